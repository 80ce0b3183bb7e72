import { describe, expect, test } from 'vitest';
import { done, givenQuestion, givenQuestionnaire, refusalOf, SEND, SEX } from '../../tests/support/given-survey.ts';
import { shippedQuestionSet } from '../features/question-sets/index.ts';
import { switchAboutMe, switchComment } from './about-me.ts';
import { MOST_QUESTIONS, retireQuestion, rewordQuestion } from './change-questionnaire.ts';
import { addCoreQuestion, departures } from './core-questions.ts';
import { questionnaireFrom } from './questionnaire.ts';

const { set } = await shippedQuestionSet('students');
const asShipped = questionnaireFrom(set);
const kinds = (...given: Parameters<typeof departures>) => departures(...given).map(({ kind, core }) => `${core.id} ${kind}`);

describe('what departs from the core', () => {
  test('nothing in a questionnaire as it ships', () => expect(departures(asShipped, set)).toEqual([]));

  test('a question that is retired', () => {
    expect(kinds(done(retireQuestion(asShipped, 'has-a-plan')), set)).toEqual(['has-a-plan not-asked']);
  });

  test.each([
    [true, 'has-a-plan in-other-words'],
    [false, 'has-a-plan not-asked'],
  ])('a question in other words, the same: %s', (sameQuestion, says) => {
    expect(kinds(done(rewordQuestion(asShipped, 'has-a-plan', { words: 'I have a plan.', sameQuestion })), set)).toEqual([says]);
  });

  test.each([
    ['words', { words: 'I have a good plan.' }],
    ['words for a stage', { 'words-for': { ks3: 'I have a plan.' } }],
    ['a lesson', { lesson: 1 as const }],
    ['stages', { stages: ['ks3' as const] }],
  ])('a core question with other %s, past the rules', (_, part) => {
    const questions = asShipped.questions.map((question) => (question.id === 'has-a-plan' ? { ...question, ...part } : question));
    expect(kinds({ ...asShipped, questions }, set)).toEqual(['has-a-plan altered']);
  });
});

describe('a core question that came later', () => {
  const later = {
    ...set,
    version: '2',
    questions: [...set.questions, { ...givenQuestion('new-one'), since: '2' }],
  };

  test('is asked once somebody adds it', () => {
    expect(kinds(asShipped, later)).toEqual(['new-one not-asked']);
    const next = done(addCoreQuestion(asShipped, later, 'new-one'));
    expect(departures(next, later)).toEqual([]);
    expect(next.questions.at(-1)).toEqual(givenQuestion('new-one'));
  });

  test('is refused where it is asked, retired, unknown, for others, or one too many', () => {
    expect(refusalOf(addCoreQuestion(asShipped, set, 'has-a-plan'))).toContain('asked already, or is retired');
    expect(refusalOf(addCoreQuestion(done(retireQuestion(asShipped, 'has-a-plan')), set, 'has-a-plan'))).toContain('then restore it');
    expect(refusalOf(addCoreQuestion(asShipped, set, 'new-one'))).toContain('There is no core question "new-one"');
    expect(refusalOf(addCoreQuestion({ ...asShipped, audience: 'parents' }, later, 'new-one'))).toContain('for these people');
    expect(refusalOf(addCoreQuestion(givenQuestionnaire(MOST_QUESTIONS), later, 'new-one'))).toContain('60 questions at most');
  });

  test('is refused where the same is asked in words of one’s own', () => {
    const relinked = {
      ...set,
      questions: [
        ...set.questions.slice(1),
        {
          ...givenQuestion('better-words', { 'same-as': 'has-a-plan' }),
          since: '2',
        },
      ],
    };
    expect(refusalOf(addCoreQuestion(asShipped, relinked, 'better-words'))).toContain(
      'The same question is asked now as "I have a plan for what I will do next."',
    );
  });
});

describe('questions about the person', () => {
  const aboutMe = (...ids: Parameters<typeof switchAboutMe>[2][]) => ids.reduce((all, id) => done(switchAboutMe(all, set, id, true)), asShipped);
  const idsOf = (all: typeof asShipped) => all['about-me'].map(({ id }) => id);

  test('none is asked until it is switched on', () => expect(asShipped['about-me']).toEqual([]));

  test('stand in one order, however they were switched on, and once each', () => {
    expect(idsOf(aboutMe('first-language', 'sex', 'send', 'sex'))).toEqual(['sex', 'send', 'first-language']);
  });

  test('are switched off again', () => {
    expect(idsOf(done(switchAboutMe(aboutMe('sex', 'send'), set, 'sex', false)))).toEqual(['send']);
    expect(idsOf(done(switchAboutMe(asShipped, set, 'sex', false)))).toEqual([]);
  });

  test('are refused where the set has none', () => {
    expect(refusalOf(switchAboutMe(asShipped, { ...set, 'about-me': [SEX] }, 'send', true))).toContain('not one for the people');
    expect(refusalOf(switchAboutMe({ ...asShipped, audience: 'parents' }, { ...set, 'about-me': [SEND] }, 'send', true))).toContain('not one for');
  });

  test('words of one’s own can be left away', () => {
    expect([asShipped['asks-comment'], switchComment(asShipped, false)['asks-comment']]).toEqual([true, false]);
  });
});
