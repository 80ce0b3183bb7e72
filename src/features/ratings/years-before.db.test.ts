import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { activity, award, givenCycle, givenFacts, ratingsOf } from '../../../tests/support/given-cycle.ts';
import { firstPartnership, givenInstitution } from '../../../tests/support/given-people.ts';
import { givenCorrection, givenPublication } from '../../../tests/support/given-rated-cycle.ts';
import { withTenant } from '../../database/tenant.ts';
import { bumpInputs } from '../partnerships/index.ts';
import { listPublishedYears } from './published-rating.queries.ts';

const given = await givenApp();
const partnership = await firstPartnership(given);
const [north, south] = [await givenInstitution(given, { name: 'North' }), await givenInstitution(given, { name: 'South' })];
const before = await givenCycle(given, { year: '2024/25', date: '2025-07-31' });
const now = await givenCycle(given);
for (const cycle of [before, now])
  await givenFacts(given, cycle, [
    activity(north, { leavers: 100, eet: 98 }),
    activity(south, { leavers: 100, eet: 90 }),
    award(north, { status: 'held' }),
    award(south, { status: 'working-towards' }),
  ]);
await givenPublication(given, before);

async function comparedWithLastYear() {
  const rating = (await ratingsOf(given, now)).get(north);
  return { lastYear: rating?.detail.lastYear, earlier: rating?.detail.earlier, moved: rating?.summary.moved };
}

test('a year is held against the year before as that was published, whatever becomes of it in a correction', async () => {
  const asPublished = await comparedWithLastYear();
  expect(asPublished.lastYear?.['y11-progression']).toBeDefined();
  await givenCorrection(given, before);
  await givenFacts(given, before, [activity(north, { leavers: 100, eet: 50 }), award(north, { status: 'none' })]);
  await ratingsOf(given, before);
  await withTenant(given.db, partnership, bumpInputs);
  expect(await comparedWithLastYear()).toEqual(asPublished);
  await givenPublication(given, before);
  await withTenant(given.db, partnership, bumpInputs);
  expect(await comparedWithLastYear()).not.toEqual(asPublished);
});

test('an institution that turns out to have left before a published year is still in the average that was published', async () => {
  const asPublished = await comparedWithLastYear();
  await given.admin.query("update institution set status = 'left', until = '2025-01-01' where institution_id = $1", [south]);
  await withTenant(given.db, partnership, bumpInputs);
  const { earlier } = await comparedWithLastYear();
  expect(earlier).toEqual(asPublished.earlier);
});

test('a school that became an academy is known in the year before by the number that it has today', async () => {
  await given.admin.query("update institution set urn = '100099' where institution_id = $1", [north]);
  await withTenant(given.db, partnership, bumpInputs);
  expect((await comparedWithLastYear()).earlier).toHaveLength(1);
});

test('an institution that a correction took out is not in the year any more', async () => {
  const years = () => withTenant(given.db, partnership, async (tenant) => (await listPublishedYears(tenant, south)).map(({ year }) => year));
  expect(await years()).toEqual(['2024/25']);
  await givenCorrection(given, before);
  await withTenant(given.db, partnership, bumpInputs);
  await givenPublication(given, before);
  expect(await years()).toEqual([]);
});
