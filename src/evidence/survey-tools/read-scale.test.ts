import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from './answer-words.ts';
import { NUMBER_SCALES, type NumberScale } from './number-scales.ts';
import { readScale, type ScaleSettings } from './read-scale.ts';

/** These answers, each on a line of its own from line 2 on, the first the most frequent. */
const given = (...texts: (string | null)[]) => texts.map((text, at) => ({ text, count: 100 - at, line: at + 2 }));
const read = (texts: (string | null)[], settings: ScaleSettings = {}) => readScale(given(...texts), settings);
const severities = (texts: (string | null)[], settings: ScaleSettings = {}) =>
  read(texts, settings).faults.map(({ severity, line }) => `${severity} ${line}`);

const FIVE = ['Strongly agree', 'Agree', 'Neither agree nor disagree', 'Disagree', 'Strongly disagree'];

describe('words', () => {
  test.each([
    ['five steps', FIVE, [5, 4, 3, 2, 1]],
    ['four steps', FIVE.toSpliced(2, 1), [5, 4, 2, 1]],
    ['two steps', ['Agree', 'Disagree'], [4, 2]],
    ['milder words', ['Strongly agree', 'Somewhat agree', 'Neither', 'Somewhat disagree', 'Strongly disagree'], [5, 4, 3, 2, 1]],
    ['others apart', ['Agree', "Don't know", 'Not sure', 'N/A', 'No answer'], [4, '?', '?', '?', '-']],
  ])('of %s', (_, texts, answers) => {
    expect(read(texts)).toEqual({ scale: 'agreement', answers, unknown: [], faults: [], asks: null });
  });

  test('of seven steps are not read', () => {
    const { answers, faults, asks } = read(['Agree', 'Slightly agree', 'Disagree', 'Strongly agree']);
    expect(faults).toMatchObject([{ severity: 'error', line: 3, message: expect.stringContaining('more than five steps') }]);
    expect([answers, asks]).toEqual([[null, null, null, null], 'meanings']);
  });

  test('and nothing but words apart are no scale, and no fault', () => {
    expect(read(["Don't know", 'N/A'])).toEqual({ scale: null, answers: ['?', '?'], unknown: [], faults: [], asks: null });
    expect(read([])).toEqual({ scale: null, answers: [], unknown: [], faults: [], asks: null });
  });
});

describe('numbers', () => {
  test('from 1 to 5 are read, with a word of warning on which end is the best', () => {
    const { scale, answers, faults } = read(['5', '4', '3', '2', '1', 'N/A']);
    expect([scale, answers]).toEqual(['one-to-five', [5, 4, 3, 2, 1, '?']]);
    expect(faults).toMatchObject([{ severity: 'warning', message: expect.stringContaining('mark the column as reversed') }]);
  });

  test.each(['0', '6', '10'])('with a %s are not guessed', (number) => {
    expect(read(['5', number])).toMatchObject({ asks: 'numbers', answers: [null, null], faults: [{ severity: 'error', line: 3 }] });
  });

  test.each<[NumberScale, [number, number], number[]]>([
    ['one-to-five', [0, 6], [1, 2, 3, 4, 5]],
    ['one-to-four', [0, 5], [1, 2, 4, 5]],
    ['one-to-seven', [0, 8], [1, 2, 2, 3, 4, 4, 5]],
    ['one-to-ten', [0, 11], [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]],
    ['zero-to-ten', [11, 12], [1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5]],
  ])('on the scale %s are read as was said, and no others', (numbers, beyond, levels) => {
    const first = numbers === 'zero-to-ten' ? 0 : 1;
    expect(
      read(
        levels.map((_, at) => String(at + first)),
        { numbers },
      ).answers,
    ).toEqual(levels);
    for (const number of beyond) expect(read(['3', String(number)], { numbers }).faults).toMatchObject([{ severity: 'error', line: 3 }]);
  });

  test.each(NUMBER_SCALES)('on the scale %s: the two sides are alike', (numbers) => {
    const all = Array.from({ length: 11 }, (_, number) => String(number));
    const onScale = all.filter((text) => read([text], { numbers }).answers[0] !== null);
    const levels = onScale.map((text) => Number(read([text], { numbers }).answers[0]));
    expect(levels.map((level) => 6 - level).reverse()).toEqual(levels);
  });

  test('with words at their ends go the way that the words say', () => {
    expect(read(['1 - Strongly disagree', '2', '3', '4', '5 - Strongly agree'])).toMatchObject({ answers: [1, 2, 3, 4, 5], faults: [] });
    expect(read(['1 - Strongly agree', '2', '3', '4', '5 - Strongly disagree'])).toMatchObject({ answers: [5, 4, 3, 2, 1], faults: [] });
    expect(read(['1 - Strongly disagree', '2', '4 - Strongly agree'], { numbers: 'one-to-four' })).toMatchObject({ answers: [1, 2, 5], faults: [] });
  });

  test('with words that contradict them are not read', () => {
    expect(severities(['1 - Strongly agree', '2', '5 - Strongly agree'])).toEqual(['error 2']);
    expect(severities(['1 - Strongly disagree', '2', '4 - Strongly agree'])).toEqual(['error 2']);
  });

  test('that all have words are read by the words', () => {
    expect(read(['1 - Strongly disagree', '2 - Disagree', '3 - Agree', '4 - Strongly agree'])).toMatchObject({ answers: [1, 2, 4, 5], faults: [] });
  });
});

