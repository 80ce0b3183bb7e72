import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenCycle } from '../../../tests/support/given-cycle.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../tests/support/given-people.ts';
import { hidden, type Visitor } from '../../../tests/support/visitor.ts';

const given = await givenApp();
await firstPartnership(given);
const alder = await givenInstitution(given, { name: 'Alder Vale <b>School' });
const brook = await givenInstitution(given, { name: 'Brook Lane' });
const cycle = await givenCycle(given);
const maya = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const tom = await givenPerson(given, { role: 'institution-lead', institution: alder, name: 'Tom Reed' });
const bea = await givenPerson(given, { role: 'institution-editor', institution: brook, name: 'Bea Lund' });
const head = await givenPerson(given, { role: 'institution-head', institution: alder });
const at = (institution: string, more = '') => `/cycles/2025-26/institutions/${institution}/partners${more}`;
const CITY = '/cycles/2025-26/partners';

const YARD = { name: 'Dunmere Yard', kind: 'employer', contactRole: 'outreach officer', gives: ['visits', 'placements'], agreement: 'none' };
const day = (name: string, ...[date = '', month = '', year = '']: string[]) => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});
const AGREED = { ...YARD, agreement: 'protocol', keptAt: 'In the office', ...day('agreed', '1', '9', '2024'), ...day('review', '31', '8', '2025') };

type Fields = Record<string, string | string[]>;

async function opened(who: Visitor, path: string): Promise<Record<string, string>> {
  const { body } = await who.get(path);
  const more = (name: string) => (body.includes(`name="${name}"`) ? { [name]: hidden(body, name, '') } : {});
  return { form_id: hidden(body, 'form_id'), version: hidden(body, 'version'), ...more('was'), ...more('partner') };
}

async function sent(who: Visitor, path: string, fields: Fields) {
  return who.post(path.replace(/\?.*/, ''), { ...(await opened(who, path)), ...fields });
}

/** The way to what is done with a partner of the register. */
async function way(who: Visitor, institution: string, name: string, to: 'partner' | 'share'): Promise<string> {
  const { body } = await who.get(at(institution));
  const [, which = ''] = new RegExp(`${to}\\?which=([0-9a-f-]{36})">[^<]*<span class="govuk-visually-hidden"> ${name}<`).exec(body) ?? [];
  return at(institution, `/${to}?which=${which}`);
}

const share = async (who: Visitor, institution: string, name: string, act: string) => sent(who, await way(who, institution, name, 'share'), { act });

/** What the partnership answers to the offer of an institution, from the page on which it stands. */
async function answer(institution: string, act: string) {
  const { rows } = await given.admin.query<{ partner_id: string; version: number }>(
    "select partner_id, version from partner where institution_id = $1 and name = 'Dunmere Yard'",
    [institution],
  );
  const { partner_id: partner = '', version = 0 } = rows[0] ?? {};
  return maya.post(`${CITY}/answer`, { form_id: randomUUID(), institution, partner, version: String(version), act });
}

const offersOf = async (institution: string) => {
  const { rows } = await given.admin.query(
    "select offered_at is not null as offered, answer from partner where institution_id = $1 and name like '%Yard%'",
    [institution],
  );
  return rows;
};

test('a careers lead puts a partner into the register: an organisation, a role, what it gives, and what is agreed', async () => {
  expect((await tom.get(at(alder))).body).toContain('No partner is in the register yet');
  const answered = await sent(tom, at(alder, '/partner'), AGREED);
  expect([answered.status, answered.location]).toEqual([303, at(alder)]);
  const { body } = await head.get(at(alder));
  for (const words of [
    'Dunmere Yard',
    'outreach officer',
    'Work experience, Visits',
    'Protocol, review overdue since 31 August 2025',
    'In the office',
  ])
    expect(body).toContain(words);
  for (const words of ['1 review is overdue', 'Not in the register yet: any college', 'Download this list']) expect(body).toContain(words);
  expect(body).not.toContain('Add a partner');
  const csv = (await head.get(at(alder, '.csv'))).body;
  expect(csv).toContain(
    'Dunmere Yard,Employer,outreach officer,Work experience; Visits to the workplace or campus,,A protocol,2024-09-01,2025-08-31,review overdue',
  );
});

