import { all } from '../../../rating/words.ts';
import { differences } from '../differences.ts';
import type { Institution, InstitutionDetails } from '../institution.ts';
import { numbersTaken } from '../numbers-taken.ts';
import type { Brought, Stays } from './register-import.ts';

/** What taking an import back would do. */
export interface TakeBack {
  remove: Institution[];
  restore: { institution: Institution; details: InstitutionDetails }[];
  stays: Stays[];
}

/**
 * Plans how what an import brought is taken back: institutions that it added go as long as nothing hangs on them, those that it changed are again as
 * they were before. Whatever somebody has changed since stays, for that work would be lost. Pure.
 */
export function planTakeBack(brought: Brought, institutions: readonly Institution[], hanging: ReadonlyMap<string, readonly string[]>): TakeBack {
  const here = new Map(institutions.map((one) => [one.id, one]));
  const plan: TakeBack = { remove: [], restore: [], stays: [] };
  for (const { id, details } of brought.added) {
    const one = here.get(id);
    const why = one ? whyNotRemoved(one, details, { institutions, hanging: hanging.get(id) ?? [] }) : null;
    if (one && why !== null) plan.stays.push({ id, name: one.name, why });
    else if (one) plan.remove.push(one);
  }
  for (const { id } of plan.remove) here.delete(id);
  for (const { id, before, after } of brought.changed) {
    const one = here.get(id);
    if (!one) continue;
    const others = [...here.values()].filter((other) => other !== one);
    const why = differences(one, after).length > 0 ? CHANGED : (Object.values(numbersTaken(others, before))[0] ?? null);
    if (why !== null) plan.stays.push({ id, name: one.name, why });
    else {
      plan.restore.push({ institution: one, details: before });
      here.set(id, { ...one, ...before });
    }
  }
  return plan;
}

const CHANGED = 'Its details were changed since';

function whyNotRemoved(
  one: Institution,
  brought: InstitutionDetails,
  { institutions, hanging }: { institutions: readonly Institution[]; hanging: readonly string[] },
): string | null {
  if (hanging.length > 0) return `It has ${all([...hanging])}`;
  if (differences(one, brought).length > 0) return CHANGED;
  if (one.status !== 'open') return 'Somebody said that it has closed or left';
  const earlier = institutions.find(({ successor }) => successor === one.id);
  return earlier ? `${earlier.name} goes on as this institution` : null;
}
