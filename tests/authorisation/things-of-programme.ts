import { randomUUID } from 'node:crypto';
import { withTenant } from '../../src/database/tenant.ts';
import { keepCalendarAddress } from '../../src/features/programme/calendar.queries.ts';
import { hashOfSecret, newSecret } from '../../src/features/programme/calendar-address.ts';
import { anActivity, givenActivities } from '../support/given-activity.ts';
import { givenInstitution } from '../support/given-people.ts';
import { MARKS } from './actors.ts';
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

/** What the address of a calendar leads to. One of elsewhere is asked for as if it were of here. */
async function calendar({ given, places, near, partnership }: Spot): Promise<Params> {
  const secret = newSecret();
  const institution = await givenInstitution(given, { partnership, name: `${MARKS[near]} Calendar ${randomUUID()}` });
  if (near !== 'elsewhere')
    await withTenant(given.db, partnership, (tenant) =>
      keepCalendarAddress(tenant, institution, hashOfSecret(secret), { by: null, at: given.parts.now() }),
    );
  return { partnership: places.here, secret };
}

/** What is about a programme. */
export const PROGRAMME_KINDS = {
  takenOutActivity: { make: takenOut, unknown: () => ({ cycle: NO_YEAR, institution: randomUUID(), activity: randomUUID() }) },
  calendar: { make: calendar, unknown: ({ here }) => ({ partnership: here, secret: newSecret() }) },
} satisfies Record<string, Kind>;
