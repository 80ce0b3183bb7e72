import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { VNode } from 'preact';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { designPage, SAMPLES } from '../../src/features/design/index.ts';
import { readAssets } from '../../src/ui/assets.ts';
import type { Frame } from '../../src/ui/frame.ts';
import { renderPage } from '../../src/ui/page.tsx';
import { buildAssets } from '../../tools/build-assets.mjs';
import { startBrowser } from '../support/browser.ts';
import { overflow, violations } from './seen.ts';

const PLACE = 'http://look.test/';
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'";
const KINDS: Record<string, string> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', woff2: 'font/woff2' };
const LONG = 'Saint Bartholomew and All Angels Voluntary Aided Church of England and Catholic High School';

const folder = mkdtempSync(join(tmpdir(), 'waymark-look-'));
const browser = await startBrowser();
const pages = new Map<string, VNode>();

beforeAll(async () => {
  await buildAssets(folder);
  for (const { name, page } of SAMPLES) pages.set(name, page());
  pages.set('design', await designPage());
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser?.close();
});

function frame(): Frame {
  const places = ['Home', 'City', 'Institutions', 'Evidence', 'Surveys', 'Plans', 'Framework', 'Reports'];
  return {
    person: { name: 'Maya Okafor' },
    role: { partnership: 'Dunmere 14-19 Partnership', institution: LONG, title: 'Institution lead' },
    severalRoles: true,
    navigation: places.map((text) => ({ text, href: `/${text}`, current: text === 'City' })),
    demonstration: { signInCode: { code: '482913', secondsLeft: 21 } },
    assets: readAssets(join(folder, 'manifest.json')),
    timeout: { minutes: 30 },
  };
}

type Circumstances = { width?: number; scheme?: 'light' | 'dark'; forced?: boolean; scripts?: boolean };

/** Opens a page as the server would send it. Whatever comes to the address of a form is answered with `answer`. */
async function opened(
  name: string,
  { width = 1280, scheme = 'light', forced = false, scripts = true }: Circumstances = {},
  answer: number | 'unreached' = 204,
) {
  const page = pages.get(name);
  if (!browser || !page) throw new Error(`No browser, or no page ${name}`);
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    forcedColors: forced ? 'active' : 'none',
    javaScriptEnabled: scripts,
  });
  const sent: string[] = [];
  const complaints: string[] = [];
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/assets/')) {
      const body = readFileSync(join(folder, basename(pathname)));
      return route.fulfill({ body, contentType: KINDS[pathname.split('.').at(-1) ?? ''] ?? '' });
    }
    if (route.request().method() === 'POST') {
      sent.push(pathname);
      return answer === 'unreached' ? route.abort() : route.fulfill({ status: answer });
    }
    return route.fulfill({ body: renderPage(page, frame()), contentType: 'text/html', headers: { 'content-security-policy': POLICY } });
  });
  const open = async () => {
    const tab = await context.newPage();
    tab.on('pageerror', ({ message }) => complaints.push(message));
    tab.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await tab.clock.install();
    await tab.goto(`${PLACE}${name}`);
    return tab;
  };
  return { tab: await open(), open, sent, complaints, close: () => context.close() };
}

/** One of the problem pages stands for all: they differ in words only. */
const NAMES = ['design', ...SAMPLES.map(({ name }) => name).filter((name) => !name.startsWith('problem-') || name === 'problem-500')];
const STATES = NAMES.flatMap((name) => [
  { name, width: 320, scheme: 'light' as const },
  { name, width: 1280, scheme: 'dark' as const },
]);
const MINUTE = 60_000;

