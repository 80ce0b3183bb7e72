import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CYCLE, DERBY, derby, elementOf, givenCity, givenDestination, givenInstitution, givenPerson } from '../../tests/support/given-evidence.ts';
import { anyAward, anyCity, anyLeavers, anyPerson, anyReadings, QUESTIONS, withSubject } from '../../tests/support/random-evidence.ts';
import type { ActivityEvidence, AwardEvidence, CityEvidence, InstitutionEvidence, SurveyEvidence } from './evidence.ts';
import type { SettledFramework } from './framework.ts';
import { type LevelId, LevelScale } from './level.ts';
import { overallLevel, rateOverall } from './overall.ts';
import type { ElementRating } from './rating.ts';

const SCALE = new LevelScale(DERBY.levels);

/** Of what each rating can be: the lowest is not lower than it was, nor is the highest. A rating without a level says nothing. */
function expectNotLower(before: Pick<ElementRating, 'levels'>, after: Pick<ElementRating, 'levels'>): void {
  if (before.levels.length === 0 || after.levels.length === 0) return;
  const points = ({ levels }: Pick<ElementRating, 'levels'>) => levels.map((level) => SCALE.points(level));
  expect(Math.min(...points(after))).toBeGreaterThanOrEqual(Math.min(...points(before)));
  expect(Math.max(...points(after))).toBeGreaterThanOrEqual(Math.max(...points(before)));
}

function compareSubjects(framework: SettledFramework, element: string, before: CityEvidence, after: CityEvidence): void {
  expectNotLower(elementOf(before, framework, element), elementOf(after, framework, element));
}

/** A city of the subject alone, where England has 93.1% and 80%. */
function alone(subject: Partial<InstitutionEvidence>): CityEvidence {
  const national = { ks4: givenDestination(931, 1000), post16: givenDestination(800, 1000) };
  return givenCity({ institutions: [givenInstitution(subject)], national });
}

/** More of the leavers in education or work, who were not before. */
function better(activity: ActivityEvidence, more: number): ActivityEvidence {
  const [eet, neet, notKnown] = [activity.eet, activity.neet, activity.notKnown] as [number, number, number];
  const found = Math.min(more, neet);
  const heardOf = Math.min(more - found, notKnown);
  return { ...activity, eet: eet + found + heardOf, neet: neet - found, notKnown: notKnown - heardOf };
}

