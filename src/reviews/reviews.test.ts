import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LESSON_TITLES, THEME_TITLES } from '../surveys/lessons.ts';
import { readingAge } from '../surveys/reading-age.ts';
import {
  alreadyAnswered,
  completenessOf,
  crossWalkMistakes,
  profileOf,
  type Review,
  type ReviewAnswer,
  readReview,
  strengthsAndGaps,
} from './index.ts';

const bytes = (name: string) => readFileSync(new URL(`../../frameworks/reviews/${name}.yaml`, import.meta.url));
function shipped(name: string): Review {
  const read = readReview(bytes(name));
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  return read;
}
const [leadership, gatsby] = [shipped('leadership-review'), shipped('gatsby-2025-review')];
const answer = (question: string, level: 1 | 2 | 3 | 4, more: Partial<ReviewAnswer> = {}) =>
  ({ question, level, notApplicable: null, words: '', evidence: [{ kind: 'link', ref: 'x' }], toBeConfirmed: false, ...more }) as ReviewAnswer;

test('lessons and themes are those of the surveys', () => {
  const titles = leadership.divisions.map(({ parts }) => Object.fromEntries(parts.map(({ id, title }) => [id, title])));
  expect(titles).toEqual([LESSON_TITLES, THEME_TITLES]);
  expect(gatsby.divisions[0]?.parts).toHaveLength(8);
  expect(crossWalkMistakes(gatsby, leadership)).toEqual([]);
});

test.each([leadership, gatsby])('$id is written for a reader of 14 or younger', ({ questions }) => {
  const text = questions.flatMap(({ asks, levels }) => [asks, ...levels]).join(' ');
  expect(readingAge(text)).toBeLessThanOrEqual(14);
});

test('a tie goes down, and what waits to be confirmed does not count', () => {
  const line = (answers: ReviewAnswer[]) => profileOf(leadership, answers)[0];
  expect(line([answer('agreed-words', 2), answer('words-for-students', 3)])).toMatchObject({ level: 2, finished: 2, asked: 3 });
  expect(line([answer('agreed-words', 2, { toBeConfirmed: true })])).toMatchObject({ level: null, mean: null, finished: 0 });
});

test('a review is complete when every answer stands', () => {
  const all = leadership.questions.map(({ id }) => answer(id, 4));
  expect(completenessOf(leadership, all).complete).toBe(true);
  const unshown = all.map((each) => (each.question === 'agreed-words' ? { ...each, evidence: [] } : each));
  expect(completenessOf(leadership, unshown).open).toEqual([{ question: 'agreed-words', why: 'evidence-missing' }]);
  expect(strengthsAndGaps(leadership, unshown).gaps).toEqual([{ question: 'agreed-words', level: 4, why: 'evidence-missing' }]);
});

test('the cross-walk is read in both directions, backwards in part only', () => {
  expect(alreadyAnswered(gatsby, [answer('guidance-each', 3)], leadership).map(({ question, extent }) => [question, extent])).toEqual([
    ['advisers-qualified', 'part'],
    ['guidance-owned', 'full'],
  ]);
  expect(alreadyAnswered(leadership, [answer('tools-measure', 3)], gatsby)).toMatchObject([{ question: 'records-kept', extent: 'part' }]);
});

test('a mistake is named with its line', () => {
  const text = bytes('leadership-review').toString().replace('in: { lesson: "1", theme: personalisation }', 'in: { lesson: "11" }');
  const line = text.slice(0, text.indexOf('lesson: "11"')).split('\n').length;
  expect(readReview(Buffer.from(text))).toMatchObject({ mistakes: [{ line, message: expect.stringContaining('has no part "11"') }] });
});
