import type { AwardEvidence } from '../../../src/rating/evidence.ts';
import { givenAward, givenCity, givenInstitution } from '../given-evidence.ts';
import { AWARD_PROBES } from './award.ts';
import { DESTINATION_PROBES } from './destinations.ts';
import { OVERALL_PROBES } from './overall.ts';
import type { Probe } from './probe.ts';
import { STAFF_PROBES } from './staff.ts';
import { SURVEY_PROBES } from './survey.ts';
import { YEAR_11_PROBES } from './year-11.ts';

/**
 * The proposal of 2025 asks for nothing that some reading of 2012 does not: destinations as proposed, Year 11 with the hole filled by
 * Amber/Red, staff at Level 6, everything else as recommended. So those probes hold for it too; what is its own comes behind.
 */
export const CAREERS_PROBES: Probe[] = [
  ...readAs(DESTINATION_PROBES, { 'destination-criteria': 'proposed' }),
  ...readAs(YEAR_11_PROBES, {}),
  ...readAs(AWARD_PROBES, {}),
  ...readAs(STAFF_PROBES, { 'staff-level': '6' }),
  ...readAs(SURVEY_PROBES, {}),
  ...readAs(OVERALL_PROBES, {}),
  ...lapses(),
  ...benchmarks(),
];

function readAs(probes: Probe[], readings: Probe['readings']): Probe[] {
  const wanted = JSON.stringify(readings);
  return probes.filter((probe) => JSON.stringify(probe.readings) === wanted).map((probe) => ({ ...probe, readings: {} }));
}

function lapses(): Probe[] {
  const probe = (name: string, award: Partial<AwardEvidence>, expected: string): Probe => {
    return {
      name,
      element: 'quality-award',
      readings: {},
      city: givenCity({ institutions: [givenInstitution({ awards: [givenAward(award)] })] }),
      expected,
    };
  };
  return [
    probe('an award given three years ago to the day is held: Green', { awardedOn: '2022-07-31' }, 'green'),
    probe('an award given three years and a day ago has lapsed: Red', { awardedOn: '2022-07-30' }, 'red'),
    probe(
      'an award given three years and a day ago has lapsed, whatever later day it names: Red',
      { awardedOn: '2022-07-30', expiresOn: '2025-07-31' },
      'red',
    ),
  ];
}

function benchmarks(): Probe[] {
  const probe = (name: string, benchmarksMet: number, expected: string, evaluatedOn = '2025-09-01'): Probe => {
    const gatsby = { benchmarksMet, evaluatedOn, source: { file: 'gatsby.csv', sha256: '', line: 2 } };
    return { name, element: 'gatsby-benchmarks', readings: {}, city: givenCity({ institutions: [givenInstitution({ gatsby })] }), expected };
  };
  return [
    probe('all eight benchmarks: Green', 8, 'green'),
    probe('seven benchmarks: Amber/Green', 7, 'amber-green'),
    probe('six benchmarks: Amber/Green', 6, 'amber-green'),
    probe('five benchmarks: Amber/Red', 5, 'amber-red'),
    probe('four benchmarks: Amber/Red', 4, 'amber-red'),
    probe('three benchmarks: Red', 3, 'red'),
    probe('no benchmark: Red', 0, 'red'),
    probe('all eight, evaluated the day before the benchmarks changed, cannot be compared', 8, 'not-comparable', '2025-08-31'),
  ];
}
