import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { shippedQuestionSet } from '../../src/features/question-sets/index.ts';
import { switchAboutMe } from '../../src/surveys/about-me.ts';
import { type Questionnaire, questionnaireFrom } from '../../src/surveys/questionnaire.ts';
import { startBrowser } from '../support/browser.ts';
import { givenCycle } from '../support/given-cycle.ts';
import { givenCodes, givenSurvey, pileOf } from '../support/given-open-survey.ts';
import { firstPartnership, givenInstitution } from '../support/given-people.ts';
import { listeningApp } from '../support/listening.ts';
import { leaving } from './hands.ts';
import { complaintsOf, overflow, violations } from './seen.ts';

// The survey as somebody answers it on a phone: with a script and a line that fails, without a script, by keys alone.
const browser = await startBrowser();
afterAll(() => browser?.close());
const given = await listeningApp();
const origin = given.parts.baseUrl;
await firstPartnership(given);
const cycle = await givenCycle(given);
const { set } = await shippedQuestionSet('students');
const content = switchAboutMe(questionnaireFrom(set), set, 'sex', true) as Questionnaire;
const COUNT = content.questions.length;
/** The second best answer to each. */
const ALL_AGREE = `${'4'.repeat(COUNT)}|10|f`;

async function survey(wanted: { access?: 'codes'; closesOn?: string } = {}) {
  const institution = await givenInstitution(given, { name: 'Millbank School' });
  return givenSurvey(given, { cycle, institution, content, ...wanted });
}

async function phone({ scripts = true, width = 360 } = {}): Promise<{ context: BrowserContext; tab: Page }> {
  if (!browser) throw new Error('No browser, so no test should have got here.');
  const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width, height: 740 } });
  return { context, tab: await context.newPage() };
}

const button = (tab: Page, name: string) => tab.getByRole('button', { name, exact: true });
const radio = (tab: Page, name: string) => tab.getByRole('radio', { name, exact: true });

async function begin(tab: Page, path: string): Promise<void> {
  await tab.goto(origin + path);
  await button(tab, 'Start').click();
  await radio(tab, 'Year 10').check();
  await button(tab, 'Next').click();
}

/** To the page before it is sent, each question answered with the second best. */
async function answerAll(tab: Page): Promise<void> {
  for (let number = 1; number <= COUNT; number++) {
    await tab.getByText(`Question ${number} of ${COUNT}`, { exact: true }).filter({ visible: true }).waitFor();
    await radio(tab, 'Agree').check();
    await button(tab, 'Next').click();
  }
  await radio(tab, 'Girl').check();
  await tab.getByLabel('anything else').fill('More trips, please');
}

