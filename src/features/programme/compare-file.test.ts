import { expect, test } from 'vitest';
import { anActivity } from '../../../tests/support/given-activity.ts';
import type { Activity } from '../../programme/index.ts';
import { compareFile, markOf } from './compare-file.ts';
import type { KeptActivity } from './programme.queries.ts';

const kept = (activity: Activity, more: Partial<KeptActivity> = {}): KeptActivity => ({
  ...{ ...activity, toConfirm: false, removedAt: null, version: 1, last: { person: null, name: null, at: new Date(0) } },
  ...more,
});
const lesson = anActivity({ title: 'Lesson' });
const line = (activity: Activity, more: { id?: string | null; line?: number } = {}) => ({ ...activity, line: 2, ...more });
const outcomes = (...args: Parameters<typeof compareFile>) => compareFile(...args).map(({ outcome }) => outcome);

test('an id leads to what stands; without one the same title, kind and year groups do', () => {
  const stood = [kept(lesson)];
  expect(outcomes([line(lesson)], stood)).toEqual(['same']);
  expect(outcomes([line({ ...lesson, title: ' LESSON' }, { id: null })], stood)).toEqual(['changed']);
  expect(outcomes([line({ ...lesson, yearGroups: [10] }, { id: null })], stood)).toEqual(['added']);
  expect(outcomes([line({ ...lesson, title: 'Other', minutesPerStudent: 10 })], stood)).toEqual(['changed']);
});

test('of two alike each line has one, and an id comes before likeness', () => {
  const twin = { ...lesson, id: anActivity().id };
  const stood = [kept(lesson), kept(twin)];
  const read = [line(lesson, { id: null }), line(lesson)];
  expect(compareFile(read, stood).map(({ before }) => before?.id)).toEqual([twin.id, lesson.id]);
  expect(outcomes([...read, line(lesson, { id: null })], stood)).toEqual(['same', 'same', 'added']);
});

test('what was taken out is put back, and what waits is confirmed', () => {
  expect(outcomes([line(lesson)], [kept(lesson, { removedAt: new Date() })])).toEqual(['put-back']);
  expect(outcomes([line(lesson)], [kept(lesson, { toConfirm: true })])).toEqual(['confirmed']);
});

test('what changes is said with both texts', () => {
  const [compared] = compareFile([line({ ...lesson, leader: 'Librarian' })], [kept(lesson)]);
  expect(compared?.changes).toEqual([{ field: 'Led by', before: 'Careers lead', after: 'Librarian' }]);
});

test('the mark changes with what stands and not with a second look', () => {
  const mark = (version: number) => markOf(compareFile([line(lesson), line(lesson, { id: null, line: 3 })], [kept(lesson, { version })]));
  expect(mark(1)).toBe(mark(1));
  expect(mark(1)).not.toBe(mark(2));
});
