import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rateCase } from '../src/features/cases/index.ts';
import type { InstitutionEvidence } from '../src/rating/evidence.ts';
import type { LevelId } from '../src/rating/level.ts';
import { lint } from '../src/rating/lint.ts';
import { settle } from '../src/rating/reading.ts';
import { givenFiles } from './support/case-folder.ts';
import { elementOf, givenAward, givenCity, givenFramework, givenInstitution, givenLeavers, ratingOf, said } from './support/given-evidence.ts';

const PATH = 'tests/frameworks/three-levels.yaml';
const PUBLISHED = givenFramework(PATH);
const FRAMEWORK = settle(PUBLISHED);

function verdict(element: string, subject: Partial<InstitutionEvidence>): string {
  return said(elementOf(givenCity({ institutions: [givenInstitution(subject)] }), FRAMEWORK, element));
}

describe('a framework of another shape: three levels, fixed thresholds, the lowest element decides', () => {
  test('its criteria leave nothing open', () => {
    expect(lint(PUBLISHED)).toEqual([]);
  });

  test.each([
    { eet: 950, level: 'good' },
    { eet: 949, level: 'fair' },
    { eet: 900, level: 'fair' },
    { eet: 899, level: 'poor' },
    { eet: 0, level: 'poor' },
    { eet: 1000, level: 'good' },
  ])('$eet of 1,000 is $level, whatever others do', ({ eet, level }) => {
    expect(verdict('staying-on', { activity: givenLeavers({ eet, of: 1000 }) })).toBe(level);
  });

  test.each([
    { met: 8, level: 'good' },
    { met: 7, level: 'good' },
    { met: 6, level: 'fair' },
    { met: 4, level: 'fair' },
    { met: 3, level: 'poor' },
    { met: 0, level: 'poor' },
  ])('$met benchmarks: $level', ({ met, level }) => {
    expect(verdict('benchmarks', { gatsby: evaluated(met, '2024-11-20') })).toBe(level);
  });

  test('an evaluation on the first day that can be compared counts, one of the day before does not', () => {
    expect(verdict('benchmarks', { gatsby: evaluated(8, '2024-09-01') })).toBe('good');
    expect(verdict('benchmarks', { gatsby: evaluated(8, '2024-08-31') })).toBe('not-comparable');
    expect(verdict('benchmarks', {})).toBe('no-evidence');
  });

  test('an award lapses three years after it was given, on the day itself not yet; a later date of its own does not lengthen it, an earlier one ends it', () => {
    const given = (awardedOn: string, expiresOn: string | null = null) => verdict('award', { awards: [givenAward({ awardedOn, expiresOn })] });
    expect([given('2022-07-31'), given('2022-07-30'), given('2022-07-30', '2026-01-01')]).toEqual(['good', 'poor', 'poor']);
    expect(given('2024-07-31', '2025-07-30')).toBe('poor');
  });

  test('an award given on 29 February lapses on 28 February', () => {
    const rating = elementOf(
      givenCity({ institutions: [givenInstitution({ awards: [givenAward({ awardedOn: '2024-02-29' })] })] }),
      FRAMEWORK,
      'award',
    );
    expect(rating.figures).toMatchObject({ expiresOn: '2027-02-28' });
  });

  test('two rungs of the ladder give the same level', () => {
    const planned = givenAward({ status: 'none', auditCompletedOn: '2024-12-05', actionPlanAgreedOn: '2025-01-20' });
    expect(verdict('award', { awards: [planned] })).toBe('fair');
    expect(verdict('award', { awards: [givenAward({ status: 'working-towards' })] })).toBe('fair');
    expect(verdict('award', { awards: [givenAward({ status: 'none' })] })).toBe('poor');
  });

  test('one rated element is enough, and the lowest decides', () => {
    const of = (subject: Partial<InstitutionEvidence>) => said(ratingOf(givenCity({ institutions: [givenInstitution(subject)] }), FRAMEWORK).overall);
    expect(of({ awards: [givenAward()] })).toBe('good');
    expect(of({ awards: [givenAward()], activity: givenLeavers({ eet: 92, of: 100 }) })).toBe('fair');
    expect(of({ awards: [givenAward()], activity: givenLeavers({ eet: 92, of: 100 }), gatsby: evaluated(2, '2024-11-20') })).toBe('poor');
    expect(of({})).toBe('not-enough-elements');
  });

  test('a fixed threshold needs no average, and the chance of each level has three', () => {
    const city = givenCity({ institutions: [givenInstitution({ activity: givenLeavers({ eet: 93, of: 100 }) })] });
    const rating = elementOf(city, FRAMEWORK, 'staying-on');
    expect(rating.figures).toMatchObject({ comparator: null, pointsAbove: null });
    expect(Object.keys(rating.probability ?? {})).toEqual(['good', 'fair', 'poor']);
    expect(rating.oneStudent).toMatchObject({ up: { change: 2, level: 'good' }, down: { change: 4, level: 'poor' } });
    expect(rating.explanation).toBe('93 of 100 leavers were in education, employment or training, 93.0%, so Fair.');
  });
});

