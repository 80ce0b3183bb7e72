import { describe, expect, test } from 'vitest';
import { type Actual, exactShare, ownActual, shareBetween, standingOf } from './actual.ts';
import { type Known, readActual } from './read-actual.ts';

const DAY = '2026-06-01';
const UP = { baseline: 900, target: 950, dueOn: '2026-08-31' };
const DOWN = { baseline: 60, target: 30, dueOn: '2026-08-31' };
const at = (tenths: number): Actual => ({ low: tenths, high: tenths, words: '', href: null });

describe('how a target stands', () => {
  test.each([
    { aimed: UP, figure: 950, standing: 'reached' },
    { aimed: UP, figure: 949.9, standing: 'closer' },
    { aimed: UP, figure: 900, standing: 'no-closer' },
    { aimed: UP, figure: 899, standing: 'no-closer' },
    { aimed: DOWN, figure: 30, standing: 'reached' },
    { aimed: DOWN, figure: 31, standing: 'closer' },
    { aimed: DOWN, figure: 61, standing: 'no-closer' },
    { aimed: { ...UP, dueOn: '2026-05-31' }, figure: 949, standing: 'missed' },
    { aimed: { ...UP, dueOn: DAY }, figure: 949, standing: 'closer' },
    { aimed: { ...UP, dueOn: '2026-05-31' }, figure: 950, standing: 'reached' },
    { aimed: { ...UP, baseline: null }, figure: 940, standing: 'open' },
    { aimed: { ...UP, baseline: null }, figure: 951, standing: 'reached' },
  ])('$figure tenths with $aimed: $standing', ({ aimed, figure, standing }) => {
    expect(standingOf(aimed, at(figure), DAY)).toBe(standing);
  });

  test('what is hidden is decided only where every figure that it can be says the same', () => {
    expect(standingOf(UP, shareBetween(0.951, 0.97, '/'), DAY)).toBe('reached');
    expect(standingOf(UP, shareBetween(0.949, 0.97, '/'), DAY)).toBe('open');
    expect(standingOf(UP, { why: 'none' }, DAY)).toBe('open');
  });

  test('figures are not rounded before they are compared', () => {
    // 94.97% is written 95.0%, and is below 95%.
    expect(standingOf(UP, exactShare({ part: 9497, whole: 10_000 }, '/'), DAY)).toBe('closer');
  });
});

describe('what a measure comes to', () => {
  const SOURCE = { file: 'survey.csv', sha256: 'a'.repeat(64), line: 2 };
  const question = (positive: number, responses: number) => ({
    cycle: '2025/26',
    question: 'q',
    positive,
    responses,
    meanScore: null,
    source: SOURCE,
  });
  const share = (part: number, whole: number) => ({ kind: 'share', phase: null, part, whole, share: part / whole, range: null });
  const elements = [
    { id: 'left', rule: { kind: 'share', evidence: 'destinations' } },
    { id: 'y11', rule: { kind: 'share', evidence: 'y11-activity' } },
    { id: 'voice', rule: { kind: 'survey', 'minimum-responses': 10 } },
  ];
  const known = (more: object): Known =>
    ({ framework: { elements }, rating: null, survey: [], gatsby: null, path: '/at', ...more }) as unknown as Known;
  const rated = (ratings: object) => known({ rating: { elements: ratings } });

  test('a share of leavers, with the page that explains it', () => {
    expect(readActual('y11-activity', rated({ y11: { figures: share(193, 204) } }))).toMatchObject({ words: '94.6% (193 of 204)', href: '/at/y11' });
    const phases = { ks4: { figures: share(90, 100) }, post16: { figures: null, reason: 'suppressed', explanation: 'Hidden in the file.' } };
    expect(readActual('ks4-destinations', rated({ left: { figures: null, phases } }))).toMatchObject({
      words: '90.0% (90 of 100)',
      href: '/at/left',
    });
    expect(readActual('post16-destinations', rated({ left: { figures: null, phases } }))).toEqual({ why: 'Hidden in the file.' });
  });

  test('a share of which a part is hidden is what it can be', () => {
    const range = { low: { part: 90, whole: 100 }, high: { part: 94, whole: 100 } };
    const hidden = { ...share(1, 1), part: null, whole: null, share: null, range };
    expect(readActual('y11-activity', rated({ y11: { figures: hidden } }))).toMatchObject({ low: 900, high: 940 });
  });

  test('nothing came in; the framework does not look at it', () => {
    expect(readActual('y11-activity', rated({}))).toEqual({ why: 'No figure has come in for this year' });
    expect(readActual('y11-activity', known({ framework: { elements: [] } }))).toEqual({ why: 'The framework of this year does not look at it' });
  });

  test('a survey as a whole, and nothing of one with too few answers', () => {
    expect(readActual('survey', known({ survey: [question(8, 10), question(9, 10)] }))).toMatchObject({ words: '85.0% (17 of 20)' });
    expect(readActual('survey', known({ survey: [question(8, 10), question(9, 9)] }))).toEqual({
      why: 'A question has fewer than 10 answers, too few to show',
    });
  });

  test('benchmarks met, and what the institution counted itself', () => {
    const gatsby = { benchmarksMet: 6, evaluatedOn: '2026-05-01', source: SOURCE };
    expect(readActual('gatsby', known({ gatsby }))).toMatchObject({ low: 60, words: '6 of 8, on 1 May 2026' });
    expect(ownActual({ actual: 455, actualOn: '2026-05-01', unit: 'number' })).toMatchObject({ low: 455, words: '45.5, counted on 1 May 2026' });
    expect(ownActual({ actual: null, actualOn: null, unit: 'number' })).toEqual({ why: 'Not counted yet this year' });
  });
});