describe.skipIf(!browser)('the look in a browser', () => {
  test.each(STATES)('$name at $width px, $scheme: axe finds nothing, nothing is refused, nothing scrolls sideways', async (state) => {
    const { tab, complaints, close } = await opened(state.name, state);
    expect(await violations(tab)).toEqual([]);
    expect(await overflow(tab)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('control: a faint word and a page that is too wide are noticed', async () => {
    const { tab, close } = await opened('empty', { width: 320 });
    await tab.evaluate(() => {
      document
        .querySelector('main')
        ?.insertAdjacentHTML('beforeend', '<p><font color="#cccccc">faint</font></p><table width="900"><tr><td>wide</td></tr></table>');
    });
    expect((await violations(tab)).map((each) => each.split(':')[0])).toContain('color-contrast');
    expect(await overflow(tab)).toBeGreaterThan(0);
    await close();
  });

  test('the typeface comes from the service itself', async () => {
    const { tab, close } = await opened('empty');
    await tab.evaluate(() => document.fonts.ready);
    const loaded = await tab.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ weight }) => weight));
    expect(loaded).toEqual(['400', '700']);
    await close();
  });

  test('the errors of a form have the focus when it comes back', async () => {
    const { tab, close } = await opened('invitation');
    expect(await tab.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary');
    await close();
  });

  test.each([
    { scripts: true, menu: true, list: false },
    { scripts: false, menu: false, list: true },
  ])('on a phone with scripts $scripts: a menu button $menu, the places in sight $list', async ({ scripts, menu, list }) => {
    const { tab, close } = await opened('empty', { width: 320, scripts });
    expect(await tab.getByRole('button', { name: 'Menu' }).isVisible()).toBe(menu);
    expect(await tab.getByRole('link', { name: 'Surveys' }).isVisible()).toBe(list);
    await close();
  });

  test('what belongs to a radio is there when it is chosen; without scripts always', async () => {
    const { tab, close } = await opened('design');
    const field = tab.getByLabel('Which level should it be?');
    expect(await field.isVisible()).toBe(false);
    await tab.getByRole('radio', { name: 'No', exact: true }).check();
    expect(await field.isVisible()).toBe(true);
    await tab.getByRole('radio', { name: 'Yes', exact: true }).check();
    expect(await field.isVisible()).toBe(false);
    await close();
    const still = await opened('design', { scripts: false });
    expect(await still.tab.getByLabel('Which level should it be?').isVisible()).toBe(true);
    await still.close();
  });

  test('forced colours: each mark has an edge, and its shape the colour of its word', async () => {
    const { tab, close } = await opened('design', { forced: true });
    const marks = await tab.evaluate(() =>
      [...document.querySelectorAll('.level')].map((mark) => {
        const { borderTopWidth, color } = getComputedStyle(mark);
        const { clipPath, backgroundColor, width } = getComputedStyle(mark, '::before');
        const isDrawn = clipPath !== 'none' && Number.parseFloat(width) >= 8 && backgroundColor === color;
        return Number.parseFloat(borderTopWidth) >= 1 && isDrawn;
      }),
    );
    expect(marks.length).toBeGreaterThan(20);
    expect(marks).not.toContain(false);
    await close();
  });

  test('in print nothing is left that can only be pressed, and what is folded is open', async () => {
    const { tab, close } = await opened('design');
    await tab.emulateMedia({ media: 'print' });
    expect(await tab.locator('button:visible, .govuk-service-navigation:visible, .govuk-breadcrumbs:visible').count()).toBe(0);
    expect(await tab.getByText('190 of 204 leavers, from the return').isVisible()).toBe(true);
    await close();
  });
});

describe.skipIf(!browser)('before the session ends', () => {
  const warning = (tab: Page) => tab.getByRole('dialog', { name: 'You will soon be signed out' });
  const over = (tab: Page) => tab.getByRole('dialog', { name: 'You have been signed out' });

  test('it is quiet until five minutes before, then warns, and says the minutes', async () => {
    const { tab, close } = await opened('invitation');
    await tab.clock.runFor(25 * MINUTE - 5_000);
    expect(await warning(tab).isVisible()).toBe(false);
    await tab.clock.runFor(5_000);
    expect(await warning(tab).textContent()).toContain('signed out in 5 minutes');
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('Stay signed in');
    expect(await warning(tab).getByRole('alert').isVisible()).toBe(false);
    expect(await violations(tab)).toEqual([]);
    await close();
  });

  test.each(['Enter', 'Escape'])('%s stays signed in, keeps what was typed, and begins the time again', async (key) => {
    const { tab, sent, close } = await opened('invitation');
    await tab.getByLabel('Name').fill('Priya');
    await tab.clock.runFor(26 * MINUTE);
    await tab.keyboard.press(key);
    await warning(tab).waitFor({ state: 'hidden' });
    expect(sent).toEqual(['/session/extend']);
    expect(await tab.getByLabel('Name').inputValue()).toBe('Priya');
    await tab.clock.runFor(24 * MINUTE);
    expect(await warning(tab).isVisible()).toBe(false);
    await close();
  });

  test('a page opened in another tab counts', async () => {
    const { tab, open, close } = await opened('empty');
    await tab.clock.runFor(26 * MINUTE);
    expect(await warning(tab).isVisible()).toBe(true);
    await open();
    await warning(tab).waitFor({ state: 'hidden' });
    await close();
  });

  test.each([401, 303])('a server that answers %i: signed out', async (answer) => {
    const { tab, close } = await opened('invitation', {}, answer);
    await tab.clock.runFor(26 * MINUTE);
    await tab.keyboard.press('Enter');
    await over(tab).waitFor();
    await tab.getByRole('button', { name: 'Go back to the page' }).click();
    expect(await tab.getByLabel('Name').isVisible()).toBe(true);
    await close();
  });

  test('a server that is not reached: says so and can be tried again', async () => {
    const { tab, close } = await opened('empty', {}, 'unreached');
    await tab.clock.runFor(26 * MINUTE);
    await tab.keyboard.press('Enter');
    await warning(tab).getByRole('alert').waitFor();
    expect(await warning(tab).isVisible()).toBe(true);
    await close();
  });

  test('nobody there: the page is covered and says what to do', async () => {
    const { tab, sent, close } = await opened('invitation');
    await tab.clock.runFor(30 * MINUTE);
    expect(await over(tab).textContent()).toContain('for 30 minutes');
    expect(sent).toEqual([]);
    await close();
  });
});
