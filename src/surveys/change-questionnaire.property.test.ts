import fc from 'fast-check';
import { expect, test } from 'vitest';
import { givenQuestionnaire } from '../../tests/support/given-survey.ts';
import {
  addQuestion,
  FEWEST_QUESTIONS,
  MOST_QUESTIONS,
  moveQuestion,
  orderQuestions,
  restoreQuestion,
  retireQuestion,
  rewordQuestion,
} from './change-questionnaire.ts';
import { departures } from './core-questions.ts';
import { identityOf } from './question.ts';
import { type Changed, everyQuestion, type Questionnaire } from './questionnaire.ts';
import { sayNotTheSame, sayTheSame } from './same-question.ts';

type Change = (questionnaire: Questionnaire) => Changed;

/** Any of the questions that there are, asked or retired. */
const pick = (questionnaire: Questionnaire, index: number) => {
  const all = everyQuestion(questionnaire);
  return all[index % all.length]?.id ?? '';
};
const anyIndex = fc.nat(30);
const anyWords = fc.constantFrom('I like buses.', 'I like trains.', 'I like trams.', 'This is about q01.', 'This is about q04', 'Ah');

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(anyWords, fc.option(anyIndex)).map(([words, earlier]): Change => {
    const sameAs = (all: Questionnaire) => (earlier === null ? {} : { 'same-as': pick(all, earlier) });
    return (all) => addQuestion(all, { words, theme: 'time', lesson: 1, stages: ['ks4'], ...sameAs(all) });
  }),
  fc.tuple(anyIndex, fc.nat(7)).map(
    ([index, place]): Change =>
      (all) =>
        moveQuestion(all, pick(all, index), place),
  ),
  fc.constant<Change>((all) => orderQuestions(all, all.questions.map(({ id }) => id).reverse())),
  anyIndex.map(
    (index): Change =>
      (all) =>
        retireQuestion(all, pick(all, index)),
  ),
  anyIndex.map(
    (index): Change =>
      (all) =>
        restoreQuestion(all, pick(all, index)),
  ),
  fc.tuple(anyIndex, anyWords, fc.boolean()).map(
    ([index, words, sameQuestion]): Change =>
      (all) =>
        rewordQuestion(all, pick(all, index), { words, sameQuestion }),
  ),
  fc.tuple(anyIndex, anyIndex).map(
    ([one, other]): Change =>
      (all) =>
        sayTheSame(all, pick(all, one), pick(all, other)),
  ),
  anyIndex.map(
    (index): Change =>
      (all) =>
        sayNotTheSame(all, pick(all, index)),
  ),
);

const first = givenQuestionnaire(5);
const core = {
  questions: first.questions.map((question) => ({ ...question, since: '1' })),
};

const wordsById = (questionnaire: Questionnaire) => new Map(everyQuestion(questionnaire).map(({ id, words, origin }) => [id, `${origin}: ${words}`]));

function check(before: Questionnaire, after: Questionnaire): void {
  const all = everyQuestion(after);
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size, 'each wording has an id of its own').toBe(ids.length);
  const asked = after.questions.map(identityOf);
  expect(new Set(asked).size, 'no question is asked twice, in whatever words').toBe(asked.length);
  const links = all.flatMap((question) => question['same-as'] ?? []);
  const linked = new Set(all.flatMap((question) => (question['same-as'] ? [question.id] : [])));
  expect(
    links.filter((id) => linked.has(id)),
    'a link leads to the first wording, never to a link',
  ).toEqual([]);
  for (const [id, words] of wordsById(before)) expect(wordsById(after).get(id), 'words that were asked are never changed and never lost').toBe(words);
  expect(
    departures(after, core).filter(({ kind }) => kind === 'altered'),
    'a core question is as it ships or is none',
  ).toEqual([]);
  expect(after.questions.length).toBeGreaterThanOrEqual(FEWEST_QUESTIONS);
  expect(after.questions.length).toBeLessThanOrEqual(MOST_QUESTIONS);
}

test('whatever is changed, in whatever order, a questionnaire stays whole', () => {
  let made = 0;
  fc.assert(
    fc.property(fc.array(anyChange, { minLength: 5, maxLength: 25, size: 'max' }), (changes) => {
      let questionnaire = first;
      for (const change of changes) {
        const before = structuredClone(questionnaire);
        const next = change(questionnaire);
        expect(questionnaire, 'what was given is not touched').toEqual(before);
        if ('refused' in next) continue;
        check(questionnaire, next);
        questionnaire = next;
        made++;
      }
    }),
    { numRuns: 200 },
  );
  expect(made, 'most changes were made, not refused').toBeGreaterThan(500);
});
