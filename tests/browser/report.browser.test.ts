import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { renderReport } from '../../src/features/cases/index.ts';
import { startBrowser } from '../support/browser.ts';
import { emptyCase, hardCase, ordinaryCase } from './report-cases.ts';
import { overflow, violations } from './seen.ts';

const PLACE = 'http://report.test/';
/** Few institutions: axe takes its time over each. */
const INSTITUTIONS = 5;
const pages = { ordinary: renderReport(ordinaryCase(INSTITUTIONS)), empty: renderReport(emptyCase()), hard: renderReport(hardCase()) };

const browser = await startBrowser();
afterAll(() => browser?.close());

interface Circumstances {
  width?: number;
  scheme?: 'light' | 'dark';
  forced?: boolean;
  scripts?: boolean;
}

/** Opens a report as a server would send it; whatever else it asks for is refused and written down. */
async function opened(html: string, { width = 1280, scheme = 'light', forced = false, scripts = true }: Circumstances = {}) {
  if (!browser) throw new Error('No browser, so no test should have got here.');
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    forcedColors: forced ? 'active' : 'none',
    javaScriptEnabled: scripts,
  });
  const asked: string[] = [];
  const complaints: string[] = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url === PLACE) return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    asked.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.goto(PLACE);
  return { page, asked, complaints, close: () => context.close() };
}

function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
}

describe.skipIf(!browser)('the report in a browser', () => {
  const states = (['ordinary', 'empty', 'hard'] as const).flatMap((name) =>
    [320, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ name, width, scheme }))),
  );

  test.each(states)(
    '$name at $width px, $scheme: axe finds nothing, folded or unfolded, and the page does not scroll sideways',
    async ({ name, width, scheme }) => {
      const { page, close } = await opened(pages[name], { width, scheme });
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await unfold(page);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await close();
    },
  );

  test.each([
    { fault: '<img src="data:,">', rule: 'image-alt' },
    { fault: '<p><font color="#cccccc">A faint word</font></p>', rule: 'color-contrast' },
    { fault: '<table><tr><td></td><th scope="col"></th></tr></table><a href="#main"></a>', rule: 'link-name' },
  ])('control: axe finds a planted fault of $rule', async ({ fault, rule }) => {
    const { page, close } = await opened(pages.empty.replace('</main>', `${fault}</main>`));
    expect((await violations(page)).map((each) => each.split(':')[0])).toContain(rule);
    await close();
  });

  test('control: a page that is too wide is noticed', async () => {
    const { page, close } = await opened(pages.ordinary.replace('</main>', '<table width="900"><tr><td>wide</td></tr></table></main>'), {
      width: 320,
    });
    expect(await overflow(page)).toBeGreaterThan(0);
    await close();
  });

  test.each(['ordinary', 'empty', 'hard'] as const)('%s: asks for nothing, runs nothing, complains of nothing', async (name) => {
    const { asked, complaints, page, close } = await opened(pages[name]);
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => document.fonts.check('1rem "Atkinson Hyperlegible Next"') && document.styleSheets.length)).toBe(1);
    await close();
  });

  test('the policy stops a script that somebody put in', async () => {
    const { complaints, page, close } = await opened(pages.ordinary.replace('</main>', '<script>document.title="taken"</script></main>'));
    expect(complaints.join()).toContain('Content Security Policy');
    expect(await page.title()).toContain('Careers guidance across Dunmere');
    await close();
  });

  test('the first Tab reaches the skip link, in sight, and Enter leads to the content', async () => {
    const { page, close } = await opened(pages.ordinary);
    await page.keyboard.press('Tab');
    const link = page.locator(':focus');
    expect(await link.textContent()).toBe('Skip to the content');
    expect((await link.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await close();
  });

  test('where the table scrolls in its frame, the keyboard reaches the frame and scrolls it', async () => {
    const { page, close } = await opened(pages.ordinary, { width: 800 });
    const frame = page.locator('.glance .scroll');
    expect(await frame.evaluate((each) => each.scrollWidth > each.clientWidth)).toBe(true);
    await frame.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.querySelector('.glance .scroll')?.scrollLeft ?? 0) > 0);
    await close();
  });

  test('every institution of the table leads to its section', async () => {
    const { page, close } = await opened(pages.ordinary);
    await page.getByRole('link', { name: 'Castle Street Studio School' }).first().click();
    const heading = page.getByRole('heading', { name: 'Castle Street Studio School' });
    await heading.waitFor();
    expect(await heading.evaluate((each) => each.getBoundingClientRect().top < window.innerHeight)).toBe(true);
    await close();
  });

  test('on paper what is folded on the screen is open, and the paper is white also for who reads in the dark', async () => {
    const { page, close } = await opened(pages.ordinary, { scheme: 'dark' });
    const shown = () => page.evaluate(() => document.querySelector('.grounds h5')?.checkVisibility());
    expect(await shown()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await shown()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    await close();
  });

  test('in forced colours the bands of a strip chart keep their outline', async () => {
    const { page, close } = await opened(pages.ordinary, { forced: true });
    const [fill, stroke] = await page.evaluate(() => {
      const band = document.querySelector('.strip__band');
      const style = band && getComputedStyle(band);
      return [style?.fill, style?.stroke];
    });
    expect(stroke).not.toBe(fill);
    await close();
  });

  test('without scripts all is there', async () => {
    const { page, close } = await opened(pages.ordinary, { scripts: false });
    expect(await page.locator('.institution').count()).toBe(INSTITUTIONS);
    await page.locator('.grounds summary').first().click();
    expect(await page.locator('.grounds h5').first().isVisible()).toBe(true);
    await close();
  });
});
