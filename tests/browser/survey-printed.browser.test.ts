import { afterAll, describe, expect, test } from 'vitest';
import { shippedQuestionSet } from '../../src/features/question-sets/index.ts';
import { switchAboutMe } from '../../src/surveys/about-me.ts';
import { ABOUT_ME } from '../../src/surveys/question-set.ts';
import { type Questionnaire, questionnaireFrom } from '../../src/surveys/questionnaire.ts';
import { startBrowser } from '../support/browser.ts';
import { givenCycle } from '../support/given-cycle.ts';
import { givenSurvey } from '../support/given-open-survey.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../support/given-people.ts';
import { listeningApp, signInAs } from '../support/listening.ts';
import { leaving } from './hands.ts';

// What is handed out on paper, by the pages of A4 that Chromium makes of it.
const browser = await startBrowser();
afterAll(() => browser?.close());
const given = await listeningApp();
const origin = given.parts.baseUrl;
const partnership = await firstPartnership(given);
const cycle = await givenCycle(given);
const { set } = await shippedQuestionSet('students');
const content = ABOUT_ME.reduce((asked, id) => switchAboutMe(asked, set, id, true) as Questionnaire, questionnaireFrom(set));

/** The pages of the survey of a school, opened by its lead. */
async function opened() {
  if (!browser) throw new Error('No browser, so no test should have got here.');
  const institution = await givenInstitution(given, { partnership, name: 'Millbank School' });
  await givenSurvey(given, { cycle, institution, content, access: 'codes' });
  const context = await browser.newContext();
  await signInAs(context, await givenPerson(given, { role: 'partnership-lead', partnership }), origin);
  const tab = await context.newPage();
  const at = `${origin}/cycles/2025-26/institutions/${institution}/surveys/students`;
  const printed = async () => {
    const pdf = await tab.pdf({ format: 'A4', margin: { top: '12mm', right: '11mm', bottom: '14mm', left: '11mm' } });
    return Number(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
  };
  return { tab, at, printed };
}

describe.skipIf(!browser)('on A4', () => {
  test('a poster is one page, and so are the slips of a class', async () => {
    const { tab, at, printed } = await opened();
    await tab.goto(at);
    await leaving(tab, () => tab.getByRole('link', { name: 'Poster for Everybody', exact: true }).click());
    expect(await printed()).toBe(1);
    await tab.goto(at);
    await tab.getByLabel('How many codes do you need?').fill('30');
    await leaving(tab, () => tab.getByRole('button', { name: 'Make the codes' }).click());
    expect(await printed()).toBe(1);
  });

  test.each(['en', 'pl', 'ro', 'ur'])('the questionnaire with all that can be asked is two to four pages in %s', async (language) => {
    const { tab, at, printed } = await opened();
    await tab.goto(`${at}/paper?language=${language}`);
    const pages = await printed();
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(4);
  });
});
