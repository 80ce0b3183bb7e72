import { randomUUID } from 'node:crypto';
import { anActivity, givenActivities } from '../support/given-activity.ts';
import { cycleHere, institutionOf, NO_YEAR } from './place-of-cycle.ts';
import type { Kind, Params, Spot } from './things.ts';

async function takenOut(spot: Spot): Promise<Params> {
  const { given, partnership } = spot;
  const [cycle, institution] = [await cycleHere(spot), await institutionOf(spot)];
  const { rows } = await given.admin.query<{ id: string }>('select cycle_id as id from cycle where partnership_id = $1 and year = $2', [
    partnership,
    cycle.replace('-', '/'),
  ]);
  // One of elsewhere is asked for as if it were of here.
  if (!rows[0]) return { cycle, institution, activity: randomUUID() };
  const [activity = ''] = await givenActivities(given, { partnership, cycle: rows[0].id, institution }, [anActivity()]);
  await given.admin.query('update programme_activity set removed_at = now() where activity_id = $1', [activity]);
  return { cycle, institution, activity };
}

/** What is about a programme. */
export const PROGRAMME_KINDS = {
  takenOutActivity: { make: takenOut, unknown: () => ({ cycle: NO_YEAR, institution: randomUUID(), activity: randomUUID() }) },
} satisfies Record<string, Kind>;
