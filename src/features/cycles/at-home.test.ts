import { expect, test } from 'vitest';
import type { Waiting } from './at-home.queries.ts';
import { factOf, stepsAfter, stepsIn } from './at-home.ts';

const open = { year: '2025/26', state: 'open' } as const;
const quiet: Waiting = { evidence: true, files: 0, reading: 0, disputes: [], readings: 0, statements: 0 };
const dispute = { institution: 'ash', element: 'quality-award' };
const lead = { runs: true };
const analyst = { runs: false };
const texts = (...asked: Parameters<typeof stepsIn>) => stepsIn(...asked).map(({ text }) => text);

test('what waits is told in the order of the work; choices are the lead’s alone', () => {
  const busy = { evidence: true, files: 2, disputes: [dispute], readings: 3, statements: 1 };
  const both = ['Look at 2 files that were sent', 'Answer 1 dispute'];
  expect(texts(open, busy, lead)).toEqual([...both, 'Confirm 3 choices of last year']);
  expect(texts(open, busy, analyst)).toEqual(both);
});

test('a cycle without evidence asks for the files first, and is not moved on', () => {
  const begun = { ...quiet, evidence: false };
  expect(stepsIn(open, begun, lead)).toEqual([expect.objectContaining({ text: 'Send the files of 2025/26', href: '/cycles/2025-26/imports/new' })]);
  expect(texts(open, { ...begun, readings: 2 }, lead)).toEqual(['Send the files of 2025/26', 'Confirm 2 choices of last year']);
  expect(texts(open, { ...begun, files: 1 }, analyst)).toEqual(['Look at 1 file that was sent']);
  expect(texts(open, { ...begun, reading: 1 }, analyst)).toEqual(['See what is in 1 file that is being read']);
});

test.each([
  { disputes: [dispute], text: 'Answer 1 dispute', href: '/cycles/2025-26/institutions/ash/quality-award' },
  { disputes: [dispute, { ...dispute, element: 'overall' }], text: 'Answer 2 disputes', href: '/cycles/2025-26#disputes' },
])('“$text” leads to $href', ({ disputes, text, href }) => {
  expect(stepsIn(open, { ...quiet, disputes }, analyst)).toEqual([expect.objectContaining({ text, href })]);
});

test.each([
  ['open', 'Move 2025/26 on to “Review”', '/cycles/2025-26'],
  ['review', 'Move 2025/26 on to “Agreed”', '/cycles/2025-26'],
  ['agreed', 'Publish 2025/26', '/cycles/2025-26/publish'],
] as const)('at %s, with nothing that waits, the lead is offered: %s', (state, text, href) => {
  expect(stepsIn({ ...open, state }, quiet, lead)).toEqual([expect.objectContaining({ text, href })]);
  expect(stepsIn({ ...open, state }, quiet, analyst)).toEqual([]);
});

test('what an institution still has to confirm keeps the move back', () => {
  expect(texts(open, { ...quiet, statements: 1 }, lead)).toEqual([]);
});

test.each([
  { year: '2026/27', runs: true, next: ['Begin the cycle 2026/27'] },
  { year: '2026/27', runs: false, next: [] },
  { year: '2025/26', runs: true, next: [] },
])('once 2025/26 is published, in $year, for a lead ($runs): $next', ({ year, runs, next }) => {
  expect(stepsAfter('2025/26', { year, runs }).map(({ text }) => text)).toEqual(next);
});

test('how things stand says where the latest cycle is', () => {
  expect(factOf({ ...open, state: 'review' })).toEqual({
    figure: 'In review',
    link: { text: 'the cycle 2025/26', href: '/cycles/2025-26' },
    text: '',
  });
});
