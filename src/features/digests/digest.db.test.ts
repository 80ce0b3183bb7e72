import { beforeEach, describe, expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { award, givenCycle, givenFacts } from '../../../tests/support/given-cycle.ts';
import { givenSurvey } from '../../../tests/support/given-open-survey.ts';
import { firstPartnership, givenAccount, givenInstitution, givenPartnership, givenPerson } from '../../../tests/support/given-people.ts';
import { MailNotSent } from '../../mail/mail-not-sent.ts';
import { questionnaireFrom } from '../../surveys/questionnaire.ts';
import { jobsOf } from '../../working.ts';
import { shippedQuestionSet } from '../question-sets/index.ts';

/** A Monday, eight o’clock in England. */
const MONDAY = new Date('2026-06-15T07:00:00Z');
const DAY = 86_400_000;
let at = MONDAY;
const given = await givenApp({ now: () => at, baseUrl: 'https://waymark.example' });
await firstPartnership(given);
const cycle = await givenCycle(given);
const [ash, elm] = [await givenInstitution(given, { name: 'Ash School' }), await givenInstitution(given, { name: 'Elm School' })];
await givenFacts(given, cycle, [
  award(ash, { award: 'Ash Award', status: 'held', expiresOn: '2026-07-01' }),
  award(elm, { award: 'Elm Award', status: 'held', expiresOn: '2026-06-01' }),
]);
const content = questionnaireFrom((await shippedQuestionSet('students')).set);
await givenSurvey(given, { cycle, institution: ash, content, closesOn: '2026-06-19' });
const lead = await givenAccount(given, { role: 'institution-lead', institution: ash, name: 'Ash Lead', email: 'ash@dunmere.example' });
await givenAccount(given, { role: 'partnership-lead', name: 'City Lead', email: 'city@dunmere.example' });
await givenAccount(given, { role: 'viewer', email: 'viewer@dunmere.example' });
const elsewhere = await givenPartnership(given);
await givenAccount(given, { role: 'partnership-lead', partnership: elsewhere, email: 'elsewhere@westmarsh.example' });

const job = (mail = given.parts.mail) => {
  const found = jobsOf({ ...given.parts, mail }).find(({ name }) => name === 'digest');
  if (!found) throw new Error('There is no such job.');
  return found;
};
const run = (mail = given.parts.mail, ending = new AbortController().signal) => job(mail).run({ now: at, ending, log: given.app.log });
const sentTo = () => given.letters.map(({ to }) => (typeof to === 'string' ? to : to.address)).toSorted((a, b) => (a < b ? -1 : 1));

beforeEach(async () => {
  at = MONDAY;
  given.letters.length = 0;
  await given.admin.query('delete from job_letter; delete from digest_choice');
});

test('each is told of what is due where they have a role, and nobody of anything else', async () => {
  expect(await run()).toEqual({ tally: { 'letters sent': 2, 'letters that the mail server refused': 0, 'people with nothing due': 2 } });
  const letters = new Map(given.letters.map((letter) => [(letter.to as { address: string }).address, letter]));
  expect([...letters.keys()].toSorted()).toEqual(['ash@dunmere.example', 'city@dunmere.example']);
  const ashes = letters.get('ash@dunmere.example')?.text ?? '';
  expect(ashes).toContain(
    `The survey “Students” closes on 19 June 2026\n  https://waymark.example/cycles/2025-26/institutions/${ash}/surveys/students`,
  );
  expect(ashes).toContain('Ash Award expires on 1 July 2026');
  expect(ashes).toMatch(/Evidence for 2025\/26 that has not come in:\n- Destinations after Year 11, Year 11 leavers’ activity/);
  expect(ashes).not.toMatch(/Elm|City Lead/);
  const city = letters.get('city@dunmere.example');
  expect(city?.text).toContain('Elm School: Elm Award expired on 1 June 2026');
  expect(city?.text).toContain('Ash School: Ash Award expires on 1 July 2026');
  expect(city?.subject).toMatch(/^Due in Waymark: \d things, 1 past its day$/);
});

describe('one letter for each day or week', () => {
  const days = async (...after: number[]) => {
    const sent: number[] = [];
    for (const day of after) {
      at = new Date(MONDAY.getTime() + day * DAY);
      given.letters.length = 0;
      await run();
      if (sentTo().includes(lead.email)) sent.push(day);
    }
    return sent;
  };
  const choose = (rhythm: string) => given.admin.query('insert into digest_choice values ($1, $2, now())', [lead.id, rhythm]);

  test('a week at first: on Monday, and again a week later', async () => {
    expect(await days(0, 0, 1, 4, 6, 7)).toEqual([0, 7]);
  });

  test('of a week in which Waymark was not there on Monday, when it is', async () => {
    expect(await days(2, 3, 7)).toEqual([2, 7]);
  });

  test('every day for who chose that, once', async () => {
    await choose('daily');
    expect(await days(0, 0, 1, 4)).toEqual([0, 1, 4]);
  });

  test('never for who chose that', async () => {
    await choose('off');
    expect(await days(0, 1, 7)).toEqual([]);
  });
});

describe('nobody is written to', () => {
  const without = async (change: string, back: string) => {
    await given.admin.query(change);
    await run();
    await given.admin.query(back);
    return sentTo();
  };

  test('whose account is disabled', async () => {
    const on = `update person set disabled_at`;
    const who = `where id = '${lead.id}'`;
    expect(await without(`${on} = now() ${who}`, `${on} = null ${who}`)).toEqual(['city@dunmere.example']);
  });

  test.each(['ended_at = now()', `from_provider = 'dfe-sign-in', provider_organisation = 'urn 1', confirmed_until = '2026-06-14'`])(
    'whose role is over: %s',
    async (over) => {
      const who = `where person_id = '${lead.id}'`;
      const change = `update membership set ${over} ${who}`;
      expect(
        await without(
          change,
          `update membership set ended_at = null, from_provider = null, provider_organisation = null, confirmed_until = null ${who}`,
        ),
      ).toEqual(['city@dunmere.example']);
    },
  );
});

describe('where a letter does not go out', () => {
  test('an address that the mail server will not have is noted, and the others are written to', async () => {
    const refusing = {
      reachesPeople: true,
      send: (letter: Parameters<typeof given.parts.mail.send>[0]) =>
        JSON.stringify(letter.to).includes('ash@') ? Promise.reject(new MailNotSent('recipient-refused')) : given.parts.mail.send(letter),
    };
    expect((await run(refusing)).tally).toMatchObject({ 'letters sent': 1, 'letters that the mail server refused': 1 });
    expect((await run()).tally).toMatchObject({ 'letters sent': 0 });
  });

  test('because no mail server answers, the job fails, and the next run writes to all', async () => {
    const silent = { reachesPeople: true, send: () => Promise.reject(new MailNotSent('no-answer')) };
    await expect(run(silent)).rejects.toThrow('the mail server did not answer');
    await run();
    expect(sentTo()).toEqual(['ash@dunmere.example', 'city@dunmere.example']);
  });

  test('because Waymark ends, the next run goes on', async () => {
    const ending = new AbortController();
    const last = {
      reachesPeople: true,
      send: (letter: Parameters<typeof given.parts.mail.send>[0]) => {
        ending.abort();
        return given.parts.mail.send(letter);
      },
    };
    await run(last, ending.signal);
    expect(given.letters).toHaveLength(1);
    await run();
    expect(sentTo()).toEqual(['ash@dunmere.example', 'city@dunmere.example']);
  });
});

test('a person chooses how often, on a page of their own', async () => {
  const person = await givenPerson(given, { role: 'institution-editor', institution: ash });
  expect((await person.get('/account')).body).toContain('/account/letters');
  expect((await person.get('/account/letters')).body).toMatch(/value="weekly"[^>]* checked/);
  expect((await person.post('/account/letters', { rhythm: 'hourly' })).body).toContain('Choose how often letters come');
  const answer = await person.post('/account/letters', { rhythm: 'daily' });
  expect(answer.location).toBe('/account');
  expect((await person.follow(answer)).body).toContain('on each day on which something is due');
  expect((await person.get('/account/letters')).body).toMatch(/value="daily"[^>]* checked/);
  const { rows } = await given.admin.query("select after from service_activity where act = 'chose-letters' and person_id = $1", [person.id]);
  expect(rows).toEqual([{ after: { rhythm: 'daily' } }]);
  await given.admin.query('update membership set ended_at = now() where person_id = $1', [person.id]);
});
