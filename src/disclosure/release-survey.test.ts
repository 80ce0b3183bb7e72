import { describe, expect, test } from 'vitest';
import { maskOf } from './mask.ts';
import { type Release, shownIn } from './release.ts';
import { releaseSurvey } from './release-survey.ts';
import { SURVEY_RULES } from './rules.ts';
import type { AnswerCounts, SurveyCounts } from './survey-counts.ts';

type Row = readonly [positive: number, rest: number];

const answersFor = ([positive, rest]: Row): AnswerCounts => ({ '5': positive, '4': 0, '3': 0, '2': rest, '1': 0, '?': 0, '-': 0 });

function givenSurvey(years: Record<string, Row>, { merge = false, sensitive = false } = {}): SurveyCounts {
  const all = Object.values(years).reduce<Row>(([p, r], [positive, rest]) => [p + positive, r + rest], [0, 0]);
  const groups = Object.entries(years).map(([year, row]) => ({
    id: year,
    name: `Year ${year}`,
    respondents: row[0] + row[1],
    answers: { q: answersFor(row) },
  }));
  return {
    respondents: all[0] + all[1],
    questions: [{ id: 'q', sensitive, answers: answersFor(all) }],
    breakdowns: [{ id: 'year', neighboursMayMerge: merge, groups }],
  };
}

const partsOf = (release: Release) => release.breakdowns[0]?.parts ?? [];
const people = (release: Release) => partsOf(release).map(({ name, respondents }) => [name, respondents.count]);

describe('the threshold', () => {
  test.each([
    [9, { hidden: 'few' }],
    [10, { shown: 10 }],
  ])('%i people', async (count, released) => {
    const release = await releaseSurvey(givenSurvey({ y10: [count, 0] }), SURVEY_RULES);
    expect(release.respondents).toEqual(released);
    expect(release.questions[0]?.answered).toEqual(released);
  });

  test.each([4, 5.5, Number.NaN])('may not be %d', async (threshold) => {
    await expect(releaseSurvey(givenSurvey({ y10: [20, 0] }), { threshold, roundTo: 1 })).rejects.toThrow('at least 5');
  });

  test('may be 5', async () => {
    expect((await releaseSurvey(givenSurvey({ y10: [5, 0] }), { threshold: 5, roundTo: 1 })).respondents).toEqual({ shown: 5 });
  });
});

describe('a small group', () => {
  test('takes others with it, and each says why', async () => {
    const release = await releaseSurvey(givenSurvey({ '9': [28, 12], '10': [24, 9], '11': [16, 12], '12': [3, 1], '13': [11, 4] }), SURVEY_RULES);
    expect(people(release)).toEqual([
      ['Year 9', { shown: 40 }],
      ['Year 10', { shown: 33 }],
      ['Year 11', { shown: 28 }],
      ['Year 12', { hidden: 'few' }],
      ['Year 13', { hidden: 'to-protect-another' }],
    ]);
    expect(partsOf(release).map(({ questions }) => shownIn(questions.q?.positive ?? { shown: -1 }))).toEqual([28, 24, null, null, null]);
    expect(partsOf(release)[3]?.respondents.why).toContain('Fewer than 10 people answered');
    expect(partsOf(release)[4]?.respondents.why).toContain('protect a smaller group');
  });

  test('joins the smaller of its neighbours where hiding would cost the breakdown', async () => {
    const release = await releaseSurvey(givenSurvey({ '11': [30, 12], '12': [4, 0], '13': [15, 5] }, { merge: true }), SURVEY_RULES);
    expect(people(release)).toEqual([
      ['Year 11', { shown: 42 }],
      ['Year 12 and Year 13', { shown: 24 }],
    ]);
  });

  test('withholds a breakdown that is too small to hide it in', async () => {
    const release = await releaseSurvey(givenSurvey({ '11': [30, 12], '12': [4, 0] }), SURVEY_RULES);
    expect(release.breakdowns).toEqual([{ id: 'year', parts: [], withheld: expect.stringContaining('Not shown') }]);
  });
});

describe('a later release', () => {
  const first = givenSurvey({ '9': [28, 12], '10': [24, 9], '11': [16, 12] });

  test.each([
    [9, 1],
    [10, 2],
  ])('with %i new people is number %i', async (came, number) => {
    const before = await releaseSurvey(first, SURVEY_RULES);
    const now = await releaseSurvey(givenSurvey({ '9': [28, 12 + came], '10': [24, 9], '11': [16, 12] }), SURVEY_RULES, [before]);
    expect(now.number).toBe(number);
    if (number === 1) expect(now).toBe(before);
  });

  test('keeps the earlier figure of a group to which few came, and of one beside it', async () => {
    const before = await releaseSurvey(first, SURVEY_RULES);
    const now = await releaseSurvey(givenSurvey({ '9': [29, 14], '10': [44, 29], '11': [46, 42] }), SURVEY_RULES, [before]);
    expect(partsOf(now)[0]?.respondents).toMatchObject({ count: { shown: 40 }, asOf: 1, why: expect.stringContaining('release 1') });
    expect(partsOf(now).filter(({ respondents }) => respondents.asOf === 1).length).toBeGreaterThan(1);
  });

  test('is the same for the same counts, and plain JSON', async () => {
    const [one, two] = [await releaseSurvey(first, SURVEY_RULES), await releaseSurvey(first, SURVEY_RULES)];
    expect(JSON.parse(JSON.stringify(one))).toEqual(two);
  });
});

describe('a sensitive question', () => {
  test.each([
    [0, 40, { below: 5 }],
    [1, 40, { below: 5 }],
    [2, 40, null],
    [38, 40, null],
    [39, 40, { above: 95 }],
    [0, 20, { below: 10 }],
    [0, 10, { below: 15 }],
    [10, 10, { above: 85 }],
  ])('with %i of %i reads %o', (positive, answered, released) => {
    expect(maskOf(positive, answered)?.released ?? null).toEqual(released);
  });

  test('never shows that all answered alike, and lists no answers', async () => {
    const release = await releaseSurvey(givenSurvey({ '9': [40, 0], '10': [40, 0] }, { sensitive: true }), SURVEY_RULES);
    expect(release.questions[0]).toMatchObject({ positive: { above: 95 }, answers: null });
  });
});

test('counts that do not add up are refused, with what and where', async () => {
  const survey = givenSurvey({ '9': [28, 12], '10': [24, 9] });
  await expect(releaseSurvey({ ...survey, respondents: 74 }, SURVEY_RULES)).rejects.toThrow('add up to 73; they should be 74');
});
