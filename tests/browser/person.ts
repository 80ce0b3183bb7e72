import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { codeOf } from '../support/first-lead.ts';
import type { GivenApp } from '../support/given-app.ts';
import { signInAs } from '../support/listening.ts';
import type { Visitor } from '../support/visitor.ts';
import { type Hand, POINTER } from './hands.ts';
import { complaintsOf, overflow } from './seen.ts';

/** How somebody works: with what hand, in what kind of browser. */
export interface Way {
  hand: Hand;
  scripts: boolean;
  width: number;
}

export const AT_A_DESK: Way = { hand: POINTER, scripts: true, width: 1280 };

/** Somebody with a browser of their own, who works in one of the ways. */
export class Person {
  readonly page: Page;
  /** What the browser complained of so far. */
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
  follow = (link: string | Locator) => this.hand.follow(this.page, link);
  /** Chooses files in the page’s only field for them. The window in which a system lets one choose is none of ours. */
  pick = (...files: (string | Upload)[]) => this.page.locator('input[type=file]').setInputFiles(files as string[]);
  /** All that the page says. */
  reads = async () => (await this.page.getByRole('main').textContent()) ?? '';
  close = () => this.page.context().close();
}

/** A file that is made up here. */
export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export function csv(name: string, ...lines: string[]): Upload {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`) };
}

/** Somebody who is not signed in. */
export async function somebody(among: Browser | null, { hand, scripts, width }: Way): Promise<Person> {
  if (!among) throw new Error('No browser, so no test should have got here.');
  const context = await among.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: scripts });
  const page = await context.newPage();
  return new Person(page, hand, complaintsOf(page));
}

/** Somebody who has signed in, on their home. */
export async function atHome(among: Browser | null, way: Way, { parts }: GivenApp, visitor: Visitor): Promise<Person> {
  const person = await somebody(among, way);
  await signInAs(person.page.context(), visitor, parts.baseUrl);
  await person.open(new URL(parts.baseUrl));
  return person;
}

/** The page is there, and nobody has to scroll it sideways. */
export async function expectHeading({ page }: Person, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

export interface NewPartnership {
  name: string;
  area: string;
  laCodes?: string;
}

/** Sets an empty Waymark up, by its link. */
export async function setUp(lead: Person, { name, area, laCodes = '' }: NewPartnership): Promise<void> {
  await lead.fill('Your name', 'Maya Okafor');
  await lead.fill('Your e-mail address', 'maya@dunmere.example');
  await lead.fill('Choose a password', 'river lantern copper');
  await lead.fill('Name of the partnership', name);
  await lead.fill('City or area', area);
  if (laCodes) await lead.fill('Local authority codes (optional)', laCodes);
  await lead.press('Set up Waymark');
  await expectHeading(lead, 'Add a second step to your sign-in');
}

export async function addAuthenticator(lead: Person, home: string): Promise<void> {
  await lead.follow('Set up an authenticator app');
  await lead.fill('Your password', 'river lantern copper');
  await lead.press('Continue');
  await expectHeading(lead, 'Set up your authenticator app');
  const address = await lead.page.locator('input[name="address"]').getAttribute('value');
  await lead.fill('Code', await codeOf(address ?? ''));
  await lead.press('Finish');
  await expectHeading(lead, home);
}
