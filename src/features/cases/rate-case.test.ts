import { describe, expect, test } from 'vitest';
import { activityFile, givenOwnCase, problemsOf, ratedCase } from '../../../tests/support/given-own-case.ts';

const ACTIVITY = 'kind: y11-activity, file: own.csv';
const OWN = { 'own.csv': activityFile([['112951', 80, 100]]) };

test.each([
  { date: '2024-08-31', outside: true },
  { date: '2024-09-01', outside: false },
  { date: '2025-08-31', outside: false },
  { date: '2025-09-01', outside: true },
])('the day $date of the cycle 2024/25: a warning is $outside', async ({ date, outside }) => {
  const problems = (await problemsOf(givenOwnCase([ACTIVITY], OWN, { date }))).filter(({ column }) => column === 'date');
  expect(problems).toMatchObject(
    outside ? [{ severity: 'warning', line: 4, message: expect.stringContaining(`The day ${date} is not in the cycle 2024/25`) }] : [],
  );
});

describe('a template that is empty', () => {
  const HEADERS: [kind: string, header: string][] = [
    ['quality-award', 'urn,award,status,awarded_on,expires_on,audit_completed_on,action_plan_agreed_on'],
    ['staff', 'urn,person,gives_guidance,qualification_level,working_towards_level,cpd,hours'],
    ['survey', 'urn,cycle,question,positive,responses'],
    ['gatsby', 'urn,benchmarks_met,evaluated_on'],
  ];

  test.each(HEADERS)('%s: a warning, and the rest is rated', async (kind, header) => {
    const folder = givenOwnCase([ACTIVITY, `kind: ${kind}, file: empty.csv`], { ...OWN, 'empty.csv': `${header}\n` });
    const { notices, institutions } = await ratedCase(folder);
    const message = 'The file has a header and no rows. Fill it in, or take it out of case.yaml.';
    expect(notices).toEqual([{ severity: 'warning', file: 'empty.csv', line: null, column: null, message }]);
    expect(institutions).toHaveLength(1);
  });

  test('not so where its only row is in error: that is said instead', async () => {
    const empty = 'urn,benchmarks_met,evaluated_on\n112951,9,2025-05-01\n';
    const problems = await problemsOf(givenOwnCase([ACTIVITY, 'kind: gatsby, file: empty.csv'], { ...OWN, 'empty.csv': empty }));
    expect(problems).toMatchObject([{ severity: 'error', line: 2, column: 'benchmarks_met' }]);
  });
});
