import { expect, test } from 'vitest';
import { fraction, toNumber } from '../rating/fraction.ts';
import { agreementOf, claimAndVoices, type Voice } from './claim-and-voices.ts';
import type { ProfileLine } from './profile.ts';

const line = (id: string, mean: [number, number] | null): ProfileLine => ({
  ...{ division: 'lesson', part: { id, title: `Lesson ${id}`, about: '' }, level: null, asked: 2, finished: 2, notApplicable: 0 },
  mean: mean && fraction(...mean),
});
const students = (part: number, whole: number): Voice => ({ speaker: 'students', place: fraction(part, whole) });
const none = () => [];

test.each([
  { mean: [1, 1], place: 0 },
  { mean: [5, 2], place: 0.5 },
  { mean: [4, 1], place: 1 },
] as const)('a mean of $mean lies at $place of the line', ({ mean, place }) => {
  const [heard] = claimAndVoices([line('1', [...mean])], none);
  expect(heard?.claim && toNumber(heard.claim)).toBe(place);
});

test('where they lie furthest apart comes first, whichever side sees it better; what nobody else speaks of comes last', () => {
  const said: Record<string, Voice[]> = { a: [students(9, 10)], b: [students(1, 10)], c: [students(9, 10)], d: [] };
  const lines = [line('d', [4, 1]), line('a', [4, 1]), line('b', [1, 1]), line('c', [2, 1]), line('e', null)];
  const heard = claimAndVoices(lines, (part) => said[part] ?? []);
  expect(heard.map(({ line: { part } }) => part.id)).toEqual(['c', 'a', 'b', 'd', 'e']);
  expect(heard.map(({ furthest }) => furthest && Math.sign(toNumber(furthest.by)))).toEqual([-1, 1, -1, null, null]);
});

test('of several voices the one that is furthest off is named', () => {
  const voices: Voice[] = [students(1, 2), { speaker: 'partners', place: fraction(1, 5) }, { speaker: 'outcome', place: fraction(1, 3) }];
  const [heard] = claimAndVoices([line('1', [3, 1])], () => voices);
  expect(heard?.furthest?.speaker).toBe('partners');
  expect(heard?.furthest && toNumber(heard.furthest.by)).toBeCloseTo(2 / 3 - 1 / 5, 12);
});

test('without a level of the leaders nothing is held against anything', () => {
  expect(claimAndVoices([line('1', null)], () => [students(1, 2)])[0]?.furthest).toBeNull();
});

test.each([
  [0, 'close'],
  [99, 'close'],
  [100, 'apart'],
  [-249, 'apart'],
  [250, 'far-apart'],
  [-1000, 'far-apart'],
] as const)('%d thousandths of the line is %s', (thousandths, agreement) => {
  expect(agreementOf({ speaker: 'students', by: fraction(thousandths, 1000) })).toBe(agreement);
});