describe('better figures never lower a level', () => {
  const known = fc.tuple(anyCity(), anyLeavers()).map(([city, activity]) => withSubject(city, (subject) => ({ ...subject, activity })));
  const exactAt = fc.constantFrom('within-half-point', 'exactly-equal');

  test('Year 11: more leavers in education or work, the city average moving with them', () => {
    fc.assert(
      fc.property(known, anyReadings(), exactAt, fc.integer({ min: 1, max: 15 }), (city, readings, at, more) => {
        const after = withSubject(city, (subject) => ({ ...subject, activity: better(subject.activity as ActivityEvidence, more) }));
        compareSubjects(derby({ ...readings, 'y11-at': at }), 'y11-progression', city, after);
      }),
      { numRuns: 300 },
    );
  });

  test('destinations: more leavers sustained, in either phase, by every way to put the phases together', () => {
    const phase = fc.constantFrom('ks4' as const, 'post16' as const);
    const both = fc.tuple(fc.nat(60), fc.nat(60)).map(([ks4, post16]) => ({ ks4: givenDestination(ks4, 60), post16: givenDestination(post16, 60) }));
    fc.assert(
      fc.property(both, phase, anyReadings({ 'destination-criteria': 'proposed' }), fc.nat(20), (destinations, which, readings, more) => {
        const sustained = Math.min(60, (destinations[which].sustained as number) + more);
        const after = alone({ destinations: { ...destinations, [which]: givenDestination(sustained, 60) } });
        compareSubjects(derby(readings), 'destination-measure', alone({ destinations }), after);
      }),
      { numRuns: 300 },
    );
  });

  test('read off rounded figures: more leavers sustained, against a figure that stays where it is', () => {
    const element = DERBY.elements[0] as (typeof DERBY.elements)[number];
    const proposed = { 'destination-criteria': 'proposed' };
    const rounded = (decimals: 0 | 1): SettledFramework => {
      const settled = derby(proposed);
      const rule = { ...settled.elements[0]?.rule, at: { 'rounded-to': decimals } } as typeof element.rule;
      return { ...settled, elements: [{ ...element, rule }] };
    };
    const framework = fc.constantFrom(rounded(0), rounded(1));
    fc.assert(
      fc.property(framework, fc.integer({ min: 6, max: 300 }), fc.nat(300), fc.nat(20), (rules, cohort, part, more) => {
        const withPart = (sustained: number) => alone({ destinations: { ks4: givenDestination(Math.min(cohort, sustained), cohort), post16: null } });
        compareSubjects(rules, element.id, withPart(part), withPart(part + more));
      }),
      { numRuns: 300 },
    );
  });

  test('quality award: a better standing, a later expiry, an audit or a plan', () => {
    fc.assert(
      fc.property(anyAward(), fc.array(anyAward(), { maxLength: 2 }), anyImprovement(), (award, others, improvement) => {
        const withAward = (one: AwardEvidence) => alone({ awards: [one, ...others] });
        compareSubjects(derby(), 'quality-award', withAward(award), withAward(improvement(award)));
      }),
      { numRuns: 300 },
    );
  });

  test('qualified staff: a higher qualification, further training, by every reading', () => {
    const people = fc.tuple(anyPerson(), fc.array(anyPerson(), { maxLength: 2 }));
    fc.assert(
      fc.property(people, anyReadings(), fc.nat(8), fc.nat(8), ([person, others], readings, level, towards) => {
        const raised = givenPerson({
          ...person,
          qualificationLevel: Math.max(level, person.qualificationLevel ?? 0),
          workingTowardsLevel: Math.max(towards, person.workingTowardsLevel ?? 0),
          cpd: true,
        });
        const withStaff = (one: typeof person) => alone({ staff: [one, ...others] });
        compareSubjects(derby(readings), 'qualified-staff', withStaff(person), withStaff(raised));
      }),
      { numRuns: 300 },
    );
  });

  test('student survey: a development question with more positive answers, where no two questions tie', () => {
    const shares = fc.uniqueArray(fc.nat(90), { minLength: QUESTIONS.length, maxLength: QUESTIONS.length });
    fc.assert(
      fc.property(shares, shares, fc.nat(2), fc.integer({ min: 1, max: 60 }), (lastYear, thisYear, place, more) => {
        const answers = (cycle: string, all: number[]): SurveyEvidence[] =>
          QUESTIONS.map((question, index) => ({ ...row, cycle, question, positive: all[index] as number }));
        const row = { responses: 1000, meanScore: null, source: { file: 'survey.csv', sha256: '', line: 2 } };
        const lowest = QUESTIONS[lastYear.indexOf([...lastYear].sort((a, b) => a - b)[place] as number)] as string;
        const raised = thisYear.map((positive, index) => (QUESTIONS[index] === lowest ? positive + more : positive));
        fc.pre(new Set(raised).size === raised.length);
        const surveyed = (now: number[]) => alone({ survey: [...answers('2023/24', lastYear), ...answers(CYCLE, now)] });
        compareSubjects(derby(), 'student-survey', surveyed(thisYear), surveyed(raised));
      }),
      { numRuns: 200 },
    );
  });

  test('overall: a better element, by every rule, also where it is a set', () => {
    const levels = DERBY.levels.map(({ id }) => id);
    const rules = DERBY.overall.readings.flatMap(({ options }) => options.map(({ id }) => derby({ 'overall-rule': id }).overallRule));
    const set = fc.subarray(levels, { minLength: 1 });
    const raised = (sets: LevelId[][], place: number) =>
      sets.map((each, index) => (index === place ? SCALE.union(each.map((level) => [up(level)])) : each));
    fc.assert(
      fc.property(fc.array(set, { minLength: 3, maxLength: 6 }), fc.nat(2), fc.constantFrom(...rules), (sets, place, rule) => {
        const rated = (all: LevelId[][]) =>
          rateOverall(
            all.map((each) => ({ short: 'x', verdict: SCALE.verdict(each) })),
            rule,
            SCALE,
          );
        expectNotLower(rated(sets), rated(raised(sets, place)));
      }),
      { numRuns: 300 },
    );
  });
});

test('no Green while an element is Red: seven elements with a mean over 2.5 and one Red are Amber/Green', () => {
  const { overallRule } = derby();
  const of = (...levels: LevelId[]) => overallRule && overallLevel(levels, overallRule, SCALE);
  expect(of('green', 'green', 'green', 'green', 'green', 'green', 'red')).toBe('amber-green');
  expect(of('green', 'green', 'green', 'green', 'green', 'green', 'amber-red')).toBe('green');
});

function up(level: LevelId): LevelId {
  return SCALE.withPoints(Math.min(3, SCALE.points(level) + 1));
}

function anyImprovement(): fc.Arbitrary<(award: AwardEvidence) => AwardEvidence> {
  const standings = ['none', 'working-towards', 'held'] as const;
  return fc.constantFrom<(award: AwardEvidence) => AwardEvidence>(
    (award) => ({ ...award, status: standings[Math.min(2, standings.indexOf(award.status) + 1)] ?? 'held', expiresOn: null }),
    (award) => ({ ...award, expiresOn: award.expiresOn && '2026-07-31' }),
    (award) => ({ ...award, auditCompletedOn: '2024-12-05' }),
    (award) => ({ ...award, auditCompletedOn: '2024-12-05', actionPlanAgreedOn: '2025-01-20' }),
  );
}
