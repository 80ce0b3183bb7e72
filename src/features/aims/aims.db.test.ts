import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { activity, givenCycle, givenFacts } from '../../../tests/support/given-cycle.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../tests/support/given-people.ts';
import { hidden, type Visitor } from '../../../tests/support/visitor.ts';
import { day as dayWords } from '../../rating/words.ts';
import { todayOf } from '../../shared/today.ts';

const given = await givenApp();
await firstPartnership(given);
const school = await givenInstitution(given, { name: 'Alder Vale <b>School' });
const other = await givenInstitution(given, { name: 'Brook Lane' });
const cycle = await givenCycle(given);
const maya = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const tom = await givenPerson(given, { role: 'institution-lead', institution: school, name: 'Tom Reed' });
const head = await givenPerson(given, { role: 'institution-head', institution: school });
const at = (more = '', institution = school) => `/cycles/2025-26/institutions/${institution}/aims${more}`;
const day = (name: string, ...[date = '', month = '', year = '']: string[]) => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

const lately = todayOf(new Date(given.parts.now().getTime() - 10 * 86_400_000));
const [year = '', month = '', date = ''] = lately.split('-');
const VISION = {
  ...{ statement: 'Everybody leaves with a plan.\n\nNobody <b>drifts.', publishedWhere: 'The prospectus' },
  ...day('staff', date, month, year),
};
const TARGET = {
  ...{ aim: 'Everybody has a place', term: 'short', measure: 'y11-activity', baseline: '92', baselineYear: '2024/25', target: '95' },
  ...day('due', '31', '8', '2099'),
};

async function opened(who: Visitor, path: string): Promise<Record<string, string>> {
  const { body } = await who.get(path);
  const was = body.includes('name="was"') ? { was: hidden(body, 'was', '') } : {};
  return { form_id: hidden(body, 'form_id'), version: hidden(body, 'version'), ...was };
}

async function sent(who: Visitor, path: string, fields: Record<string, string>) {
  return who.post(path.replace(/\?.*/, ''), { ...(await opened(who, path)), ...fields });
}

/** The way to change something of the page. */
async function way(what: 'word' | 'target', named: string): Promise<string> {
  const { body } = await tom.get(at());
  const [, which = ''] = new RegExp(`${what}\\?which=([0-9a-f-]{36})">Change<span class="govuk-visually-hidden"> ${named}<`).exec(body) ?? [];
  return at(`/${what}?which=${which}`);
}

test('a careers lead writes down the vision, words, a budget and targets; a head reads them', async () => {
  const { body: empty } = await tom.get(at());
  for (const words of ['Nobody has written down yet', 'No target is set yet', 'Explain “guidance”', 'No budget is recorded'])
    expect(empty).toContain(words);
  expect((await sent(tom, at('/vision'), VISION)).location).toBe(at());
  await sent(tom, at('/word?word=Guidance'), { word: 'Guidance', meaning: 'Talking one to one' });
  await sent(tom, at('/budget'), { budget: '£4,500' });
  await sent(tom, at('/target'), TARGET);
  const { body } = await head.get(at());
  for (const words of [
    'Nobody &lt;b>drifts.',
    'The prospectus',
    dayWords(lately),
    'Not put before students, parents and carers and governors within a year',
  ])
    expect(body).toContain(words);
  for (const words of ['Talking one to one', '£4,500 in 2025/26', '92% in 2024/25 to <strong>95%</strong>', 'No figure has come in for this year'])
    expect(body).toContain(words);
  expect(body).not.toContain('Set another target');
});

test('the figure of a target is read from the evidence, follows it, and leads to where it comes from', async () => {
  await givenFacts(given, cycle, [activity(school, { leavers: 204, eet: 193 })]);
  const { body } = await tom.get(at());
  for (const words of ['94.6% (193 of 204)', 'Closer than at the start', `href="/cycles/2025-26/institutions/${school}/y11-progression"`])
    expect(body).toContain(words);
  await givenFacts(given, cycle, [activity(school, { leavers: 204, eet: 200 })]);
  expect((await tom.get(at())).body).toMatch(/98\.0% \(200 of 204\).*Reached/s);
});

