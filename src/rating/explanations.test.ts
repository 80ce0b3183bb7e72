import { describe, expect, test } from 'vitest';
import {
  CAREERS,
  CYCLE,
  derby,
  elementOf,
  givenAnswers,
  givenAward,
  givenCity,
  givenDestination,
  givenInstitution,
  givenPerson,
  LAST_CYCLE,
} from '../../tests/support/given-evidence.ts';
import type { AwardEvidence, InstitutionEvidence, StaffEvidence } from './evidence.ts';
import { LevelScale } from './level.ts';
import { rateOverall } from './overall.ts';
import { type Choices, settle } from './reading.ts';

const alone = (subject: Partial<InstitutionEvidence>) => givenCity({ institutions: [givenInstitution(subject)] });
const explained = (element: string, subject: Partial<InstitutionEvidence>, readings: Choices = {}) =>
  elementOf(alone(subject), derby(readings), element).explanation;

describe('quality award', () => {
  const of = (...awards: Partial<AwardEvidence>[]) => explained('quality-award', { awards: awards.map(givenAward) });
  const audited = { auditCompletedOn: '2024-12-05' };

  test.each<[Partial<AwardEvidence>, string]>([
    [{}, 'Holds the Career Mark. So Green.'],
    [{ award: '', expiresOn: '2025-07-31' }, 'Holds a quality award, valid until 31 July 2025. So Green.'],
    [{ status: 'working-towards' }, 'Is working towards the Career Mark. So Amber/Green.'],
    [{ expiresOn: '2025-07-30' }, 'The Career Mark expired on 30 July 2025, before 31 July 2025; no completed IAG audit is recorded. So Red.'],
    [
      { status: 'none', ...audited, actionPlanAgreedOn: '2025-01-20' },
      'No award is held or worked towards; the IAG audit was completed on 5 December 2024 and an action plan agreed on 20 January 2025. So Amber/Red.',
    ],
    [
      { status: 'none', ...audited },
      'No award is held or worked towards; the IAG audit was completed on 5 December 2024, but no action plan is agreed. So Red.',
    ],
    [{ status: 'none' }, 'No award is held or worked towards; no completed IAG audit is recorded. So Red.'],
  ])('%j', (award, says) => {
    expect(of(award)).toBe(says);
  });

  test('nothing known', () => {
    expect(of()).toBe('No file says whether an award is held.');
  });
});

describe('destinations', () => {
  const post16 = { ks4: null, post16: givenDestination(80, 100) };
  const of = (phases: InstitutionEvidence['phases']) =>
    elementOf(
      { ...alone({ destinations: post16, phases }), national: { ks4: null, post16: givenDestination(800, 1000) } },
      derby({ 'destination-criteria': 'proposed' }),
      'destination-measure',
    ).explanation;

  test('of one phase alone say that the other is missing, where the institution has it', () => {
    const missing = 'Key Stage 4: no file says what its leavers went on to do, so they do not count.';
    expect(of({ ks4: true, post16: true })).toMatch(new RegExp(`^Post-16: 80 of 100 .*\\. ${missing}$`));
    expect(of({ ks4: false, post16: true })).not.toContain('Key Stage 4');
    expect(of({ ks4: null, post16: true })).not.toContain('Key Stage 4');
  });
});

