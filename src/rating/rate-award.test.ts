import { describe, expect, test } from 'vitest';
import { DERBY, derby, elementOf, givenAward, givenCity, givenInstitution } from '../../tests/support/given-evidence.ts';
import type { AwardEvidence } from './evidence.ts';
import type { SettledFramework } from './framework.ts';
import { settle } from './reading.ts';

/** The framework of 2012 with an award that is valid for three years. */
const THREE_YEARS: SettledFramework = settle({
  ...DERBY,
  elements: DERBY.elements.map((element) => (element.rule.kind === 'award' ? { ...element, rule: { ...element.rule, 'valid-years': 3 } } : element)),
});

function rated(award: Partial<AwardEvidence>, framework = THREE_YEARS) {
  const city = givenCity({ institutions: [givenInstitution({ awards: [givenAward(award)] })] });
  const { level, figures } = elementOf(city, framework, 'quality-award');
  return { level, expiresOn: figures?.kind === 'award' ? figures.expiresOn : 'no figures' };
}

// The cycle is judged on 31 July 2025.
describe('of the recorded expiry and the years of validity the earlier counts', () => {
  test.each([
    { awardedOn: '2022-07-31', expiresOn: '2030-01-01', level: 'green', until: '2025-07-31' },
    { awardedOn: '2022-07-30', expiresOn: '2030-01-01', level: 'red', until: '2025-07-30' },
    { awardedOn: '2024-01-01', expiresOn: '2025-07-31', level: 'green', until: '2025-07-31' },
    { awardedOn: '2024-01-01', expiresOn: '2025-07-30', level: 'red', until: '2025-07-30' },
    { awardedOn: '2022-09-01', expiresOn: '2025-09-01', level: 'green', until: '2025-09-01' },
    { awardedOn: '2022-07-30', expiresOn: null, level: 'red', until: '2025-07-30' },
    { awardedOn: null, expiresOn: '2040-01-01', level: 'green', until: '2040-01-01' },
    { awardedOn: null, expiresOn: null, level: 'green', until: null },
  ])('awarded $awardedOn, recorded until $expiresOn: $level, until $until', ({ awardedOn, expiresOn, level, until }) => {
    expect(rated({ awardedOn, expiresOn })).toEqual({ level, expiresOn: until });
  });

  test.each([
    { awardedOn: '2020-02-29', until: '2023-02-28' },
    { awardedOn: '2024-02-28', until: '2027-02-28' },
  ])('awarded $awardedOn it lapses after $until', ({ awardedOn, until }) => {
    expect(rated({ awardedOn })).toMatchObject({ expiresOn: until });
  });

  test('a framework that names no years takes the day as recorded', () => {
    expect(rated({ awardedOn: '2010-01-01', expiresOn: '2030-01-01' }, derby())).toEqual({ level: 'green', expiresOn: '2030-01-01' });
  });
});