test.each([
  { form: 'vision', fields: { statement: '' }, says: 'Enter what you want your guidance to be', kept: { publishedWhere: 'The <b>hall' } },
  { form: 'word', fields: { word: 'guidance' }, says: 'This word is in the list already', kept: { meaning: 'One &amp; all' } },
  { form: 'budget', fields: { budget: 'much' }, says: 'Enter whole pounds in figures', kept: {} },
  { form: 'target', fields: { ...TARGET, target: '101' }, says: 'per cent up to 100', kept: { baseline: '91.5' } },
])('a wrong $form is not saved, and nothing typed is lost: $says', async ({ form, fields, says, kept }) => {
  const { status, body } = await sent(tom, at(`/${form}`), { ...fields, ...kept } as Record<string, string>);
  expect([status, body.includes(says)]).toEqual([422, true]);
  for (const value of Object.values(kept)) expect(body).toContain(value.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
});

test('of two who change the same, the second is told and shown what stands', async () => {
  const forms = [
    { path: at('/vision'), one: VISION, two: { ...VISION, statement: 'Everybody is known.' }, stands: 'Everybody leaves with a plan.' },
    {
      path: await way('word', 'Guidance'),
      one: { word: 'Guidance', meaning: 'With somebody trained' },
      two: { word: 'Guidance', meaning: 'A talk' },
    },
    { path: at('/budget'), one: { budget: '5000' }, two: { budget: '900' }, stands: '£5,000' },
    { path: await way('target', 'Everybody has a place'), one: { ...TARGET, target: '96' }, two: { ...TARGET, target: '97' }, stands: 'to 96%' },
  ];
  for (const { path, one, two, stands = 'With somebody trained' } of forms) {
    const [first, second] = [await opened(tom, path), await opened(maya, path)];
    const to = path.replace(/\?.*/, '');
    expect((await tom.post(to, { ...first, ...one })).status).toBe(303);
    const told = await maya.post(to, { ...second, ...two });
    expect([path, told.status]).toEqual([path, 409]);
    for (const words of ['Yours is not saved yet', stands]) expect(told.body).toContain(words);
    const again = { ...second, ...two, form_id: hidden(told.body, 'form_id'), version: hidden(told.body, 'version') };
    expect((await maya.post(to, again)).status).toBe(303);
  }
  const { body } = await tom.get(at());
  for (const words of ['Everybody is known.', 'A talk', '£900', '<strong>97%</strong>']) expect(body).toContain(words);
});

test('two who explain the same word at once make one', async () => {
  const [first, second] = [await opened(tom, at('/word')), await opened(maya, at('/word'))];
  expect((await tom.post(at('/word'), { ...first, word: 'Advice', meaning: 'What fits you' })).status).toBe(303);
  expect((await maya.post(at('/word'), { ...second, word: 'advice', meaning: 'A hint' })).status).toBe(422);
});

test('a word and a target can be taken out; what was done stands in the log', async () => {
  await sent(tom, await way('word', 'Advice'), { remove: 'yes' });
  await sent(tom, at('/target'), { ...TARGET, aim: 'Visits', measure: 'own', ownMeasure: 'Visits', unit: 'number', baseline: '', target: '12' });
  await sent(tom, await way('target', 'Visits'), { remove: 'yes' });
  const { body } = await tom.get(at());
  for (const gone of ['What fits you', '>Visits<']) expect(body).not.toContain(gone);
  const { rows } = await given.admin.query("select distinct act from activity where act ~ '(vision|word|guidance-budget|target)$' order by act");
  expect(rows.map(({ act }) => act)).toEqual([
    ...['changed-target', 'explained-word', 'set-guidance-budget', 'set-target', 'stated-vision', 'took-out-target', 'took-out-word'],
  ]);
});

test('home asks for what is missing', async () => {
  const lone = await givenPerson(given, { role: 'institution-lead', institution: other });
  expect((await lone.get('/')).body).toContain('Say what you want your guidance to be');
  await sent(lone, at('/vision', other), VISION);
  expect((await lone.get('/')).body).toContain('Set targets for your guidance');
});

test('the next year begins with vision, words and targets, to be confirmed, and without what was counted or spent', async () => {
  await sent(tom, at('/target'), {
    ...{ ...TARGET, aim: 'Visits', term: 'long', measure: 'own', ownMeasure: 'Visits of employers', unit: 'number', baseline: '', target: '12' },
    ...{ actual: '9', ...day('counted', '1', '10', '2025') },
  });
  expect((await tom.get(at())).body).toContain('9, counted on 1 October 2025');
  const { body } = await maya.get('/cycles/new');
  const [, framework = ''] = /name="framework"[^>]*value="([0-9a-f]{64})"/.exec(body) ?? [];
  const fields = { year: '2026/27', framework, from: cycle, minimumCohort: '6', ...day('date', '31', '7', '2027'), form_id: randomUUID() };
  expect((await maya.post('/cycles/new', fields)).status).toBe(303);
  const next = at().replace('2025-26', '2026-27');
  const { body: page } = await tom.get(next);
  for (const words of ['All that is marked still holds', 'Everybody is known.', 'A talk', 'Not counted yet this year', 'No budget is recorded'])
    expect(page).toContain(words);
  expect(page.match(/>To be confirmed</g)).toHaveLength(4);
  expect((await tom.get('/')).body).toContain('Confirm your vision and targets of last year');
  await tom.post(`${next}/confirm`, { form_id: randomUUID() });
  expect((await tom.get(next)).body).not.toContain('To be confirmed');
});

test('a published cycle is read, and nothing in it is changed', async () => {
  await given.admin.query("update cycle set state = 'published' where cycle_id = $1", [cycle]);
  expect((await tom.get(at())).body).toContain('this page stays as it is');
  for (const form of ['/vision', '/word', '/budget', '/target']) expect((await tom.get(at(form))).status).toBe(403);
  expect((await tom.post(at('/confirm'), { form_id: randomUUID() })).status).toBe(403);
});
