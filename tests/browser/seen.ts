import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The axe that comes with its builder: half a megabyte, which the builder would send twice for each look at a page. */
const { source } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as { source: string };
/** What the builder sends instead to a page that has axe already. */
const NOTHING = 'null';

/** What axe finds wrong with a page, by all its rules; the one of WCAG 2.2 on the size of what is pressed has to be asked for. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const axe = new AxeBuilder({ page, axeSource: NOTHING }).options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] });
  // No page of ours has frames, for which axe would open a further tab.
  const found = await axe.setLegacyMode().analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
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