describe.skipIf(!browser)('a survey on a phone', () => {
  test('goes from question to question without the line; what is sent while it is cut arrives when it is back, once', async () => {
    const one = await survey();
    const { context, tab } = await phone();
    const complaints = complaintsOf(tab);
    await begin(tab, one.path);
    expect(complaints).toEqual([]);
    await context.setOffline(true);
    await answerAll(tab);
    await button(tab, 'Send my answers').click();
    await tab.getByRole('alert').waitFor();
    expect(await tab.getByLabel('anything else').inputValue()).toBe('More trips, please');
    expect((await pileOf(given, one.id)).sheets).toEqual([]);
    await context.setOffline(false);
    await tab.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
    expect(await pileOf(given, one.id)).toEqual({ sheets: [ALL_AGREE], words: ['More trips, please'] });
    await context.close();
  });

  test('whose answer is lost on the way back is sent again, and kept once', async () => {
    const one = await survey();
    const { context, tab } = await phone();
    let lost = 0;
    await tab.route('**/send', async (route) => {
      if (lost++ > 0) return route.continue();
      // It arrives, and whoever sent it is not told.
      await route.fetch({ maxRedirects: 0 });
      return route.abort('connectionreset');
    });
    await begin(tab, one.path);
    await answerAll(tab);
    await button(tab, 'Send my answers').click();
    await tab.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
    expect(lost).toBeGreaterThan(1);
    expect((await pileOf(given, one.id)).sheets).toEqual([ALL_AGREE]);
    await context.close();
  });

  test('is one page a question without a script, and goes back to what was answered', async () => {
    const one = await survey();
    const { context, tab } = await phone({ scripts: false, width: 320 });
    await begin(tab, one.path);
    await radio(tab, 'Agree').check();
    await leaving(tab, () => button(tab, 'Next').click());
    await leaving(tab, () => button(tab, 'Back').click());
    expect(await radio(tab, 'Agree').isChecked()).toBe(true);
    await answerAll(tab);
    await button(tab, 'Send my answers').click();
    await tab.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
    expect((await pileOf(given, one.id)).sheets).toEqual([ALL_AGREE]);
    await context.close();
  });

  test('is answered with keys alone: the question that comes next is told, and Enter goes on', async () => {
    const one = await survey();
    const { context, tab } = await phone();
    await begin(tab, one.path);
    for (let number = 1; number <= COUNT; number++) {
      await tab.getByRole('progressbar', { name: `Question ${number} of ${COUNT}` }).waitFor();
      if (number > 1) expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('LEGEND');
      await tabUntil(tab, 'input[type=radio]');
      await tab.keyboard.press('Space');
      await tab.keyboard.press('ArrowDown');
      await tab.keyboard.press('Enter');
    }
    await tabUntil(tab, 'input[type=radio]');
    await tab.keyboard.press('Space');
    await tabUntil(tab, 'button');
    await tab.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
    expect((await pileOf(given, one.id)).sheets).toEqual([ALL_AGREE]);
    await context.close();
  });

  test.each([320, 1280])('has no page at %d px that axe finds fault with, or that is wider than its window', async (width) => {
    const open = await survey();
    const closed = await survey({ closesOn: '2021-01-01' });
    const coded = await survey({ access: 'codes' });
    const [code = ''] = await givenCodes(given, coded, 1);
    const { context, tab } = await phone({ width });
    const faults: string[] = [];
    /** What is to be seen first, since a click does not wait for the page that it leads to. */
    const look = async (page: string, first?: Locator) => {
      await first?.waitFor();
      const wide = await overflow(tab);
      faults.push(...(await violations(tab)).map((fault) => `${page}: ${fault}`), ...(wide > 0 ? [`${page}: ${wide} px too wide`] : []));
    };
    await tab.goto(origin + open.path);
    await look('start');
    await tab.getByRole('link', { name: 'اردو' }).click();
    await look('start, right to left', tab.locator('html[dir=rtl]'));
    await begin(tab, open.path);
    await tab.getByText(`Question 1 of ${COUNT}`).filter({ visible: true }).waitFor();
    await tab.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await look('question, text twice as large');
    await answerAll(tab);
    await look('about you');
    await tab.goto(origin + open.path);
    await button(tab, 'Show all questions on one page').click();
    await look('year', radio(tab, 'Year 10'));
    await radio(tab, 'Year 10').check();
    await button(tab, 'Next').click();
    await look('all on one page', button(tab, 'Send my answers'));
    await tab.goto(`${origin}${open.path}/thanks`);
    await look('thanks');
    await tab.goto(origin + closed.path);
    await look('closed');
    await tab.goto(origin + coded.path);
    await tab.getByLabel('code').fill('AAAA-AAAA');
    await button(tab, 'Start').click();
    await look('wrong code', tab.getByRole('alert'));
    await tab.getByLabel('code').fill(code);
    await button(tab, 'Start').click();
    await radio(tab, 'Year 10').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** Presses Tab until something of this kind has the focus. */
async function tabUntil(tab: Page, kind: string): Promise<void> {
  for (let stop = 0; stop < 20; stop++) {
    await tab.keyboard.press('Tab');
    if (await tab.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, kind)) return;
  }
  throw new Error(`Tab does not reach ${kind}.`);
}
