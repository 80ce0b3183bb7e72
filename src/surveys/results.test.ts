import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySheet, givenQuestion, givenQuestionnaire, givenSheet, SEND, SEX } from '../../tests/support/given-survey.ts';
import { breakdown, yearGroupWords } from './breakdown.ts';
import { pooled } from './pooled-results.ts';
import { type QuestionResult, resultsOf } from './results.ts';

const three = givenQuestionnaire(3);
const counts = ({ scores, dontKnow, notAnswered, notAsked }: QuestionResult) => [...Object.values(scores), dontKnow, notAnswered, notAsked];
const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);

describe('what a survey found', () => {
  const results = resultsOf(
    ['54?', '4-?', '13?', '---'].map((answers) => givenSheet(answers)),
    three,
  );

  test('counts who answered anything; a sheet with nothing on it is no response', () => {
    expect([results.responses, results.blank]).toEqual([3, 1]);
  });

  test.each([
    [0, [1, 0, 0, 1, 1, 0, 0, 0], { part: 2, whole: 3 }, 10 / 3],
    [1, [0, 0, 1, 1, 0, 0, 1, 0], { part: 1, whole: 2 }, 3.5],
    [2, [0, 0, 0, 0, 0, 3, 0, 0], null, null],
  ])('question %i', (index, expected, share, mean) => {
    const result = results.questions[index] as QuestionResult;
    expect(counts(result)).toEqual(expected);
    expect(result.share).toEqual(share);
    expect(result.meanScore).toBe(mean);
    expect(result.interval === null).toBe(share === null);
  });

  test('"I don’t know" and questions left out are no part of the share', () => {
    const without = resultsOf([givenSheet('5--'), givenSheet('1--')], three).questions[0];
    const beside = resultsOf([givenSheet('5--'), givenSheet('1--'), givenSheet('?5-'), givenSheet('-5-')], three).questions[0];
    expect(beside?.share).toEqual(without?.share);
    expect(beside?.interval).toEqual(without?.interval);
  });

  test.each([
    [5, 1],
    [4, 1],
    [3, 0],
    [2, 0],
    [1, 0],
  ])('%i counts %i towards the share that agrees', (answer, part) => {
    expect(resultsOf([givenSheet(`${answer}--`)], three).questions[0]?.share).toEqual({ part, whole: 1 });
  });

  test('has Wilson’s interval', () => {
    const sheets = Array.from({ length: 10 }, (_, index) => givenSheet(index < 5 ? '5--' : '1--'));
    const interval = resultsOf(sheets, three).questions[0]?.interval;
    expect(interval?.low).toBeCloseTo(0.2366, 4);
    expect(interval?.high).toBeCloseTo(0.7634, 4);
  });

  test('of nobody is nothing, not nought', () => {
    expect(resultsOf([], three)).toMatchObject({
      responses: 0,
      blank: 0,
      questions: [{ answered: 0, share: null, interval: null, meanScore: null }, {}, {}],
    });
  });
});

describe('a question for one stage', () => {
  const some = givenQuestionnaire([givenQuestion('a'), givenQuestion('b', { stages: ['ks4'] })]);

  test.each([
    [9, 'notAsked'],
    [10, 'notAnswered'],
    [11, 'notAnswered'],
    [12, 'notAsked'],
    [null, 'notAnswered'],
  ] as const)('left out in Year %s is %s', (yearGroup, kind) => {
    expect(resultsOf([givenSheet('5-', { yearGroup })], some).questions[1]).toMatchObject({ notAsked: 0, notAnswered: 0, [kind]: 1 });
  });

  test('that was answered all the same counts', () => {
    expect(resultsOf([givenSheet('55', { yearGroup: 7 })], some).questions[1]).toMatchObject({ answered: 1, notAsked: 0 });
  });
});

const asked = givenQuestionnaire([givenQuestion('a'), givenQuestion('b', { stages: ['ks3'] }), givenQuestion('c')], { 'about-me': [SEX, SEND] });
const anySheets = fc.array(anySheet(asked), { maxLength: 40 });

