import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { hold, untilWaiting } from '../../../tests/support/at-the-same-time.ts';
import { givenApp } from '../../../tests/support/given-app.ts';
import { activity, givenFacts } from '../../../tests/support/given-cycle.ts';
import { activityFile, givenWork, sendFiles } from '../../../tests/support/given-import.ts';
import { givenInstitution, givenPartnership, givenPerson } from '../../../tests/support/given-people.ts';
import { givenCycleAt } from '../../../tests/support/given-published.ts';
import { type Answer, hidden, type Visitor } from '../../../tests/support/visitor.ts';
import { withTenant } from '../../database/tenant.ts';
import { bumpInputs, findInputsRevision } from '../partnerships/index.ts';
import { publishCycle } from './publish-cycle.ts';

const given = await givenApp();

async function rename(lead: Visitor, institution: string, more: Record<string, string>): Promise<Answer> {
  const path = `/institutions/${institution}/edit`;
  const { body } = await lead.get(path);
  const fields = { name: 'North School', kind: 'mainstream', phases: 'ks4', urn: '', laestab: '', ukprn: '', earlierUrns: '' };
  return lead.post(path, { ...fields, version: hidden(body, 'version'), form_id: hidden(body, 'form_id'), ...more });
}

test('what is published is of one moment: an institution that is renamed meanwhile has one name in all of it', async () => {
  const partnership = await givenPartnership(given, 'Publishing Partnership');
  const lead = await givenPerson(given, { role: 'partnership-lead', partnership });
  const north = await givenInstitution(given, { name: 'North School', partnership });
  const cycle = await givenCycleAt(given, { partnership, year: '2025/26', state: 'agreed' });
  await givenFacts(given, cycle, [activity(north, { leavers: 100, eet: 96 })], partnership);
  await lead.get('/cycles/2025-26');
  const seen = await withTenant(given.db, partnership, findInputsRevision);
  const { rows: people } = await given.admin.query('select person_id from membership where partnership_id = $1 limit 1', [partnership]);
  const sent = { partnership, by: { person: people[0]?.person_id, role: 'partnership-lead' }, form: randomUUID() };
  // What is missing has been told by then, and what is published has not yet been read.
  const release = await hold(given, 'publication', 'access exclusive');
  const published = publishCycle(given.parts, sent, { cycle, seen });
  await untilWaiting(given, 1);
  const renamed = rename(lead, north, { name: 'South School' });
  await Promise.race([renamed, untilWaiting(given, 2)]);
  await release();
  expect(await published).toEqual({ number: 1 });
  expect((await renamed).status).toBe(303);
  const { rows } = await given.admin.query(
    "select r.summary->>'name' as rated, p.snapshot->'institutions'->0->>'name' as told from published_rating r join publication p using (partnership_id, cycle_id, number) where cycle_id = $1",
    [cycle],
  );
  expect(rows).toEqual([{ rated: 'North School', told: 'North School' }]);
});

test('an import is confirmed while an institution gets another number: neither has to be sent again', async () => {
  const { lead, partnership, ash } = await givenWork(given);
  const path = await sendFiles(lead, [activityFile('ccis.csv', ['100001', 100, 90])]);
  const seen = hidden((await lead.get(path)).body, 'seen');
  // Something that has no say in the preview, so that the ratings are made anew when it is confirmed.
  await withTenant(given.db, partnership, bumpInputs);
  const release = await hold(given, 'cycle', 'share');
  const confirmed = lead.post(`${path}/confirm`, { form_id: randomUUID(), seen });
  await untilWaiting(given, 1);
  const numbered = rename(lead, ash, { name: 'Ash School', urn: '100077', laestab: '9994001', earlierUrns: '100009' });
  await untilWaiting(given, 2);
  await release();
  expect((await confirmed).status).toBe(303);
  expect((await numbered).status).toBe(303);
});
