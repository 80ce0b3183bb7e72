import { expect, test } from 'vitest';
import type { CycleState } from '../evidence/index.ts';
import { moveBetween, nextState, statesBefore } from './steps.ts';

const STATES: CycleState[] = ['open', 'review', 'agreed', 'published'];

test('forward is one step, back is any earlier state, and a published cycle moves nowhere', () => {
  const moves = STATES.flatMap((from) => STATES.flatMap((to) => (moveBetween(from, to) ? [`${from} ${moveBetween(from, to)} ${to}`] : [])));
  expect(moves).toEqual(['open forward review', 'review back open', 'review forward agreed', 'agreed back open', 'agreed back review']);
});

test('to be published is no move: it is a step of its own', () => {
  expect(nextState('agreed')).toBeNull();
  expect(statesBefore('published')).toEqual([]);
  expect(moveBetween('agreed', 'published')).toBeNull();
});

test('what is no state is no move', () => {
  expect(moveBetween('open', '')).toBeNull();
  expect(moveBetween('open', 'constructor')).toBeNull();
});
