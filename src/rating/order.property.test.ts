import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derby } from '../../tests/support/given-evidence.ts';
import { anyCity, anyReadings } from '../../tests/support/random-evidence.ts';
import { rateCityAsWhole } from './city.ts';
import type { CityEvidence, InstitutionEvidence } from './evidence.ts';
import { rateCity } from './rate.ts';
import { replay } from './replay.ts';

describe('what is rated does not depend on how the files were laid out', () => {
  const anyOrder = anyCity().chain((city) => fc.tuple(fc.constant(city), shuffled(city)));

  test('the order of institutions and of rows does not matter', () => {
    fc.assert(
      fc.property(anyOrder, anyReadings(), ([city, other], readings) => {
        const framework = derby(readings);
        expect(rateCity(framework, other)).toEqual(rateCity(framework, city));
      }),
      { numRuns: 100 },
    );
  });

  test('nor does it matter for the city as a whole', () => {
    fc.assert(
      fc.property(anyOrder, anyReadings(), ([city, other], readings) => {
        const framework = derby(readings);
        const before = ({ urn }: { urn: string | null }) => (Number(urn) % 2 === 0 ? 'amber-red' : 'amber-green');
        const asWhole = (evidence: CityEvidence) => rateCityAsWhole(framework, rateCity(framework, evidence), before);
        expect(asWhole(other)).toEqual(asWhole(city));
      }),
      { numRuns: 60 },
    );
  });

  test('the same input gives the same bytes, also when rated again', () => {
    fc.assert(
      fc.property(anyCity(), anyReadings(), (city, readings) => {
        const bytes = JSON.stringify(rateCity(derby(readings), city));
        expect(JSON.stringify(replay(structuredClone(city), derby({ ...readings })).ratings)).toBe(bytes);
      }),
      { numRuns: 100 },
    );
  });

  test('rating changes nothing of what it was given', () => {
    fc.assert(
      fc.property(anyCity(), anyReadings(), (city, readings) => {
        const framework = derby(readings);
        const [evidence, rules] = [structuredClone(city), structuredClone(framework)];
        rateCity(framework, city);
        expect(city).toEqual(evidence);
        expect(framework).toEqual(rules);
      }),
      { numRuns: 50 },
    );
  });
});

function shuffled(city: CityEvidence): fc.Arbitrary<CityEvidence> {
  const order = <Fact>(facts: Fact[]) => fc.shuffledSubarray(facts, { minLength: facts.length });
  const inside = (institution: InstitutionEvidence) =>
    fc
      .record({ awards: order(institution.awards), staff: order(institution.staff), survey: order(institution.survey) })
      .map((rows): InstitutionEvidence => ({ ...institution, ...rows }));
  return fc.tuple(...city.institutions.map(inside)).chain((institutions) => order(institutions).map((all) => ({ ...city, institutions: all })));
}
