import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derby } from '../../tests/support/given-evidence.ts';
import { anyCity, anyReadings } from '../../tests/support/random-evidence.ts';
import { rateCity } from './rate.ts';

test('where it is not asked how sure a rating is, all else about it is the same', () => {
  let known = 0;
  fc.assert(
    fc.property(anyCity(), anyReadings(), (city, readings) => {
      const framework = derby(readings);
      const sure = rateCity(framework, city);
      const unsure = sure.map((rating) => ({ ...rating, elements: Object.fromEntries(Object.entries(rating.elements).map(withoutChances)) }));
      known += sure.filter(({ elements }) => Object.values(elements).some(({ probability }) => probability)).length;
      expect(rateCity(framework, city, { howSure: false })).toEqual(unsure);
    }),
    { numRuns: 200 },
  );
  expect(known).toBeGreaterThan(50);
});

function withoutChances<Rating extends object>([id, rating]: [string, Rating]) {
  return [id, { ...rating, oneStudent: null, probability: null }] as const;
}
