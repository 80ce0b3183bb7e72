import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenExport, googleExport } from '../../../tests/support/given-survey-export.ts';
import { CLOSE_ENOUGH, letterPairs, likeness } from './likeness.ts';
import { type AskedQuestion, asksTwice, matchQuestions } from './match-questions.ts';
import { plainWords } from './plain-words.ts';
import { readSurveyExport } from './read-survey-export.ts';
import type { QuestionColumn } from './survey-export.ts';

const QUESTIONS: AskedQuestion[] = [
  { id: 'strengths', wordings: ['I know what I am good at', 'Wiem, w czym jestem dobry'] },
  { id: 'ask', wordings: ['I know who to ask about jobs and training'] },
  { id: 'plan', wordings: ['I have a plan for what I do next'] },
];

async function columnsOf(...headings: string[]): Promise<QuestionColumn[]> {
  return (
    await readSurveyExport(
      googleExport(
        headings,
        headings.map(() => 'Agree'),
      ),
    )
  ).columns;
}

async function match(headings: string[], remembered = new Map<string, string | null>(), questions = QUESTIONS) {
  return matchQuestions(await columnsOf(...headings), questions, remembered, 'answers.csv');
}

const short = ({ columns }: Awaited<ReturnType<typeof match>>) =>
  columns.map(({ question, how, toConfirm }) => `${question} ${how}${toConfirm ? '?' : ''}`);

describe('the same words', () => {
  test.each([
    'I know what I am good at',
    'I KNOW what I am good at.',
    '  I  know\u00a0what I am\ngood at: ',
    '<p>I know what I am <b>good</b> at</p>',
    '* I know what I am good at *',
    'Wiem, w czym jestem dobry',
    'How much do you agree? [I know what I am good at]',
  ])('%j', async (heading) => {
    expect(short(await match([heading]))).toEqual(['strengths same-words']);
  });

  test('of two questions are not taken for either', async () => {
    const twins = [...QUESTIONS, { id: 'twin', wordings: ['I know what I am good at'] }];
    expect((await match(['I know what I am good at'], new Map(), twins)).columns[0]).toMatchObject({ how: 'close-words', toConfirm: true });
  });

  test('with the number that Microsoft Forms puts behind them', async () => {
    const { columns } = await readSurveyExport(
      givenExport([
        ['ID', 'Start time', 'Completion time', 'I know what I am good at', 'I know what I am good at2'],
        ['1', '', '', 'Agree', 'Agree'],
      ]),
    );
    const matches = matchQuestions(columns, QUESTIONS, new Map(), 'answers.csv');
    expect(short(matches)).toEqual(['strengths same-words', 'strengths same-words']);
    expect(matches.problems).toMatchObject([
      { severity: 'error', column: 'I know what I am good at2', message: expect.stringContaining('2 columns') },
    ]);
  });
});

describe('close words', () => {
  test.each([
    ["I know what I'm good at", 'strengths'],
    ['I know whom to ask about jobs and training', 'ask'],
    ['I have a plan for what I will do next', 'plan'],
  ])('%s: a proposal', async (heading, question) => {
    const [found] = (await match([heading])).columns;
    expect(found).toMatchObject({ question, how: 'close-words', toConfirm: true });
    expect(found?.likeness).toBeGreaterThanOrEqual(CLOSE_ENOUGH);
  });

  test.each(['I do not know what I am good at', "I don't have a plan for what I do next", 'Which year are you in?', 'I feel safe at school', ''])(
    '%j: none',
    async (heading) => {
      expect(short(await match([heading || '?']))).toEqual(['null none']);
    },
  );

  test('go to the closest column, and each question to one only', async () => {
    const { columns, problems } = await match(['I know what I am good at, I think', "I know what I'm good at", 'I have a plan for what I do next']);
    expect(columns.map(({ question }) => question)).toEqual([null, 'strengths', 'plan']);
    expect(problems).toEqual([]);
  });
});

describe('what is remembered', () => {
  const heading = 'I know what I am good at';
  const keyOf = async (words: string) => (await columnsOf(words))[0]?.key ?? '';

  test('comes before the words, also that a column is no question of ours', async () => {
    const key = await keyOf(heading);
    expect(short(await match([heading], new Map([[key, 'plan']])))).toEqual(['plan remembered']);
    expect(short(await match([heading], new Map([[key, null]])))).toEqual(['null remembered']);
  });

  test('of a question that is no longer asked is forgotten', async () => {
    expect(short(await match([heading], new Map([[await keyOf(heading), 'gone']])))).toEqual(['strengths same-words']);
  });

  test('of a heading that is a code has to be confirmed, for another survey has the same codes', async () => {
    const { columns } = await readSurveyExport(
      givenExport([
        ['id', 'submitdate', 'G1[SQ001]'],
        ['1', 'x', 'Agree'],
      ]),
    );
    expect(short(matchQuestions(columns, QUESTIONS, new Map(), 'answers.csv'))).toEqual(['null none']);
    const remembered = new Map([[columns[0]?.key ?? '', 'plan']]);
    expect(short(matchQuestions(columns, QUESTIONS, remembered, 'answers.csv'))).toEqual(['plan remembered?']);
  });
});

test('questions without a column are told', async () => {
  expect((await match(["I know what I'm good at", 'Which year are you in?'])).withoutColumn).toEqual(['ask', 'plan']);
});

test('two columns that somebody matched to one question are an error, two to none are not', async () => {
  const columns = await columnsOf('a', 'b', 'c', 'd');
  const chosen = ['plan', 'plan', null, null].map((question, column) => ({
    column,
    question,
    how: 'same-words' as const,
    toConfirm: false,
    likeness: null,
  }));
  expect(asksTwice(columns, chosen, 'answers.csv')).toMatchObject([{ column: 'b', severity: 'error' }]);
});

describe('likeness', () => {
  const alike = (a: string, b: string) => likeness(letterPairs(plainWords(a)), letterPairs(plainWords(b)));

  test('is 1 for the same words in any order, 0 for none in common, and the same from both sides', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,8}( [a-z]{1,8}){0,5}$/), fc.stringMatching(/^[a-z]{2,8}( [a-z]{1,8}){0,5}$/), (a, b) => {
        expect(alike(a, b)).toBe(alike(b, a));
        expect(alike(a, a)).toBe(1);
        expect(alike(a, b)).toBeLessThanOrEqual(1);
      }),
    );
    expect(alike('plan next steps', 'steps next plan')).toBe(1);
    expect(alike('abc', 'xyz')).toBe(0);
    expect(alike('', '')).toBe(0);
  });

  test('counts pairs of letters: three of four, twice, of eight', () => {
    expect(alike('abcde', 'abcdx')).toBe(0.75);
    expect(alike('abcde', 'abcxy')).toBe(0.5);
  });

  test('is nothing where only one of the two says not', () => {
    expect(alike('I can plan', 'I cannot plan')).toBe(0);
    expect(alike('I do not plan', "I don't plan")).toBeGreaterThan(0.5);
  });

  test('on the bound is close enough, below it is not', async () => {
    const asked = [{ id: 'q', wordings: ['abcde'] }];
    expect((await match(['abcdx'], new Map(), asked)).columns[0]).toMatchObject({ question: 'q', likeness: 0.75 });
    expect((await match(['abcxy'], new Map(), asked)).columns[0]).toMatchObject({ question: null });
  });
});
