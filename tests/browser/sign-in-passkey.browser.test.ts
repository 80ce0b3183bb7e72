import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { givenAccount, PASSWORD, type PersonAtWork } from '../support/given-people.ts';
import { listeningApp } from '../support/listening.ts';
import { type DeviceWanted, deviceIn, leaveVerificationOut } from './passkey-device.ts';

// A passkey is bound to the address of the site: a real server, at an address that a browser takes for safe.
const given = await listeningApp();
const { baseUrl } = given.parts;
const browser = await startBrowser();
/** A browser on a device with a place for passkeys. */
const givenDevice = (wanted: DeviceWanted = {}) => deviceIn(browser, baseUrl, wanted);
afterAll(async () => {
  await browser?.close();
  await given.app.close();
});

/** Whatever it is asked for with: an address in a query is no place. */
const at = (path: string) => (url: URL) => url.pathname === path;

async function signIn(page: Page, { email }: PersonAtWork): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(at('/second-factor'));
}

/** Signs in with the password and makes a passkey, as somebody does whose role needs a second step. */
async function makePasskey(page: Page, person: PersonAtWork): Promise<void> {
  await signIn(page, person);
  await page.goto('/second-factor/passkey?onward=/account');
  await page.getByRole('button', { name: 'Make the passkey' }).click();
  await page.waitForURL(at('/account'));
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await page.waitForURL(at('/sign-in'));
}

const factorsOf = async ({ id }: PersonAtWork) => {
  const { rows } = await given.admin.query<{ second_factor: string | null }>('select second_factor from session where person_id = $1', [id]);
  return rows.map(({ second_factor }) => second_factor);
};
const tokensOf = async ({ id }: PersonAtWork) => (await given.admin.query('select token from session where person_id = $1', [id])).rows;
const passkeysOf = async ({ id }: PersonAtWork) => (await given.admin.query('select 1 from passkey where person_id = $1', [id])).rowCount;

