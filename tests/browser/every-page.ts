import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { isPage, nameOf, type Shown } from '../pages/shown.ts';
import { EXHAUSTIVE } from '../support/exhaustive.ts';
import type { GivenApp } from '../support/given-app.ts';
import { signInAs } from '../support/listening.ts';
import { complaintsOf, overflow, violations } from './seen.ts';

/** What of all that there is. */
export const WHICH = EXHAUSTIVE ? 'each page' : 'one page in several';

/** What is opened, and where. */
export interface Opened {
  name: string;
  origin: string;
  shown: Shown;
}

export function opened({ parts: { baseUrl } }: GivenApp, pages: Shown[]): Opened[] {
  return pages.filter(isPage).map((shown) => ({ name: nameOf(shown), origin: baseUrl, shown }));
}

/** What looks the same for another reader is left to the test that needs no browser; the pieces on /design have a test of their own. */
export function eachOnce(all: Opened[]): Opened[] {
  const alike = Map.groupBy(all, ({ shown: { answer } }) => contentOf(answer.body));
  return [...alike.values()].flatMap(([first]) => (first && !first.shown.url.startsWith('/design') ? [first] : []));
}

/** What a page says, whoever is signed in. */
function contentOf(body: string): string {
  const content = body.slice(body.indexOf('<main'), body.indexOf('</main>'));
  return content.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{32}/g, 'id');
}

/** A tab with the page as its reader saw it, and what the browser complained of. */
async function show(browser: Browser, { origin, shown }: Opened): Promise<{ tab: Page; complaints: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await signInAs(context, shown.visitor, origin);
  await answerAsBefore(context, origin, shown);
  const tab = await context.newPage();
  const complaints = complaintsOf(tab);
  // The service shares a process with the tests, and may for a moment have too much to do to serve a page or what belongs to it.
  await vi.waitFor(async () => {
    complaints.length = 0;
    const response = await tab.goto(origin + shown.url);
    expect(response?.status()).toBe(shown.answer.status);
    expect(complaints.filter((complaint) => complaint.includes('status of 503'))).toEqual([]);
  }, 30_000);
  return { tab, complaints, close: () => context.close() };
}

/** What followed a form is shown again as it was; whatever else the page asks for, the service gives. */
async function answerAsBefore(context: BrowserContext, origin: string, { url, answer, route }: Shown): Promise<void> {
  if (route.startsWith('GET ')) return;
  const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
  await context.route(origin + url, (asked) => asked.fulfill({ status: answer.status, headers, body: answer.body }));
}

/** 320 is also what 400% leaves of a window of 1280. */
const WIDTHS = [1280, 320];

/** A page at both widths: nothing that axe finds, nothing wider than the window, and the browser complains of nothing. */
export async function lookAt(browser: Browser, one: Opened): Promise<void> {
  const { tab, complaints, close } = await show(browser, one);
  for (const width of WIDTHS) {
    await tab.setViewportSize({ width, height: 900 });
    expect([width, await violations(tab)]).toEqual([width, []]);
    expect([width, Math.max(0, await overflow(tab))]).toEqual([width, 0]);
  }
  expect(complaints).toEqual([]);
  await close();
}
