import type { Browser, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { makeSetUpLink } from '../../src/features/partnerships/index.ts';
import { startBrowser } from '../support/browser.ts';
import { codeOf } from '../support/first-lead.ts';
import type { GivenApp } from '../support/given-app.ts';
import { listeningApp } from '../support/listening.ts';
import { type Hand, KEYS, POINTER } from './hands.ts';
import { complaintsOf, overflow } from './seen.ts';

// From an empty Waymark to two people at work in it, as the first two would do it.
const browser = await startBrowser();
afterAll(() => browser?.close());

interface Way {
  way: string;
  hand: Hand;
  scripts: boolean;
  width: number;
  given: GivenApp;
}

const WAYS: Way[] = [
  { way: 'with a mouse', hand: POINTER, scripts: true, width: 1280, given: await listeningApp() },
  { way: 'with keys alone', hand: KEYS, scripts: true, width: 1280, given: await listeningApp() },
  { way: 'without scripts, on a telephone', hand: POINTER, scripts: false, width: 320, given: await listeningApp() },
];

describe.skipIf(!browser)('the first day', () => {
  test.each(WAYS)('$way: set up, add a second step, add an institution, invite, accept, sign out', async (way) => {
    const lead = await somebody(browser, way);
    await lead.open(new URL((await makeSetUpLink(way.given.parts)) ?? ''));
    await setUp(lead);
    await addAuthenticator(lead);
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

/** Somebody with a browser of their own, who works in one of the ways. */
class Person {
  readonly page: Page;
  readonly complaints: string[];
  private readonly hand: Hand;

  constructor(page: Page, hand: Hand, complaints: string[]) {
    this.page = page;
    this.hand = hand;
    this.complaints = complaints;
  }

  open = async (url: URL) => void (await this.page.goto(url.href));
  fill = (label: string, text: string) => this.hand.fill(this.page, label, text);
  choose = (label: string) => this.hand.choose(this.page, label);
  select = (label: string, option: string) => this.hand.select(this.page, label, option);
  press = (name: string) => this.hand.press(this.page, name);
  follow = (text: string) => this.hand.follow(this.page, text);
  close = () => this.page.context().close();
}

async function somebody(among: Browser | null, { hand, scripts, width }: Way): Promise<Person> {
  if (!among) throw new Error('No browser, so no test should have got here.');
  const context = await among.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: scripts });
  const page = await context.newPage();
  return new Person(page, hand, complaintsOf(page));
}

async function setUp(lead: Person): Promise<void> {
  await lead.fill('Your name', 'Maya Okafor');
  await lead.fill('Your e-mail address', 'maya@dunmere.example');
  await lead.fill('Choose a password', 'river lantern copper');
  await lead.fill('Name of the partnership', 'Dunmere 14-19 Partnership');
  await lead.fill('City or area', 'Dunmere');
  await lead.press('Set up Waymark');
  await expectHeading(lead, 'Add a second step to your sign-in');
}

async function addAuthenticator(lead: Person): Promise<void> {
  await lead.follow('Set up an authenticator app');
  await lead.fill('Your password', 'river lantern copper');
  await lead.press('Continue');
  await expectHeading(lead, 'Set up your authenticator app');
  const address = await lead.page.locator('input[name="address"]').getAttribute('value');
  await lead.fill('Code', await codeOf(address ?? ''));
  await lead.press('Finish');
  await expectHeading(lead, 'Dunmere 14-19 Partnership');
  expect(await lead.page.getByText('nobody has added one yet').isVisible()).toBe(true);
}

async function addInstitution(lead: Person): Promise<void> {
  await lead.follow('Add your institutions');
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

/** The page is there, and nobody has to scroll it sideways. */
async function expectHeading({ page }: Person, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}