describe.skipIf(!browser)('a passkey', () => {
  test('is made by somebody who needs a second step, and signs in without a password from then on', async () => {
    const person = await givenAccount(given, { role: 'partnership-lead' });
    const { page, passkeys, close } = await givenDevice();
    await signIn(page, person);
    const [before] = await tokensOf(person);
    await page.getByRole('button', { name: 'Set up a passkey' }).click();
    await page.getByRole('button', { name: 'Make the passkey' }).click();
    await page.waitForURL(at('/'));
    expect(await page.getByText('Your passkey is set up').isVisible()).toBe(true);
    expect(await passkeys()).toHaveLength(1);
    expect(await factorsOf(person)).toEqual(['passkey']);
    expect(await tokensOf(person)).not.toContainEqual(before);
    await signOut(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL(at('/'));
    expect(await factorsOf(person)).toEqual(['passkey']);
    await page.goto('/account');
    expect(await page.locator('body').innerText()).toMatch(/Chrome on Linux, added on/);
    await close();
  });

  test('takes whoever signs in to where they wanted to go', async () => {
    const person = await givenAccount(given, { role: 'viewer' });
    const { page, close } = await givenDevice();
    await makePasskey(page, person);
    await signOut(page);
    await page.goto('/account/name');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL(at('/account/name'));
    await close();
  });

  test('is asked for after the password, where it is the second step', async () => {
    const person = await givenAccount(given, { role: 'viewer' });
    const { page, close } = await givenDevice();
    await makePasskey(page, person);
    await signOut(page);
    await signIn(page, person);
    await page.getByRole('button', { name: 'Use your passkey' }).click();
    await page.waitForURL(at('/'));
    // The session of the password alone is gone.
    expect(await factorsOf(person)).toEqual(['passkey']);
    await close();
  });

  test('works in a browser that cannot read and write JSON for it', async () => {
    const person = await givenAccount(given, { role: 'viewer' });
    const old = (context: BrowserContext) =>
      context.addInitScript(() => {
        Reflect.deleteProperty(PublicKeyCredential, 'parseCreationOptionsFromJSON');
        Reflect.deleteProperty(PublicKeyCredential, 'parseRequestOptionsFromJSON');
        Reflect.deleteProperty(PublicKeyCredential.prototype, 'toJSON');
      });
    const { page, close } = await givenDevice({ prepare: old });
    await makePasskey(page, person);
    expect(await page.evaluate(() => 'toJSON' in PublicKeyCredential.prototype)).toBe(false);
    await signOut(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL(at('/'));
    await close();
  });

  test('is not made twice on one device', async () => {
    const person = await givenAccount(given, { role: 'viewer' });
    const { page, close } = await givenDevice();
    await makePasskey(page, person);
    await page.goto('/second-factor/passkey?onward=/account');
    await page.getByRole('button', { name: 'Make the passkey' }).click();
    expect(await page.getByRole('alert').filter({ hasText: 'This device has a passkey for you already.' }).textContent()).toBeTruthy();
    expect(await passkeysOf(person)).toBe(1);
    await close();
  });
});

describe.skipIf(!browser)('a device that does not ask who holds it', () => {
  test('makes no passkey', async () => {
    const person = await givenAccount(given, { role: 'viewer' });
    const { page, close } = await givenDevice({ canVerify: false });
    await signIn(page, person);
    await page.goto('/second-factor/passkey');
    await page.getByRole('button', { name: 'Make the passkey' }).click();
    expect(await page.getByRole('alert').filter({ hasText: 'No passkey was made.' }).textContent()).toBeTruthy();
    expect(await passkeysOf(person)).toBe(0);
    await close();
  });

  test('makes none either where its browser was talked into leaving that out', async () => {
    const person = await givenAccount(given, { role: 'viewer' });
    const { page, close } = await givenDevice({ canVerify: false, prepare: leaveVerificationOut });
    await signIn(page, person);
    await page.goto('/second-factor/passkey');
    await page.getByRole('button', { name: 'Make the passkey' }).click();
    expect(await page.getByRole('alert').filter({ hasText: 'The passkey was not kept' }).textContent()).toBeTruthy();
    expect(await passkeysOf(person)).toBe(0);
    expect(await factorsOf(person)).toEqual([null]);
    await close();
  });

  test('does not sign in with one that it has', async () => {
    const person = await givenAccount(given, { role: 'viewer' });
    const { page, verifies, close } = await givenDevice();
    await makePasskey(page, person);
    await signOut(page);
    await leaveVerificationOut(page.context());
    await verifies(false);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    expect(await page.getByRole('alert').filter({ hasText: 'This passkey does not work here.' }).textContent()).toBeTruthy();
    expect(await factorsOf(person)).toEqual([]);
    await page.context().unrouteAll();
    await verifies(true);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL(at('/'));
    await close();
  });
});

describe.skipIf(!browser)('somebody who was disabled', () => {
  test('does not sign in with a passkey', async () => {
    const person = await givenAccount(given, { role: 'viewer' });
    const { page, close } = await givenDevice();
    await makePasskey(page, person);
    await signOut(page);
    await given.admin.query('update person set disabled_at = now() where id = $1', [person.id]);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    expect(await page.getByRole('alert').filter({ hasText: 'This passkey does not work here.' }).textContent()).toBeTruthy();
    expect(await factorsOf(person)).toEqual([]);
    await close();
  });
});

describe.skipIf(!browser)('where passkeys cannot be used', () => {
  test.each([
    [
      'the browser does not know them',
      (context: BrowserContext) => context.addInitScript(() => Reflect.deleteProperty(globalThis, 'PublicKeyCredential')),
    ],
    ['the browser runs no script', (context: BrowserContext) => context.route('**/*.js', (route) => route.abort())],
  ])('%s: the page says so, and offers no button', async (_why, prepare) => {
    const { page, close } = await givenDevice({ prepare });
    await page.goto('/sign-in');
    expect(await page.getByText('works in browsers that know passkeys').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Sign in with a passkey' }).isVisible()).toBe(false);
    await close();
  });

  test('in others the page does not say so', async () => {
    const { page, close } = await givenDevice();
    await page.goto('/sign-in');
    expect(await page.getByRole('button', { name: 'Sign in with a passkey' }).isVisible()).toBe(true);
    expect(await page.getByText('works in browsers that know passkeys').isVisible()).toBe(false);
    await close();
  });

  test('a device without a passkey says what to do', async () => {
    const { page, close } = await givenDevice();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    expect(await page.getByRole('alert').filter({ hasText: 'No passkey was used.' }).textContent()).toBeTruthy();
    expect(await page.getByRole('button', { name: 'Sign in with a passkey' }).isEnabled()).toBe(true);
    await close();
  });

  test('a page whose session has ended says so', async () => {
    const person = await givenAccount(given, { role: 'viewer' });
    const { page, close } = await givenDevice();
    await signIn(page, person);
    await page.goto('/second-factor/passkey');
    await given.admin.query('delete from session where person_id = $1', [person.id]);
    await page.getByRole('button', { name: 'Make the passkey' }).click();
    expect(await page.getByRole('alert').filter({ hasText: 'You have been signed out.' }).textContent()).toBeTruthy();
    await close();
  });
});
