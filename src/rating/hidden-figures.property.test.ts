import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DERBY, derby, elementOf, givenCity, givenDestination, givenInstitution, givenLeavers, said } from '../../tests/support/given-evidence.ts';
import { anyHidden, anyLeavers, anyReadings, CELLS, subjectOf, withSubject } from '../../tests/support/random-evidence.ts';
import type { ActivityEvidence, CityEvidence } from './evidence.ts';
import type { SettledFramework } from './framework.ts';
import { type LevelId, LevelScale } from './level.ts';

const SCALE = new LevelScale(DERBY.levels);
const Y11 = 'y11-progression';

/** Every row that this one can be: the hidden cells filled so that all add up, and at least one of two or more is 1 to 5. */
function everyFilling(row: ActivityEvidence): ActivityEvidence[] {
  const hidden = CELLS.filter((cell) => typeof row[cell] !== 'number');
  const known = CELLS.reduce((sum, cell) => sum + (typeof row[cell] === 'number' ? row[cell] : 0), 0);
  const rest = (row.leavers as number) - known;
  const ways = hidden.slice(1).reduce<number[][]>((all) => all.flatMap((way) => countsTo(rest).map((next) => [...way, next])), [[]]);
  const complete = ways.map((way) => [rest - way.reduce((sum, count) => sum + count, 0), ...way]).filter(([first = -1]) => first >= 0);
  const small = complete.filter((way) => way.length === 1 || way.some((count) => count >= 1 && count <= 5));
  const filled = small.length > 0 ? small : complete;
  return filled.map((way) => ({ ...row, ...Object.fromEntries(hidden.map((cell, index) => [cell, way[index] as number])) }));
}

function countsTo(most: number): number[] {
  return Array.from({ length: most + 1 }, (_, count) => count);
}

/** The levels that the subject gets when each of these rows in turn is the truth. */
function levelsOfEach(cities: CityEvidence[], framework: SettledFramework): LevelId[] {
  return SCALE.union(cities.map((city) => elementOf(city, framework, Y11).levels));
}

const anyOthers = fc.array(anyLeavers(), { maxLength: 3 });

function cityOf(rows: ActivityEvidence[]): CityEvidence {
  return givenCity({ institutions: rows.map((activity, index) => givenInstitution({ urn: String(100000 + index), activity })) });
}

describe('a hidden figure', () => {
  test('gets exactly the levels of all the values it could have; where they are all one level, it is rated', () => {
    fc.assert(
      fc.property(anyLeavers(20).chain(anyHidden), anyOthers, anyReadings(), (hidden, others, readings) => {
        const framework = derby(readings);
        const rating = elementOf(cityOf([hidden, ...others]), framework, Y11);
        fc.pre(rating.reason !== 'cohort-too-small');
        const possible = levelsOfEach(
          everyFilling(hidden).map((row) => cityOf([row, ...others])),
          framework,
        );
        expect(rating.levels).toEqual(possible);
        expect(rating.status).toBe(possible.length === 1 ? 'rated' : 'unresolved');
      }),
      { numRuns: 120 },
    );
  });

  test('of another school leaves every level open that its values could give, and none better or worse', () => {
    fc.assert(
      fc.property(anyLeavers(60), anyLeavers(12).chain(anyHidden), anyOthers, anyReadings(), (own, hidden, others, readings) => {
        const framework = derby(readings);
        const rating = elementOf(cityOf([own, hidden, ...others]), framework, Y11);
        fc.pre(rating.levels.length > 0);
        const possible = levelsOfEach(
          everyFilling(hidden).map((row) => cityOf([own, row, ...others])),
          framework,
        );
        expect(rating.levels).toEqual(expect.arrayContaining(possible));
        expect([rating.levels[0], rating.levels.at(-1)]).toEqual([possible[0], possible.at(-1)]);
      }),
      { numRuns: 120 },
    );
  });

  test('in the row of a school, whatever is hidden, never makes the city average anything but what it could be', () => {
    const hidden = { ...givenLeavers({ eet: 92, custody: 3, of: 100 }), eet: 'suppressed' as const, custody: 'suppressed' as const };
    const city = cityOf([givenLeavers({ eet: 960, of: 1000 }), hidden]);
    const { figures } = elementOf(city, derby(), Y11);
    expect(figures?.kind === 'share' && figures.comparator?.range).toEqual({ low: (960 + 1) / (1000 + 6), high: (960 + 94) / (1000 + 99) });
  });
});

describe('a count that is only known to lie between two', () => {
  const framework = derby({ 'destination-criteria': 'proposed' });
  const rate = (sustained: Parameters<typeof givenDestination>[0], cohort: number) => {
    const destinations = { ks4: givenDestination(sustained, cohort), post16: null };
    const national = { ks4: givenDestination(931, 1000), post16: null };
    return elementOf(givenCity({ institutions: [givenInstitution({ destinations })], national }), framework, 'destination-measure');
  };

  test('gets exactly the levels of all the counts between', () => {
    const ranges = fc.integer({ min: 6, max: 200 }).chain((cohort) => fc.tuple(fc.constant(cohort), fc.nat(cohort), fc.nat(8)));
    fc.assert(
      fc.property(ranges, ([cohort, from, more]) => {
        const to = Math.min(cohort, from + more);
        const each = countsTo(to - from).map((step) => rate(from + step, cohort).levels);
        expect(rate({ from, to }, cohort).levels).toEqual(SCALE.union(each));
      }),
      { numRuns: 150 },
    );
  });

  test('and a figure called low is 1 to 5, or to the whole cohort where that is fewer', () => {
    const each = [1, 2, 3, 4, 5].map((count) => rate(count, 6).levels);
    expect(rate('low', 6).levels).toEqual(SCALE.union(each));
    expect(said(rate('low', 5))).toBe('cohort-too-small');
  });

  test('as wide as the leavers of a country, is hidden rather than counted through one by one', () => {
    expect(said(rate({ from: 0, to: 900_000_000 }, 999_999_999))).toBe('suppressed');
  });
});

test('a row of a thousand leavers with every cell hidden is suppressed, not counted through in every way it could be', () => {
  const cells = { eet: 'suppressed', neet: 'suppressed', notKnown: 'suppressed', custody: 'suppressed' } as const;
  const city = cityOf([{ ...givenLeavers({ eet: 0, of: 0 }), leavers: 1000, ...cells }, givenLeavers({ eet: 93, of: 100 })]);
  expect(said(elementOf(city, derby(), Y11))).toBe('suppressed');
});

test('two hidden cells with nobody left for them are both nobody, and no reason to call a hundred leavers too few', () => {
  const city = cityOf([{ ...givenLeavers({ eet: 100, of: 100 }), neet: 'suppressed', notKnown: 'suppressed' }, givenLeavers({ eet: 90, of: 100 })]);
  expect(said(elementOf(city, derby(), Y11))).toBe('green');
});

test('leavers that are hidden while all their parts are shown are the sum of the parts', () => {
  const shown = withSubject(cityOf([givenLeavers({ eet: 90, of: 100 }), givenLeavers({ eet: 80, of: 100 })]), (subject) => {
    return { ...subject, activity: { ...(subject.activity as ActivityEvidence), leavers: 'suppressed' } };
  });
  expect(subjectOf(shown).activity?.leavers).toBe('suppressed');
  expect(elementOf(shown, derby(), Y11).figures).toMatchObject({ part: 90, whole: 100 });
});
