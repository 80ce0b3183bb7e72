import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** How somebody works with a page. */
export interface Hand {
  /** Types into the field with this label. */
  fill(page: Page, label: string, text: string): Promise<void>;
  /** Chooses a radio or ticks a box. */
  choose(page: Page, label: string): Promise<void>;
  /** Chooses from a list. */
  select(page: Page, label: string, option: string): Promise<void>;
  /** Presses a button, and waits for the page that follows. */
  press(page: Page, name: string): Promise<void>;
  /** Follows a link, by its text or, where several have the same, as it was found. */
  follow(page: Page, link: string | Locator): Promise<void>;
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const box = (page: Page, label: string) =>
  page.getByRole('radio', { name: label, exact: true }).or(page.getByRole('checkbox', { name: label, exact: true }));
const button = (page: Page, name: string) =>
  page
    .getByRole('main')
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('banner').getByRole('button', { name, exact: true }));
const link = (page: Page, which: string | Locator) =>
  typeof which !== 'string'
    ? which
    : page
        .getByRole('link', { name: which, exact: true })
        .or(page.getByRole('main').getByRole('button', { name: which, exact: true }))
        .first();

/** A mouse, or a finger. */
export const POINTER: Hand = {
  fill: (page, label, text) => field(page, label).fill(text),
  choose: (page, label) => box(page, label).check(),
  select: async (page, label, option) => void (await field(page, label).selectOption({ label: option })),
  press: (page, name) => leaving(page, () => button(page, name).click()),
  follow: (page, text) => leaving(page, () => link(page, text).click()),
};

/** Keys alone: whatever is used is reached with Tab, and can be seen to be reached. */
export const KEYS: Hand = {
  async fill(page, label, text) {
    await tabTo(page, field(page, label));
    await page.keyboard.type(text);
  },
  async choose(page, label) {
    const wanted = box(page, label);
    await tabTo(page, (await wanted.getAttribute('type')) === 'radio' ? page.locator(`input[name="${await wanted.getAttribute('name')}"]`) : wanted);
    while (!(await hasFocus(wanted))) await page.keyboard.press('ArrowDown');
    if (!(await wanted.isChecked())) await page.keyboard.press('Space');
  },
  async select(page, label, option) {
    await tabTo(page, field(page, label));
    await page.keyboard.type(option);
  },
  async press(page, name) {
    await tabTo(page, button(page, name));
    await leaving(page, () => page.keyboard.press('Enter'));
  },
  async follow(page, text) {
    await tabTo(page, link(page, text));
    await leaving(page, () => page.keyboard.press('Enter'));
  },
};

/** Neither a key press nor a click waits for the page that it leads to. */
export async function leaving(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame()), act()]);
  await page.waitForLoadState();
}

/** More stops than any page of ours has before what is wanted. */
const MOST_STOPS = 120;

/** Presses Tab until one of these has the focus, which must show. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await hasFocus(wanted)) return expect(await focusShows(page)).toBe(true);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(wanted)}.`);
}

function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
}

/** Something is drawn around or under what has the focus; GOV.UK draws that of a radio around what stands beside it. */
function focusShows(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return false;
    const drawn = (style: CSSStyleDeclaration) =>
      style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0);
    const beside = element.nextElementSibling;
    return drawn(getComputedStyle(element)) || (beside !== null && drawn(getComputedStyle(beside, '::before')));
  });
}
