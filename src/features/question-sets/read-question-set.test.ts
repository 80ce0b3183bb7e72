import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readQuestionSet, readTranslation, shippedQuestionSet } from './index.ts';

const textOf = (name: string) => readFileSync(fileURLToPath(new URL(`../../../frameworks/questions/${name}`, import.meta.url)), 'utf8');
const STUDENTS = textOf('students.yaml');
const POLISH = textOf('students.pl.yaml');
const { set } = await shippedQuestionSet('students');

/** The text with one place changed; that place must be there once. */
function edited(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`"${from}" stands ${text.split(from).length - 1} times.`);
  return text.replace(from, () => to);
}

const told = (read: object) =>
  'problems' in read ? (read.problems as { line: number; message: string }[]).map(({ line, message }) => `${line}: ${message}`) : [];
const mistakesIn = (text: string) => told(readQuestionSet('mine.yaml', Buffer.from(text)));
const translationMistakes = (text: string) => told(readTranslation('mine.pl.yaml', Buffer.from(text), set));

function lineOf(text: string, part: string): number {
  return text.slice(0, text.lastIndexOf(part)).split('\n').length;
}

type Spoilt = [what: string, from: string, to: string, says: string];

function check(mistakes: (text: string) => string[], text: string, [, from, to, says]: Spoilt): void {
  const spoilt = edited(text, from, to);
  const mistake = mistakes(spoilt).find((each) => each.includes(says));
  expect(mistake ?? mistakes(spoilt)).toContain(says);
  expect(Number.parseInt(mistake ?? '', 10)).toBe(lineOf(spoilt, to) + to.trimEnd().split('\n').length - 1);
}

test('a set that is as it should be is read, with the SHA-256 of its bytes', () => {
  expect(readQuestionSet('students.yaml', Buffer.from(STUDENTS))).toEqual({ set, sha256: createHash('sha256').update(STUDENTS).digest('hex') });
});

const OF_THE_FORM: Spoilt[] = [
  ['a word it does not know', 'id: students', 'idd: students', '"idd" is not known here. Check the spelling, or take it out.'],
  ['an id with capitals', 'id: has-a-plan', 'id: Has a plan', 'Expected lower-case words joined by hyphens.'],
  ['an audience that is none', 'audience: students', 'audience: pupils', 'Expected "students" or "parents" or "partners".'],
  [
    'a lesson above ten',
    '    lesson: 1\n    stages: [ks3, ks4, post16]\n    since: "1"\n  - id: knows-what-an',
    '    lesson: 11\n    stages: [ks3, ks4, post16]\n    since: "1"\n  - id: knows-what-an',
    'Expected 1 or 2 or 3',
  ],
  [
    'a statement that is too long',
    'words: I know what I need to do to reach my goals.',
    `words: ${'x'.repeat(151)}`,
    'Expected 150 letters or fewer: it must fit a phone.',
  ],
  ['a version that looks like a number', 'version: "1"', 'version: 1', 'Expected text (in quotation marks if it looks like a number)'],
  ['a letter that is none', '{ letter: f,', '{ letter: F,', 'Expected one lower-case letter'],
  ['a telephone number with words', 'telephone: 0800 1111', 'telephone: 0800 CHILD', 'Expected digits and spaces.'],
  [
    'an address without https',
    'address: https://www.childline.org.uk',
    'address: http://www.childline.org.uk',
    'Expected a web address that begins with https://.',
  ],
];

const OF_SENSE: Spoilt[] = [
  ['a question that stands twice', 'id: has-a-plan', 'id: family-knows', 'The question "family-knows" stands twice.'],
  [
    'words that stand twice',
    'words: I know what I need to do to reach my goals.',
    'words: I have a plan for what I will do next.',
    'These words stand twice.',
  ],
  ['an id that partnerships have', 'id: has-a-plan', 'id: own-plan', 'An id that begins with "own-" is one of a partnership.'],
  ['a letter that stands twice', '{ letter: m,', '{ letter: f,', 'The letter "f" stands twice.'],
  ['a place that is not filled in', 'title: Your careers help at {institution}', 'title: Your careers help', 'Expected {institution} in these words'],
  ['a place that nothing fills in', 'thank-you: Thank you', 'thank-you: Thank you, {name}', 'Nothing fills in {name} here.'],
  ['a button with one', 'next: Next', 'next: Next {number}', 'Nothing fills in {number} here.'],
  ['a year without its number', 'year: Year {number}', 'year: Year', 'Expected {number} in these words'],
];

