import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { activity, award, givenCycle, givenFacts, ratingsOf } from '../../../tests/support/given-cycle.ts';
import { givenInstitution, givenPerson } from '../../../tests/support/given-people.ts';
import { givenPublication } from '../../../tests/support/given-rated-cycle.ts';
import { hidden, type Visitor } from '../../../tests/support/visitor.ts';

let clock = '2026-08-15T10:00:00Z';
const given = await givenApp({ now: () => new Date(clock) });
const maya = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const priya = await givenPerson(given, { role: 'partnership-lead', name: 'Priya <b>Nair' });
const analyst = await givenPerson(given, { role: 'partnership-analyst', name: 'Ana Lyst' });
const cycle = await givenCycle(given);

let school = '';
let careers: Visitor;
let head: Visitor;
beforeEach(async () => {
  clock = '2026-08-15T10:00:00Z';
  school = await givenInstitution(given);
  await givenFacts(given, cycle, [award(school, { status: 'held', expiresOn: '2026-07-31' })]);
  careers = await givenPerson(given, { role: 'institution-lead', institution: school, name: 'Carol Careers' });
  head = await givenPerson(given, { role: 'institution-head', institution: school, name: 'Harry Head' });
});

const path = (element = 'quality-award') => `/cycles/2025-26/institutions/${school}/${element}`;
const UNTIL = { 'until-day': '31', 'until-month': '8', 'until-year': '2026' };
const SUSPENDED = { level: 'red', reason: 'The award was suspended', ...UNTIL };

type Fields = Record<string, string>;

/** The fields of one of the forms as they were when the page was opened, with some typed anew. */
async function opened(who: Visitor, form: 'moderation' | 'stance' | 'comments', typed: Fields): Promise<Fields> {
  const { body } = await who.get(path());
  const [, mine = ''] = body.split(`action="${path()}/${form}"`);
  const part = mine.split('</form>')[0] ?? '';
  const known = ['position', 'computed', 'about'].filter((name) => part.includes(`name="${name}"`));
  return { form_id: randomUUID(), ...Object.fromEntries(known.map((name) => [name, hidden(part, name)])), ...typed };
}

const moderate = async (who: Visitor, typed: Fields) => who.post(`${path()}/moderation`, await opened(who, 'moderation', typed));
const say = async (who: Visitor, typed: Fields) => who.post(`${path()}/stance`, await opened(who, 'stance', typed));
const comment = async (who: Visitor, words: string) => who.post(`${path()}/comments`, { words, form_id: randomUUID() });
const page = async (who: Visitor, element?: string) => (await who.get(path(element))).body;
const final = async () => (await ratingsOf(given, cycle)).get(school)?.summary.elements['quality-award'];

async function lines() {
  const { rows } = await given.admin.query('select act, before, after from activity where institution_id = $1 order by position', [school]);
  return rows;
}

