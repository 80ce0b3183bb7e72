import { describe, expect, test } from 'vitest';
import { done, givenQuestion, givenQuestionnaire, refusalOf } from '../../tests/support/given-survey.ts';
import {
  addQuestion,
  FEWEST_QUESTIONS,
  MOST_QUESTIONS,
  moveQuestion,
  type OwnQuestion,
  orderQuestions,
  restoreQuestion,
  retireQuestion,
  rewordQuestion,
} from './change-questionnaire.ts';
import { identityOf } from './question.ts';
import type { Questionnaire } from './questionnaire.ts';

const own = (words: string, given: Partial<OwnQuestion> = {}): OwnQuestion => ({ words, theme: 'time', lesson: 6, stages: ['ks4'], ...given });
const ids = ({ questions }: Questionnaire) => questions.map(({ id }) => id);
const retiredIds = ({ retired }: Questionnaire) => retired.map(({ id }) => id);
const five = givenQuestionnaire(5);

describe('adding a question', () => {
  test('puts it at the end, as the partnership’s own, with an id made from its words', () => {
    const next = done(addQuestion(five, own('  The bus to\n the college is easy to find. ')));
    expect(next.questions.at(-1)).toEqual({
      id: 'own-the-bus-to-the-college-is-easy-to-find',
      words: 'The bus to the college is easy to find.',
      theme: 'time',
      lesson: 6,
      stages: ['ks4'],
      origin: 'own',
    });
    expect(ids(next).slice(0, 5)).toEqual(ids(five));
  });

  test('in letters that an id cannot hold', () => {
    const once = done(addQuestion(five, own('مجھے معلوم ہے')));
    const twice = done(addQuestion(once, own('میں جانتا ہوں')));
    expect(ids(twice).slice(5)).toEqual(['own-question', 'own-question-2']);
  });

  test.each([
    ['', 'Write the statement that people agree or disagree with.'],
    ['No', 'Write the statement that people agree or disagree with.'],
    ['x'.repeat(151), 'The statement has 151 letters. It must fit a phone: use 150 or fewer.'],
    ['Do you know where to go?', 'Write a statement, not a question'],
    ['This rings \u0007.', 'The statement holds a character that cannot be shown.'],
    ['this is about Q03', 'These words are asked already.'],
  ])('refuses %j', (words, says) => expect(refusalOf(addQuestion(five, own(words)))).toContain(says));

  test.each(['Yes', 'x'.repeat(150)])('takes what is just long or short enough: %j', (words) => {
    expect(done(addQuestion(five, own(words))).questions.at(-1)?.words).toBe(words);
  });

  test('refuses words that are retired, so that their years are not lost', () => {
    const retired = done(retireQuestion(five, 'q01'));
    expect(refusalOf(addQuestion(retired, own('This is about q01.')))).toContain('Restore it, so that its years are compared.');
  });

  test('refuses a question for nobody', () => {
    expect(refusalOf(addQuestion(five, own('I like buses.', { stages: [] })))).toBe('Choose who is asked this question.');
  });

  test(`up to ${MOST_QUESTIONS} questions`, () => {
    const full = done(addQuestion(givenQuestionnaire(MOST_QUESTIONS - 1), own('I like buses.')));
    expect(full.questions).toHaveLength(MOST_QUESTIONS);
    expect(refusalOf(addQuestion(full, own('I like trains.')))).toBe('A survey has 60 questions at most. Retire one first.');
  });

  test('as the same as one that was asked before', () => {
    const retired = done(retireQuestion(five, 'q02'));
    const next = done(addQuestion(retired, own('I like buses.', { 'same-as': 'q02' })));
    expect(next.questions.at(-1)?.['same-as']).toBe('q02');
    expect(refusalOf(addQuestion(five, own('I like buses.', { 'same-as': 'q02' })))).toContain(
      'are both asked now, so they cannot be the same question',
    );
    expect(refusalOf(addQuestion(five, own('I like buses.', { 'same-as': 'q99' })))).toBe('There is no question "q99".');
  });
});

