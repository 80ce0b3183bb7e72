import type { CityEvidence } from '../../../src/rating/evidence.ts';
import type { Share } from '../../../src/rating/quantity.ts';
import type { Choices } from '../../../src/rating/reading.ts';
import { givenCity, givenCityAveraging, givenInstitution, givenLeavers } from '../given-evidence.ts';
import type { Probe } from './probe.ts';

type Leavers = Parameters<typeof givenLeavers>[0];

const ELEMENT = 'y11-progression';
const MILLION = 1_000_000;

/** 93.1 per cent: the average that most of these figures are held against. */
const CITY: Share = { part: 931, whole: 1000 };

export const YEAR_11_PROBES: Probe[] = [
  ...[
    against('936 of 1,000 against 93.1% is exactly half a point above: at the average, Amber/Green', { eet: 936, of: 1000 }, 'amber-green'),
    against('a hair more than half a point above the average: Green', { eet: 936_001, of: MILLION }, 'green'),
    against('931 of 1,000 against 93.1% is exactly the average: Amber/Green', { eet: 931, of: 1000 }, 'amber-green'),
    against('926 of 1,000 against 93.1% is exactly half a point below: still at the average, Amber/Green', { eet: 926, of: 1000 }, 'amber-green'),
    against('a hair more than half a point below the average: Amber/Red', { eet: 925_999, of: MILLION }, 'amber-red'),
    against('911 of 1,000 against 93.1% is exactly 2 points below: Amber/Red', { eet: 911, of: 1000 }, 'amber-red'),
    against('a hair more than 2 points below, in the hole: Amber/Red by the recommended reading', { eet: 910_999, of: MILLION }, 'amber-red'),
    against(
      '881 of 1,000 against 93.1% is exactly 5 points below, in the hole: Amber/Red by the recommended reading',
      { eet: 881, of: 1000 },
      'amber-red',
    ),
    against('a hair more than 5 points below: Red', { eet: 880_999, of: MILLION }, 'red'),
    against('none of 1,000: Red', { eet: 0, of: 1000 }, 'red'),
    against('all of 1,000: Green', { eet: 1000, of: 1000 }, 'green'),
  ],
  ...['red', 'unresolved'].flatMap((hole) => [
    against(`exactly 2 points below is not yet in the hole, with the hole ${hole}: Amber/Red`, { eet: 911, of: 1000 }, 'amber-red', {
      'y11-hole': hole,
    }),
    against(`a hair more than 2 points below, with the hole ${hole}`, { eet: 910_999, of: MILLION }, filled(hole), { 'y11-hole': hole }),
    against(`exactly 5 points below is still in the hole, with the hole ${hole}`, { eet: 881, of: 1000 }, filled(hole), { 'y11-hole': hole }),
    against(`a hair more than 5 points below, with the hole ${hole}: Red`, { eet: 880_999, of: MILLION }, 'red', { 'y11-hole': hole }),
  ]),
  ...atProbes('exactly-equal', CITY, [
    ['exactly the average', 931_000, 'amber-green'],
    ['a hair above the average', 931_001, 'green'],
    ['a hair below the average, also where the hole is red', 930_999, 'amber-red'],
  ]),
  ...atProbes('equal-whole-per-cent', CITY, [
    ['93.4999% and 93.1% are both 93%: at the average', 934_999, 'amber-green'],
    ['93.5% rounds up to 94%, not 93%: Green', 935_000, 'green'],
    ['92.5% rounds up to 93%: at the average', 925_000, 'amber-green'],
    ['92.4999% is 92%, not 93%: Amber/Red', 924_999, 'amber-red'],
  ]),
  ...atProbes('equal-whole-per-cent', { part: 925, whole: 1000 }, [
    ['an average of 92.5% rounds up to 93%, so 93.4% is at it', 934_000, 'amber-green'],
    ['an average of 92.5% rounds up to 93%, so 92.4% is below it', 924_000, 'amber-red'],
  ]),
  ...atProbes('equal-one-decimal', CITY, [
    ['93.1499% and 93.1% are both 93.1%: at the average', 931_499, 'amber-green'],
    ['93.15% rounds up to 93.2%, not 93.1%: Green', 931_500, 'green'],
    ['93.05% rounds up to 93.1%: at the average', 930_500, 'amber-green'],
    ['93.0499% is 93.0%, not 93.1%: Amber/Red', 930_499, 'amber-red'],
  ]),
  ...atProbes('equal-one-decimal', { part: 9305, whole: 10_000 }, [
    ['an average of 93.05% rounds up to 93.1%, so 93.14% is at it', 931_400, 'amber-green'],
    ['an average of 93.05% rounds up to 93.1%, so 93.04% is below it', 930_400, 'amber-red'],
  ]),
  ...perCentProbes([
    ['80.4% against 80% is exactly half a per cent above: at the average', 804_000, 'amber-green'],
    ['a hair more than half a per cent above 80%: Green, though it is less than half a point', 804_001, 'green'],
    ['79.6% against 80% is exactly half a per cent below: at the average', 796_000, 'amber-green'],
    ['a hair more than half a per cent below 80%: Amber/Red', 795_999, 'amber-red'],
    ['78.4% against 80% is exactly 2 per cent below: Amber/Red', 784_000, 'amber-red'],
    ['a hair more than 2 per cent below 80%, in the hole', 783_999, 'amber-red or red'],
    ['76% against 80% is exactly 5 per cent below, in the hole', 760_000, 'amber-red or red'],
    ['a hair more than 5 per cent below 80%: Red, though it is only 4 points', 759_999, 'red'],
  ]),
  against(
    '4 points below 80% is in the hole when points are counted',
    { eet: 759_999, of: MILLION },
    'amber-red or red',
    { 'y11-hole': 'unresolved' },
    { part: 8, whole: 10 },
  ),
  ...[
    plain('a cohort of 5 is too small to rate', { eet: 5, of: 5 }, 'cohort-too-small'),
    plain('a cohort of 6 is rated', { eet: 6, of: 6 }, 'green'),
    plain('a cohort of 5 is too small, also where the rest of its row is hidden', { eet: 'suppressed', of: 5 }, 'cohort-too-small'),
    plain('a cohort of 5 is too small, also where the rest of its row was never given', { eet: 'not-available', of: 5 }, 'cohort-too-small'),
    plain('a cohort of 6 whose leavers are all in custody leaves nobody to count: too small', { eet: 0, of: 6, custody: 6 }, 'cohort-too-small'),
    plain('leavers in custody leave the denominator: 90 of 100 with 10 in custody is all of 90', { eet: 90, of: 100, custody: 10 }, 'green'),
    plain('leavers whose situation is not known stay in the denominator: 90 of 100', { eet: 90, of: 100, notKnown: 10 }, 'amber-red'),
    plain('leavers whose situation is not known are left out: 90 of 90', { eet: 90, of: 100, notKnown: 10 }, 'green', {
      'y11-not-known': 'left-out',
    }),
    plain('nobody known and the unknown left out leaves nobody to count: too small', { eet: 0, of: 20, notKnown: 20 }, 'cohort-too-small', {
      'y11-not-known': 'left-out',
    }),
    plain('a hidden row without even a number of leavers', { eet: 'suppressed', of: 'suppressed' }, 'suppressed'),
    plain('no figure of those in education or work was ever given', { eet: 'not-available', of: 100 }, 'no-evidence'),
  ],
  probe('no file has Year 11 leavers of the school', givenCity({ institutions: [givenInstitution(), filler()] }), 'no-evidence'),
  probe(
    'a sixth form college has no Year 11',
    givenCity({ institutions: [givenInstitution({ phases: { ks4: false, post16: true } }), filler()] }),
    'no-such-phase',
  ),
  ...averageProbes(),
];