describe('the same, from a case folder with the framework in it', () => {
  test('is rated from end to end', async () => {
    const rated = await rateCase(givenFiles(caseFiles()));
    if ('problems' in rated) throw new Error(rated.problems.map(({ message }) => message).join('\n'));
    expect(rated.institutions.map(({ rating }) => [rating.urn, rating.overall.level])).toEqual([
      ['100001', 'fair'],
      ['100002', 'poor'],
      ['100003', null],
    ]);
    const levels = rated.institutions.map(({ rating }) => Object.values(rating.elements).map(({ level }): LevelId | null => level));
    expect(levels).toEqual([
      ['good', 'good', 'fair'],
      ['poor', null, 'good'],
      [null, null, null],
    ]);
    expect(rated.city.byLevel).toEqual({ good: 0, fair: 1, poor: 1, unresolved: 0, 'not-rated': 1 });
    expect(rated.framework).toMatchObject({ id: 'three-levels', version: '2', chosen: {} });
  });

  test('a reading of another framework is refused, and the line says that this one has none by that name', async () => {
    const files = caseFiles();
    const rated = await rateCase(givenFiles({ ...files, 'case.yaml': `${files['case.yaml']}readings: { y11-hole: red }\n` }));
    const errors = 'problems' in rated ? rated.problems.filter(({ severity }) => severity === 'error') : [];
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('three-levels has no reading "y11-hole"')]);
  });
});

function evaluated(benchmarksMet: number, evaluatedOn: string): InstitutionEvidence['gatsby'] {
  return { benchmarksMet, evaluatedOn, source: { file: 'gatsby.csv', sha256: '', line: 2 } };
}

function caseFiles(): Record<string, string> {
  return {
    'three-levels.yaml': readFileSync(fileURLToPath(new URL(`../${PATH}`, import.meta.url)), 'utf8'),
    'case.yaml': `partnership: { name: Dunmere, la: ["831"] }
framework: three-levels.yaml
cycle: 2024/25
date: 2025-07-31
evidence:
  - { kind: y11-activity, file: ccis.csv }
  - { kind: gatsby, file: gatsby.csv }
  - { kind: quality-award, file: awards.csv }
`,
    'ccis.csv': `urn,name,leavers,eet,neet,not_known,custody
100001,Alder School,200,190,6,4,0
100002,Birch School,100,89,11,0,0
100003,Cedar Unit,5,5,0,0,0
`,
    'gatsby.csv': 'urn,benchmarks_met,evaluated_on\n100001,7,2024-11-20\n',
    'awards.csv': `urn,award,status,awarded_on,expires_on,audit_completed_on,action_plan_agreed_on
100001,Quality Award,working-towards,,,,
100002,Quality Award,held,2023-07-31,,,
`,
  };
}
