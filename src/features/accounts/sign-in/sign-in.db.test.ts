import * as argon2 from '@node-rs/argon2';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenAccount, givenPerson, PASSWORD } from '../../../../tests/support/given-people.ts';
import { type Answer, Visitor } from '../../../../tests/support/visitor.ts';
import { allowSignIn } from '../attempts/attempts.ts';

// Counts each run of argon2, and runs it.
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>();
  return { ...real, hash: vi.fn(real.hash), verify: vi.fn(real.verify) };
});

const given = await givenApp();
const editor = await givenPerson(given, { role: 'institution-editor', email: 'ed@dunmere.example' });
const lead = await givenPerson(given, { role: 'partnership-lead', email: 'lead@dunmere.example' });
const disabled = await givenAccount(given, { role: 'institution-editor', email: 'gone@dunmere.example' });
await given.admin.query('update person set disabled_at = now() where id = $1', [disabled.id]);
const withoutPassword = await givenAccount(given, { role: 'institution-editor', email: 'elsewhere@dunmere.example' });
await given.admin.query(`delete from sign_in_method where person_id = $1`, [withoutPassword.id]);

const stranger = (address = '203.0.113.7') => Object.assign(new Visitor(given.app), { address });
const signIn = (visitor: Visitor, email: string, password: string) => visitor.post('/sign-in', { email, password });

beforeEach(async () => {
  await given.admin.query('delete from attempt');
});

describe('nobody learns who has an account', () => {
  const wrong = 'not the password of anybody';
  const tries = [
    { who: 'a known person, with a wrong password', email: editor.email, password: wrong },
    { who: 'a known person with a second step', email: lead.email, password: wrong },
    { who: 'nobody', email: 'nobody@dunmere.example', password: wrong },
    { who: 'a disabled person, with a wrong password', email: disabled.email, password: wrong },
    { who: 'a disabled person, with the right password', email: disabled.email, password: PASSWORD },
    { who: 'somebody who has no password', email: withoutPassword.email, password: wrong },
  ];

  const seen = new Set<string>();
  test.each(tries)('$who', async ({ email, password }) => {
    const before = runs();
    const answer = await signIn(stranger(), email, password);
    expect(runs() - before).toBe(1);
    expect(answer.status).toBe(422);
    expect(cookieNames(answer)).toEqual([]);
    seen.add(withoutWhatDiffers(answer, email));
    expect(seen.size).toBe(1);
  });

  test('who is not there gets no session', async () => {
    const sessions = await given.admin.query('select 1 from session where person_id = any($1)', [[disabled.id, withoutPassword.id]]);
    expect(sessions.rowCount).toBe(0);
  });
});

test('the right password and nothing else signs in', async () => {
  expect((await signIn(stranger(), editor.email, PASSWORD)).location).toBe('/');
  expect((await signIn(stranger(), ` ${editor.email.toUpperCase()} `, PASSWORD)).location).toBe('/');
  expect((await signIn(stranger(), editor.email, `${PASSWORD} `)).status).toBe(422);
});

test('each failure has its line, with nobody’s e-mail in it', async () => {
  await given.admin.query('truncate service_activity');
  await signIn(stranger(), editor.email, 'wrong');
  await signIn(stranger(), 'nobody@dunmere.example', 'wrong');
  const { rows } = await given.admin.query('select person_id, act, after from service_activity order by position');
  expect(rows).toEqual([
    { person_id: editor.id, act: 'failed-sign-in', after: { step: 'password' } },
    { person_id: null, act: 'failed-sign-in', after: { step: 'password' } },
  ]);
});