function probe(name: string, city: CityEvidence, expected: string, readings: Choices = {}): Probe {
  return { name, element: ELEMENT, readings, city, expected };
}

function against(name: string, leavers: Leavers, expected: string, readings: Choices = {}, average = CITY): Probe {
  return probe(name, givenCityAveraging(average, givenInstitution({ activity: givenLeavers(leavers) })), expected, readings);
}

/** Beside 931 of 1,000 others. */
function plain(name: string, leavers: Leavers, expected: string, readings: Choices = {}): Probe {
  return probe(name, givenCity({ institutions: [givenInstitution({ activity: givenLeavers(leavers) }), filler()] }), expected, readings);
}

function filler() {
  return givenInstitution({ urn: '100001', activity: givenLeavers({ eet: 931, of: 1000 }) });
}

function filled(hole: string): string {
  return hole === 'unresolved' ? 'amber-red or red' : hole;
}

/** Figures of a million leavers; the hole is red, so that "not at, and just below" shows as Amber/Red and nothing else does. */
function atProbes(at: string, average: Share, rows: [name: string, eet: number, expected: string][]): Probe[] {
  return rows.map(([name, eet, expected]) => against(`${at}: ${name}`, { eet, of: MILLION }, expected, { 'y11-at': at, 'y11-hole': 'red' }, average));
}

function perCentProbes(rows: [name: string, eet: number, expected: string][]): Probe[] {
  const readings = { 'y11-unit': 'per-cent-of-average', 'y11-hole': 'unresolved' };
  return rows.map(([name, eet, expected]) =>
    against(`per cent of the average: ${name}`, { eet, of: MILLION }, expected, readings, { part: 8, whole: 10 }),
  );
}

/** One city whose three averages are 90%, 84% and 91.7%. */
function averageProbes(): Probe[] {
  const school = (urn: string, eet: number, of: number, kind: 'mainstream' | 'special' | 'alternative-provision' = 'mainstream') =>
    givenInstitution({ urn, kind, activity: givenLeavers({ eet, of }) });
  const with90 = (kind: 'special' | 'alternative-provision') =>
    givenCity({ institutions: [school('100000', 180, 200), school('100001', 920, 1000), school('100002', 70, 100, kind)] });
  const small = givenCity({ institutions: [school('100000', 95, 100), school('100001', 0, 5)] });
  return [
    probe('90% against a pooled average of exactly 90%: Amber/Green', with90('special'), 'amber-green'),
    probe('90% against a mean of the institutions of 84%: Green', with90('special'), 'green', { 'y11-average': 'mean-of-institutions' }),
    probe('90% against 91.7% without special schools: Amber/Red', with90('special'), 'amber-red', { 'y11-average': 'pooled-without-special' }),
    probe('90% against 91.7% without alternative provision: Amber/Red', with90('alternative-provision'), 'amber-red', {
      'y11-average': 'pooled-without-special',
    }),
    probe('a school too small to be rated is still in the pooled average', small, 'green'),
    probe('a school too small to be rated is still in the mean', small, 'green', { 'y11-average': 'mean-of-institutions' }),
    probe('a city of one school is always exactly at its own average', givenCity({ institutions: [school('100000', 95, 100)] }), 'amber-green'),
    probe('nobody in the city succeeds: everyone is at the average', givenCity({ institutions: [school('100000', 0, 100)] }), 'amber-green', {
      'y11-unit': 'per-cent-of-average',
    }),
  ];
}