describe('order', () => {
  test.each([
    ['q03', 1, ['q03', 'q01', 'q02', 'q04', 'q05']],
    ['q03', 5, ['q01', 'q02', 'q04', 'q05', 'q03']],
    ['q03', 3, ['q01', 'q02', 'q03', 'q04', 'q05']],
    ['q01', 2, ['q02', 'q01', 'q03', 'q04', 'q05']],
  ])('%s to place %i', (id, place, order) => expect(ids(done(moveQuestion(five, id, place)))).toEqual(order));

  test.each([0, 6, 1.5, Number.NaN])('there is no place %d', (place) => {
    expect(refusalOf(moveQuestion(five, 'q03', place))).toBe('Choose a place from 1 to 5.');
  });

  test('of all at once', () => {
    expect(ids(done(orderQuestions(five, ['q05', 'q04', 'q03', 'q02', 'q01'])))).toEqual(['q05', 'q04', 'q03', 'q02', 'q01']);
  });

  test.each([
    ['one is missing', ['q01', 'q02', 'q03', 'q04']],
    ['one stands twice', ['q01', 'q02', 'q03', 'q04', 'q04']],
    ['one more than all, twice', ['q01', 'q02', 'q03', 'q04', 'q05', 'q05']],
    ['one is unknown', ['q01', 'q02', 'q03', 'q04', 'q06']],
    ['all and an unknown one', ['q01', 'q02', 'q03', 'q04', 'q05', 'q06']],
  ])('is refused where %s', (_, order) => expect(refusalOf(orderQuestions(five, order))).toContain('must name each question once'));
});

describe('retiring and restoring', () => {
  test('sets a question aside, and asks it again at the end', () => {
    const retired = done(retireQuestion(five, 'q02'));
    expect([ids(retired), retiredIds(retired)]).toEqual([['q01', 'q03', 'q04', 'q05'], ['q02']]);
    const restored = done(restoreQuestion(retired, 'q02'));
    expect([ids(restored), retiredIds(restored)]).toEqual([['q01', 'q03', 'q04', 'q05', 'q02'], []]);
    expect(restored.questions.at(-1)).toEqual(five.questions[1]);
  });

  test(`leaves ${FEWEST_QUESTIONS} at least`, () => {
    const three = done(retireQuestion(givenQuestionnaire(4), 'q01'));
    expect(refusalOf(retireQuestion(three, 'q02'))).toContain('A survey needs 3 questions or more');
  });

  test('refuses what is not there', () => {
    expect(refusalOf(retireQuestion(five, 'q09'))).toContain('The question "q09" is not asked.');
    expect(refusalOf(restoreQuestion(five, 'q01'))).toBe('There is no retired question "q01".');
    expect(refusalOf(moveQuestion(five, 'q09', 1))).toContain('The question "q09" is not asked.');
    expect(refusalOf(rewordQuestion(five, 'q09', { words: 'I like buses.', sameQuestion: true }))).toContain('The question "q09" is not asked.');
  });

  test('refuses one more than fit', () => {
    const retired = done(retireQuestion(givenQuestionnaire(MOST_QUESTIONS), 'q01'));
    const full = done(addQuestion(retired, own('I like buses.')));
    expect(refusalOf(restoreQuestion(full, 'q01'))).toContain('60 questions at most');
  });
});

describe('other words', () => {
  const reworded = (sameQuestion: boolean) => done(rewordQuestion(five, 'q02', { words: 'I like buses.', sameQuestion }));

  test('for the same question: a new wording in the same place that counts as the first', () => {
    const next = reworded(true);
    expect(ids(next)).toEqual(['q01', 'own-i-like-buses', 'q03', 'q04', 'q05']);
    expect(next.questions[1]).toMatchObject({ origin: 'own', 'same-as': 'q02', words: 'I like buses.' });
    expect(next.retired).toEqual([five.questions[1]]);
  });

  test('for the same question once more still count as the first', () => {
    const twice = done(rewordQuestion(reworded(true), 'own-i-like-buses', { words: 'I love buses.', sameQuestion: true }));
    expect(twice.questions[1]).toMatchObject({ id: 'own-i-love-buses', 'same-as': 'q02' });
  });

  test('for another question: nothing links it to the first', () => {
    const question = reworded(false).questions[1];
    expect(question).not.toHaveProperty('same-as');
    expect(question && identityOf(question)).toBe('own-i-like-buses');
  });

  test('never change a core question: its words stay as they were, set aside', () => {
    expect(five.questions[1]).toEqual(givenQuestion('q02'));
    expect(reworded(true).retired[0]).toEqual(givenQuestion('q02'));
    expect(refusalOf(restoreQuestion(reworded(true), 'q02'))).toBe('The same question is asked now as "I like buses.". Retire that one first.');
    expect(ids(done(restoreQuestion(reworded(false), 'q02')))).toContain('q02');
  });

  test('are refused where nothing changes, and where they are asked elsewhere', () => {
    expect(refusalOf(rewordQuestion(five, 'q02', { words: ' This is about  q02. ', sameQuestion: true }))).toBe(
      'These are the words that it has already.',
    );
    expect(refusalOf(rewordQuestion(five, 'q02', { words: 'This is about q03!', sameQuestion: true }))).toBe('These words are asked already.');
  });

  test('may mend a comma of the words themselves', () => {
    const next = done(rewordQuestion(five, 'q02', { words: 'This is, about q02.', sameQuestion: true }));
    expect(next.questions[1]).toMatchObject({ words: 'This is, about q02.', 'same-as': 'q02' });
  });
});
