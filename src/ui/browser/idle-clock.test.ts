import { expect, test } from 'vitest';
import { idleStage, leftWords } from './idle-clock.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

test.each([
  { idle: 0, minutes: 30, stage: 'quiet', left: 30 * MINUTE },
  { idle: 25 * MINUTE - 1, minutes: 30, stage: 'quiet', left: 5 * MINUTE + 1 },
  { idle: 25 * MINUTE, minutes: 30, stage: 'warn', left: 5 * MINUTE },
  { idle: 30 * MINUTE - 1, minutes: 30, stage: 'warn', left: 1 },
  { idle: 30 * MINUTE, minutes: 30, stage: 'over', left: 0 },
  { idle: 300 * MINUTE, minutes: 30, stage: 'over', left: 0 },
  // A short session warns at half of it.
  { idle: 2 * MINUTE - 1, minutes: 4, stage: 'quiet', left: 2 * MINUTE + 1 },
  { idle: 2 * MINUTE, minutes: 4, stage: 'warn', left: 2 * MINUTE },
])('$idle ms idle of $minutes minutes: $stage', ({ idle, minutes, stage, left }) => {
  expect(idleStage(idle, minutes)).toEqual({ stage, left });
});

test.each([
  { left: 5 * MINUTE, words: '5 minutes' },
  { left: 4 * MINUTE + 1, words: '5 minutes' },
  { left: MINUTE + 1, words: '2 minutes' },
  { left: MINUTE, words: '1 minute' },
  { left: 20 * SECOND + 1, words: '1 minute' },
  { left: 20 * SECOND, words: 'a few seconds' },
  { left: 1, words: 'a few seconds' },
])('$left ms are "$words"', ({ left, words }) => {
  expect(leftWords(left)).toBe(words);
});
