import type { LinkRow } from './register-links.ts';

/**
 * Which establishment each closed one goes on as today, by URN: `139051` (Merrill Academy) → `148538` (Alvaston Moor Academy).
 * Only where one simply becomes the other: it has one successor, which has one predecessor, whichever of the two rows says
 * so, none says the reverse, and neither has taken part in a merger, amalgamation or split. Chains are followed to their
 * end; a circle of links is a mistake in the register and leads nowhere.
 */
export function successions(links: readonly LinkRow[]): Map<string, string> {
  const after = new Map<string, Set<string>>();
  const before = new Map<string, Set<string>>();
  const joinedOrSplit = new Set<string>();
  for (const { urn, linkUrn, type } of links) {
    if (type === 'merger' || type === 'split') joinedOrSplit.add(urn).add(linkUrn);
    if (type !== 'predecessor' && type !== 'successor') continue;
    const [from, to] = type === 'successor' ? [urn, linkUrn] : [linkUrn, urn];
    after.set(from, (after.get(from) ?? new Set()).add(to));
    before.set(to, (before.get(to) ?? new Set()).add(from));
  }
  const next = new Map<string, string>();
  for (const [from, [to, second]] of after) {
    const simple = to !== undefined && second === undefined && before.get(to)?.size === 1 && !after.get(to)?.has(from);
    if (simple && !joinedOrSplit.has(from) && !joinedOrSplit.has(to)) next.set(from, to);
  }
  return followed(next);
}

/** Each link of a chain with the chain's end. Chains are walked from their start, of which a circle has none. */
function followed(next: ReadonlyMap<string, string>): Map<string, string> {
  const reached = new Set(next.values());
  const ends = new Map<string, string>();
  for (const start of next.keys()) {
    if (reached.has(start)) continue;
    const passed: string[] = [];
    let end = start;
    for (let step: string | undefined = start; step !== undefined; step = next.get(step)) passed.push((end = step));
    for (const urn of passed) if (urn !== end) ends.set(urn, end);
  }
  return ends;
}
