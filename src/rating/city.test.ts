import { describe, expect, test } from 'vitest';
import { derby } from '../../tests/support/given-evidence.ts';
import { rateCityAsWhole } from './city.ts';
import type { SettledFramework } from './framework.ts';
import { type LevelId, LevelScale, withoutLevel } from './level.ts';
import type { InstitutionRating } from './rating.ts';

const SCALE = new LevelScale(derby().levels);

type Given = { now: LevelId | null | LevelId[]; before?: LevelId | null; students?: number | null; kind?: string };

/** A city of institutions of which only the overall level, the students and the kind are known. */
function asWhole(given: Given[], { framework = derby(), compared = true }: { framework?: SettledFramework; compared?: boolean } = {}) {
  const ratings = given.map(({ now, students = 100, kind = 'mainstream' }, index): InstitutionRating => {
    const verdict = now === null ? withoutLevel('not-enough-elements') : SCALE.verdict(Array.isArray(now) ? now : [now]);
    return {
      urn: String(index),
      laestab: null,
      name: '',
      kind,
      students,
      elements: {},
      overall: { ...verdict, rated: 0, mean: null, explanation: '' },
    };
  });
  return rateCityAsWhole(framework, ratings, compared ? ({ urn }) => given[Number(urn)]?.before ?? null : null);
}

describe('how many institutions, and how many students, are at each level', () => {
  test('every institution is counted once, also those without one level', () => {
    const city = asWhole([
      { now: 'green' },
      { now: 'green', students: 40 },
      { now: 'red' },
      { now: ['amber-red', 'red'] },
      { now: null, students: null },
    ]);
    expect(city.byLevel).toEqual({ green: 2, 'amber-green': 0, 'amber-red': 0, red: 1, unresolved: 1, 'not-rated': 1 });
    expect(city.studentsByLevel).toEqual({ green: 140, 'amber-green': 0, 'amber-red': 0, red: 100, unresolved: 100, 'not-rated': 0 });
  });

  test('no institution is rated', () => {
    expect(asWhole([{ now: null }]).explanation).toContain('No institution has an overall rating.');
  });
});

describe('movement since last year', () => {
  test('is counted where both years have one level, by institutions and by students', () => {
    const city = asWhole([
      { now: 'green', before: 'red', students: 30 },
      { now: 'amber-green', before: 'amber-red', students: 40 },
      { now: 'red', before: 'red', students: 50 },
      { now: 'amber-red', before: 'green', students: 60 },
      { now: 'green', before: null },
      { now: ['amber-red', 'red'], before: 'green' },
    ]);
    expect(city).toMatchObject({ improved: 2, same: 1, declined: 1, students: { improved: 70, same: 50, declined: 60 } });
  });

  test.each<{ name: string; moves: Given[]; proposal: string | null }>([
    { name: 'more up than down, and more students in those', moves: [up(100), up(50), down(100)], proposal: 'improving' },
    { name: 'more up than down, but as many students down as up', moves: [up(50), up(50), down(100)], proposal: 'holding' },
    { name: 'more up than down, but more students down', moves: [up(50), up(50), down(101)], proposal: 'holding' },
    { name: 'more down than up, and more students in those', moves: [down(100), down(50), up(100)], proposal: 'declining' },
    { name: 'more down than up, but more students up', moves: [down(50), down(50), up(101)], proposal: 'holding' },
    { name: 'as many up as down, though more students up', moves: [up(200), down(100)], proposal: 'holding' },
    { name: 'as many up as down, though more students down', moves: [up(100), down(200)], proposal: 'holding' },
    { name: 'all stayed', moves: [{ now: 'red', before: 'red' }], proposal: 'holding' },
    { name: 'more up than down, nobody’s students known', moves: [up(null), up(null), down(null)], proposal: 'improving' },
    { name: 'more down than up, nobody’s students known', moves: [down(null), down(null), up(null)], proposal: 'declining' },
    { name: 'nobody rated in both years', moves: [{ now: 'red', before: null }], proposal: null },
  ])('$name: $proposal', ({ moves, proposal }) => {
    expect(asWhole(moves).proposal).toBe(proposal);
  });

  test('no year before, and nobody rated in both years, are told apart', () => {
    expect(asWhole([{ now: 'green' }], { compared: false }).explanation).toContain('There is no year before to compare with');
    expect(asWhole([{ now: 'green' }]).explanation).toContain('No institution has an overall rating in both years');
  });

  test('in words: the proposal, and the figures of the rule that gave it', () => {
    const { explanation } = asWhole([up(1000), up(50), down(100)]);
    expect(explanation).toContain('Proposed judgement "improving": 2 institutions moved up, 0 stayed and 1 moved down since last year');
    expect(explanation).toContain('those that moved up have more leavers (1,050 against 100)');
    expect(explanation).toContain('3 of 3 rated institutions are Green or Amber/Green overall.');
  });

  test('what the students take away is said', () => {
    expect(asWhole([up(50), up(50), down(100)]).explanation).toContain('do not have more leavers (100 against 100)');
    expect(asWhole([up(50), up(50), down(101)]).explanation).toContain('but those that moved up do not have more leavers (100 against 101)');
    expect(asWhole([down(50), down(50), up(101)]).explanation).toContain('but those that moved down do not have more leavers (100 against 101)');
  });
});

describe('the worst-served group', () => {
  test('is the kind with the largest share of its students at the lower levels', () => {
    const city = asWhole([
      { now: 'green', kind: 'mainstream', students: 900 },
      { now: 'red', kind: 'mainstream', students: 100 },
      { now: 'amber-red', kind: 'special', students: 20 },
      { now: 'amber-green', kind: 'special', students: 20 },
      { now: 'red', kind: 'unknown', students: 500 },
      { now: null, kind: 'college', students: 500 },
    ]);
    expect(city.worstServed).toEqual({ kind: 'special', students: 20, of: 40 });
    expect(city.explanation).toContain('Worst served are leavers of special schools: 50.0% (20 of 40) are from');
  });

  test('is nobody where nobody is at a lower level', () => {
    expect(asWhole([{ now: 'amber-green' }, { now: 'green' }]).worstServed).toBeNull();
  });

  test('of three levels only the last is a lower one, as the first sentence has it too', () => {
    const levels = derby().levels.slice(0, 3);
    const city = asWhole([{ now: 'amber-green' }, { now: 'amber-red' }], { framework: { ...derby(), levels } });
    expect(city.explanation).toContain('1 of 2 rated institutions is Green or Amber/Green overall.');
    expect(city.worstServed).toEqual({ kind: 'mainstream', students: 100, of: 200 });
  });
});

function up(students: number | null): Given {
  return { now: 'green', before: 'amber-green', students };
}

function down(students: number | null): Given {
  return { now: 'amber-green', before: 'green', students };
}