test('stars are read as they are', () => {
  expect(read(['★★★★★', '★☆☆☆☆', '3 stars'])).toMatchObject({ scale: 'stars', answers: [5, 1, 3], faults: [] });
  expect(severities(['5 stars', '6 stars'])).toEqual(['error 3']);
});

test('yes and no are read once somebody says that yes is agree', () => {
  expect(read(['Yes', 'No', 'Not sure'])).toMatchObject({ asks: 'yesAsAgree', answers: [null, null, '?'], faults: [{ severity: 'error' }] });
  expect(read(['Yes', 'No', 'Not sure'], { yesAsAgree: true })).toMatchObject({ scale: 'yes-no', answers: [4, 2, '?'], faults: [], asks: null });
});

test('codes are read once somebody says what they stand for', () => {
  expect(read(['A1', 'A2'])).toMatchObject({ asks: 'meanings', answers: [null, null], faults: [{ severity: 'error' }] });
  const meanings = new Map<string, Answer>([
    ['a1', 5],
    ['a2', '?'],
  ]);
  expect(read(['A1', 'A2'], { meanings })).toMatchObject({ answers: [5, '?'], faults: [], asks: null });
});

describe('reversed', () => {
  test('turns the levels round, and nothing else', () => {
    expect(read([...FIVE, 'Not sure', 'No answer'], { reversed: true }).answers).toEqual([1, 2, 3, 4, 5, '?', '-']);
    expect(read(['5', '1'], { reversed: true }).answers).toEqual([1, 5]);
    expect(read(['sí'], { reversed: true, meanings: new Map([['sí', 5]]) }).answers).toEqual([1]);
  });

  test('twice is as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FIVE, "Don't know")), (texts) => {
        const once = read(texts, { reversed: true }).answers;
        expect(once.map((answer) => (typeof answer === 'number' ? 6 - answer : answer))).toEqual(read(texts).answers);
      }),
    );
  });
});

describe('more than one scale in a column', () => {
  test.each([
    ['words and numbers', ['Agree', 'Disagree', '5', '4'], 4, 'lines 4 and 5'],
    ['words and yes', ['Agree', 'Yes'], 3, 'line 3'],
    ['numbers, stars and codes', ['5', '3 stars', 'A1'], 3, 'lines 3 and 4'],
    ['six others', [...FIVE, 'Neither', 'Disagree strongly', '1', '2', '3', '4', '5', '6'], 9, 'lines 9, 10, 11, 12, 13 and more'],
  ])('%s: an error that says where the fewer are', (_, texts, line, words) => {
    const { faults, answers } = read(texts);
    expect(faults).toMatchObject([{ severity: 'error', line, message: expect.stringContaining(words) }]);
    expect(answers.every((answer) => answer === null)).toBe(true);
  });
});

describe('answers of no scale', () => {
  test('are listed, each an error on its line', () => {
    const { unknown, faults, answers, asks } = read(['Agree', 'Often', null]);
    expect(unknown.map(({ text, line }) => [text, line])).toEqual([
      ['Often', 3],
      [null, 4],
    ]);
    expect(faults.map(({ severity, line }) => `${severity} ${line}`)).toEqual(['error 3', 'error 4']);
    expect([answers, asks]).toEqual([[4, null, null], 'meanings']);
  });

  test('count as not answered where that is said, with a warning', () => {
    const { faults, answers } = read(['Agree', 'Often', null], { unknownAsNotAnswered: true });
    expect(answers).toEqual([4, '-', '-']);
    expect(faults.map(({ severity, line }) => `${severity} ${line}`)).toEqual(['warning 3', 'warning 4']);
  });

  test('are what somebody says that they are', () => {
    expect(read(['Agree', 'Often!'], { meanings: new Map([['often', 5]]) })).toMatchObject({ answers: [4, 5], faults: [] });
  });
});

test('no message repeats an answer, and each says what to do', () => {
  const cell = fc.oneof(
    fc.constantFrom(...FIVE, '5', '0', '3 stars', 'Yes', 'A1', 'Slightly agree', '1 - Strongly agree', null),
    fc.constant('Zebulon Q'),
  );
  fc.assert(
    fc.property(fc.uniqueArray(cell, { maxLength: 7 }), (texts) => {
      for (const { message } of read(texts).faults) {
        expect(message).not.toContain('Zebulon');
        expect(message).toMatch(/^[A-Z].*\.$/s);
      }
    }),
    { numRuns: 500 },
  );
});
