import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenPerson, PASSWORD, type PersonAtWork } from '../../../../tests/support/given-people.ts';
import { Visitor } from '../../../../tests/support/visitor.ts';

const NEW = 'orchard kettle seventeen';
const given = await givenApp();

async function elsewhere(person: PersonAtWork, userAgent = 'Visitor', password = PASSWORD): Promise<Visitor> {
  const visitor = new Visitor(given.app);
  await visitor.send('POST', '/sign-in', { email: person.email, password }, { 'sec-fetch-site': 'same-origin', 'user-agent': userAgent });
  return visitor;
}

const actsOf = async (person: PersonAtWork) => {
  const { rows } = await given.admin.query<{ act: string }>('select act from service_activity where person_id = $1 order by position', [person.id]);
  return rows.map(({ act }) => act).filter((act) => act !== 'signed-in');
};

beforeEach(async () => {
  await given.admin.query('delete from attempt');
  await given.admin.query('delete from used_code');
});

test('a name is changed, and an empty one is not', async () => {
  const person = await givenPerson(given, { role: 'institution-editor', name: 'Sam Reed' });
  expect((await person.get('/account')).body).toContain('Sam Reed');
  expect((await person.post('/account/name', { name: ' ' })).body).toContain('Enter your name');
  expect((await person.post('/account/name', { name: 'Sam Reed-Obi' })).location).toBe('/account');
  expect((await person.get('/account')).body).toContain('Sam Reed-Obi');
  expect(await actsOf(person)).toEqual(['changed-name']);
});

describe('a password', () => {
  test('is changed by whoever knows the one of now, who is signed out everywhere else', async () => {
    const person = await givenPerson(given, { role: 'institution-editor' });
    const other = await elsewhere(person);
    const answer = await person.post('/account/password', { currentPassword: PASSWORD, password: NEW });
    expect(answer.location).toBe('/account');
    expect((await person.follow(answer)).body).toContain('You were signed out in one other browser');
    expect((await other.get('/account')).location).toContain('/sign-in');
    expect((await (await elsewhere(person)).get('/account')).location).toContain('/sign-in');
    expect((await (await elsewhere(person, 'Visitor', NEW)).get('/account')).status).toBe(200);
    expect(await actsOf(person)).toEqual(['set-password', 'failed-sign-in']);
  });

  test.each([
    ['the one of now is wrong', { currentPassword: 'not this one', password: NEW }, 'This is not your password'],
    ['the one of now is missing', { currentPassword: '', password: NEW }, 'Enter the password that you have now'],
    ['it is the one of now', { currentPassword: PASSWORD, password: PASSWORD }, 'This is the password that you have now'],
    ['it is too short', { currentPassword: PASSWORD, password: 'kettle plum' }, 'Use 12 characters or more'],
    ['it is one’s own name', { currentPassword: PASSWORD, password: 'kit-oduya-kit-oduya' }, 'too easy to guess'],
  ])('stays as it is where %s', async (_why, sent, said) => {
    const person = await givenPerson(given, { role: 'institution-editor', name: 'Kit Oduya' });
    const answer = await person.post('/account/password', sent);
    expect([answer.status, answer.body.includes(said)]).toEqual([422, true]);
    expect((await (await elsewhere(person)).get('/account')).status).toBe(200);
  });

  const LONGEST = `${'orchard kettle seventeen '.repeat(5)}owl`;
  test.each([
    ['capitals and blanks at both ends', '  Orchard kettle Seventeen  ', ['Orchard kettle Seventeen', '  orchard kettle seventeen  ']],
    ['128 characters', LONGEST, [LONGEST.slice(0, -1), `${LONGEST.slice(0, -1)}n`]],
    ['letters of any language', 'pañuelo ŵy 学校 фонарь', ['panuelo wy 学校 фонарь', 'pan\u0303uelo ŵy 学校 фонарь']],
  ])('counts as typed: %s', async (_what, password, almost) => {
    const person = await givenPerson(given, { role: 'institution-editor' });
    expect((await person.post('/account/password', { currentPassword: PASSWORD, password })).location).toBe('/account');
    for (const other of almost) expect((await (await elsewhere(person, 'Visitor', other)).get('/account')).location).toContain('/sign-in');
    expect((await (await elsewhere(person, 'Visitor', password)).get('/account')).status).toBe(200);
  });

  test('may be tried ten times in a session', async () => {
    const person = await givenPerson(given, { role: 'institution-editor' });
    for (let tries = 1; tries <= 9; tries++) await person.post('/account/password', { currentPassword: 'wrong', password: NEW });
    expect((await person.post('/account/password', { currentPassword: 'wrong', password: NEW })).status).toBe(422);
    expect((await person.post('/account/password', { currentPassword: PASSWORD, password: NEW })).status).toBe(429);
    // Somebody else's session has tries of its own.
    expect((await (await elsewhere(person)).post('/account/password', { currentPassword: PASSWORD, password: NEW })).location).toBe('/account');
  });

  test('that somebody does not have is set by a link', async () => {
    const person = await givenPerson(given, { role: 'institution-editor' });
    await given.admin.query('delete from sign_in_method where person_id = $1', [person.id]);
    expect((await person.get('/account')).body).toContain('None: you sign in elsewhere');
    expect((await person.get('/account/password')).location).toBe('/new-password');
  });
});

