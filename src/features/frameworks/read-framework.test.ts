import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFramework } from './index.ts';

const textOf = (path: string) => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');
const DERBY = textOf('frameworks/derby-2012.yaml');
const THREE_LEVELS = textOf('tests/frameworks/three-levels.yaml');

function read(text: string) {
  return readFramework('mine.yaml', Buffer.from(text));
}

/** The text with one place changed; that place must be there once. */
function edited(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`"${from}" stands ${text.split(from).length - 1} times.`);
  return text.replace(from, () => to);
}

/** "line: message" of every mistake. */
function mistakesIn(text: string): string[] {
  const found = read(text);
  return 'problems' in found ? found.problems.map(({ line, message }) => `${line}: ${message}`) : [];
}

/** The last place where the part stands: of two that clash, the second is to blame. */
function lineOf(text: string, part: string): number {
  return text.slice(0, text.lastIndexOf(part)).split('\n').length;
}

describe('a framework that is as it should be', () => {
  test.each([DERBY, THREE_LEVELS])('is read, with the SHA-256 of its bytes', (text) => {
    expect(read(text)).toMatchObject({ sha256: createHash('sha256').update(text).digest('hex'), framework: { levels: expect.any(Array) } });
  });
});

type Spoilt = [what: string, from: string, to: string, says: string];

const SPOILT_THREE_LEVELS: Spoilt[] = [
  ['a word it does not know', 'says: 95% or more.', 'say: 95% or more.', '"say" is not known here. Check the spelling, or take it out.'],
  ['text that looks like a number', 'version: "2"', 'version: 2', 'Expected text (in quotation marks if it looks like a number)'],
  ['a kind of standing that is none', 'standing: proposal', 'standing: draft', 'Expected "published" or "proposal".'],
  ['a bound below 0', 'from: 95', 'from: -5', 'Expected 0 or more: distances count away from the average'],
  ['a bound that is no number', 'from: 95', 'from: "95"', 'Expected a number; it is missing, or something else.'],
  ['a criterion without a condition', 'good: { from: 95, says', 'good: { says', 'Expected a condition: one of at, above, below, to, from, over'],
  ['an id with capitals', 'id: staying-on', 'id: Staying On', 'Expected lower-case words joined by hyphens.'],
  [
    'a heading too long for its column',
    'short: Benchmarks',
    'short: Benchmarks of good guidance',
    'Expected 24 letters or fewer: it heads a column.',
  ],
  ['a day that is not written as one', '"2024-09-01"', '2024-9-1', 'Expected a day such as "2025-09-01", in quotation marks.'],
  ['a rung that is none', 'rung: held', 'rung: hold', 'Expected "held" or "working-towards" or "audited-and-planned"'],
  ['a level that does not exist', 'good: { rung: held', 'great: { rung: held', 'There is no level "great". The levels are: good, fair, poor.'],
  ['a level that stands twice', '{ id: fair, title', '{ id: good, title', 'The level "good" stands twice. Each needs an id of its own.'],
  ['a level called like the lack of one', '{ id: poor, title', '{ id: not-rated, title', '"not-rated" cannot be a level'],
  ['an element that stands twice', 'id: benchmarks', 'id: staying-on', 'The element "staying-on" stands twice.'],
  ['a distance where there is no average', 'good: { from: 95', 'good: { above: 95', 'Expected "from", "over", "up-to", "under" or "exactly"'],
  ['conditions that do not go together', 'from: 95, says', 'from: 95, exactly: 96, says', 'These conditions do not go together.'],
  ['two starts', 'from: 95, says', 'from: 95, over: 94, says', 'These conditions do not go together.'],
  ['an end without a start', 'from: 95, says', 'to: 95, says', 'These conditions do not go together.'],
  ['the same name twice', 'title: Three levels', 'title: Three\nid: again', 'This name stands twice in its block'],
];

