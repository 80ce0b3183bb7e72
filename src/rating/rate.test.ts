import { describe, expect, test } from 'vitest';
import {
  CYCLE,
  derby,
  elementOf,
  givenAnswers,
  givenAward,
  givenCity,
  givenCityAveraging,
  givenDestination,
  givenInstitution,
  givenLeavers,
  givenPerson,
  LAST_CYCLE,
  ratingOf,
  said,
} from '../../tests/support/given-evidence.ts';
import type { InstitutionEvidence } from './evidence.ts';
import { rateCity, studentsOf } from './rate.ts';

const alone = (subject: Partial<InstitutionEvidence>) => givenCity({ institutions: [givenInstitution(subject)] });
const averaging = (eet: number, of = 1000) =>
  givenCityAveraging({ part: 931, whole: 1000 }, givenInstitution({ activity: givenLeavers({ eet, of }) }));

describe('a rated city', () => {
  test('has its institutions in order of URN, those without one behind, by LAESTAB', () => {
    const numbers = [
      { urn: null, laestab: '8314002' },
      { urn: '137911', laestab: null },
      { urn: null, laestab: '8314001' },
      { urn: '99999', laestab: null },
    ];
    const rated = rateCity(derby(), givenCity({ institutions: numbers.map(givenInstitution) }));
    expect(rated.map(({ urn, laestab }) => urn ?? laestab)).toEqual(['99999', '137911', '8314001', '8314002']);
  });

  test('the smallest cohort that is rated is for the case to say', () => {
    const city = averaging(6, 6);
    expect([5, 6, 7].map((minimumCohort) => said(elementOf({ ...city, minimumCohort }, derby(), 'y11-progression')))).toEqual([
      'green',
      'green',
      'cohort-too-small',
    ]);
  });

  test.each<[string, Partial<InstitutionEvidence>, number | null]>([
    ['Year 11 and post-16 leavers together', { activity: givenLeavers({ eet: 90, of: 100 }), destinations: both(95, 40) }, 140],
    ['Key Stage 4 leavers where there is no activity', { destinations: both(95, 40) }, 135],
    ['what is hidden is left out', { destinations: both('suppressed', 40) }, 40],
    ['nothing is known', {}, null],
  ])('the students it answers for: %s', (_, subject, students) => {
    expect(studentsOf(givenInstitution(subject))).toBe(students);
  });
});

describe('what a rating carries with it', () => {
  test('the criterion that held, and those that did not', () => {
    const { criteria } = elementOf(averaging(920), derby(), 'y11-progression');
    expect(criteria).toEqual([
      { level: 'green', says: 'Above the city average.', holds: false },
      { level: 'amber-green', says: 'At the city average.', holds: false },
      { level: 'amber-red', says: 'Up to 2% below the city average.', holds: true },
      { level: 'red', says: 'More than 5% below the city average.', holds: false },
    ]);
  });

  test('in the hole no criterion held, whatever level the reading gives', () => {
    const { criteria, level } = elementOf(averaging(900), derby(), 'y11-progression');
    expect([level, ...criteria.map(({ holds }) => holds)]).toEqual(['amber-red', false, false, false, false]);
  });

  test('where a figure is only known within a range, a criterion that holds for part of it is open', () => {
    const range = { destinations: { ks4: givenDestination({ from: 187, to: 188 }, 200), post16: null } };
    const city = { ...alone(range), national: { ks4: givenDestination(931, 1000), post16: null } };
    const { criteria, figures } = elementOf(city, derby({ 'destination-criteria': 'proposed' }), 'destination-measure');
    expect(criteria.map(({ holds }) => holds)).toEqual([null, null, false, false]);
    expect(figures).toMatchObject({ part: null, whole: 200, share: null, range: { low: { part: 187 }, high: { part: 188 } }, pointsAbove: null });
  });

  test('without a figure nothing is said of the criteria', () => {
    expect(elementOf(alone({}), derby(), 'y11-progression').criteria.map(({ holds }) => holds)).toEqual([null, null, null, null]);
  });

  test('the readings used, with what they say', () => {
    const { readings } = elementOf(averaging(920), derby({ 'y11-hole': 'red' }), 'y11-progression');
    expect(readings.map(({ reading, option }) => `${reading}: ${option}`)).toEqual([
      'y11-hole: red',
      'y11-at: within-half-point',
      'y11-unit: points',
      'y11-average: pooled',
      'y11-not-known: in-denominator',
    ]);
    expect(readings[0]?.says).toBe('Red.');
  });

  test('the figures, and how far apart they are in points and in per cent', () => {
    const { figures, interval } = elementOf(averaging(950), derby(), 'y11-progression');
    expect(figures).toMatchObject({
      part: 950,
      whole: 1000,
      share: 0.95,
      comparator: { name: 'city-average', part: 1862, whole: 2000, share: 0.931 },
    });
    expect(figures?.kind === 'share' && figures.pointsAbove).toBeCloseTo(1.9, 9);
    expect(figures?.kind === 'share' && figures.perCentAbove).toBeCloseTo(100 * (0.95 / 0.931 - 1), 9);
    expect(interval?.low).toBeLessThan(0.95);
  });

  test('the rows it rests on, in the order of the file', () => {
    const source = (line: number) => ({ file: 'staff.csv', sha256: 'ee', line });
    const staff = [givenPerson({ source: source(9) }), givenPerson({ source: source(3) })];
    expect(elementOf(alone({ staff }), derby(), 'qualified-staff').sources).toEqual([source(3), source(9)]);
  });

  test('both phases, also where one reading or one reason decides', () => {
    const destinations = { ks4: givenDestination(95, 100), post16: givenDestination(3, 5) };
    const city = { ...alone({ destinations }), national: { ks4: givenDestination(931, 1000), post16: givenDestination(800, 1000) } };
    const rating = elementOf(city, derby({ 'destination-criteria': 'proposed' }), 'destination-measure');
    expect(rating.phases?.ks4).toMatchObject({ level: 'green', leavers: '2022/23', figures: { phase: 'ks4', part: 95 } });
    expect(rating.phases?.post16).toMatchObject({ status: 'not-rated', reason: 'cohort-too-small', figures: null });
    expect(rating.figures).toMatchObject({ phase: 'ks4' });
  });

  test('of the two phases, the figures are those of the lower', () => {
    const destinations = { ks4: givenDestination(95, 100), post16: givenDestination(70, 100) };
    const city = { ...alone({ destinations }), national: { ks4: givenDestination(931, 1000), post16: givenDestination(800, 1000) } };
    expect(elementOf(city, derby({ 'destination-criteria': 'proposed' }), 'destination-measure').figures).toMatchObject({
      phase: 'post16',
      part: 70,
    });
  });

  test('the award, and the person, that decide', () => {
    const awards = [givenAward({ status: 'none' }), givenAward({ award: 'Gold', expiresOn: '2026-01-01' }), givenAward({ award: 'Lasting' })];
    expect(elementOf(alone({ awards }), derby(), 'quality-award').figures).toMatchObject({ award: 'Lasting', expiresOn: null });
    const staff = [givenPerson({ person: 'tutor', cpd: true }), givenPerson({ person: 'adviser', qualificationLevel: 4 })];
    expect(elementOf(alone({ staff }), derby(), 'qualified-staff').figures).toMatchObject({ person: 'adviser', qualificationLevel: 4 });
    expect(elementOf(alone({ staff: [givenPerson({ person: '-' })] }), derby(), 'qualified-staff').figures).toMatchObject({ person: null });
  });
});

