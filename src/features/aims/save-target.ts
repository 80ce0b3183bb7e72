import { randomUUID } from 'node:crypto';
import { type Given, inOneAct, tell } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { refuseUnlessSeen } from './as-seen.ts';
import type { Seen } from './save-aims.ts';
import { type TargetTyped, targetWords } from './target.ts';
import { deleteTarget, keepTarget, listTargets } from './targets.queries.ts';

/**
 * Saves a target, which confirms one that was carried over, or takes it out.
 * @throws AimChanged, CycleLocked, NotFound
 */
export async function saveTarget(given: Given, sent: Sent, { place, id, version }: Seen, typed: TargetTyped | null): Promise<void> {
  await inOneAct(given, sent, place, async (doing) => {
    const saved = (await listTargets(doing.tenant, place)).find((each) => each.id === id) ?? null;
    refuseUnlessSeen(saved, version, () => [saved ? targetWords(saved) : '']);
    if (typed)
      await keepTarget(doing.tenant, place, { ...typed, id: saved?.id ?? randomUUID(), toConfirm: false, version: version + 1 }, doing.stamp);
    else if (saved) await deleteTarget(doing.tenant, place, saved.id);
    await tell(doing, place, typed ? (saved ? 'changed-target' : 'set-target') : 'took-out-target', {
      before: saved ? { target: targetWords(saved) } : {},
      after: typed ? { target: targetWords(typed) } : {},
    });
  });
}
