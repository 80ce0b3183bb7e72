import { describe, expect, test } from 'vitest';
import { fileInMemory } from '../source-file.ts';
import { readSurveyExport } from './read-survey-export.ts';
import type { SurveyExport } from './survey-export.ts';

const errors = ({ problems }: SurveyExport) => problems.filter(({ severity }) => severity === 'error');

describe('both sides of the bound of a file', () => {
  const people = (count: number) => fileInMemory('answers.csv', `Timestamp,q\n${'x,Agree\n'.repeat(count)}`);
  const wide = (count: number) => {
    const row = `x${',Agree'.repeat(1000)}\n`;
    return fileInMemory('answers.csv', `Timestamp${Array.from({ length: 1000 }, (_, at) => `,q${at}`).join('')}\n${row.repeat(count)}`);
  };

  test('100,000 people', async () => {
    expect((await readSurveyExport(people(100_000))).respondents).toHaveLength(100_000);
    expect(errors(await readSurveyExport(people(100_001)))).toMatchObject([{ line: 100_002, message: expect.stringContaining('more answers') }]);
  });

  test('five million answers', async () => {
    expect((await readSurveyExport(wide(5000))).respondents).toHaveLength(5000);
    expect(errors(await readSurveyExport(wide(5001)))).toMatchObject([{ line: 5002, message: expect.stringContaining('more answers') }]);
  });
});

test.each([
  ['letters in an answer', `Timestamp,q\nx,${'a'.repeat(2 ** 21)}\n`],
  ['digits in an answer', `Timestamp,q\nx,${'8'.repeat(2 ** 21)}\n`],
  ['spaces in an answer', `Timestamp,q\nx,"a${' '.repeat(2 ** 21)}b"\n`],
  ['points in a heading', `Timestamp,"q${'.'.repeat(2 ** 21)}q ]"\nx,Agree\n`],
  ['brackets in headings', `Timestamp${`,"${' ['.repeat(450)}x]"`.repeat(4000)}\n`],
])('two million %s are no work', async (_, content) => {
  // A pattern that takes the square of the length would take an hour, and the test never end.
  expect((await readSurveyExport(fileInMemory('answers.csv', content))).tool).toBe('google-forms');
});