describe('whatever was answered', () => {
  test('every response is counted once at every question', () => {
    fc.assert(
      fc.property(anySheets, (sheets) => {
        const { responses, blank, questions } = resultsOf(sheets, asked);
        expect(responses + blank).toBe(sheets.length);
        for (const result of questions) {
          expect(sum(counts(result))).toBe(responses);
          expect(result.answered).toBe(sum(Object.values(result.scores)));
          if (result.meanScore !== null) expect(result.meanScore >= 1 && result.meanScore <= 5).toBe(true);
        }
      }),
    );
  });

  test('the order of the sheets tells nothing', () => {
    fc.assert(fc.property(anySheets, (sheets) => void expect(resultsOf([...sheets].reverse(), asked)).toEqual(resultsOf(sheets, asked))));
  });

  test.each(['year-group', 'sex', 'send'] as const)('the groups by %s together are all', (by) => {
    fc.assert(
      fc.property(anySheets, (sheets) => {
        const groups = breakdown(sheets, asked, by).map(({ results }) => results);
        expect(pooled(groups)).toEqual(resultsOf(sheets, asked));
      }),
    );
  });

  test('two halves pooled are the whole', () => {
    fc.assert(
      fc.property(anySheets, anySheets, (one, other) => {
        expect(pooled([resultsOf(one, asked), resultsOf(other, asked)])).toEqual(resultsOf([...one, ...other], asked));
      }),
    );
  });
});

describe('groups', () => {
  const sheets = [
    givenSheet('5--', { yearGroup: 7, aboutMe: 'fx' }),
    givenSheet('1--', { yearGroup: 14, aboutMe: '-y' }),
    givenSheet('3--', { aboutMe: 'fn' }),
  ];
  const sizes = (by: Parameters<typeof breakdown>[2]) =>
    Object.fromEntries(breakdown(sheets, asked, by).flatMap(({ words, results }) => (results.responses > 0 ? [[words, results.responses]] : [])));

  test.each([
    ['year-group', { 'Year 7': 1, 'After Year 13': 1, 'Not given': 1 }],
    ['sex', { Girl: 2, 'Not given': 1 }],
    ['send', { Yes: 1, No: 1, 'Prefer not to say': 1 }],
  ] as const)('by %s', (by, expected) => expect(sizes(by)).toEqual(expected));

  test('that were not asked for are an error of the program', () => {
    expect(() => breakdown(sheets, asked, 'free-school-meals')).toThrow('"free-school-meals" is not switched on');
    expect(() => breakdown(sheets, { ...asked, 'asks-year-group': false }, 'year-group')).toThrow('does not ask for the year group');
  });

  test.each([
    [13, 'Year 13'],
    [14, 'After Year 13'],
  ] as const)('%i is "%s"', (year, words) => expect(yearGroupWords(year)).toBe(words));
});

describe('pooled', () => {
  const mine = resultsOf([givenSheet('5-')], givenQuestionnaire([givenQuestion('a'), givenQuestion('b')]));
  const theirs = resultsOf([givenSheet('51')], givenQuestionnaire([givenQuestion('own-b', { 'same-as': 'b' }), givenQuestion('own-z')]));
  const shares = (results: typeof mine) => Object.fromEntries(results.questions.map(({ question, share }) => [question.id, share]));

  test('questions go together by what they count as', () => {
    expect(shares(pooled([mine, theirs]))).toEqual({
      a: { part: 1, whole: 1 },
      b: { part: 1, whole: 1 },
      'own-z': { part: 0, whole: 1 },
    });
  });

  test('by the links of today, where they are given', () => {
    expect(shares(pooled([mine, theirs], new Map([['own-z', 'a']])))).toEqual({
      a: { part: 1, whole: 2 },
      b: { part: 1, whole: 1 },
    });
  });
});
