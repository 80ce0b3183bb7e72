import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../../tests/support/fresh-database.ts';
import { type Attempts, allowNewPassword, allowPasskey, allowProvider, allowSignIn, allowTry, forgetTries, MOST, mayTry } from './attempts.ts';

const { db, admin } = await freshDatabase();
const START = new Date('2026-03-02T09:00:00Z');
let at = START;
const attempts: Attempts = { db, secret: 'a secret', now: () => at };
const later = (ms: number) => new Date(START.getTime() + ms);

beforeEach(async () => {
  at = START;
  await admin.query('delete from attempt');
});

test.each(Object.entries(MOST) as [keyof typeof MOST, number][])('%s: %i tries are allowed, and one more is not', async (kind, most) => {
  const about = randomUUID();
  for (let tries = 1; tries <= most; tries++) expect(await mayTry(attempts, kind, about)).toBe(true);
  expect(await mayTry(attempts, kind, about)).toBe(false);
  await expect(allowTry(attempts, kind, about)).rejects.toMatchObject({ status: 429, retryAfterSeconds: 900 });
  expect(await mayTry(attempts, kind, `${about} of another`)).toBe(true);
});

test('a quarter of an hour after the first try the count begins anew', async () => {
  for (let tries = 0; tries <= 5; tries++) await mayTry(attempts, 'own-code', 'Maya');
  at = later(15 * 60_000 - 1);
  expect(await mayTry(attempts, 'own-code', 'Maya')).toBe(false);
  at = later(15 * 60_000);
  expect(await mayTry(attempts, 'own-code', 'Maya')).toBe(true);
});

test('tries that were forgotten count no more', async () => {
  for (let tries = 0; tries <= 10; tries++) await mayTry(attempts, 'known-browser', 'Maya');
  await forgetTries(attempts, 'known-browser', 'Maya');
  expect(await mayTry(attempts, 'known-browser', 'Maya')).toBe(true);
});

test('whom a try was about cannot be read from the database', async () => {
  await mayTry(attempts, 'anywhere-for-one', 'maya@dunmere.example');
  const { rows } = await admin.query<{ bucket: string }>('select bucket from attempt');
  expect(rows.map(({ bucket }) => bucket)).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
});

describe('tries to sign in', () => {
  const maya = { email: 'maya@dunmere.example', knownBrowser: null };
  const isStopped = (trying: { email: string; address: string; knownBrowser: string | null }) =>
    allowSignIn(attempts, trying).then(
      () => false,
      () => true,
    );

  test('from fifty addresses stop strangers everywhere, and no known browser', async () => {
    for (let tries = 1; tries <= 50; tries++) expect(await isStopped({ ...maya, address: `203.0.113.${tries}` })).toBe(false);
    expect(await isStopped({ ...maya, address: '203.0.113.99' })).toBe(true);
    expect(await isStopped({ ...maya, address: '203.0.113.99', knownBrowser: 'hers' })).toBe(false);
    expect(await isStopped({ email: 'kit@dunmere.example', address: '203.0.113.99', knownBrowser: null })).toBe(false);
  });

  test('of one address for three hundred people stop that address, and no other', async () => {
    for (let tries = 1; tries <= 300; tries++)
      expect(await isStopped({ email: `${tries}@dunmere.example`, address: '203.0.113.1', knownBrowser: null })).toBe(false);
    expect(await isStopped({ ...maya, address: '203.0.113.1' })).toBe(true);
    expect(await isStopped({ ...maya, address: '203.0.113.2' })).toBe(false);
  });

  test('of a known browser use up nothing of anybody else', async () => {
    for (let tries = 1; tries <= 11; tries++) await isStopped({ ...maya, address: '203.0.113.1', knownBrowser: 'hers' });
    expect(await isStopped({ ...maya, address: '203.0.113.1', knownBrowser: 'hers' })).toBe(true);
    expect(await isStopped({ ...maya, address: '203.0.113.1', knownBrowser: 'her other' })).toBe(false);
    expect(await isStopped({ ...maya, address: '203.0.113.1' })).toBe(false);
  });

  test('from one IPv6 network count together, however many addresses it has', async () => {
    for (let tries = 1; tries <= 10; tries++) expect(await isStopped({ ...maya, address: `2001:db8::${tries}` })).toBe(false);
    expect(await isStopped({ ...maya, address: '2001:db8::ffff:0:1' })).toBe(true);
    expect(await isStopped({ ...maya, address: '2001:db8:0:1::1' })).toBe(false);
  });
});

test('each way to sign in is counted for itself: who uses up one has the others', async () => {
  const [here, elsewhere] = ['203.0.113.1', '203.0.113.2'];
  const password = (address: string) => allowSignIn(attempts, { email: `${randomUUID()}@dunmere.example`, address, knownBrowser: null });
  const passkey = (address: string) => allowPasskey(attempts, address);
  const provider = (address: string) => allowProvider(attempts, address);
  for (const way of [password, passkey, provider]) {
    await admin.query('delete from attempt');
    for (let tries = 1; tries <= 300; tries++) await way(here);
    await expect(way(here)).rejects.toMatchObject({ status: 429 });
    await expect(way(elsewhere)).resolves.toBeUndefined();
    for (const other of [password, passkey, provider]) if (other !== way) await expect(other(here)).resolves.toBeUndefined();
  }
});

test('asking for links to many people stops an address, and no browser that knows its person', async () => {
  const ask = (email: string, knownBrowser: string | null) => allowNewPassword(attempts, { email, address: '203.0.113.1', knownBrowser });
  for (let tries = 1; tries <= 60; tries++) await ask(`${tries}@dunmere.example`, null);
  await expect(ask('maya@dunmere.example', null)).rejects.toMatchObject({ status: 429 });
  await expect(ask('maya@dunmere.example', 'hers')).resolves.toBeUndefined();
});
