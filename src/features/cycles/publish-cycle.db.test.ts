import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { activity, givenFacts } from '../../../tests/support/given-cycle.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../tests/support/given-people.ts';
import { givenCycleAt } from '../../../tests/support/given-published.ts';
import { hidden } from '../../../tests/support/visitor.ts';
import { withTenant } from '../../database/tenant.ts';
import { findPublication, findPublishedRating, findRating } from '../ratings/index.ts';

const given = await givenApp();
const lead = await givenPerson(given, { role: 'partnership-lead' });
const partnership = await firstPartnership(given);
const north = await givenInstitution(given, { name: 'North School' });
const cycle = await givenCycleAt(given, { partnership, year: '2025/26', state: 'agreed' });
await givenFacts(given, cycle, [activity(north, { leavers: 100, eet: 96 })]);

const PATH = '/cycles/2025-26/publish';

async function publish() {
  const { body } = await lead.get(PATH);
  return lead.post(PATH, { seen: hidden(body, 'seen'), form_id: randomUUID() });
}

async function counts() {
  const { rows } = await given.admin.query(
    "select (select count(*)::int from publication) as publications, (select count(*)::int from published_rating) as ratings, (select state from cycle) as state, (select count(*)::int from activity where act = 'published-cycle') as lines",
  );
  return rows[0];
}

test('where the last row cannot be written, nothing of the publication stays, and it can be published again', async () => {
  await given.admin.query('alter table published_rating add constraint nothing_more check (false) not valid');
  expect((await publish()).status).toBe(500);
  expect(await counts()).toEqual({ publications: 0, ratings: 0, state: 'agreed', lines: 0 });
  await given.admin.query('alter table published_rating drop constraint nothing_more');
  expect((await publish()).status).toBe(303);
  expect(await counts()).toEqual({ publications: 1, ratings: 1, state: 'published', lines: 1 });
});

test('what is published is what was rated, with everything that it rests on', async () => {
  const [publication, published, rating] = await withTenant(given.db, partnership, async (tenant) => [
    await findPublication(tenant, { cycle }),
    await findPublishedRating(tenant, { cycle, number: 1, institution: north }),
    await findRating(tenant, { cycle, institution: north }),
  ]);
  expect(published).toEqual(rating);
  expect(publication?.snapshot).toMatchObject({
    cycle: { id: cycle, year: '2025/26', date: '2026-07-31', minimumCohort: 6 },
    choices: { 'y11-hole': 'amber-red', 'destination-criteria': 'to-be-determined' },
    institutions: [{ id: north, name: 'North School' }],
    moderations: [],
    before: null,
  });
  expect(publication?.missing.map(({ sort }) => sort)).toEqual(['criteria', 'evidence', 'readings-recommended']);
});

test('the ratings of a published cycle stay as they are, whatever becomes of its institutions', async () => {
  const before = await counts();
  await given.admin.query("update institution set status = 'closed', until = '2020-01-01'");
  await given.admin.query('update partnership set inputs_revision = inputs_revision + 1');
  expect((await lead.get('/cycles/2025-26')).body).toContain('0 of 1');
  expect((await lead.get('/cycles/2025-26/versions/1')).body).toContain('North School');
  expect(await counts()).toEqual(before);
});
