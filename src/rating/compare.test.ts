import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derby, givenAward, givenCity, givenDestination, givenInstitution, givenLeavers, SUBJECT } from '../../tests/support/given-evidence.ts';
import { anyCity, anyReadings } from '../../tests/support/random-evidence.ts';
import { type Distances, distances } from './compare.ts';
import type { CityEvidence, InstitutionEvidence } from './evidence.ts';
import type { SettledFramework } from './framework.ts';
import { replay } from './replay.ts';

const Y11 = 'y11-progression';
const DESTINATIONS = 'destination-measure';

/** How far the subject has come from one city and framework to another. */
function travelled(
  before: CityEvidence,
  now: CityEvidence,
  then: SettledFramework = derby(),
  today: SettledFramework = then,
): Distances | null | undefined {
  const find = ({ urn }: InstitutionEvidence) => before.institutions.find((each) => each.urn === urn) ?? null;
  const found = distances(replay(before, then), replay(now, today), find);
  return [...found].find(([institution]) => institution.urn === SUBJECT)?.[1];
}

function cityOf(subject: Partial<InstitutionEvidence>, others: { eet: number; of: number } = { eet: 900, of: 1000 }): CityEvidence {
  return givenCity({ institutions: [givenInstitution(subject), givenInstitution({ urn: '100001', activity: givenLeavers(others) })] });
}

describe('distance travelled, and what it is made of', () => {
  const anyTwo = fc.tuple(anyCity(), anyCity(), anyReadings(), anyReadings());

  test('the three parts add up to the whole: levels exactly, points to a billionth', () => {
    let split = 0;
    fc.assert(
      fc.property(anyTwo, ([before, now, then, today]) => {
        const proposed = { 'destination-criteria': 'proposed' };
        const found = travelled(before, now, derby({ ...then, ...proposed }), derby({ ...today, ...proposed }));
        for (const { levels, points, parts } of Object.values(found ?? {})) {
          if (parts.levels) expect(parts.levels.performance + parts.levels.comparator + parts.levels.criteria).toBe(levels);
          if (parts.points)
            expect(Math.abs(parts.points.performance + parts.points.comparator + parts.points.criteria - (points ?? 0))).toBeLessThan(1e-9);
          if (parts.levels || parts.points) split += 1;
        }
      }),
      { numRuns: 120 },
    );
    expect(split).toBeGreaterThan(100);
  });

  test('nothing changed: every part is 0', () => {
    const city = cityOf({ activity: givenLeavers({ eet: 95, of: 100 }) });
    expect(travelled(city, city)?.[Y11]).toEqual({ levels: 0, points: 0, parts: { levels: nothing(), points: nothing() } });
  });

  test('3 points better in a country 1 point worse is 4 points: 3 of performance, 1 of the comparator', () => {
    const year = (sustained: number, national: number) =>
      givenCity({
        institutions: [givenInstitution({ destinations: { ks4: givenDestination(sustained, 100), post16: null } })],
        national: { ks4: givenDestination(national, 1000), post16: null },
      });
    const found = travelled(year(90, 931), year(93, 921), derby({ 'destination-criteria': 'proposed' }))?.[DESTINATIONS];
    expect(found?.points).toBeCloseTo(4, 9);
    expect(found?.parts.points?.performance).toBeCloseTo(3, 9);
    expect(found?.parts.points?.comparator).toBeCloseTo(1, 9);
    expect(found?.parts.points?.criteria).toBeCloseTo(0, 9);
    // 3.1 points below is Amber/Red; 0.1 below the old figure Amber/Green; 0.9 above the new one Green.
    expect(found).toMatchObject({ levels: 2, parts: { levels: { performance: 1, comparator: 1, criteria: 0 } } });
  });

  test('the same figures by another reading of the hole: one level lower, all of it criteria', () => {
    const city = cityOf({ activity: givenLeavers({ eet: 86, of: 100 }) });
    const found = travelled(city, city, derby(), derby({ 'y11-hole': 'red' }))?.[Y11];
    expect(found).toMatchObject({ levels: -1, points: 0, parts: { levels: { performance: 0, comparator: 0, criteria: -1 } } });
  });

  test('the others got better and the school did not: all of it comparator', () => {
    const before = cityOf({ activity: givenLeavers({ eet: 90, of: 100 }) });
    const now = cityOf({ activity: givenLeavers({ eet: 90, of: 100 }) }, { eet: 980, of: 1000 });
    const found = travelled(before, now)?.[Y11];
    expect(found?.parts.points).toMatchObject({ performance: 0, criteria: 0 });
    expect(found?.points).toBeCloseTo(-100 * ((90 + 980) / 1100 - 0.9), 9);
    expect(found?.parts.levels).toEqual({ performance: 0, comparator: -2, criteria: 0 });
  });

  test('an award gained is performance, in levels and not in points', () => {
    const found = travelled(cityOf({ awards: [givenAward({ status: 'none' })] }), cityOf({ awards: [givenAward()] }))?.['quality-award'];
    expect(found).toEqual({ levels: 3, points: null, parts: { levels: { performance: 3, comparator: 0, criteria: 0 }, points: null } });
  });

  test('the overall level moves with its elements, and is not split', () => {
    const rated = (status: 'held' | 'none') =>
      cityOf({
        activity: givenLeavers({ eet: 95, of: 100 }),
        awards: [givenAward({ status })],
        staff: [],
        destinations: { ks4: null, post16: null },
      });
    const lowest = { ...derby(), overallRule: { kind: 'lowest', 'minimum-rated': 2 } as const };
    expect(travelled(rated('none'), rated('held'), lowest)?.overall).toEqual({ levels: 3, points: null, parts: { levels: null, points: null } });
  });
});

describe('where there is no distance', () => {
  const now = cityOf({ activity: givenLeavers({ eet: 95, of: 100 }) });

  test('a school that was not there the year before', () => {
    expect(travelled(givenCity(), now)).toBeNull();
  });

  test('a year without a rating leaves levels and their parts open', () => {
    const found = travelled(cityOf({}), now)?.[Y11];
    expect(found).toEqual({ levels: null, points: null, parts: { levels: null, points: null } });
  });

  test('a framework with other levels: points can be compared, levels cannot', () => {
    const other = { ...derby(), levels: derby().levels.map((level) => ({ ...level, id: `${level.id}-2` })) };
    const renamed = JSON.parse(JSON.stringify(other).replaceAll(/"(green|amber-green|amber-red|red)":/g, '"$1-2":')) as SettledFramework;
    const found = travelled(now, cityOf({ activity: givenLeavers({ eet: 97, of: 100 }) }), derby(), renamed)?.[Y11];
    expect(found?.levels).toBeNull();
    expect(found?.parts.levels).toBeNull();
    expect(found?.points).toBeGreaterThan(0);
  });

  test('an element that one of the frameworks does not have is left out', () => {
    const without = { ...derby(), elements: derby().elements.filter(({ id }) => id !== Y11) };
    expect(Object.keys(travelled(now, now, without, derby()) ?? {})).not.toContain(Y11);
  });
});

function nothing() {
  return { performance: 0, comparator: 0, criteria: 0 };
}