const SPOILT_DERBY: Spoilt[] = [
  [
    'a number of its own, against an average',
    'green: { above: 0, says: Above the city',
    'green: { from: 94, says: Above the city',
    'Expected "at", "above" or "below"',
  ],
  [
    'at and above in one',
    'green: { above: 0, says: Above the city',
    'green: { at: 0, above: 0, says: Above the city',
    'These conditions do not go together.',
  ],
  ['activity held against England', 'against: city-pooled\n', 'against: national\n', 'Expected a city average or "fixed": Year 11 activity'],
  [
    'fewer answers than may ever be shown',
    'minimum-responses: 10',
    'minimum-responses: 4',
    'Expected 5 or more: results of fewer people are never shown.',
  ],
  ['a reading that stands twice', '- id: y11-unit', '- id: y11-at', 'The reading "y11-at" stands twice. Each needs an id of its own.'],
  ['an option that stands twice', 'id: equal-one-decimal', 'id: equal-whole-per-cent', 'The option "equal-whole-per-cent" stands twice.'],
  ['an option that makes no rule', 'sets: { not-known: left-out }', 'sets: { not-known: gone }', 'The option "left-out" makes a rule that is none:'],
  [
    'an option with a word that is none',
    'sets: { not-known: left-out }',
    'sets: { unknown: left-out }',
    'The option "left-out" makes a rule that is none:',
  ],
  [
    'an overall option that makes no rule',
    'sets: { rule: { kind: lowest, minimum-rated: 3 } }',
    'sets: { kind: lowest }',
    'The option "lowest" must set "rule"',
  ],
  ['a hole filled with a level that is none', 'sets: { otherwise: [red] }', 'sets: { otherwise: [rot] }', 'There is no level "rot".'],
];

describe('a mistake is named with its line and what was expected', () => {
  const check = (text: string, [, from, to, says]: Spoilt) => {
    const spoilt = edited(text, from, to);
    const mistake = mistakesIn(spoilt).find((each) => each.includes(says));
    expect(mistake ?? mistakesIn(spoilt)).toContain(says);
    expect(Number.parseInt(mistake ?? '', 10)).toBe(lineOf(spoilt, to) + to.trimEnd().split('\n').length - 1);
  };

  test.each(SPOILT_THREE_LEVELS)('%s', (...spoilt) => check(THREE_LEVELS, spoilt));
  test.each(SPOILT_DERBY)('%s', (...spoilt) => check(DERBY, spoilt));

  test('what is missing is named, at the block that it is missing in', () => {
    const spoilt = edited(THREE_LEVELS, '    asks: How many of the eight benchmarks are fully met?\n', '');
    expect(mistakesIn(spoilt)).toEqual([
      `${lineOf(spoilt, 'id: benchmarks')}: Expected text (in quotation marks if it looks like a number); it is missing, or something else.`,
    ]);
    const found = read(spoilt);
    expect('problems' in found && found.problems[0]).toMatchObject({ severity: 'error', file: 'mine.yaml', column: 'elements.1.asks' });
  });

  test.each(['', '[]', 'just text', '- a\n- list'])('a file that holds no framework at all: %j', (text) => {
    expect(mistakesIn(text).length).toBeGreaterThan(0);
  });

  test('indentation that is wrong is named where it is', () => {
    const [mistake] = mistakesIn(`${THREE_LEVELS}   more: text\n`);
    expect(mistake).toMatch(/^\d+: This is not YAML as it should be: .* Check the indentation and the quotation marks\.$/);
    expect(Number.parseInt(mistake ?? '', 10)).toBeGreaterThanOrEqual(lineOf(THREE_LEVELS, 'says: Improving'));
  });
});

describe('all mistakes at once', () => {
  test('of the form, each with its own line', () => {
    const spoilt = edited(edited(edited(THREE_LEVELS, 'standing: proposal', 'standing: draft'), 'from: 95', 'from: "95"'), 'out-of: 8', 'out-of: 0');
    expect(mistakesIn(spoilt).map((mistake) => Number.parseInt(mistake, 10))).toEqual([
      lineOf(spoilt, 'standing: draft'),
      lineOf(spoilt, 'from: "95"'),
      lineOf(spoilt, 'out-of: 0'),
    ]);
  });

  test('of what does not fit together', () => {
    const spoilt = edited(edited(THREE_LEVELS, 'id: benchmarks', 'id: staying-on'), 'good: { rung: held', 'great: { rung: held');
    expect(mistakesIn(spoilt)).toHaveLength(2);
  });
});