test.each([
  { fields: { name: ' ' }, says: 'Enter the name of the organisation' },
  { fields: { name: 'The Dunmere Yard Ltd' }, says: 'Dunmere Yard is in the register already. Change that one' },
  { fields: { kind: 'club' }, says: 'Choose what kind of organisation it is' },
  { fields: { gives: ['gold'] }, says: 'Choose from the list what this partner gives' },
  { fields: { agreement: '' }, says: 'Choose whether there is an agreement' },
  { fields: day('review', '1', '9', '2026'), says: 'Choose an agreement or a protocol; or take out its days' },
  {
    fields: { agreement: 'agreement', ...day('agreed', '2', '9', '2026'), ...day('review', '1', '9', '2026') },
    says: 'The review is before the agreement',
  },
  { fields: { agreement: 'agreement', ...day('review', '31', '2', '2026') }, says: 'The calendar has no such day' },
])('a partner with $fields is not saved: $says', async ({ fields, says }) => {
  const { status, body } = await sent(tom, at(alder, '/partner'), { ...YARD, name: 'Docks', contactRole: 'port <b>master', ...fields });
  expect(status).toBe(422);
  for (const words of [says, 'value="port &lt;b>master"']) expect(body).toContain(words);
});

test('the second of two is told, shown what stands, and loses nothing', async () => {
  const path = await way(tom, alder, 'Dunmere Yard', 'partner');
  const [first, second] = [await opened(tom, path), await opened(maya, path)];
  expect((await tom.post(at(alder, '/partner'), { ...first, ...AGREED, contactRole: 'apprentice manager' })).status).toBe(303);
  const told = await maya.post(at(alder, '/partner'), { ...second, ...AGREED, contactRole: 'head of people' });
  expect(told.status).toBe(409);
  for (const words of ['Yours is not saved yet', 'ask for the apprentice manager', 'value="head of people"']) expect(told.body).toContain(words);
  const again = { ...second, ...AGREED, form_id: hidden(told.body, 'form_id'), version: hidden(told.body, 'version') };
  expect((await maya.post(at(alder, '/partner'), again)).status).toBe(303);
});