describe('a stranger who guesses', () => {
  /** Counted as each try is, without the password, which takes its time. */
  const guess = async (times: number, address: string) => {
    for (let tries = 1; tries <= times; tries++) await allowSignIn(given.parts, { email: editor.email, address, knownBrowser: null });
  };

  test('is stopped after ten tries, and not before', async () => {
    await guess(9, '203.0.113.7');
    expect((await signIn(stranger(), editor.email, 'wrong')).status).toBe(422);
    const eleventh = await signIn(stranger(), editor.email, PASSWORD);
    expect(eleventh.status).toBe(429);
    expect(eleventh.headers['retry-after']).toBe('900');
  });

  test('does not lock out the browser that the person signed in with before', async () => {
    const known = stranger('198.51.100.1');
    await signIn(known, editor.email, PASSWORD);
    await known.post('/sign-out');
    // The person's own first try from there was counted too.
    await guess(9, '198.51.100.1');
    expect((await signIn(stranger('198.51.100.1'), editor.email, PASSWORD)).status).toBe(429);
    expect((await signIn(known, editor.email, PASSWORD)).location).toBe('/');
  });

  test('cannot make a browser known by writing its cookie', async () => {
    const known = stranger('198.51.100.2');
    await signIn(known, editor.email, PASSWORD);
    const forger = stranger('198.51.100.3');
    const cookie = decodeURIComponent(known.cookies.get('waymark-browser') ?? '');
    forger.cookies.set('waymark-browser', encodeURIComponent(`other${cookie.slice(5)}`));
    await guess(10, '198.51.100.3');
    expect((await signIn(forger, editor.email, PASSWORD)).status).toBe(429);
  });
});

describe('cookies', () => {
  test('over http: for this site alone, out of reach of scripts', async () => {
    const answer = await signIn(stranger(), editor.email, PASSWORD);
    expect(cookieNames(answer)).toEqual(['waymark.session_token', 'waymark-browser']);
    for (const cookie of cookiesOf(answer)) {
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Lax/);
      expect(cookie).not.toMatch(/; (Secure|Domain)/);
    }
  });

  test('over https: bound to this host, and never sent in the clear', async () => {
    const secure = await givenApp({ baseUrl: 'https://waymark.example' });
    const person = await givenAccount(secure, { role: 'institution-editor' });
    const visitor = new Visitor(secure.app, 'https://waymark.example');
    const answer = await signIn(visitor, person.email, PASSWORD);
    expect(cookieNames(answer)).toEqual(['__Host-waymark.session_token', '__Host-waymark-browser']);
    for (const cookie of cookiesOf(answer)) {
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).not.toMatch(/; Domain/);
    }
    expect((await visitor.get('/account')).status).toBe(200);
  });
});

test('signing in anew ends the session that this browser had', async () => {
  const visitor = stranger();
  await signIn(visitor, editor.email, PASSWORD);
  const before = new Map(visitor.cookies);
  await signIn(visitor, editor.email, PASSWORD);
  const old = Object.assign(stranger(), { cookies: before });
  expect((await old.get('/account')).location).toBe('/sign-in?onward=%2Faccount');
  expect((await visitor.get('/account')).status).toBe(200);
});

test('what names a session or a browser cannot be guessed, and is another one each time', async () => {
  const named = async () => {
    const visitor = stranger();
    await signIn(visitor, editor.email, PASSWORD);
    const [token = '', browser = ''] = ['waymark.session_token', 'waymark-browser'].map((name) =>
      decodeURIComponent(visitor.cookies.get(name) ?? ''),
    );
    return { token: token.split('.')[0] ?? '', browser: browser.split('~')[0] ?? '' };
  };
  const [one, other] = [await named(), await named()];
  for (const { token, browser } of [one, other])
    expect([token, browser]).toEqual([expect.stringMatching(/^[A-Za-z0-9]{32}$/), expect.stringMatching(/^[\w-]{22}$/)]);
  expect(one.token).not.toBe(other.token);
  expect(one.browser).not.toBe(other.browser);
});

test('signing out ends the session, and does no harm to whoever has none', async () => {
  const visitor = stranger();
  await signIn(visitor, editor.email, PASSWORD);
  const kept = new Map(visitor.cookies);
  expect((await visitor.post('/sign-out')).location).toBe('/sign-in');
  expect((await Object.assign(stranger(), { cookies: kept }).get('/account')).location).toContain('/sign-in');
  expect((await stranger().post('/sign-out')).location).toBe('/sign-in');
});

function runs(): number {
  return vi.mocked(argon2.hash).mock.calls.length + vi.mocked(argon2.verify).mock.calls.length;
}

function cookiesOf({ headers }: Answer): string[] {
  return [headers['set-cookie'] ?? []].flat() as string[];
}

function cookieNames(answer: Answer): string[] {
  return cookiesOf(answer).map((cookie) => cookie.split('=', 1)[0] ?? '');
}

function withoutWhatDiffers({ body }: Answer, email: string): string {
  return body.replaceAll(email, '(the e-mail)');
}
