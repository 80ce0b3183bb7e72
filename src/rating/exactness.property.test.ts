import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derby, elementOf, givenCity, givenDestination, givenInstitution, givenLeavers, said } from '../../tests/support/given-evidence.ts';
import { anyReadings } from '../../tests/support/random-evidence.ts';
import type { Share } from './quantity.ts';
import type { Choices } from './reading.ts';

/** A fraction as the test itself reckons with it: numerator and denominator, never shortened. */
type Ratio = readonly [n: bigint, d: bigint];

const ratio = ({ part, whole }: Share): Ratio => [BigInt(part), BigInt(whole)];
const minus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d - c * b, b * d];
const times = ([a, b]: Ratio, by: bigint): Ratio => [a * by, b];
const isBelow = (a: Ratio, b: Ratio): boolean => a[0] * b[1] < b[0] * a[1];
const halfUp = ([n, d]: Ratio, scale: bigint): bigint => (2n * 100n * scale * n + d) / (2n * d);

/** The published table and its readings, once more, in whole numbers only. */
function oracle(own: Ratio, average: Ratio, readings: Choices): string {
  const above = minus(own, average);
  const distance = times(readings['y11-unit'] === 'points' ? above : [above[0] * average[1], above[1] * average[0]], 100n);
  const beyond = (bound: bigint, tenths = 10n) => isBelow(distance, [-bound, tenths]);
  if (isAt(own, average, distance, String(readings['y11-at']))) return 'amber-green';
  if (distance[0] > 0n) return 'green';
  if (beyond(50n)) return 'red';
  if (!beyond(20n)) return 'amber-red';
  return readings['y11-hole'] === 'unresolved' ? 'amber-red or red' : String(readings['y11-hole']);
}

function isAt(own: Ratio, average: Ratio, distance: Ratio, how: string): boolean {
  if (how === 'exactly-equal') return distance[0] === 0n;
  if (how === 'within-half-point') return !isBelow([5n, 10n], distance) && !isBelow(distance, [-5n, 10n]);
  const scale = how === 'equal-one-decimal' ? 10n : 1n;
  return halfUp(own, scale) === halfUp(average, scale);
}

/** Tenths of a point: every bound of the table and of "at". */
const BOUNDS = [0, 5, -5, -20, -50];

const LARGE = 10_000_000;

/** A share and an average of millions whose distance is a bound, or nearer to it than a millionth of a point. */
const anyNearBound = fc
  .record({
    bound: fc.constantFrom(...BOUNDS),
    whole: fc.integer({ min: 6, max: 2000 }),
    share: fc.integer({ min: 60, max: 100 }),
    size: fc.integer({ min: 10, max: 50 }),
    offset: fc.integer({ min: -2, max: 2 }),
    perCent: fc.boolean(),
  })
  .map(({ bound, whole, share, size, offset, perCent }) => {
    const own = { part: Math.floor((whole * share) / 100), whole };
    const target = perCent ? (own.part / whole) * (1000 / (1000 + bound)) : own.part / whole - bound / 1000;
    const average = { part: Math.round(target * size * LARGE) + offset, whole: size * LARGE };
    return { own, average };
  })
  .filter(({ own, average }) => average.part >= own.part && average.whole - average.part >= own.whole - own.part);

/** On the very bound: everything in whole thousands. */
const anyOnBound = fc
  .record({ bound: fc.constantFrom(...BOUNDS), thousandths: fc.integer({ min: 700, max: 990 }), times: fc.integer({ min: 1, max: 400 }) })
  .map(({ bound, thousandths, times }) => {
    const own = { part: times * thousandths, whole: times * 1000 };
    return { own, average: { part: 50 * times * (thousandths - bound), whole: 50 * times * 1000 } };
  });

describe('compared in exact fractions, as whole numbers say', () => {
  test('the pooled average: the others are what is left of it', () => {
    fc.assert(
      fc.property(fc.oneof(anyNearBound, anyOnBound), anyReadings({ 'y11-average': 'pooled' }), ({ own, average }, readings) => {
        const others = { eet: average.part - own.part, of: average.whole - own.whole };
        const rows = [givenLeavers({ eet: own.part, of: own.whole }), givenLeavers(others)];
        const city = givenCity({ institutions: rows.map((activity, index) => givenInstitution({ urn: String(100000 + index), activity })) });
        expect(said(elementOf(city, derby(readings), 'y11-progression'))).toBe(oracle(ratio(own), ratio(average), readings));
      }),
      { numRuns: 150 },
    );
  });

  test('the mean of the institutions: whose percentages have many denominators', () => {
    const cohorts = fc.array(
      fc.integer({ min: 6, max: 300 }).chain((whole) => fc.record({ part: fc.nat(whole), whole: fc.constant(whole) })),
      {
        minLength: 2,
        maxLength: 9,
      },
    );
    fc.assert(
      fc.property(cohorts, anyReadings({ 'y11-average': 'mean-of-institutions' }), (shares, readings) => {
        const rows = shares.map(({ part, whole }) => givenLeavers({ eet: part, of: whole }));
        const city = givenCity({ institutions: rows.map((activity, index) => givenInstitution({ urn: String(100000 + index), activity })) });
        const sum = shares.map(ratio).reduce<Ratio>(([a, b], [c, d]) => [a * d + c * b, b * d], [0n, 1n]);
        fc.pre(sum[0] > 0n);
        const mean: Ratio = [sum[0], sum[1] * BigInt(shares.length)];
        expect(said(elementOf(city, derby(readings), 'y11-progression'))).toBe(oracle(ratio(shares[0] as Share), mean, readings));
      }),
      { numRuns: 200 },
    );
  });

  test('the national figure, by the proposal: half a point and 5 points, and no hole', () => {
    fc.assert(
      fc.property(fc.oneof(anyNearBound, anyOnBound), ({ own, average }) => {
        const destinations = { ks4: givenDestination(own.part, own.whole), post16: null };
        const national = { ks4: givenDestination(average.part, average.whole), post16: null };
        const rating = elementOf(
          givenCity({ institutions: [givenInstitution({ destinations })], national }),
          derby({ 'destination-criteria': 'proposed' }),
          'destination-measure',
        );
        const readings = { 'y11-unit': 'points', 'y11-at': 'within-half-point', 'y11-hole': 'amber-red' };
        expect(said(rating)).toBe(oracle(ratio(own), ratio(average), readings));
      }),
      { numRuns: 300 },
    );
  });

  test('the figures made for this are on the bounds, or nearer than a millionth of a point', () => {
    const away = fc.sample(anyNearBound, 200).map(({ own, average }) => (own.part / own.whole - average.part / average.whole) * 1000);
    const perCent = fc.sample(anyNearBound, 200).map(({ own, average }) => ((own.part * average.whole) / (own.whole * average.part) - 1) * 1000);
    const nearest = (distance: number) => Math.min(...BOUNDS.map((bound) => Math.abs(distance - bound)));
    expect(away.concat(perCent).filter((distance) => nearest(distance) < 1e-5).length).toBeGreaterThan(150);
    for (const { own, average } of fc.sample(anyOnBound, 50)) {
      const distance = 1000n * (BigInt(own.part) * BigInt(average.whole) - BigInt(average.part) * BigInt(own.whole));
      expect(BOUNDS.map(BigInt)).toContain(distance / (BigInt(own.whole) * BigInt(average.whole)));
    }
  });
});
