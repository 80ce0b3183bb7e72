import { expect, test } from 'vitest';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import type { Sheet } from '../../../surveys/sheet.ts';
import { codebookAsCsv } from './codebook.ts';
import { rawAnswers } from './raw-answers.ts';

const question = (id: string) =>
  ({ id, words: `Words of ${id}`, theme: 'time', lesson: 1, stages: ['ks3', 'ks4', 'post16'], origin: 'core' }) as const;
const QUESTIONNAIRE = {
  audience: 'students',
  set: { id: 's', version: '1' },
  questions: [question('one-thing'), question('two-things')],
  retired: [],
  'asks-year-group': true,
  'about-me': [
    {
      id: 'sex',
      asks: 'Sex',
      options: [
        { letter: 'f', words: 'Female' },
        { letter: 'm', words: 'Male' },
        { letter: 'x', words: 'Prefer not to say' },
      ],
    },
  ],
  'asks-comment': true,
} as unknown as Questionnaire;

function sheets(...groups: [many: number, yearGroup: number, sex: string, answers?: string][]): Sheet[] {
  return groups.flatMap(([many, yearGroup, aboutMe, answers = '5?']) =>
    Array.from({ length: many }, () => ({ answers, yearGroup, aboutMe }) as unknown as Sheet),
  );
}

test.each([
  { what: 'ten of each', given: sheets([10, 7, 'f'], [10, 7, 'm'], [10, 8, 'f']), columns: ['year_group', 'sex'] },
  { what: 'nine of one sex in a year group', given: sheets([10, 7, 'f'], [9, 7, 'm'], [10, 8, 'f']), columns: ['year_group'] },
  { what: 'nine of a year group, ten of each sex', given: sheets([10, 7, 'f'], [1, 7, 'm'], [9, 8, 'm']), columns: ['sex'] },
  { what: 'one who did not say', given: sheets([20, 7, 'f'], [1, 7, '-']), columns: ['year_group'] },
  { what: 'one of each alone', given: sheets([20, 7, 'f'], [1, 8, 'm']), columns: [] },
])('$what: the columns about the person are $columns', ({ given, columns }) => {
  expect(rawAnswers(given, QUESTIONNAIRE)?.columns.slice(2)).toEqual(columns);
});

test('nine are too few, and blank sheets do not make them ten', () => {
  expect(rawAnswers(sheets([9, 7, 'f'], [5, 7, 'f', '--']), QUESTIONNAIRE)).toBeNull();
});

test('a question that nine answered is no column', () => {
  expect(rawAnswers(sheets([9, 7, 'f', '54'], [20, 7, 'f', '5-']), QUESTIONNAIRE)?.columns).toEqual(['one_thing', 'year_group', 'sex']);
});

test('rows are in the order of their cells, with numbers for answers', () => {
  const given = sheets([10, 8, 'f', '5?'], [10, 7, 'm', '1-']);
  const read = rawAnswers(given, QUESTIONNAIRE);
  expect(read?.rows[0]).toEqual(['1', '', '7', 'm']);
  expect(read?.rows.at(-1)).toEqual(['5', '-8', '8', 'f']);
  expect(rawAnswers(given.toReversed(), QUESTIONNAIRE)?.rows).toEqual(read?.rows);
});

test('the codebook names what was left out, and why', () => {
  const read = rawAnswers(sheets([20, 7, 'f'], [1, 7, 'm']), QUESTIONNAIRE);
  const lines = read ? [...codebookAsCsv(read, QUESTIONNAIRE)] : [];
  expect(lines.find((line) => line.startsWith('sex,'))).toContain('is not in the file');
  expect(lines.find((line) => line.startsWith('one_thing,'))).toBe('one_thing,Words of one-thing,5,Strongly agree\r\n');
});
