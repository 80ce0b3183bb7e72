import { differences } from '../differences.ts';
import type { Institution, InstitutionDetails } from '../institution.ts';
import { numbersTaken } from '../numbers-taken.ts';
import type { Comparison } from './comparison.ts';
import type { Chosen } from './register.form.ts';

/** What is to be done, in full. */
export interface Plan {
  added: InstitutionDetails[];
  changed: { institution: Institution; details: InstitutionDetails }[];
}

const NOT_OFFERED = 'Something was ticked that is not on the page any more. Look at the page again';

/**
 * Turns what was ticked into what is done; or the sentence that says why it cannot all be done. An earlier URN of an institution that was not
 * ticked to be added is left out with it.
 */
export function planChosen(
  { additions, changes, successions }: Comparison,
  institutions: readonly Institution[],
  chosen: Chosen,
): Plan | { wrong: string } {
  const offered = successions.filter(({ earlier, why }) => why === null && chosen.succession.includes(earlier));
  const earlierOf = (institution: string | null, urn: string | null) =>
    offered.filter((one) => one.institution === institution && (institution !== null || one.today === urn)).map(({ earlier }) => earlier);
  const wanted = chosen.add.map((key) => additions.find(({ row }) => row.key === key)?.details ?? null);
  const moved = chosen.change.map((id) => changes.find((change) => change.institution.id === id && change.why === null) ?? null);
  if (wanted.includes(null) || moved.includes(null) || offered.length < chosen.succession.length) return { wrong: NOT_OFFERED };
  const changing = new Map(moved.flatMap((change) => (change ? [[change.institution.id, change.details] as const] : [])));
  const added = wanted.flatMap((details) => (details ? [withEarlier(details, earlierOf(null, details.urn))] : []));
  const changed = institutions
    .map((institution) => ({ institution, details: withEarlier(changing.get(institution.id) ?? institution, earlierOf(institution.id, null)) }))
    .filter(({ institution, details }) => differences(institution, details).length > 0);
  const wrong = clash(added, changed, institutions);
  return wrong === null ? { added, changed } : { wrong };
}

function withEarlier(details: InstitutionDetails, earlier: readonly string[]): InstitutionDetails {
  return { ...details, earlierUrns: [...new Set([...details.earlierUrns, ...earlier])].toSorted() };
}

/** Two that were ticked may have a number in common: a school that closed and the one that it became. */
function clash(added: Plan['added'], changed: Plan['changed'], institutions: readonly Institution[]): string | null {
  const after = new Map<string, Institution>(institutions.map((one) => [one.id, one]));
  for (const { institution, details } of changed) after.set(institution.id, { ...institution, ...details });
  for (const [place, details] of added.entries()) after.set(`${place}`, { ...NEW, ...details, id: `${place}` });
  const all = [...after.values()];
  const asked = [...changed.map(({ institution }) => institution.id), ...added.map((_, place) => `${place}`)];
  for (const id of asked) {
    const one = after.get(id) as Institution;
    const others = all.filter((other) => other.id !== id);
    const [sentence] = Object.values(numbersTaken(others, one));
    if (sentence) return `${one.name}: ${sentence}, and tick one of the two`;
  }
  return null;
}

const NEW = { status: 'open', until: null, successor: null, version: 1 } as const;
