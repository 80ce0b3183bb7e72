import { expect, test } from 'vitest';
import { toldByYear } from './told-by-year.ts';

const told = (...responses: number[]) => toldByYear(responses.map((each, at) => ({ year: 7 + at, responses: each }))).map((one) => one.told);

test.each([
  { responses: [10, 30], shown: [10, 30] },
  { responses: [9, 30, 12], shown: [null, 30, null] },
  { responses: [9, 30], shown: [null, null] },
  { responses: [3, 9, 30], shown: [null, null, 30] },
  { responses: [3, 6, 30], shown: [null, null, null] },
  { responses: [3, 7, 30], shown: [null, null, 30] },
  { responses: [9], shown: [null] },
  { responses: [], shown: [] },
])('of $responses the page tells $shown', ({ responses, shown }) => {
  expect(told(...responses)).toEqual(shown);
});
