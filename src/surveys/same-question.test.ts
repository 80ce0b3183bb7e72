import { describe, expect, test } from 'vitest';
import { done, givenQuestion, givenQuestionnaire, refusalOf } from '../../tests/support/given-survey.ts';
import { identityOf } from './question.ts';
import { everyQuestion, type Questionnaire } from './questionnaire.ts';
import { identitiesIn, sayNotTheSame, sayTheSame } from './same-question.ts';

const own = (id: string, sameAs?: string) =>
  givenQuestion(id, {
    origin: 'own',
    ...(sameAs ? { 'same-as': sameAs } : {}),
  });
const countsAs = (questionnaire: Questionnaire) => Object.fromEntries(identitiesIn(questionnaire));

/** Core a and b are asked, and own-c; own-d, own-e (the same as own-d) and core f are retired. */
const given = givenQuestionnaire([givenQuestion('a'), givenQuestion('b'), own('own-c')], {
  retired: [own('own-d'), own('own-e', 'own-d'), givenQuestion('f')],
});

describe('saying that two questions are the same', () => {
  test('makes the later one count as the earlier', () => {
    expect(countsAs(done(sayTheSame(given, 'own-c', 'own-d')))).toEqual({
      a: 'a',
      b: 'b',
      'own-c': 'own-d',
      'own-d': 'own-d',
      'own-e': 'own-d',
      f: 'f',
    });
  });

  test('with one that is itself linked leads to the first of them', () => {
    expect(countsAs(done(sayTheSame(given, 'own-c', 'own-e')))['own-c']).toBe('own-d');
  });

  test('takes all along that count as it', () => {
    const next = done(sayTheSame(given, 'own-d', 'own-c'));
    expect(countsAs(next)).toMatchObject({ 'own-c': 'own-c', 'own-d': 'own-c', 'own-e': 'own-c' });
  });

  test.each([
    ['own-c', 'f'],
    ['f', 'own-c'],
  ])('%s and %s: whichever way round, they count as the core question', (id, earlier) => {
    expect(countsAs(done(sayTheSame(given, id, earlier)))).toMatchObject({ 'own-c': 'f', f: 'f' });
  });

  test('a core question in other words brings its core along', () => {
    const reworded = givenQuestionnaire([own('own-a', 'a'), givenQuestion('b'), givenQuestion('g')], { retired: [givenQuestion('a'), own('own-d')] });
    expect(countsAs(done(sayTheSame(reworded, 'own-a', 'own-d')))).toMatchObject({ a: 'a', 'own-a': 'a', 'own-d': 'a' });
  });

  test.each([
    ['both are asked', 'a', 'own-c', 'are both asked now, so they cannot be the same question.'],
    ['both are core', 'a', 'f', 'Both are core questions, and ask for different things.'],
    ['they are the same already', 'own-e', 'own-d', 'They count as the same question already.'],
    ['one is itself', 'own-c', 'own-c', 'They count as the same question already.'],
    ['the first is unknown', 'z', 'a', 'There is no question "z".'],
    ['the second is unknown', 'a', 'z', 'There is no question "z".'],
  ])('is refused where %s', (_, id, earlier, says) => expect(refusalOf(sayTheSame(given, id, earlier))).toContain(says));
});

describe('taking it back', () => {
  test('lets the question stand for itself, and leaves the others', () => {
    const linked = done(sayTheSame(given, 'own-c', 'own-d'));
    expect(countsAs(done(sayNotTheSame(linked, 'own-c')))).toEqual(countsAs(given));
  });

  test('is refused where there is nothing to take back', () => {
    expect(refusalOf(sayNotTheSame(given, 'own-d'))).toBe('This question is not linked to an earlier one.');
    expect(refusalOf(sayNotTheSame(given, 'z'))).toBe('There is no question "z".');
  });

  test('is refused for a link that ships', () => {
    const shipped = givenQuestionnaire([givenQuestion('a-2', { 'same-as': 'a' }), givenQuestion('b'), givenQuestion('c')]);
    expect(refusalOf(sayNotTheSame(shipped, 'a-2'))).toContain('This is a core question, and the link came with it.');
  });
});

test('no change touches what was given', () => {
  const before = structuredClone(given);
  done(sayTheSame(given, 'own-c', 'own-d'));
  expect(given).toEqual(before);
  expect(everyQuestion(given).map(identityOf)).toEqual(['a', 'b', 'own-c', 'own-d', 'own-d', 'f']);
});
