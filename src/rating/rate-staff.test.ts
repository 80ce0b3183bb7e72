import { describe, expect, test } from 'vitest';
import { derby, elementOf, givenCity, givenInstitution, givenPerson, said } from '../../tests/support/given-evidence.ts';
import type { StaffEvidence } from './evidence.ts';

const MOST_HOURS = derby({ 'staff-whose': 'most-hours' });
const adviser = { person: 'adviser', qualificationLevel: 6, hours: 100 };
const tutor = { person: 'tutor', cpd: true };

function rated(...staff: Partial<StaffEvidence>[]) {
  return elementOf(givenCity({ institutions: [givenInstitution({ staff: staff.map(givenPerson) })] }), MOST_HOURS, 'qualified-staff');
}

describe('who gives most hours', () => {
  test.each([
    { what: 'one who gives guidance has no hours recorded', staff: [adviser, { ...tutor, hours: null }], level: 'no-evidence' },
    {
      what: 'so also where the other gives none',
      staff: [
        { ...adviser, hours: 0 },
        { ...tutor, hours: null },
      ],
      level: 'no-evidence',
    },
    { what: 'one who gives no guidance has none', staff: [adviser, { ...tutor, givesGuidance: false, hours: null }], level: 'green' },
    { what: 'both have theirs', staff: [adviser, { ...tutor, hours: 101 }], level: 'amber-red' },
    { what: 'both the same: the lower rung', staff: [adviser, { ...tutor, hours: 100 }], level: 'amber-red' },
    { what: 'an hour fewer', staff: [adviser, { ...tutor, hours: 99 }], level: 'green' },
    {
      what: 'nobody has any: all give as many',
      staff: [
        { ...adviser, hours: null },
        { ...tutor, hours: null },
      ],
      level: 'amber-red',
    },
  ])('$what: $level', ({ staff, level }) => {
    expect(said(rated(...staff))).toBe(level);
    expect(said(rated(...staff.toReversed()))).toBe(level);
  });

  test('why there is no rating', () => {
    expect(rated(adviser, { ...tutor, hours: null }, { ...tutor, hours: null }).explanation).toBe(
      'Hours are not recorded for 2 of the 3 who give guidance, so it cannot be told who gives most.',
    );
  });
});