describe('a mistake is named with its line and what was expected', () => {
  test.each(OF_THE_FORM)('%s', (...spoilt) => {
    const [, from, to, says] = spoilt;
    const found = mistakesIn(edited(STUDENTS, from, to)).find((each) => each.includes(says));
    expect(found ?? mistakesIn(edited(STUDENTS, from, to))).toContain(says);
    expect(Number.parseInt(found ?? '', 10)).toBe(lineOf(edited(STUDENTS, from, to), to));
  });
  test.each(OF_SENSE)('%s', (...spoilt) => check(mistakesIn, STUDENTS, spoilt));

  test.each([
    ['words for a stage at which it is not asked', 'stages: [ks3, ks4]', 'There are words for post16, but the question is not asked there.'],
    ['a stage that stands twice', 'stages: [ks3, ks4, post16, ks3]', 'A stage stands twice.'],
    ['a version that is yet to come', 'stages: [ks3, ks4, post16]\n    since: "2"', 'Expected a version of this set, "1" to "1".'],
    ['a version that is none', 'stages: [ks3, ks4, post16]\n    since: first', 'Expected a version of this set, "1" to "1".'],
    [
      'a link to a question that is asked too',
      'stages: [ks3, ks4, post16]\n    same-as: family-knows',
      'Two questions of one survey cannot be the same question.',
    ],
  ])('%s', (_, to, says) => {
    const [before, after] = [STUDENTS.slice(0, STUDENTS.indexOf('  - id: has-a-plan')), STUDENTS.slice(STUDENTS.indexOf('  - id: has-a-plan'))];
    const since = to.includes('since') ? 'stages: [ks3, ks4, post16]\n    since: "1"' : 'stages: [ks3, ks4, post16]';
    expect(mistakesIn(before + after.replace(since, to)).join('\n')).toContain(says);
  });

  test('two links to the same question', () => {
    const linked = STUDENTS.replace('    since: "1"\n', '    since: "1"\n    same-as: gone\n').replace(
      '    since: "1"\n  - id: knows-careers',
      '    since: "1"\n    same-as: gone\n  - id: knows-careers',
    );
    expect(mistakesIn(linked).join('\n')).toContain('is said to be the same as "gone" too. Only one can be.');
  });

  test('a question about the person that cannot be withheld', () => {
    const spoilt = STUDENTS.replace('      - { letter: x, words: Prefer not to say }\n', '');
    expect(mistakesIn(spoilt)).toEqual([
      `${lineOf(spoilt, '- { letter: f, words: Girl }')}: Expected "prefer not to say", with the letter x, as the last answer.`,
    ]);
  });

  test('words of the pages that are missing', () => {
    expect(mistakesIn(edited(STUDENTS, '    back: Back\n', '')).join('\n')).toContain(
      'Expected text (in quotation marks if it looks like a number); it is missing',
    );
  });

  test('all at once', () => {
    expect(mistakesIn(edited(edited(STUDENTS, 'id: has-a-plan', 'id: Has'), 'audience: students', 'audience: pupils'))).toHaveLength(2);
  });
});

const IN_TRANSLATION: Spoilt[] = [
  ['another set', 'set: students', 'set: parents', 'Expected "students", the set that this is a translation of.'],
  ['another version', 'version: "1"', 'version: "2"', 'This was made from version 2; the set is at 1. Bring it up to date.'],
  ['a question that the set does not have', '  has-a-plan:', '  has-no-plan:', 'The set has no question "has-no-plan".'],
  [
    'a telephone number that was changed',
    'telephone: 0800 1111',
    'telephone: 0800 1112',
    'The telephone number and the web address must be those of the set.',
  ],
  ['a place that is not filled in', 'question-of: Pytanie {number} z {total}', 'question-of: Pytanie {number}', 'Expected {total} in these words'],
];

describe('a translation', () => {
  test('that is as it should be is read', () => expect(readTranslation('x', Buffer.from(POLISH), set)).toMatchObject({ language: { code: 'pl' } }));

  test.each(IN_TRANSLATION)('is refused for %s', (...[, from, to, says]) =>
    expect(translationMistakes(edited(POLISH, from, to)).join('\n')).toContain(says),
  );

  test.each([
    ['a question', /^ {2}knows-what-it-takes:\n.*\n/m, 'The question "knows-what-it-takes" is not translated.'],
    ['words for a stage', /^ {6}ks3: Mam.*\n/m, 'The stage "ks3" is not translated.'],
    ['a question about the person', /^ {2}send:\n.*\n.*\n/m, 'The question "send" is not translated.'],
    ['an answer about the person', /, o: Innego języka/, 'The answer "o" is not translated.'],
    ['all answers about the person', /options: \{ f: .*\}/, 'The answer "f" is not translated.'],
    ['a place where to get help', /^ {4}- id: at-school\n.*\n.*\n/m, 'The place "at-school" is not translated.'],
    ['an answer of the scale', /^ {4}"3": .*\n/m, 'Expected text'],
    ['the year group', /^ {2}year-group:\n(?: {4}.*\n)+/m, 'The words for the year group are not translated.'],
  ])('that lacks %s is not complete', (_, part, says) => {
    const spoilt = POLISH.replace(part, part.source.startsWith('options') ? 'options: {}' : '');
    expect(spoilt).not.toBe(POLISH);
    expect(translationMistakes(spoilt).join('\n')).toContain(says);
  });

  test('has its mistake on the line where it is', () => {
    const spoilt = edited(POLISH, 'telephone: 0800 1111', 'telephone: 0800 1112');
    expect(translationMistakes(spoilt)).toEqual([
      `${lineOf(spoilt, '- id: childline')}: The telephone number and the web address must be those of the set.`,
    ]);
  });
});
