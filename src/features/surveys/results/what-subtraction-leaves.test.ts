import { expect, test } from 'vitest';
import { releaseSurvey, SURVEY_RULES } from '../../../disclosure/index.ts';
import { questionnaireFrom } from '../../../surveys/questionnaire.ts';
import type { Sheet } from '../../../surveys/sheet.ts';
import { shippedQuestionSet } from '../../question-sets/index.ts';
import { countsOf } from './counts-of.ts';
import { rawAnswers } from './raw-answers.ts';
import { whatSubtractionLeaves } from './what-subtraction-leaves.ts';

const QUESTIONNAIRE = questionnaireFrom((await shippedQuestionSet('students')).set);
const ASKED = QUESTIONNAIRE.questions.length;
const YEARS = [7, 8, 9];

function sheets(...groups: [many: number, yearGroup: number, answer: string][]): Sheet[] {
  return groups.flatMap(([many, yearGroup, answer]) =>
    Array.from({ length: many }, () => ({ answers: answer.padEnd(ASKED, answer.at(-1)), yearGroup, aboutMe: '' }) as unknown as Sheet),
  );
}

async function attacked(before: Sheet[], late: Sheet[]) {
  const told = await releaseSurvey(countsOf(before, QUESTIONNAIRE, YEARS), SURVEY_RULES, []);
  const all = [...before, ...late];
  const leaves = whatSubtractionLeaves(countsOf(all, QUESTIONNAIRE, YEARS), [told]);
  /** Subtracts what was told of Year 9 from the rows of Year 9, as a reader of both would. */
  const latecomersIn = (file: ReturnType<typeof rawAnswers>) => {
    const at = file?.columns.indexOf('year_group') ?? -1;
    const count = told.breakdowns[0]?.parts.find(({ groups }) => groups.includes('9'))?.respondents.count;
    const shown = count && 'shown' in count ? count.shown : Number.NaN;
    return at < 0 ? null : (file?.rows.filter((row) => row[at] === '9').length ?? 0) - shown;
  };
  return { leaves, naive: latecomersIn(rawAnswers(all, QUESTIONNAIRE)), mended: latecomersIn(rawAnswers(all, QUESTIONNAIRE, leaves.withheld)) };
}

const BEFORE = sheets([20, 7, '54'], [20, 7, '2'], [20, 8, '4'], [20, 8, '1'], [20, 9, '5'], [20, 9, '2']);

test('one who came late to Year 9 is had from all rows by subtraction, and not from what is given out', async () => {
  const { leaves, naive, mended } = await attacked(BEFORE, sheets([12, 7, '4'], [1, 9, '1']));
  expect([naive, mended, leaves.all]).toEqual([1, null, true]);
  expect(leaves.withheld).toContain('year-group');
});

test('ten who came late to a year group hide each other', async () => {
  const { leaves, mended } = await attacked(BEFORE, sheets([10, 9, '4'], [10, 7, '1']));
  expect([leaves.all, leaves.withheld.size, mended]).toEqual([true, 0, 10]);
});

test.each([
  { many: 0, all: true },
  { many: 1, all: false },
  { many: 9, all: false },
  { many: 10, all: true },
])('after $many latecomers the file goes out: $all', async ({ many, all }) => {
  expect((await attacked(BEFORE, sheets([many, 7, '4']))).leaves.all).toBe(all);
});

test('a question that one of twelve latecomers answered is left out', async () => {
  const { leaves } = await attacked(BEFORE, sheets([11, 7, '-4'], [1, 7, '54']));
  expect(leaves.withheld).toContain(QUESTIONNAIRE.questions[0]?.id);
  expect(leaves.withheld).not.toContain(QUESTIONNAIRE.questions[1]?.id);
});