describe('qualified staff', () => {
  const of = (staff: Partial<StaffEvidence>[], readings: Choices = {}) => explained('qualified-staff', { staff: staff.map(givenPerson) }, readings);
  const [adviser, mentor] = [
    { person: 'adviser', qualificationLevel: 6, hours: 10 },
    { person: 'mentor', hours: 20 },
  ];

  test.each<[string, Partial<StaffEvidence>[], Choices, string]>([
    ['one person', [adviser], {}, 'The one person recorded, adviser, holds a guidance qualification at level 6; level 4 is asked for. So Green.'],
    [
      'the best of two',
      [mentor, adviser],
      {},
      'The best qualified (of 2 people recorded), adviser, holds a guidance qualification at level 6; level 4 is asked for. So Green.',
    ],
    [
      'everyone',
      [mentor, adviser],
      { 'staff-whose': 'everyone' },
      'The least qualified of those who give guidance (of 2 people recorded), mentor, holds no guidance qualification, and no formal training is recorded. So Red.',
    ],
    [
      'most hours',
      [mentor, adviser],
      { 'staff-whose': 'most-hours' },
      'The one with most hours (of 2 people recorded), mentor, holds no guidance qualification, and no formal training is recorded. So Red.',
    ],
    [
      'below the level asked',
      [{ qualificationLevel: 4, cpd: true }],
      { 'staff-level': '6' },
      'The one person recorded, careers adviser, holds a guidance qualification at level 4, below the level 6 asked for, but has had formal training in guidance. So Amber/Red.',
    ],
    [
      'on the way',
      [{ workingTowardsLevel: 5 }],
      {},
      'The one person recorded, careers adviser, holds no guidance qualification, and is working towards level 5. So Amber/Green.',
    ],
    ['nobody', [{ person: '-', givesGuidance: false }], {}, 'Nobody here gives guidance. So Red.'],
    [
      'nobody who gives guidance',
      [{ givesGuidance: false }],
      { 'staff-whose': 'everyone' },
      'Staff are recorded, but none of them as giving guidance.',
    ],
    ['nothing known', [], {}, 'No file says who gives guidance.'],
  ])('%s', (_, staff, readings, says) => {
    expect(of(staff, readings)).toBe(says);
  });

  test('of two alike, the one named does not depend on which row comes first', () => {
    const two = [{ person: 'tutor' }, { person: 'mentor' }];
    expect(of(two)).toBe(of([...two].reverse()));
  });
});

describe('student survey', () => {
  const lastYear = givenAnswers(LAST_CYCLE, { a: 30, b: 31, c: 32, d: 70, e: 71, f: 72 });
  const of = (positive: Record<string, number>, readings: Choices = {}, before = lastYear) =>
    explained('student-survey', { survey: [...before, ...givenAnswers(CYCLE, positive)] }, readings);

  test('none, one, two, all', () => {
    expect(of({ a: 80, b: 81, c: 82, d: 50, e: 51, f: 52 })).toBe(
      "None of last year's 3 lowest questions is still among this year's lowest, so Green.",
    );
    expect(of({ a: 40, b: 81, c: 82, d: 50, e: 51, f: 90 })).toBe(
      `1 of last year's 3 lowest questions is still among this year's lowest: "a" (30.0% positive last year, 40.0% now), so Amber/Green.`,
    );
    expect(of({ a: 30, b: 31, c: 82, d: 50, e: 90, f: 91 })).toMatch(
      /^2 of last year's 3 lowest questions are still .*: "a" \(.*\) and "b" \(.*\), so Amber\/Red\.$/,
    );
    expect(of({ a: 40, b: 41, c: 42, d: 80, e: 81, f: 82 })).toMatch(
      /^All of last year's 3 lowest questions are still .*"a" .*, "b" .* and "c" .*, so Red\.$/,
    );
  });

  test('a question that is named by an id is called by its words: this year’s, else last year’s', () => {
    const worded = (cycle: string, positive: Record<string, number>) =>
      givenAnswers(cycle, positive).map((each) => ({ ...each, words: `${each.question.toUpperCase()} in ${cycle}.` }));
    const before = worded(LAST_CYCLE, { a: 30, b: 31, c: 32, d: 70 });
    const said = (now: Record<string, number>) => explained('student-survey', { survey: [...before, ...worded(CYCLE, now)] });
    expect(said({ a: 30, b: 90, c: 91, d: 31, e: 32 })).toContain(`this year's lowest: "A in ${CYCLE}." (30.0% positive last year, 30.0% now)`);
    expect(said({ a: 30, b: 90, d: 31, e: 32 })).toContain(`"C in ${LAST_CYCLE}." is missing`);
  });

  test('why there is no rating', () => {
    expect(of({ a: 30, b: 31, d: 50 })).toBe(
      `Last year's lowest questions were not all asked again: "c" is missing, so the two years cannot be compared.`,
    );
    expect(of({ a: 30, d: 50 })).toContain('"b" and "c" are missing');
    expect(of({ a: 30, b: 31, c: 32 }, {}, [])).toMatch(/^There is no survey of last year to compare with\./);
    expect(of({}, {})).toBe('No survey answers of this cycle in any file.');
    expect(of({ a: 30, b: 31, c: 32 }, {}, givenAnswers(LAST_CYCLE, { a: 0 }, 0))).toBe('No question of last year was answered by anybody.');
  });

  test('a mean score is asked for: of this year’s questions each must have one', () => {
    const scored = (cycle: string, means: (number | null)[]) =>
      givenAnswers(cycle, { a: 1, b: 2, c: 3, d: 4 }).map((each, index) => ({ ...each, meanScore: means[index] ?? null }));
    const of = (now: (number | null)[]) =>
      explained('student-survey', { survey: [...scored(LAST_CYCLE, [1, 2, 3, 4]), ...scored(CYCLE, now)] }, { 'survey-measure': 'lowest-mean' });
    expect(of([1, 2, 3, null])).toBe('The reading asks for mean scores, and the survey file gives none.');
    expect(of([4, 1, 2, 3])).toBe(`2 of last year's 3 lowest questions are still among this year's lowest: "b" and "c", so Amber/Red.`);
  });
});

