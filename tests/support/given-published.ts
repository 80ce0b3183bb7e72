import { randomUUID } from 'node:crypto';
import { withTenant } from '../../src/database/tenant.ts';
import { publishCycle } from '../../src/features/cycles/publish-cycle.ts';
import type { CycleState } from '../../src/features/evidence/index.ts';
import { findInputsRevision } from '../../src/features/partnerships/index.ts';
import type { GivenApp } from './given-app.ts';
import { givenCycle } from './given-cycle.ts';
import { givenAccount } from './given-people.ts';

/** A cycle in a state other than open, put there directly; gives back its id. */
export async function givenCycleAt(
  given: GivenApp,
  { partnership, year, state }: { partnership: string; year: string; state: CycleState },
): Promise<string> {
  const cycle = await givenCycle(given, { partnership, year, date: `${Number(year.slice(0, 4)) + 1}-07-31` });
  await given.admin.query('update cycle set state = $1 where cycle_id = $2', [state === 'published' ? 'agreed' : state, cycle]);
  if (state === 'published') await publishDirectly(given, partnership, cycle);
  return cycle;
}

async function publishDirectly(given: GivenApp, partnership: string, cycle: string): Promise<void> {
  const { id } = await givenAccount(given, { role: 'partnership-lead', partnership });
  const seen = await withTenant(given.db, partnership, findInputsRevision);
  const sent = { partnership, by: { person: id, role: 'partnership-lead' }, form: randomUUID() };
  const done = await publishCycle(given.parts, sent, { cycle, seen });
  if (typeof done === 'string') throw new Error(`The cycle was not published: ${done}.`);
}
