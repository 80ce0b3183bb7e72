import { afterAll, describe, expect, test } from 'vitest';
import { makeSetUpLink } from '../../src/features/partnerships/index.ts';
import { startBrowser } from '../support/browser.ts';
import type { GivenApp } from '../support/given-app.ts';
import { listeningApp } from '../support/listening.ts';
import { KEYS, POINTER } from './hands.ts';
import { addAuthenticator, expectHeading, type Person, setUp, somebody, type Way } from './person.ts';

// From an empty Waymark to two people at work in it, as the first two would do it.
const browser = await startBrowser();
afterAll(() => browser?.close());

const WAYS: (Way & { way: string; given: GivenApp })[] = [
  { way: 'with a mouse', hand: POINTER, scripts: true, width: 1280, given: await listeningApp() },
  { way: 'with keys alone', hand: KEYS, scripts: true, width: 1280, given: await listeningApp() },
  { way: 'without scripts, on a telephone', hand: POINTER, scripts: false, width: 320, given: await listeningApp() },
];

describe.skipIf(!browser)('the first day', () => {
  test.each(WAYS)('$way: set up, add a second step, add an institution, invite, accept, sign out', async (way) => {
    const lead = await somebody(browser, way);
    await lead.open(new URL((await makeSetUpLink(way.given.parts)) ?? ''));
    await setUp(lead, { name: 'Dunmere 14-19 Partnership', area: 'Dunmere' });
    await addAuthenticator(lead, 'Dunmere 14-19 Partnership');
    expect(await lead.reads()).toContain('nobody has added one yet');
    await addInstitution(lead);
    const link = await invite(lead);

    const colleague = await somebody(browser, way);
    await colleague.open(new URL(link));
    await accept(colleague);
    await lead.press('Sign out');
    await expectHeading(lead, 'Sign in');
    expect([...lead.complaints, ...colleague.complaints]).toEqual([]);
    await Promise.all([lead.close(), colleague.close()]);
  });
});

async function addInstitution(lead: Person): Promise<void> {
  await lead.follow('Add your institutions');
  await lead.follow('Add an institution by hand');
  await lead.press('Add the institution');
  expect(await lead.page.title()).toMatch(/^Error: Add an institution/);
  await lead.fill('Name', 'Ashgrove School');
  await lead.choose('Mainstream school');
  await lead.choose('Year 11 leavers');
  await lead.press('Add the institution');
  await expectHeading(lead, 'Ashgrove School');
}

async function invite(lead: Person): Promise<string> {
  await lead.follow('Home');
  await lead.follow('Invite the careers lead of each institution');
  await lead.fill('Name', 'Tom Baker');
  await lead.fill('E-mail address', 'tom@ashgrove.example');
  await lead.choose('Careers lead');
  await lead.select('Institution', 'Ashgrove School');
  await lead.press('Invite');
  await expectHeading(lead, 'The invitation is sent');
  return (await lead.page.locator('main code').textContent()) ?? '';
}

async function accept(colleague: Person): Promise<void> {
  await expectHeading(colleague, 'Your invitation to Waymark');
  await colleague.fill('Choose a password', 'meadow violin harbour');
  await colleague.press('Accept and sign in');
  expect(await colleague.page.getByText('You have accepted the invitation.').isVisible()).toBe(true);
  expect(await colleague.page.getByRole('banner').textContent()).toContain('Ashgrove School');
}
