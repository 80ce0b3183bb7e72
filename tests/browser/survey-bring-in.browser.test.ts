import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { shippedQuestionSet } from '../../src/features/question-sets/index.ts';
import { questionnaireFrom } from '../../src/surveys/questionnaire.ts';
import { startBrowser } from '../support/browser.ts';
import { givenCycle } from '../support/given-cycle.ts';
import { givenSurvey, pileOf } from '../support/given-open-survey.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../support/given-people.ts';
import { csvText, laidOut } from '../support/given-survey-export.ts';
import { listeningApp, signInAs } from '../support/listening.ts';
import { overflow, violations } from './seen.ts';

// Answers of another tool as a careers lead brings them in, on a phone and on a wide screen, without a script.
const browser = await startBrowser();
afterAll(() => browser?.close());
const given = await listeningApp();
const origin = given.parts.baseUrl;
const partnership = await firstPartnership(given);
const cycle = await givenCycle(given);
const content = questionnaireFrom((await shippedQuestionSet('students')).set);
const WORDS = content.questions.map(({ words }) => words);
const people = Array.from({ length: 12 }, (_, at) => [
  ...WORDS.slice(0, 20).map((_, question) => ['Strongly agree', 'Agree', "Don't know", 'Disagree'][(at + question) % 4] ?? ''),
  ['Yes', 'No'][at % 2] ?? '',
  `Year ${10 + (at % 2)}`,
  ['Miss Oak', 'Mr Elm'][at % 2] ?? '',
]);

/** A file with a column that nobody has matched yet, called so. */
function fileWith(heading: string): string {
  const questions = [...WORDS.slice(0, 20), heading, 'Which year are you in?', 'Your tutor'];
  const file = join(mkdtempSync(join(tmpdir(), 'waymark-bring-in-')), 'Careers survey.csv');
  writeFileSync(file, csvText(laidOut('Microsoft Forms', { questions, people })));
  return file;
}

describe.skipIf(!browser)('answers of another tool', () => {
  test.each([320, 1280])('are sent, looked at, corrected and added at %i pixels', async (width) => {
    if (!browser) return;
    const heading = `I know where I get help, asked at ${width}`;
    const institution = await givenInstitution(given, { partnership, name: 'Millbank School' });
    const survey = await givenSurvey(given, { cycle, institution, content });
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    await signInAs(context, await givenPerson(given, { role: 'institution-lead', partnership, institution }), origin);
    const tab = await context.newPage();
    const looked = async (name: string) => {
      if (process.env.PICTURES) await tab.screenshot({ path: join(process.env.PICTURES, `${name}-${width}.png`), fullPage: true });
      expect(await overflow(tab)).toBe(0);
    };
    await tab.goto(`${origin}/cycles/2025-26/institutions/${institution}/surveys/students`);
    await tab.getByRole('link', { name: 'Bring in answers from another tool' }).click();
    await looked('send');
    await tab.getByLabel('The file with the answers').setInputFiles(fileWith(heading));
    await tab.getByRole('button', { name: 'Send the file' }).click();
    await tab.getByRole('heading', { name: 'Look at the answers' }).waitFor();
    await tab.getByRole('button', { name: 'Add 12 sheets to the survey' }).waitFor();
    await looked('preview');
    await tab.getByRole('combobox', { name: heading, exact: true }).selectOption({ label: `24. ${WORDS[23]}` });
    await tab.getByRole('button', { name: 'Work it out again' }).click();
    await tab.getByText('The answers of this column are yes and no').first().waitFor();
    await looked('in-the-way');
    await tab.getByRole('combobox', { name: `How its answers are read (column ${heading})` }).selectOption('yes-as-agree');
    await tab.getByRole('button', { name: 'Work it out again' }).click();
    await tab.getByRole('button', { name: 'Add 12 sheets to the survey' }).click();
    await tab.getByText('12 sheets are added from Microsoft Forms').waitFor();
    await looked('added');
    expect((await pileOf(given, survey.id)).sheets).toHaveLength(12);
    await context.close();
  });

  test('are brought in on pages that axe finds nothing wrong with', async () => {
    if (!browser) return;
    const institution = await givenInstitution(given, { partnership, name: 'Millbank School' });
    await givenSurvey(given, { cycle, institution, content });
    const context = await browser.newContext();
    await signInAs(context, await givenPerson(given, { role: 'partnership-lead', partnership }), origin);
    const tab = await context.newPage();
    const heading = 'I know where I get help, asked of axe';
    await tab.goto(`${origin}/cycles/2025-26/institutions/${institution}/surveys/students/bring-in`);
    expect(await violations(tab)).toEqual([]);
    await tab.locator('input[type=file]').setInputFiles(fileWith(heading));
    await tab.getByRole('button', { name: 'Send the file' }).click();
    await tab.getByRole('heading', { name: 'Look at the answers' }).waitFor();
    expect(await violations(tab)).toEqual([]);
    await tab.getByRole('combobox', { name: heading, exact: true }).selectOption({ label: `24. ${WORDS[23]}` });
    await tab.getByRole('button', { name: 'Work it out again' }).click();
    await tab.getByText('The answers of this column are yes and no').first().waitFor();
    expect(await violations(tab)).toEqual([]);
    await context.close();
  });
});