describe('where one is signed in', () => {
  const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0';

  test('is listed with the browser in words, this one marked', async () => {
    const person = await givenPerson(given, { role: 'institution-editor' });
    await elsewhere(person, FIREFOX);
    const { body } = await person.get('/account');
    expect(body).toContain('Firefox on Windows');
    expect(body.match(/This one/g)).toHaveLength(1);
    expect(body.match(/\/account\/sessions\/[0-9a-f-]{36}\/end/g)).toHaveLength(1);
  });

  test('ends one by one, or all others at once', async () => {
    const person = await givenPerson(given, { role: 'institution-editor' });
    const others = [await elsewhere(person), await elsewhere(person), await elsewhere(person)];
    const [end = ''] = /\/account\/sessions\/[0-9a-f-]{36}\/end/.exec((await person.get('/account')).body) ?? [];
    expect((await person.get(end)).body).toContain('Whoever uses it has to sign in again');
    await person.post(end);
    const left = async () => (await Promise.all(others.map((visitor) => visitor.get('/account')))).filter(({ status }) => status === 200).length;
    expect(await left()).toBe(2);
    await person.post('/account/sessions/end-others');
    expect(await left()).toBe(0);
    expect((await person.get('/account')).status).toBe(200);
    expect(await actsOf(person)).toEqual(['ended-session', 'ended-other-sessions']);
  });

  test('asks for the password once ten minutes have passed since the sign-in, and ends nothing without it', async () => {
    const person = await givenPerson(given, { role: 'institution-editor' });
    const others = [await elsewhere(person), await elsewhere(person)];
    const signedInFor = (ago: string) =>
      given.admin.query('update session set created_at = now() - $1::interval where person_id = $2', [ago, person.id]);
    const path = async () => /\/account\/sessions\/[0-9a-f-]{36}\/end/.exec((await person.get('/account')).body)?.[0] ?? '';
    const left = async () => (await Promise.all(others.map((visitor) => visitor.get('/account')))).filter(({ status }) => status === 200).length;

    await signedInFor('9 minutes 50 seconds');
    for (const at of [await path(), '/account/sessions/end-others']) expect((await person.get(at)).body).not.toContain('Your password');
    await signedInFor('10 minutes');
    for (const at of [await path(), '/account/sessions/end-others']) {
      expect((await person.get(at)).body).toContain('Your password');
      expect((await person.post(at)).body).toContain('Enter your password');
      expect((await person.post(at, { password: 'wrong' })).body).toContain('This is not your password');
    }
    expect(await left()).toBe(2);
    expect((await person.post(await path(), { password: PASSWORD })).location).toBe('/account');
    expect(await left()).toBe(1);
    expect((await person.post('/account/sessions/end-others', { password: PASSWORD })).location).toBe('/account');
    expect(await left()).toBe(0);
  });

  test('of somebody who has no password here ends after signing in again', async () => {
    const person = await givenPerson(given, { role: 'institution-editor' });
    const other = await elsewhere(person);
    await given.admin.query('delete from sign_in_method where person_id = $1', [person.id]);
    await given.admin.query(`update session set created_at = now() - interval '11 minutes' where person_id = $1`, [person.id]);
    expect((await person.get('/account/sessions/end-others')).body).toContain('You signed in some time ago');
    expect((await person.post('/account/sessions/end-others')).status).toBe(422);
    expect((await other.get('/account')).status).toBe(200);
  });

  test('of somebody else is not found', async () => {
    const person = await givenPerson(given, { role: 'institution-editor' });
    const other = await givenPerson(given, { role: 'institution-editor' });
    const { rows } = await given.admin.query('select id from session where person_id = $1', [other.id]);
    expect((await person.post(`/account/sessions/${rows[0].id}/end`)).status).toBe(404);
    expect((await person.get(`/account/sessions/${rows[0].id}/end`)).status).toBe(404);
    expect((await person.post(`/account/sessions/${randomUUID()}/end`)).status).toBe(404);
    expect((await other.get('/account')).status).toBe(200);
  });
});