describe('moderation', () => {
  test('puts another level in the place of the computed one; both are shown, and the log says why', async () => {
    expect((await moderate(maya, SUSPENDED)).location).toBe(path());
    expect(await final()).toMatchObject({ level: 'red', computed: ['green'], moderated: true });
    for (const words of ['Set by the partnership</b> until 31 August 2026', 'The award was suspended', 'Computed: '])
      expect(await page(careers)).toContain(words);
    expect((await maya.get(`/cycles/2025-26/institutions/${school}`)).body).toContain('Set by the partnership');
    const after = { cycle: '2025/26', rating: 'Quality award', level: 'Red', reason: 'The award was suspended', until: '2026-08-31' };
    expect(await lines()).toEqual([{ act: 'moderated-rating', before: {}, after }]);
  });

  test('of the computed level itself is an acceptance, whichever way it is chosen', async () => {
    await moderate(maya, { level: 'as-computed' });
    expect(await page(careers)).toContain('accepted the computed level');
    await moderate(maya, { level: 'green', reason: '', ...UNTIL });
    expect(await final()).toMatchObject({ level: 'green', moderated: false });
    expect((await lines()).map(({ act, after: { level, until } }) => [act, level, until])).toEqual([
      ['accepted-rating', 'as computed: Green', null],
      ['accepted-rating', 'as computed: Green', null],
    ]);
  });

  test('takes nothing away: what was decided before stays on record', async () => {
    await moderate(maya, SUSPENDED);
    await moderate(maya, { ...SUSPENDED, level: 'amber-red', reason: 'Back on a condition' });
    await moderate(maya, { level: 'as-computed' });
    expect(await final()).toMatchObject({ level: 'green', moderated: false });
    const body = await page(careers);
    for (const reason of ['The award was suspended', 'Back on a condition']) expect(body).toContain(reason);
  });

  test.each([
    { typed: { level: '' }, says: 'Choose the level that counts', at: '#level' },
    { typed: { level: 'purple' }, says: 'Choose the level that counts', at: '#level' },
    { typed: { reason: ' \r\n ' }, says: 'Enter the reason for another level', at: '#reason' },
    { typed: { reason: 'x'.repeat(4001) }, says: 'Use 4000 characters or fewer', at: '#reason' },
    { typed: { 'until-day': '', 'until-month': '', 'until-year': '' }, says: 'Enter the last day', at: '#until-day' },
    { typed: { 'until-day': '31', 'until-month': '9' }, says: 'Enter a day of the calendar', at: '#until-day' },
    { typed: { 'until-day': '14' }, says: 'not over yet', at: '#until-day' },
  ])('that is wrong ($says) is told, and keeps what was typed', async ({ typed, says, at }) => {
    const { status, body } = await moderate(maya, { ...SUSPENDED, ...typed });
    expect(status).toBe(422);
    expect(body).toContain(says);
    expect(body).toContain(`href="${at}"`);
    if (!('reason' in typed)) expect(body).toContain('The award was suspended</textarea>');
    expect(await lines()).toEqual([]);
  });

  test.each([
    { now: '2026-08-15T10:00:00Z', until: '2026-08-15', status: 303 },
    { now: '2026-08-15T10:00:00Z', until: '2026-08-14', status: 422 },
    { now: '2026-05-01T10:00:00Z', until: '2026-07-31', status: 303 }, // the day of the cycle
    { now: '2026-05-01T10:00:00Z', until: '2026-07-30', status: 422 }, // would never count
  ])('until $until, on $now: $status', async ({ now, until, status }) => {
    clock = now;
    const [year = '', month = '', day = ''] = until.split('-');
    expect((await moderate(maya, { ...SUSPENDED, 'until-day': day, 'until-month': month, 'until-year': year })).status).toBe(status);
  });

  test('takes a reason of 4,000 characters, line breaks as a browser sends them', async () => {
    expect((await moderate(maya, { ...SUSPENDED, reason: `${'x'.repeat(1999)}\r\n${'y'.repeat(2000)}` })).status).toBe(303);
  });

  test('of two leads: the second is told and shown both, and nothing is saved until they choose', async () => {
    const [hers, mine] = [
      await opened(priya, 'moderation', SUSPENDED),
      await opened(maya, 'moderation', { ...SUSPENDED, level: 'amber-red', reason: 'Mine' }),
    ];
    await priya.post(`${path()}/moderation`, hers);
    const told = await maya.post(`${path()}/moderation`, mine);
    expect(told.status).toBe(409);
    for (const words of ['Priya &lt;b>Nair', 'today at', 'The award was suspended', 'Mine', 'Amber/Red', 'Save mine', 'Keep what was saved'])
      expect(told.body).toContain(words);
    expect(told.body).not.toContain('>Last day<');
    expect(await final()).toMatchObject({ level: 'red' });

    const kept = await maya.follow(await maya.post(`${path()}/moderation`, { ...mine, keep: 'saved' }));
    expect(kept.body).toContain('What was saved is kept');
    const again = Object.fromEntries(
      [...told.body.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    );
    expect((await maya.post(`${path()}/moderation`, { ...again, keep: 'yours' })).status).toBe(303);
    expect(await final()).toMatchObject({ level: 'amber-red' });
    expect((await lines()).map(({ after }) => after.reason)).toEqual(['The award was suspended', 'Mine']);
  });

  test('of a rating that became another one after it was opened is shown first', async () => {
    const mine = await opened(maya, 'moderation', { level: 'as-computed' });
    await givenFacts(given, cycle, [award(school, { status: 'working-towards' })]);
    const told = await maya.post(`${path()}/moderation`, mine);
    expect(told.status).toBe(409);
    expect(told.body).toContain('The rating was <b>Green</b> when you opened it and is <b>Amber/Green</b> now');
    expect(await lines()).toEqual([]);
    expect(hidden(told.body, 'computed')).toBe('amber-green');
    expect((await maya.post(`${path()}/moderation`, { ...mine, computed: 'amber-green' })).status).toBe(303);
    expect((await lines())[0]?.after.level).toBe('as computed: Amber/Green');
  });

  test('sent twice is done once', async () => {
    const mine = await opened(maya, 'moderation', SUSPENDED);
    await Promise.all([maya.post(`${path()}/moderation`, mine), maya.post(`${path()}/moderation`, mine)]);
    expect(await lines()).toHaveLength(1);
  });

  test('at the same moment by two: one is done, the other is told', async () => {
    const forms = [await opened(maya, 'moderation', SUSPENDED), await opened(priya, 'moderation', { ...SUSPENDED, level: 'amber-red' })] as const;
    const answers = await Promise.all([maya.post(`${path()}/moderation`, forms[0]), priya.post(`${path()}/moderation`, forms[1])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await lines()).toHaveLength(1);
  });

  test('is the lead’s', async () => {
    for (const who of [analyst, careers, head])
      expect((await who.post(`${path()}/moderation`, { ...SUSPENDED, position: '0', computed: 'green' })).status).toBe(403);
    expect(await page(analyst)).not.toContain('/moderation"');
  });
});

describe('what an institution says', () => {
  const DISPUTE = { stance: 'dispute', because: 'We hold it.\r\nSee <b>there</b>.' };

  test('is on record and shown to both sides; the lead is asked to answer a dispute', async () => {
    expect((await say(head, DISPUTE)).status).toBe(303);
    for (const who of [careers, maya, analyst]) {
      const body = await page(who);
      expect(body).toContain('The institution disputes this rating');
      expect(body).toContain('We hold it.\nSee &lt;b>there&lt;/b>.');
      expect(body).toContain('Harry Head, head or governor');
    }
    const institution = async (who: Visitor) => (await who.get(`/cycles/2025-26/institutions/${school}`)).body;
    expect(await institution(maya)).toContain('Answer the dispute: Quality award');
    await comment(analyst, 'We will look');
    expect(await institution(maya)).not.toContain('Answer the dispute');
    expect((await lines())[0]).toMatchObject({
      act: 'disputed-rating',
      after: { rating: 'Quality award', level: 'Green', because: 'We hold it.\nSee <b>there</b>.' },
    });
  });

  test('is of the level that stood then', async () => {
    await say(careers, { stance: 'agree', because: '' });
    expect(await page(maya)).toContain('The institution agrees.');
    await givenFacts(given, cycle, [award(school, { status: 'none' })]);
    expect(await page(maya)).toContain('The institution agrees with it, when it was Green.');
  });

  test.each([
    { typed: { stance: '', because: '' }, says: 'Choose whether you agree' },
    { typed: { stance: 'dispute', because: '  ' }, says: 'Enter why you dispute this rating' },
    { typed: { stance: 'dispute', because: 'x'.repeat(4001) }, says: 'Use 4000 characters or fewer' },
  ])('that is wrong is told: $says', async ({ typed, says }) => {
    const { status, body } = await say(careers, typed);
    expect([status, body.includes(says)]).toEqual([422, true]);
    expect(await lines()).toEqual([]);
  });

  test('of two who speak for it: the second is told what the first said', async () => {
    const [first, second] = [await opened(head, 'stance', DISPUTE), await opened(careers, 'stance', { stance: 'agree', because: '' })];
    await head.post(`${path()}/stance`, first);
    const told = await careers.post(`${path()}/stance`, second);
    expect(told.status).toBe(409);
    for (const words of ['Harry Head', 'Disputes', 'Agrees', 'Save mine']) expect(told.body).toContain(words);
    expect(await lines()).toHaveLength(1);
  });

  test('is for those who speak for it, and for theirs alone', async () => {
    const editor = await givenPerson(given, { role: 'institution-editor', institution: school });
    for (const who of [maya, analyst, editor])
      expect((await who.post(`${path()}/stance`, { ...DISPUTE, position: '0', about: 'green' })).status).toBe(403);
    const stranger = await givenPerson(given, { role: 'institution-head' });
    expect((await stranger.post(`${path()}/stance`, { ...DISPUTE, position: '0', about: 'green' })).status).toBe(404);
    expect((await stranger.get(path())).status).toBe(404);
    expect(await lines()).toEqual([]);
  });
});

test('once the cycle is published no level changes, and what was typed meanwhile is kept; the institution can still speak', async () => {
  const own = await givenCycle(given, { year: '2026/27', date: '2027-07-31' });
  await givenFacts(given, own, [award(school, { status: 'held', expiresOn: '2027-07-31' }), activity(school, { leavers: 100, eet: 90 })]);
  const there = `/cycles/2026-27/institutions/${school}/quality-award`;
  const mine = { ...SUSPENDED, 'until-year': '2027', position: '0', computed: 'green', form_id: randomUUID() };
  await givenPublication(given, own);
  expect((await maya.get(there)).body).toContain('The ratings of 2026/27 are published, so no level changes here.');
  const told = await maya.post(`${there}/moderation`, mine);
  expect(told.status).toBe(409);
  expect(told.body).toContain('The ratings were published meanwhile');
  expect(told.body).toContain('The award was suspended</textarea>');
  expect(
    (await careers.post(`${there}/stance`, { stance: 'dispute', because: 'Look again', position: '0', about: 'green', form_id: randomUUID() }))
      .status,
  ).toBe(303);
  expect((await careers.get(there)).body).toContain('Look again');
});
