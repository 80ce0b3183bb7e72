import { describe, expect, test } from 'vitest';
import { givenQuestion, SEX } from '../../tests/support/given-survey.ts';
import { shippedQuestionSet } from '../features/question-sets/index.ts';
import { aboutMeIn, ENGLISH, filledIn, saidIn } from './in-language.ts';
import { identityOf, isAskedAt, STAGES, wordsAt } from './question.ts';
import type { SetQuestion } from './question-set.ts';
import { questionnaireFrom } from './questionnaire.ts';
import { stageOf } from './year-group.ts';

const { set } = await shippedQuestionSet('students');
const polish = (await shippedQuestionSet('students')).translations.find(({ language }) => language.code === 'pl') ?? null;
const plan = set.questions.find(({ id }) => id === 'has-a-plan') as SetQuestion;

test.each([
  [7, 'ks3'],
  [9, 'ks3'],
  [10, 'ks4'],
  [11, 'ks4'],
  [12, 'post16'],
  [14, 'post16'],
  [null, null],
] as const)('Year %s is in %s', (year, stage) => expect(stageOf(year)).toBe(stage));

describe('a question', () => {
  const only = givenQuestion('a', { stages: ['ks4'], 'words-for': { ks4: 'Words for Key Stage 4.' } });

  test('is asked in the words of the stage, where it has some', () => {
    expect(STAGES.map((stage) => wordsAt(only, stage))).toEqual(['This is about a.', 'Words for Key Stage 4.', 'This is about a.']);
    expect(wordsAt(only, null)).toBe('This is about a.');
  });

  test('is asked at its stages, and of whoever’s stage is not known', () => {
    expect([...STAGES, null].map((stage) => isAskedAt(only, stage))).toEqual([false, true, false, true]);
  });

  test('counts as itself, or as the first wording', () => {
    expect([identityOf(only), identityOf(givenQuestion('b', { 'same-as': 'a' }))]).toEqual(['a', 'a']);
  });
});

describe('in another language', () => {
  test('a core question has its words there, also those of a stage', () => {
    expect(saidIn(plan, 'ks4', polish)).toEqual({ words: polish?.questions['has-a-plan']?.['words-for']?.ks4, language: polish?.language });
    expect(saidIn(plan, null, polish).words).toBe(polish?.questions['has-a-plan']?.words);
  });

  test('any other question stays in English, and says so', () => {
    const reworded = givenQuestion('own-plan', { 'same-as': 'has-a-plan' });
    expect(saidIn(reworded, null, polish)).toEqual({ words: 'This is about own plan.', language: ENGLISH });
    expect(saidIn(plan, 'ks4', null)).toEqual({ words: plan['words-for']?.ks4, language: ENGLISH });
  });

  test('a question about the person keeps its letters', () => {
    const sex = set['about-me'][0] as typeof SEX;
    const translated = aboutMeIn(sex, polish);
    expect(translated.options.map(({ letter }) => letter)).toEqual(sex.options.map(({ letter }) => letter));
    expect(translated.asks).toBe(polish?.['about-me'].sex?.asks);
    expect(translated.options[0]?.words).toBe(polish?.['about-me'].sex?.options.f);
    expect(aboutMeIn(SEX, null)).toBe(SEX);
  });
});

test.each([
  ['Question {number} of {total}', { number: 3, total: 24 }, 'Question 3 of 24'],
  ['{total} {total}', { total: '<b>' }, '<b> <b>'],
  ['{day} {constructor}', {}, '{day} {constructor}'],
  ['Price: $& {day}', { day: '$&' }, 'Price: $& $&'],
])('%s with %j', (words, values, expected) => expect(filledIn(words, values as Record<string, string | number>)).toBe(expected));

test('a questionnaire begins as a copy of its set', () => {
  const questionnaire = questionnaireFrom(set);
  expect(questionnaire).toMatchObject({
    audience: 'students',
    set: { id: 'students', version: set.version },
    retired: [],
    'about-me': [],
    'asks-year-group': true,
  });
  expect(questionnaire.questions.map(({ id, words, origin }) => [id, words, origin])).toEqual(
    set.questions.map(({ id, words }) => [id, words, 'core']),
  );
  expect(JSON.parse(JSON.stringify(questionnaire))).toEqual(questionnaire);
});
