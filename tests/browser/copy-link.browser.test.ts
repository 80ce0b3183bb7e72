import { afterAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { givenPartnership, givenPerson } from '../support/given-people.ts';
import { listeningApp, signInAs } from '../support/listening.ts';
import { complaintsOf } from './seen.ts';

// A link to be handed over is copied by a button, and can be selected where no script runs.
const browser = await startBrowser();
afterAll(() => browser?.close());
const given = await listeningApp();
const origin = given.parts.baseUrl;

/** The page with the link of an invitation that was just made. */
async function invited(scripts: boolean) {
  if (!browser) throw new Error('No browser, so no test should have got here.');
  const lead = await givenPerson(given, { role: 'partnership-lead', partnership: await givenPartnership(given) });
  const context = await browser.newContext({ javaScriptEnabled: scripts, permissions: ['clipboard-read', 'clipboard-write'] });
  await signInAs(context, lead, origin);
  const tab = await context.newPage();
  const complaints = complaintsOf(tab);
  await tab.goto(`${origin}/people/invite`);
  await tab.getByLabel('Name', { exact: true }).fill('Priya Shah');
  await tab.getByLabel('E-mail address').fill('priya@dunmere.example');
  await tab.getByRole('radio', { name: 'Viewer', exact: true }).check();
  await tab.getByRole('button', { name: 'Invite', exact: true }).click();
  await tab.getByRole('heading', { level: 1, name: 'The invitation is sent' }).waitFor();
  return { tab, complaints, link: (await tab.locator('main code').textContent()) ?? '', button: tab.getByRole('button', { name: 'Copy the link' }) };
}

describe.skipIf(!browser)('a link to hand over', () => {
  test('is copied by a key, which keeps its place and is told to a screen reader', async () => {
    const { tab, complaints, link, button } = await invited(true);
    await button.focus();
    await tab.keyboard.press('Enter');
    await tab.getByRole('status').getByText('Copied').waitFor();
    expect(link).toMatch(/^http:\/\/localhost:\d+\/invitations\//);
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(link);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('has no button without scripts, and one click selects all of it', async () => {
    const { tab, link, button } = await invited(false);
    expect(await button.isVisible()).toBe(false);
    await tab.locator('main code').click();
    expect(await tab.evaluate(() => document.getSelection()?.toString())).toBe(link);
  });
});
