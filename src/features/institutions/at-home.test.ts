import { expect, test } from 'vitest';
import { factOfAll, factOfOwn } from './at-home.ts';

test.each([
  { institutions: 0, says: '0 institutions – nobody has added one yet' },
  { institutions: 1, says: '1 institution ' },
  { institutions: 1240, says: '1,240 institutions ' },
])('$institutions: "$says"', ({ institutions, says }) => {
  const { figure, link, text } = factOfAll(institutions);
  expect(`${figure} ${link?.text} ${text}`).toBe(says);
});

test.each([
  { phases: ['ks4', 'post16'] as const, figure: 'Year 11 and post-16' },
  { phases: ['post16'] as const, figure: 'Post-16' },
  { phases: [] as const, figure: 'No leavers' },
])('of an institution with leavers of $phases: $figure', ({ phases, figure }) => {
  expect(factOfOwn({ phases: [...phases] }).figure).toBe(figure);
});