describe('benchmarks', () => {
  const of = (evaluatedOn: string | null) => {
    const gatsby = evaluatedOn ? { benchmarksMet: 7, evaluatedOn, source: { file: 'gatsby.csv', sha256: '', line: 2 } } : null;
    return elementOf(alone({ gatsby }), settle(CAREERS), 'gatsby-benchmarks');
  };

  test('how many, when, and so what', () => {
    expect(of('2025-11-20').explanation).toBe('7 of 8 benchmarks were fully met in the evaluation of 20 November 2025, so Amber/Green.');
    expect(of('2025-11-20').criteria.map(({ holds }) => holds)).toEqual([false, true, false, false]);
    expect(of('2025-08-31').explanation).toBe(
      '7 of 8 benchmarks were fully met in the evaluation of 31 August 2025. Evaluations from before 1 September 2025 asked other questions and cannot be compared, so there is no rating.',
    );
    expect(of(null).explanation).toBe('No file says how many benchmarks are met.');
  });
});

describe('overall', () => {
  const scale = new LevelScale(derby().levels);
  const of = (rule: string, ...sets: string[][]) => {
    const rated = sets.map((levels, index) => ({ short: `Element ${index + 1}`, verdict: scale.verdict(levels) }));
    return rateOverall(rated, derby({ 'overall-rule': rule }).overallRule, scale).explanation;
  };
  const [G, A, R] = [['green'], ['amber-green'], ['red']];
  const MEAN = 'mean-no-green-with-red';

  test('by every rule', () => {
    expect(of(MEAN, G, A, A)).toBe('Element 1 Green, Element 2 Amber/Green and Element 3 Amber/Green: mean 2.3 of 3, so Amber/Green.');
    expect(of(MEAN, G, G, G, G, G, G, R)).toContain(': mean 2.6 of 3; not Green while an element is Red, so Amber/Green.');
    expect(of(MEAN, G, G, G, R)).toContain(': mean 2.3 of 3, so Amber/Green.');
    expect(of('lowest', G, A, R)).toContain(': the lowest gives Red.');
    expect(of('median-low', G, A, R)).toContain(': the middle one gives Amber/Green.');
    expect(of('all-green', G, G, G)).toContain(': all are, so Green.');
    expect(of('all-green', G, G, A)).toContain(': not all are Green, so the lowest counts: Amber/Green.');
  });

  test('where an element is open', () => {
    const open = ['green', 'amber-green'];
    expect(of(MEAN, G, G, open)).toBe('Element 1 Green, Element 2 Green and Element 3 Green or Amber/Green: the mean gives Green.');
    expect(of('all-green', G, G, open)).toContain(': Green only if all are, else the lowest, so Green or Amber/Green.');
  });

  test('too few elements', () => {
    expect([of(MEAN), of(MEAN, G), of(MEAN, G, G)]).toEqual([
      'No element is rated; an overall rating needs at least 3.',
      'Only 1 element is rated; an overall rating needs at least 3.',
      'Only 2 elements are rated; an overall rating needs at least 3.',
    ]);
  });
});

test('a figure that is only known within a range has no interval, and no chance of each level', () => {
  const destinations = { ks4: givenDestination({ from: 199, to: 200 }, 200), post16: null };
  const city = { ...alone({ destinations }), national: { ks4: givenDestination(900, 1000), post16: null } };
  expect(elementOf(city, derby({ 'destination-criteria': 'proposed' }), 'destination-measure')).toMatchObject({
    level: 'green',
    interval: null,
    probability: null,
    oneStudent: null,
  });
});
