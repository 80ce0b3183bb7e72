import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  derby,
  elementOf,
  givenCity,
  givenCityAveraging,
  givenDestination,
  givenInstitution,
  givenLeavers,
} from '../../tests/support/given-evidence.ts';
import { anyCity, anyLeavers, anyReadings, withSubject } from '../../tests/support/random-evidence.ts';
import { betaBelow } from './beta.ts';
import { wilson } from './uncertainty.ts';

const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);

describe('the chance of each level', () => {
  const known = fc.tuple(anyCity(), anyLeavers()).map(([city, activity]) => withSubject(city, (subject) => ({ ...subject, activity })));

  test('adds up to 1, and none is below 0', () => {
    fc.assert(
      fc.property(known, anyReadings({ 'destination-criteria': 'proposed' }), (city, readings) => {
        for (const element of ['y11-progression', 'destination-measure']) {
          const { probability, status } = elementOf(city, derby(readings), element);
          if (!probability) continue;
          expect(status).toBe('rated');
          expect(sum(Object.values(probability))).toBeCloseTo(1, 9);
          expect(Math.min(...Object.values(probability))).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is that of a share drawn from Beta(part + ½, rest + ½), the average moving with it', () => {
    // 180 of 200 in a city of 93.1%: counts below 181 are more than 2 points under the average that they themselves make.
    const city = givenCityAveraging({ part: 931, whole: 1000 }, givenInstitution({ activity: givenLeavers({ eet: 180, of: 200 }) }));
    const { probability } = elementOf(city, derby({ 'y11-hole': 'red' }), 'y11-progression');
    const others = city.institutions[1]?.activity as { eet: number; leavers: number };
    const away = (count: number) => 100 * (count / 200 - (others.eet + count) / (others.leavers + 200));
    const firstAt = (bound: number) => Array.from({ length: 201 }, (_, count) => count).find((count) => away(count) >= bound) ?? 201;
    const below = (count: number) => betaBelow((count - 0.5) / 200, 180.5, 20.5);
    expect(probability?.red).toBeCloseTo(below(firstAt(-2)), 9);
    expect(probability?.['amber-red']).toBeCloseTo(below(firstAt(-0.5)) - below(firstAt(-2)), 9);
    expect(probability?.green).toBeCloseTo(1 - below(firstAt(0.5 + 1e-9)), 9);
  });

  test('says what stays open where the hole is left open', () => {
    const city = givenCityAveraging({ part: 931, whole: 1000 }, givenInstitution({ activity: givenLeavers({ eet: 185, of: 200 }) }));
    const { probability, status } = elementOf(city, derby({ 'y11-hole': 'unresolved' }), 'y11-progression');
    expect(status).toBe('rated');
    expect(Object.keys(probability ?? {})).toEqual(['green', 'amber-green', 'amber-red', 'red', 'unresolved']);
    expect(probability?.unresolved).toBeGreaterThan(0.1);
  });

  test('of two phases is the product: both Green only if each is', () => {
    const national = { ks4: givenDestination(800, 1000), post16: givenDestination(700, 1000) };
    const framework = (phases: string) => derby({ 'destination-criteria': 'proposed', 'destination-phases': phases });
    const destinations = { ks4: givenDestination(83, 100), post16: givenDestination(36, 50) };
    const city = givenCity({ institutions: [givenInstitution({ destinations })], national });
    const [ks4, post16, lower] = ['ks4-only', 'post16-only', 'lower'].map(
      (phases) => elementOf(city, framework(phases), 'destination-measure').probability,
    );
    expect(lower?.green).toBeCloseTo((ks4?.green ?? 0) * (post16?.green ?? 0), 12);
    expect(lower?.red).toBeCloseTo(1 - (1 - (ks4?.red ?? 0)) * (1 - (post16?.red ?? 0)), 12);
  });
});

describe('Wilson’s interval', () => {
  test('lies within 0 and 1, and holds the share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }).chain((whole) => fc.record({ part: fc.nat(whole), whole: fc.constant(whole) })),
        (share) => {
          const { low, high } = wilson(share);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(share.part / share.whole);
          expect(high).toBeGreaterThanOrEqual(share.part / share.whole);
          expect(high - low).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    { part: 193, whole: 204, low: 0.906, high: 0.9696 },
    { part: 0, whole: 10, low: 0, high: 0.2775 },
    { part: 10, whole: 10, low: 0.7225, high: 1 },
    { part: 5, whole: 10, low: 0.2366, high: 0.7634 },
  ])('of $part of $whole is $low to $high', ({ part, whole, low, high }) => {
    expect(wilson({ part, whole }).low).toBeCloseTo(low, 4);
    expect(wilson({ part, whole }).high).toBeCloseTo(high, 4);
  });
});
