import { describe, expect, test } from 'vitest';
import { givenCsv } from '../../tests/support/given-file.ts';
import { readSurvey } from './survey.ts';

const HEADER = 'urn,cycle,question,positive,responses';

async function problemsOf(header: string, ...rows: string[]): Promise<string[]> {
  const { problems } = await readSurvey(givenCsv(header, ...rows));
  return problems.map(({ severity, line, column }) => `${severity} ${line} ${column}`);
}

test('answers are read with and without a mean score', async () => {
  const without = await readSurvey(givenCsv(HEADER, '137911,2024/25,q1,40,50'));
  expect(without.problems).toEqual([]);
  const source = { file: 'given.csv', sha256: without.sha256, line: 2 };
  expect(without.rows).toEqual([
    { urn: '137911', laestab: null, evidence: { cycle: '2024/25', question: 'q1', positive: 40, responses: 50, meanScore: null, source } },
  ]);
  const { rows } = await readSurvey(
    givenCsv(`mean_score,${HEADER}`, '3.25,137911,2024/25,q1,40,50', ',137911,2024/25,q2,40,50', '0,137911,2024/25,q3,0,0'),
  );
  expect(rows.map(({ evidence }) => evidence.meanScore)).toEqual([3.25, null, 0]);
});

test('a question that is named by an id can have its words beside it', async () => {
  const { rows, problems } = await readSurvey(givenCsv(`${HEADER},words`, '137911,2024/25,q1,40,50,I have a plan.', '137911,2024/25,q2,40,50,'));
  expect(problems).toEqual([]);
  expect(rows.map(({ evidence }) => [evidence.question, evidence.words])).toEqual([
    ['q1', 'I have a plan.'],
    ['q2', undefined],
  ]);
});

describe('counts', () => {
  test.each(['0,0', '0,50', '50,50'])('%s are possible', async (counts) => {
    expect(await problemsOf(HEADER, `137911,2024/25,q1,${counts}`)).toEqual([]);
  });
  test.each([
    ['51,50', ['error 2 positive']],
    ['-1,50', ['error 2 positive']],
    ['40.5,50', ['error 2 positive']],
    ['80%,50', ['error 2 positive']],
    ['40,', ['error 2 responses']],
    ['SUPP,SUPP', ['error 2 positive', 'error 2 responses']],
    ['"1,204","2,000"', ['error 2 positive', 'error 2 responses']],
    ['=1,+2', ['error 2 positive', 'error 2 responses']],
  ])('%s are not', async (counts, problems) => {
    expect(await problemsOf(HEADER, `137911,2024/25,q1,${counts}`)).toEqual(problems);
  });
});

test.each(['3,4', '-1', '=3', 'good'])('"%s" is no mean score', async (score) => {
  expect(await problemsOf(`${HEADER},mean_score`, `137911,2024/25,q1,40,50,"${score}"`)).toEqual(['error 2 mean_score']);
});

test.each(['', '2024', '2024/26', '24/25', 'this year'])('"%s" is no cycle', async (cycle) => {
  expect(await problemsOf(HEADER, `137911,${cycle},q1,40,50`)).toEqual(['error 2 cycle']);
});

test('a question without id or wording is an error', async () => {
  expect(await problemsOf(HEADER, '137911,2024/25,,40,50')).toEqual(['error 2 question']);
});

describe('the same question', () => {
  test('twice in a cycle is an error that names both lines, however the cycle is written', async () => {
    const { problems } = await readSurvey(givenCsv(HEADER, '137911,2024/25,q1,40,50', '137911,2024/25,q2,40,50', '137911,2024-25,q1,41,50'));
    expect(problems).toMatchObject([{ severity: 'error', line: 4, column: 'question', message: expect.stringContaining('Lines 2 and 4') }]);
  });
  test('in two cycles or two institutions is fine', async () => {
    expect(await problemsOf(HEADER, '137911,2024/25,q1,40,50', '137911,2023/24,q1,40,50', '137912,2024/25,q1,40,50')).toEqual([]);
  });
  test('of two cycles that cannot be read is not called the same', async () => {
    expect(await problemsOf(HEADER, '137911,last,q1,40,50', '137911,this,q1,40,50')).toEqual(['error 2 cycle', 'error 3 cycle']);
  });
});
