import { randomUUID } from 'node:crypto';
import { withTenant } from '../../src/database/tenant.ts';
import { insertActivities, type ProgrammePlace } from '../../src/features/programme/programme.queries.ts';
import type { Activity } from '../../src/programme/index.ts';
import type { GivenApp } from './given-app.ts';

export function anActivity(more: Partial<Activity> = {}): Activity {
  return {
    ...{ id: randomUUID(), title: 'Jobs here', kind: 'lesson', yearGroups: [9], needs: ['core'], cohort: null, theme: null, minutesPerStudent: 50 },
    provisions: [{ purpose: 'information', owner: null, place: null, updatedOn: null }],
    ...{ leader: 'Careers lead', partners: [], date: null, voices: {}, score: null, willChange: null },
    ...more,
  };
}

/** Puts activities into a programme directly; gives back their ids. */
export async function givenActivities(
  given: GivenApp,
  { partnership, cycle, institution }: ProgrammePlace & { partnership: string },
  activities: readonly Activity[],
  { toConfirm = false } = {},
): Promise<string[]> {
  const rows = activities.map((activity) => ({ ...activity, institution, toConfirm }));
  await withTenant(given.db, partnership, (tenant) => insertActivities(tenant, cycle, rows, { by: null, at: given.parts.now() }));
  return activities.map(({ id }) => id);
}
