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
import { anyLeavers, anyReadings, subjectOf, withSubject } from '../../tests/support/random-evidence.ts';
import type { ActivityEvidence, CityEvidence } from './evidence.ts';
import type { SettledFramework } from './framework.ts';

const Y11 = 'y11-progression';

/** The city with so many leavers of the subject more, or fewer, in education or work, and nothing else different. */
function withMore(city: CityEvidence, more: number): CityEvidence {
  const { eet, neet, notKnown } = subjectOf(city).activity as { eet: number; neet: number; notKnown: number };
  const ofNeet = Math.min(more, neet);
  const activity = { eet: eet + more, neet: neet - ofNeet, notKnown: notKnown - (more - ofNeet) };
  return withSubject(city, (subject) => ({ ...subject, activity: { ...(subject.activity as ActivityEvidence), ...activity } }));
}

/** What every other number would be rated, up from the subject's own or down; until there is nobody left to move. */
function levelsBySteps(most: number, rate: (step: number) => string): string[] {
  return Array.from({ length: most + 1 }, (_, step) => rate(step));
}

/** The first step that gives other levels than the first, and those; null where none does. */
function firstChange([now, ...others]: string[]): { change: number; levels: string } | null {
  const found = others.findIndex((levels) => levels !== now);
  return found < 0 ? null : { change: found + 1, levels: others[found] as string };
}

function shown(change: { change: number; levels: string[] } | null | undefined): { change: number; levels: string } | null {
  return change ? { change: change.change, levels: change.levels.join() } : null;
}

const anyKnownCity = fc
  .tuple(anyLeavers(50), fc.array(anyLeavers(80), { maxLength: 4 }), fc.constantFrom('mainstream' as const, 'special' as const))
  .map(([own, others, kind]) => {
    const institutions = [own, ...others].map((activity, index) => givenInstitution({ urn: String(100000 + index), activity, kind }));
    return givenCity({ institutions: institutions.map((each, index) => (index > 0 ? { ...each, kind: 'mainstream' } : each)) });
  });

describe('one student: the smallest change that gives another level', () => {
  test('is what rating the changed city again says, by every reading and every average', () => {
    fc.assert(
      fc.property(anyKnownCity, anyReadings(), (city, readings) => {
        const framework = derby(readings);
        const rating = elementOf(city, framework, Y11);
        fc.pre(rating.status === 'rated');
        const { eet, neet, notKnown } = subjectOf(city).activity as { eet: number; neet: number; notKnown: number };
        const most = readings['y11-not-known'] === 'left-out' ? neet : neet + notKnown;
        const levels = (more: number) => elementOf(withMore(city, more), framework, Y11).levels.join();
        expect(shown(rating.oneStudent?.up)).toEqual(firstChange(levelsBySteps(most, levels)));
        expect(shown(rating.oneStudent?.down)).toEqual(firstChange(levelsBySteps(eet, (fewer) => levels(-fewer))));
      }),
      { numRuns: 80 },
    );
  });

  test('in the lower of two phases, is the smaller of the changes in either phase alone', () => {
    const phase = fc.integer({ min: 6, max: 60 }).chain((cohort) => fc.nat(cohort).map((sustained) => ({ sustained, cohort })));
    fc.assert(
      fc.property(phase, phase, (ks4, post16) => {
        const levels = (more: number, further: number) =>
          lowerOf(ks4.sustained + more, ks4.cohort, post16.sustained + further, post16.cohort).levels.join();
        const { oneStudent } = lowerOf(ks4.sustained, ks4.cohort, post16.sustained, post16.cohort);
        const up = [
          firstChange(levelsBySteps(ks4.cohort - ks4.sustained, (more) => levels(more, 0))),
          firstChange(levelsBySteps(post16.cohort - post16.sustained, (more) => levels(0, more))),
        ];
        const down = [
          firstChange(levelsBySteps(ks4.sustained, (fewer) => levels(-fewer, 0))),
          firstChange(levelsBySteps(post16.sustained, (fewer) => levels(0, -fewer))),
        ];
        expect(oneStudent?.up?.change ?? null).toBe(least(up));
        expect(oneStudent?.down?.change ?? null).toBe(least(down));
        for (const [all, change] of [
          [up, oneStudent?.up],
          [down, oneStudent?.down],
        ] as const) {
          if (change) expect(shown(change)).toEqual(all[change.phase === 'ks4' ? 0 : 1]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is not given where the rating is not one level, or the figure is not known', () => {
    const hidden = givenCity({
      institutions: [givenInstitution({ activity: { ...givenLeavers({ eet: 90, of: 100 }), eet: 'suppressed', neet: 'suppressed' } })],
    });
    expect(elementOf(hidden, derby(), Y11).oneStudent).toBeNull();
    const beside = { ...givenLeavers({ eet: 20, of: 60, notKnown: 20 }), neet: 'suppressed', custody: 'suppressed' } as const;
    const institutions = [givenInstitution({ activity: givenLeavers({ eet: 200, of: 200 }) }), givenInstitution({ urn: '100001', activity: beside })];
    expect(elementOf(givenCity({ institutions }), derby(), Y11)).toMatchObject({ level: 'green', oneStudent: null, probability: null });
    const inHole = givenCityAveraging({ part: 931, whole: 1000 }, givenInstitution({ activity: givenLeavers({ eet: 900, of: 1000 }) }));
    expect(elementOf(inHole, derby({ 'y11-hole': 'unresolved' }), Y11).oneStudent).toBeNull();
  });

  test('of 200 leavers of a thousand, read in whole per cent: one leaver more can lift the average to the same figure, and so lower the level', () => {
    const city = wholePerCentCity();
    const framework = derby({ 'y11-at': 'equal-whole-per-cent' });
    const rating = elementOf(city, framework, Y11);
    expect(rating.level).toBe('green');
    expect(rating.oneStudent?.up).toMatchObject({ change: 1, level: 'amber-green' });
    expect(elementOf(withMore(city, 1), framework, Y11).level).toBe('amber-green');
  });
});

function least(changes: ({ change: number } | null)[]): number | null {
  const numbers = changes.flatMap((change) => (change ? [change.change] : []));
  return numbers.length > 0 ? Math.min(...numbers) : null;
}

const PROPOSED: SettledFramework = derby({ 'destination-criteria': 'proposed' });

function lowerOf(sustained: number, cohort: number, further: number, ofPost16: number) {
  const destinations = { ks4: givenDestination(sustained, cohort), post16: givenDestination(further, ofPost16) };
  const national = { ks4: givenDestination(800, 1000), post16: givenDestination(70, 100) };
  return elementOf(givenCity({ institutions: [givenInstitution({ destinations })], national }), PROPOSED, 'destination-measure');
}

/** The subject has 93.5% of 200; the city 93.4% of 1,000, one leaver short of 93.5%, which in whole per cent is 94%. */
function wholePerCentCity(): CityEvidence {
  return givenCity({
    institutions: [
      givenInstitution({ activity: givenLeavers({ eet: 187, of: 200 }) }),
      givenInstitution({ urn: '100001', activity: givenLeavers({ eet: 747, of: 800 }) }),
    ],
  });
}
