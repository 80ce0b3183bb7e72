import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { award, givenCycle } from '../../../tests/support/given-cycle.ts';
import { firstPartnership, givenInstitution, givenPartnership } from '../../../tests/support/given-people.ts';
import { withTenant } from '../../database/tenant.ts';
import { type Entered, insertEvidence, listUnconfirmed } from './evidence.queries.ts';

const given = await givenApp();
const partnership = await firstPartnership(given);
const cycle = await givenCycle(given);

const copied = (institution: string): Entered => ({ ...award(institution, { status: 'held' }), toConfirm: true });
const confirmed = (institution: string): Entered => award(institution, { status: 'held' });
const takenOut = (institution: string): Entered => ({ institution, kind: 'quality-award', key: '', fact: null });

test.each([
  { name: 'one that was copied', steps: [copied], waits: true },
  { name: 'not one that was typed in', steps: [confirmed], waits: false },
  { name: 'not once it is confirmed', steps: [copied, confirmed], waits: false },
  { name: 'not once it is taken out', steps: [copied, takenOut], waits: false },
  { name: 'one that was copied over another', steps: [confirmed, copied], waits: true },
  { name: 'again where the confirmation was undone', steps: [copied, confirmed], undone: 2, waits: true },
  { name: 'not where the copy itself was undone', steps: [copied], undone: 1, waits: false },
])('$name waits for a word ($waits)', async ({ steps, undone, waits }) => {
  const institution = await givenInstitution(given);
  await withTenant(given.db, partnership, async (tenant) => {
    for (const [at, step] of steps.entries())
      await insertEvidence(tenant, [step(institution)], { cycle, revision: at + 1, import: null, by: null, at: given.parts.now() });
    if (undone !== undefined)
      await tenant.sql
        .updateTable('evidence')
        .set({ undone_revision: 9 })
        .where('partnership_id', '=', partnership)
        .where('institution_id', '=', institution)
        .where('revision', '=', undone)
        .execute();
    const own = (await listUnconfirmed(tenant, cycle)).filter((each) => each.institution === institution);
    expect(own).toEqual(waits ? [{ institution, kind: 'quality-award' }] : []);
  });
});

test('of other partnerships nothing is found, though one names their cycle', async () => {
  const elsewhere = await givenPartnership(given, 'Ashmoor Careers Partnership');
  expect(await withTenant(given.db, elsewhere, (tenant) => listUnconfirmed(tenant, cycle))).toEqual([]);
});
