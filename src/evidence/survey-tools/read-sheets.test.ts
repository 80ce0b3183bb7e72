import { describe, expect, test } from 'vitest';
import { googleExport } from '../../../tests/support/given-survey-export.ts';
import { type ChosenColumn, readSheets } from './read-sheets.ts';
import { readSurveyExport } from './read-survey-export.ts';

const HEADINGS = ['I plan', 'I ask', 'I do not know who to ask', 'Your year'];
const PEOPLE = [
  ['Strongly agree', '5', 'Agree', 'Year 10'],
  ['Disagree', '', "Don't know", 'Year 11'],
  ['', '1', '', 'Year 10'],
  ['', '', '', 'Year 10'],
];
const CHOSEN: ChosenColumn[] = [
  { column: 0, question: 'plan' },
  { column: 1, question: 'ask' },
  { column: 2, question: 'who', settings: { reversed: true } },
];

async function read(chosen = CHOSEN, questions = ['ask', 'plan', 'who', 'more'], people = PEOPLE) {
  const found = await readSurveyExport(googleExport(HEADINGS, ...people));
  return { found, ...readSheets(found, chosen, questions, 'answers.csv', [3]) };
}

test('a sheet has an answer to each question, in their order, and what is taken along', async () => {
  const { sheets, found, withoutAnswers } = await read();
  const year = (place: number | null | undefined) => (place === null || place === undefined ? null : found.columns[3]?.answers[place]?.text);
  expect(sheets.map(({ answers, alongside }) => `${answers.join('')} ${year(alongside[0])}`).sort()).toEqual([
    '-2?- Year 11',
    '1---  Year 10'.replace('  ', ' '),
    '552- Year 10',
  ]);
  expect(withoutAnswers).toBe(1);
});

test('answered, did not know and did not answer are counted apart', async () => {
  const { counts } = await read();
  expect(Object.fromEntries(counts)).toEqual({
    plan: { answered: 2, dontKnow: 0, notAnswered: 1 },
    ask: { answered: 2, dontKnow: 0, notAnswered: 1 },
    who: { answered: 1, dontKnow: 1, notAnswered: 1 },
    more: { answered: 0, dontKnow: 0, notAnswered: 3 },
  });
});

test('what is wrong with a scale has its line and its column, and nobody is read', async () => {
  const { sheets, problems } = await read(CHOSEN, undefined, [...PEOPLE, ['Agree', '7', 'Often', 'Year 9']]);
  expect(sheets).toEqual([]);
  expect(problems.filter(({ severity }) => severity === 'error').map(({ line, column }) => [line, column])).toEqual([
    [6, 'I ask'],
    [6, 'I do not know who to ask'],
  ]);
});

test('a warning does not keep anybody from being read', async () => {
  const { sheets, problems } = await read();
  expect(problems).toMatchObject([{ severity: 'warning', column: 'I ask' }]);
  expect(sheets).toHaveLength(3);
});

describe('refused', () => {
  test.each<[string, ChosenColumn[], string]>([
    ['a column for two questions', [...CHOSEN, { column: 0, question: 'more' }], 'two questions'],
    ['a question for two columns', [...CHOSEN, { column: 3, question: 'plan' }], 'asked by another column'],
    ['a column that is not there', [...CHOSEN, { column: 4, question: 'more' }], 'no such column'],
    ['a column below the first', [...CHOSEN, { column: -1, question: 'more' }], 'no such column'],
  ])('%s', async (_, chosen, message) => {
    const { sheets, problems } = await read(chosen);
    expect(problems.map((problem) => problem.message)).toContainEqual(expect.stringContaining(message));
    expect(sheets).toEqual([]);
  });
});
