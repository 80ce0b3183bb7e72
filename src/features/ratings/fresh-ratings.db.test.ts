import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { activity, award, givenCycle, givenFacts, ratingsOf } from '../../../tests/support/given-cycle.ts';
import { firstPartnership, givenInstitution } from '../../../tests/support/given-people.ts';
import { withTenant } from '../../database/tenant.ts';
import { bumpInputs } from '../partnerships/index.ts';
import { insertModeration } from './moderation.queries.ts';

const given = await givenApp();
const partnership = await firstPartnership(given);
const [north, south] = [await givenInstitution(given, { name: 'North' }), await givenInstitution(given, { name: 'South' })];
const cycle = await givenCycle(given);

async function levels(institution: string, element: string) {
  const rating = (await ratingsOf(given, cycle)).get(institution);
  return { computed: rating?.detail.rating.elements[element]?.levels, final: rating?.summary.elements[element]?.levels };
}

test('ratings follow every change of the evidence at once', async () => {
  expect((await levels(north, 'y11-progression')).final).toEqual([]);
  await givenFacts(given, cycle, [activity(north, { leavers: 100, eet: 98 }), activity(south, { leavers: 100, eet: 90 })]);
  expect((await levels(north, 'y11-progression')).final).toEqual(['green']);
  expect((await levels(south, 'y11-progression')).final).toEqual(['amber-red']);
  await givenFacts(given, cycle, [activity(south, { leavers: 100, eet: 99 })]);
  expect((await levels(north, 'y11-progression')).final).toEqual(['amber-green']);
});

test('a moderated level stands beside the computed one, and the overall rating follows it', async () => {
  await givenFacts(given, cycle, [award(north, { status: 'held', expiresOn: '2026-07-31' })]);
  expect((await levels(north, 'quality-award')).final).toEqual(['green']);
  const moderation = {
    institution: north,
    element: 'quality-award',
    computed: ['green'],
    reason: 'The award was suspended',
    by: null,
    at: given.parts.now(),
  };
  const moderate = (position: number, until: string) =>
    withTenant(given.db, partnership, (tenant) => insertModeration(tenant, cycle, { ...moderation, position, level: 'red', until }));
  await moderate(1, '2026-07-30');
  expect((await levels(north, 'quality-award')).final).toEqual(['green']);
  await moderate(2, '2026-07-31');
  expect(await levels(north, 'quality-award')).toEqual({ computed: ['green'], final: ['red'] });
});

test('an institution that closed before the day of the cycle is not rated in it', async () => {
  const close = (until: string) =>
    given.admin.query("update institution set status = 'closed', until = $1 where institution_id = $2", [until, south]);
  await close('2026-07-31');
  await withTenant(given.db, partnership, bumpInputs);
  expect((await ratingsOf(given, cycle)).has(south)).toBe(true);
  await close('2026-07-30');
  await withTenant(given.db, partnership, bumpInputs);
  expect((await ratingsOf(given, cycle)).has(south)).toBe(false);
});
