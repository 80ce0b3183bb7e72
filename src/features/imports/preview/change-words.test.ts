import { expect, test } from 'vitest';
import { changeWords } from './change-words.ts';

const source = { file: 'a.csv', sha256: 'a', line: 2 };
const leavers = (sustained: never, cohort: never) => ({ leavers: '2022/23', sustained, cohort, source });

test.each([
  [193, 204, '193 of 204 (94.6%), leavers of 2022/23'],
  [0, 0, '0 of 0, leavers of 2022/23'],
  [{ from: 190, to: 196 }, 204, '190 to 196 of 204, leavers of 2022/23'],
  ['suppressed', 4, '4 leavers, result hidden by the publisher, leavers of 2022/23'],
  ['suppressed', 'suppressed', 'hidden by the publisher, leavers of 2022/23'],
])('%j of %j', (sustained, cohort, words) => {
  expect(changeWords('ks4-destinations', leavers(sustained as never, cohort as never))).toBe(words);
});

test('of an activity survey who is in custody is in no share, and who is not known is told', () => {
  const fact = { leavers: 104, eet: 90, neet: 5, notKnown: 5, custody: 4, source };
  expect(changeWords('y11-activity', fact)).toBe('90 of 100 (90.0%), 5 not known');
});