test('two who add the same organisation at once make one entry', async () => {
  const [first, second] = [await opened(tom, at(alder, '/partner')), await opened(maya, at(alder, '/partner'))];
  const college = { ...YARD, name: 'Dunmere College', kind: 'college' };
  const both = await Promise.all([
    tom.post(at(alder, '/partner'), { ...first, ...college }),
    maya.post(at(alder, '/partner'), { ...second, ...college }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, both.some(({ status }) => status === 409) ? 409 : 422]);
  expect((await maya.get(at(alder))).body.match(/<bdi>Dunmere College<\/bdi>/g)).toHaveLength(1);
});

test('a sibling sees a partner once both sides want it, and no agreement even then', async () => {
  const unseen = async (who: Visitor) => expect((await who.get(at(brook))).body).not.toContain('Alder Vale');
  await unseen(bea);
  expect((await share(tom, alder, 'Dunmere Yard', 'offer')).status).toBe(303);
  await unseen(bea);
  expect((await answer(alder, 'accept')).status).toBe(303);
  const { body } = await bea.get(at(brook));
  for (const words of [
    'Alder Vale &lt;b>School',
    'Dunmere Yard',
    'outreach officer',
    'Work experience; Visits',
    'partner?name=Dunmere+Yard&amp;kind=employer',
  ])
    expect(body).toContain(words);
  for (const words of ['In the office', 'overdue', 'Dunmere College']) expect(body).not.toContain(words);
  expect((await answer(alder, 'decline')).status).toBe(303);
  await unseen(bea);
});

test('two institutions that offer the same partner see each other’s, whatever the partnership says', async () => {
  await sent(bea, at(brook, '/partner'), { ...YARD, name: 'The Dunmere Yard', contactRole: 'yard manager' });
  const { body } = await bea.get(at(brook));
  expect(body).toContain('Another institution offers to share');
  expect(body).not.toContain('Alder Vale');
  await share(bea, brook, 'The Dunmere Yard', 'offer');
  expect((await bea.get(at(brook))).body).toContain('Alder Vale &lt;b>School');
  expect((await tom.get(at(alder))).body).toContain('yard manager');
  await share(bea, brook, 'The Dunmere Yard', 'withdraw');
  expect((await tom.get(at(alder))).body).not.toContain('yard manager');
  expect((await bea.get(at(brook))).body).not.toContain('Alder Vale');
});

test('nobody agrees for the other side, and nobody answers what is not offered', async () => {
  const path = await way(tom, alder, 'Dunmere Yard', 'share');
  const fields = { ...(await opened(tom, path)), form_id: randomUUID() };
  for (const act of ['offer', 'withdraw']) expect((await maya.post(at(alder, '/share'), { ...fields, act })).status).toBe(403);
  expect((await tom.post(`${CITY}/answer`, { ...fields, institution: alder, act: 'accept' })).status).toBe(403);
  expect((await bea.post(at(alder, '/share'), { ...fields, act: 'withdraw' })).status).toBe(404);
  expect((await maya.follow(await answer(brook, 'accept'))).body).toContain('Somebody changed this meanwhile');
  expect(await offersOf(brook)).toEqual([{ offered: false, answer: null }]);
});

test('another name ends sharing; an answer to what was changed since is refused', async () => {
  await answer(alder, 'accept');
  await sent(tom, await way(tom, alder, 'Dunmere Yard', 'partner'), { ...AGREED, name: 'The Dunmere Yard Ltd' });
  expect(await offersOf(alder)).toEqual([{ offered: true, answer: 'accepted' }]);
  await sent(tom, await way(tom, alder, 'The Dunmere Yard Ltd', 'partner'), { ...AGREED, name: 'Westmarsh Yard' });
  expect(await offersOf(alder)).toEqual([{ offered: false, answer: null }]);
  await sent(tom, await way(tom, alder, 'Westmarsh Yard', 'partner'), { ...AGREED, name: 'Dunmere Yard' });
  await share(tom, alder, 'Dunmere Yard', 'offer');
  const { rows } = await given.admin.query("select partner_id from partner where institution_id = $1 and name = 'Dunmere Yard'", [alder]);
  const late = { form_id: randomUUID(), institution: alder, partner: rows[0].partner_id, version: '1', act: 'accept' };
  expect((await maya.follow(await maya.post(`${CITY}/answer`, late))).body).toContain('Somebody changed this meanwhile');
  expect(await offersOf(alder)).toEqual([{ offered: true, answer: null }]);
});

test('what is done leaves lines in the log, and a partner that was put in by mistake can be taken out', async () => {
  await sent(tom, await way(tom, alder, 'Dunmere College', 'partner'), { remove: 'yes' });
  expect((await tom.get(at(alder))).body).not.toContain('Dunmere College');
  const { rows } = await given.admin.query("select distinct act from activity where act like '%partner' order by act");
  expect(rows.map(({ act }) => act)).toEqual([
    ...['accepted-partner', 'added-partner', 'changed-partner', 'declined-partner', 'offered-partner', 'took-out-partner', 'withdrew-partner'],
  ]);
});

test('the city sees who works with whom, what waits for an answer, what is overdue and what is not in writing', async () => {
  const { body } = await maya.get(CITY);
  for (const words of [
    'Offers to share a partner',
    'Accept<span class="govuk-visually-hidden">',
    'Past the day of their review',
    'Protocol, review overdue since',
  ])
    expect(body).toContain(words);
  expect(body).toMatch(/data-label="(The )?Dunmere Yard">Review overdue</);
  expect(body).toMatch(/data-label="(The )?Dunmere Yard">Nothing in writing</);
  expect(body).toContain('2 of 2');
  expect((await maya.get(`${CITY}?kind=college`)).body).toContain('No partner is like this');
  expect((await maya.get('/')).body).toContain('Answer offers to share a partner');
  const csv = (await maya.get(`${CITY}.csv`)).body.split('\r\n');
  expect(csv.filter((line) => line.includes('Dunmere Yard')).map((line) => line.split(',')[0])).toEqual(['Alder Vale <b>School', 'Brook Lane']);
});

test('the next year begins with the partners of this one, to be confirmed; what both sides share is seen once it is', async () => {
  await answer(alder, 'accept');
  const { body } = await maya.get('/cycles/new');
  const [, framework = ''] = /name="framework"[^>]*value="([0-9a-f]{64})"/.exec(body) ?? [];
  const fields = { year: '2026/27', framework, from: cycle, minimumCohort: '6', ...day('date', '31', '7', '2027'), form_id: randomUUID() };
  expect((await maya.post('/cycles/new', fields)).status).toBe(303);
  const next = (path: string) => path.replace('2025-26', '2026-27');
  const { body: page } = await tom.get(next(at(alder)));
  for (const words of ['1 partner to be confirmed', 'Dunmere Yard', 'It still holds: confirm']) expect(page).toContain(words);
  expect((await tom.get('/')).body).toContain('Confirm your partners of last year');
  expect((await bea.get(next(at(brook)))).body).not.toContain('Alder Vale');
  await tom.post(next(at(alder, '/confirm')), { form_id: randomUUID() });
  expect((await tom.get(next(at(alder)))).body).not.toContain('to be confirmed');
  expect((await bea.get(next(at(brook)))).body).toContain('Alder Vale &lt;b>School');
  expect((await tom.get('/')).body).toContain('Review what you agreed with Dunmere Yard');
});

test('a published cycle is read, and nothing in it is changed', async () => {
  await given.admin.query("update cycle set state = 'published' where cycle_id = $1", [cycle]);
  expect((await tom.get(at(alder))).body).toContain('this register stays as it is');
  expect((await tom.get(at(alder, '/partner'))).status).toBe(403);
  expect((await tom.post(at(alder, '/confirm'), { form_id: randomUUID() })).status).toBe(403);
  expect((await answer(alder, 'accept')).status).toBe(403);
  await given.admin.query("update cycle set state = 'open' where cycle_id = $1", [cycle]);
});
