import { expect, test } from 'vitest';
import type { LatestCycle } from './at-home.queries.ts';
import { factOf, stepsIn } from './at-home.ts';

const quiet: LatestCycle = { id: 'c', year: '2025/26', state: 'open', files: 0, disputes: 0, readings: 0, statements: 0 };
const lead = { runs: true, year: '2025/26' };
const analyst = { runs: false, year: '2025/26' };
const texts = (...asked: Parameters<typeof stepsIn>) => stepsIn(...asked).map(({ text }) => text);

test('what waits is told in the order of the work; choices are the lead’s alone', () => {
  const busy = { ...quiet, files: 2, disputes: 1, readings: 3, statements: 1 };
  const both = ['Look at 2 files that were sent', 'Answer 1 dispute'];
  expect(texts(busy, lead)).toEqual([...both, 'Confirm 3 choices of last year']);
  expect(texts(busy, analyst)).toEqual(both);
});

test.each([
  ['open', 'Move 2025/26 on to “Review”', '/cycles/2025-26'],
  ['review', 'Move 2025/26 on to “Agreed”', '/cycles/2025-26'],
  ['agreed', 'Publish 2025/26', '/cycles/2025-26/publish'],
] as const)('at %s, with nothing that waits, the lead is offered: %s', (state, text, href) => {
  expect(stepsIn({ ...quiet, state }, lead)).toEqual([expect.objectContaining({ text, href })]);
  expect(stepsIn({ ...quiet, state }, analyst)).toEqual([]);
});

test('what an institution still has to confirm keeps the move back', () => {
  expect(texts({ ...quiet, statements: 1 }, lead)).toEqual([]);
});

test('once a year is published there is nothing to do until the next has begun', () => {
  const published = { ...quiet, state: 'published', disputes: 1 } as const;
  expect(texts(published, lead)).toEqual([]);
  expect(texts(published, { runs: true, year: '2026/27' })).toEqual(['Begin the cycle 2026/27']);
  expect(texts(published, { runs: false, year: '2026/27' })).toEqual([]);
});

test('how things stand says where the latest cycle is', () => {
  expect(factOf({ ...quiet, state: 'review' })).toEqual({
    figure: 'In review',
    link: { text: 'the cycle 2025/26', href: '/cycles/2025-26' },
    text: '',
  });
});
