import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CYCLE, derby, elementOf, givenCity, givenInstitution, LAST_CYCLE } from '../../tests/support/given-evidence.ts';
import { givenQuestion, givenQuestionnaire } from '../../tests/support/given-survey.ts';
import { surveyFacts } from './facts.ts';
import { priorityAreas, RECOMMENDED_ORDER } from './priority-areas.ts';
import { noAnswers, resultOf, type SurveyResults } from './results.ts';

const SOURCE = { file: 'survey', sha256: 'ab'.repeat(32), line: 1 };

/** Results in which so many of so many agree with each question. */
function givenResults(agree: readonly (readonly [positive: number, answered: number])[]): SurveyResults {
  const { questions } = givenQuestionnaire(agree.length);
  const results = questions.map((question, index) => {
    const [positive, answered] = agree[index] as [number, number];
    return resultOf(question, { ...noAnswers(), scores: { 1: answered - positive, 2: 0, 3: 0, 4: positive, 5: 0 } });
  });
  return { responses: Math.max(...agree.map(([, answered]) => answered)), blank: 0, questions: results };
}

const said = (results: SurveyResults, order = RECOMMENDED_ORDER) =>
  priorityAreas(results, order).areas.map(({ result, why }) => `${result.question.id}: ${why}`);

describe('the three lowest questions', () => {
  const results = givenResults([
    [90, 100],
    [10, 100],
    [30, 90],
    [20, 100],
    [50, 100],
  ]);

  test('lowest first, each with its figure and its place', () => {
    expect(said(results)).toEqual([
      'q02: 10 of 100 agree or strongly agree, 10.0%: the lowest of 5 questions.',
      'q04: 20 of 100 agree or strongly agree, 20.0%: the second lowest of 5 questions.',
      'q03: 30 of 90 agree or strongly agree, 33.3%: the third lowest of 5 questions.',
    ]);
    expect(priorityAreas(results).tie).toBeNull();
    expect(priorityAreas(results).developmentQuestions).toEqual(['q02', 'q04', 'q03']);
  });

  test('by mean score, where the reading asks for it', () => {
    expect(said(results, { ...RECOMMENDED_ORDER, measure: 'mean-score' })[0]).toBe('q02: Mean score 1.30 of 5: the lowest of 5 questions.');
  });

  test('a question that nobody answered has no place', () => {
    const some = givenResults([
      [0, 0],
      [1, 10],
      [2, 10],
    ]);
    expect(said(some)).toEqual([
      'q02: 1 of 10 agree or strongly agree, 10.0%: the lowest of 2 questions.',
      'q03: 2 of 10 agree or strongly agree, 20.0%: the second lowest of 2 questions.',
    ]);
  });

  test('of a survey that nobody answered are none', () => {
    expect(priorityAreas(givenResults([[0, 0]]))).toEqual({ areas: [], tie: null, developmentQuestions: [] });
  });
});

describe('a tie', () => {
  const atThird = givenResults([
    [1, 10],
    [2, 10],
    [30, 100],
    [3, 10],
    [9, 10],
  ]);

  test('for the third place counts, by the recommended reading, and is said', () => {
    const { areas, tie, developmentQuestions } = priorityAreas(atThird);
    expect(areas.map(({ result, place }) => [result.question.id, place])).toEqual([
      ['q01', 1],
      ['q02', 2],
      ['q03', 3],
      ['q04', 3],
    ]);
    expect(areas[3]?.why).toBe('3 of 10 agree or strongly agree, 30.0%: 2 questions share the third lowest place of 5 questions.');
    expect(tie).toBe(
      '"This is about q03." and "This is about q04." are exactly equal at the third lowest place. By the reading in use all of them count as priorities.',
    );
    expect(developmentQuestions).toEqual(['q01', 'q02', 'q03']);
  });

  test('does not count by the other reading, and is said', () => {
    const { areas, tie } = priorityAreas(atThird, { ...RECOMMENDED_ORDER, 'tie-for-third': 'does-not-count' });
    expect(areas.map(({ result }) => result.question.id)).toEqual(['q01', 'q02']);
    expect(tie).toContain('By the reading in use none of them counts as a priority.');
  });

  test('one answer away is none', () => {
    const near = givenResults([
      [1, 10],
      [2, 10],
      [30, 100],
      [301, 1000],
    ]);
    expect(priorityAreas(near).tie).toBeNull();
    expect(priorityAreas(near).areas).toHaveLength(3);
  });

  test('within the three is no tie for the last place', () => {
    const first = givenResults([
      [1, 10],
      [1, 10],
      [3, 10],
      [9, 10],
    ]);
    expect(priorityAreas(first).tie).toBeNull();
    expect(said(first)[0]).toContain('2 questions share the lowest place');
  });
});

const anyShares = fc.array(
  fc.integer({ min: 10, max: 40 }).chain((answered) => fc.tuple(fc.nat(answered), fc.constant(answered))),
  { minLength: 3, maxLength: 8 },
);

describe('facts', () => {
  test('name what a question counts as, by its own links or by those of today', () => {
    const question = givenQuestion('own-b', { 'same-as': 'b' });
    const results = {
      responses: 3,
      blank: 0,
      questions: [resultOf(question, { ...noAnswers(), scores: { 1: 1, 2: 0, 3: 0, 4: 1, 5: 1 }, dontKnow: 7 })],
    };
    const fact = { cycle: CYCLE, words: 'This is about own b.', positive: 2, responses: 3, meanScore: 10 / 3, source: SOURCE };
    expect(surveyFacts(results, { cycle: CYCLE, source: SOURCE })).toEqual([{ ...fact, question: 'b' }]);
    expect(surveyFacts(results, { cycle: CYCLE, source: SOURCE, identities: new Map([['own-b', 'z']]) })).toEqual([{ ...fact, question: 'z' }]);
  });

  test.each(['counts', 'does-not-count'] as const)('are rated by the engine from the same priorities as are shown (a tie %s)', (tie) => {
    const readings = { 'survey-tie': tie };
    fc.assert(
      fc.property(anyShares, fc.infiniteStream(fc.nat(10)), (before, moved) => {
        const now = before.map(([positive, answered]) => [Math.max(0, positive - (moved.next().value as number)), answered] as const);
        const survey = [
          ...surveyFacts(givenResults(before), { cycle: LAST_CYCLE, source: SOURCE }),
          ...surveyFacts(givenResults(now), { cycle: CYCLE, source: SOURCE }),
        ];
        const { figures } = elementOf(givenCity({ institutions: [givenInstitution({ survey })] }), derby(readings), 'student-survey');
        const order = { ...RECOMMENDED_ORDER, 'tie-for-third': tie };
        const low = priorityAreas(givenResults(now), order).areas.map(({ result }) => result.question.id);
        const development = priorityAreas(givenResults(before), order).developmentQuestions;
        expect(figures).toMatchObject({ priorities: low, stillPriority: development.filter((id) => low.includes(id)).length });
        expect(figures).toMatchObject({ developmentQuestions: development.map((question) => ({ question })) });
      }),
      { numRuns: 50 },
    );
  });
});
