import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenCycle } from '../../../tests/support/given-cycle.ts';
import { firstPartnership, givenInstitution } from '../../../tests/support/given-people.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import { insertComment } from './comment.queries.ts';
import { listUnansweredDisputes } from './dispute.queries.ts';
import { insertModeration } from './moderation.queries.ts';
import { insertStance, listStances } from './stance.queries.ts';

const given = await givenApp();
const partnership = await firstPartnership(given);
const cycle = await givenCycle(given);
const ELEMENT = 'quality-award';
const at = (minute: number) => new Date(Date.UTC(2026, 5, 1, 12, minute));

interface Place {
  institution: string;
  element: string;
}
type Act = (tenant: Tenant, place: Place) => Promise<void>;

const said =
  (stance: 'agree' | 'dispute', minute: number, position = 1): Act =>
  (tenant, place) =>
    insertStance(tenant, cycle, { ...place, position, stance, because: 'We hold the award.', about: ['red'], by: null, role: null, at: at(minute) });
const wrote =
  (side: 'partnership' | 'institution', minute: number, element = ELEMENT): Act =>
  (tenant, { institution }) =>
    insertComment(tenant, { cycle, institution, element }, { id: crypto.randomUUID(), side, words: 'We look.', by: null, at: at(minute) });
const looked =
  (minute: number): Act =>
  (tenant, place) =>
    insertModeration(tenant, cycle, { ...place, position: 1, level: null, computed: ['red'], reason: null, until: null, by: null, at: at(minute) });

test.each([
  { name: 'where nothing followed', acts: [said('dispute', 10)], waits: true },
  { name: 'where the institution itself wrote on', acts: [said('dispute', 10), wrote('institution', 20)], waits: true },
  { name: 'where the partnership had written before', acts: [said('dispute', 10), wrote('partnership', 9)], waits: true },
  { name: 'not once the partnership wrote', acts: [said('dispute', 10), wrote('partnership', 10)], waits: false },
  { name: 'where it had been moderated before', acts: [said('dispute', 10), looked(9)], waits: true },
  { name: 'not once it was moderated', acts: [said('dispute', 10), looked(10)], waits: false },
  { name: 'not where the institution agrees', acts: [said('agree', 10)], waits: false },
  { name: 'not where it has agreed since', acts: [said('dispute', 10), said('agree', 11, 2)], waits: false },
  { name: 'where it disputes again after an answer', acts: [said('dispute', 10), wrote('partnership', 11), said('dispute', 12, 2)], waits: true },
  { name: 'whatever was written of another rating', acts: [said('dispute', 10), wrote('partnership', 20, 'overall')], waits: true },
])('a dispute waits for an answer $name', async ({ acts, waits }) => {
  const institution = await givenInstitution(given);
  await withTenant(given.db, partnership, async (tenant) => {
    for (const act of acts) await act(tenant, { institution, element: ELEMENT });
    const open = (await listUnansweredDisputes(tenant, cycle)).filter((each) => each.institution === institution);
    expect(open).toEqual(waits ? [{ institution, element: ELEMENT }] : []);
    // One rule: what the page of the institution says is what the lists say.
    expect((await listStances(tenant, { cycle, institution })).map(({ unanswered }) => unanswered)).toEqual([waits]);
  });
});

test.each([
  { until: '2026-07-31', waits: true },
  { until: '2026-07-30', waits: false },
])('of an institution that left on $until, in a cycle of 31 July: $waits', async ({ until, waits }) => {
  const institution = await givenInstitution(given);
  await given.admin.query("update institution set status = 'left', until = $1 where institution_id = $2", [until, institution]);
  await withTenant(given.db, partnership, async (tenant) => {
    await said('dispute', 10)(tenant, { institution, element: ELEMENT });
    expect((await listUnansweredDisputes(tenant, cycle)).some((each) => each.institution === institution)).toBe(waits);
  });
});
