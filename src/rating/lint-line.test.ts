import { describe, expect, test } from 'vitest';
import { countRule, faultsOf, fixedRule, type GivenBands, givenBands, toldOf } from '../../tests/support/given-rule.ts';
import type { AwardRule, Reading, StaffRule, SurveyRule } from './framework.ts';

describe('planted faults in whole numbers', () => {
  test.each<[string, GivenBands, string[]]>([
    ['none', { good: { from: 6 }, fair: { from: 3, 'up-to': 5 }, poor: { 'up-to': 2 } }, []],
    ['a hole that no whole number is in', { good: { over: 5 }, fair: { from: 3, under: 5.5 }, poor: { under: 3 } }, []],
    ['a hole', { good: { from: 7 }, fair: { from: 3, 'up-to': 4 }, poor: { 'up-to': 2 } }, ['hole: No criterion covers 5 and 6.']],
    ['nothing for none', { good: { from: 6 }, fair: { from: 3, 'up-to': 5 }, poor: { from: 1, 'up-to': 2 } }, ['hole: No criterion covers 0.']],
    ['nothing for all', { good: { from: 6, under: 8 }, fair: { from: 3, 'up-to': 5 }, poor: { 'up-to': 2 } }, ['hole: No criterion covers 8.']],
    ['an overlap', { good: { from: 5 }, fair: { from: 3, 'up-to': 5 }, poor: { 'up-to': 2 } }, ['overlap: More than one criterion covers 5.']],
    [
      'a level beyond the last',
      { good: { from: 9 }, fair: { from: 3 }, poor: { 'up-to': 2 } },
      ['unreachable: No institution can ever be good: its criterion holds for nothing, or is missing.'],
    ],
  ])('%s', (_, given, messages) => {
    expect(toldOf(faultsOf(countRule(given)))).toEqual(messages);
  });

  test('a survey is looked at from none to all of its development questions', () => {
    const survey: SurveyRule = {
      kind: 'survey',
      'development-questions': 3,
      'minimum-responses': 10,
      criteria: givenBands({ good: { exactly: 0 }, fair: { exactly: 1 }, poor: { exactly: 2 } }),
    };
    expect(toldOf(faultsOf(survey))).toEqual(['hole: No criterion covers 3.']);
  });
});

describe('planted faults in ladders', () => {
  const award: AwardRule = {
    kind: 'award',
    criteria: { good: { says: '', rung: 'held' }, fair: { says: '', rung: 'working-towards' }, poor: { says: '', rung: 'none-of-these' } },
  };

  test('a rung that no level asks for', () => {
    expect(toldOf(faultsOf(award))).toEqual(['hole: No level asks for the rung "audited-and-planned".']);
  });

  test('a rung that two levels ask for, and one that none does', () => {
    const staff: StaffRule = {
      kind: 'staff',
      criteria: { good: { says: '', rung: 'qualified' }, fair: { says: '', rung: 'none' }, poor: { says: '', rung: 'none' } },
    };
    expect(toldOf(faultsOf(staff))).toEqual([
      'hole: No level asks for the rung "working-towards".',
      'hole: No level asks for the rung "some-cpd".',
      'overlap: More than one level asks for the rung "none".',
    ]);
  });

  test('a level without a rung', () => {
    const { fair: _, ...criteria } = award.criteria;
    expect(toldOf(faultsOf({ ...award, criteria }))).toContain(
      'unreachable: No institution can ever be fair: its criterion holds for nothing, or is missing.',
    );
  });
});

describe('faults that an option brings in', () => {
  const reading = (...sets: Record<string, unknown>[]): Reading => ({
    id: 'choice',
    asks: '?',
    options: sets.map((each, index) => ({ id: `option-${index}`, says: '', sets: each })),
  });

  test('are told with the option they come with, and that another option avoids them', () => {
    const good = givenBands({ good: { from: 80 }, fair: { from: 50, under: 80 }, poor: { under: 50 } });
    const holed = givenBands({ good: { from: 80 }, fair: { from: 60, under: 80 }, poor: { under: 50 } });
    const findings = faultsOf({ ...fixedRule({}), criteria: 'to-be-determined' }, [reading({ criteria: good }, { criteria: holed })]);
    expect(toldOf(findings)).toEqual([
      'hole: The criteria are to be determined: no figure has a level.',
      'hole: With the option "option-1" of choice: A figure from 50% to less than 60% has no level: no criterion covers it.',
    ]);
    expect(findings.map(({ readings }) => readings)).toEqual([['choice'], ['choice']]);
  });
});
