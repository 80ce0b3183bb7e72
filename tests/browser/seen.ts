import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with a page, by all its rules; the one of WCAG 2.2 on the size of what is pressed has to be asked for. */
export async function violations(page: Page): Promise<string[]> {
  await page.waitForLoadState();
  // A page is given the program once, and only what it found comes back: a hundred pages are looked at in the time of thirty.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const here = (window as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations } = await here.run({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }));
  });
  return found.map(({ id, html }) => `${id}: ${html.map((each) => each.slice(0, 160)).join(' | ')}`);
}

/** By how many pixels a page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  await page.waitForLoadState();
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** What the browser complains of from now on: faults of scripts, what the content policy stops, what does not load. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    // That a form came back with errors is written down too, as if its page had not loaded.
    const isPageItself = message.location().url === page.url() && message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isPageItself) complaints.push(message.text());
  });
  return complaints;
}