describe('small numbers of a survey', () => {
  const lastYear = (responses: number) => givenAnswers(LAST_CYCLE, { a: 1, b: 2, c: 3, d: 8 }, responses);

  test('nothing of a question with too few answers is shown', () => {
    const rating = elementOf(alone({ survey: [...lastYear(100), ...givenAnswers(CYCLE, { a: 1, b: 2, c: 3, d: 8 }, 9)] }), derby(), 'student-survey');
    expect(rating.figures).toBeNull();
    expect(rating.explanation).toBe('A question has fewer than 10 answers, too few to rate.');
  });

  test('nor of last year’s, though this year is rated', () => {
    const rating = elementOf(alone({ survey: [...lastYear(9), ...givenAnswers(CYCLE, { a: 1, b: 2, c: 3, d: 8 }, 10)] }), derby(), 'student-survey');
    expect(rating.figures).toMatchObject({
      stillPriority: 3,
      developmentQuestions: [{ question: 'a', before: null }, { before: null }, { before: null }],
    });
    expect(rating.explanation).not.toContain('%');
  });

  test('with enough answers both years are shown', () => {
    const rating = elementOf(alone({ survey: [...lastYear(10), ...givenAnswers(CYCLE, { a: 1, b: 2, c: 3, d: 8 }, 10)] }), derby(), 'student-survey');
    expect(rating.figures).toMatchObject({ priorities: ['a', 'b', 'c'], developmentQuestions: [{ before: { positive: 1, responses: 10 } }, {}, {}] });
  });
});

describe('overall', () => {
  test('says which elements made it, and the mean', () => {
    const city = givenCityAveraging(
      { part: 931, whole: 1000 },
      givenInstitution({ activity: givenLeavers({ eet: 950, of: 1000 }), awards: [givenAward()], staff: [givenPerson()] }),
    );
    expect(ratingOf(city, derby()).overall).toMatchObject({
      rated: 3,
      mean: 2,
      level: 'amber-green',
      explanation: 'Year 11 into EET Green, Quality award Green and Qualified staff Red: mean 2.0 of 3, so Amber/Green.',
    });
  });

  test('without a rule there is none, and that is the reason', () => {
    expect(ratingOf(alone({}), { ...derby(), overallRule: null }).overall).toMatchObject({
      status: 'not-rated',
      reason: 'criteria-to-be-determined',
    });
  });
});

function both(ks4: number | 'suppressed', post16: number): InstitutionEvidence['destinations'] {
  return { ks4: givenDestination(0, ks4), post16: givenDestination(0, post16) };
}
