import type { StaffEvidence } from '../../../src/rating/evidence.ts';
import type { Choices } from '../../../src/rating/reading.ts';
import { givenCity, givenInstitution, givenPerson } from '../given-evidence.ts';
import type { Probe } from './probe.ts';

type Person = Partial<StaffEvidence>;

const EVERYONE = { 'staff-whose': 'everyone' };
const MOST_HOURS = { 'staff-whose': 'most-hours' };
const LEVEL_6 = { 'staff-level': '6' };

const NOBODY: Person = { person: '-', givesGuidance: false };
const QUALIFIED: Person = { person: 'adviser', qualificationLevel: 6, hours: 100 };
const TRAINED: Person = { person: 'tutor', cpd: true, hours: 300 };
const UNTRAINED: Person = { person: 'mentor', hours: 300 };

export const STAFF_PROBES: Probe[] = [
  probe('a qualification at Level 4, which is asked for: Green', [{ qualificationLevel: 4 }], 'green'),
  probe('a qualification above Level 4: Green', [{ qualificationLevel: 5 }], 'green'),
  probe('a qualification at Level 3 is below what is asked for: Red', [{ qualificationLevel: 3 }], 'red'),
  probe('working towards Level 4: Amber/Green', [{ workingTowardsLevel: 4 }], 'amber-green'),
  probe('working towards Level 3 does not lead to Level 4: Red', [{ workingTowardsLevel: 3 }], 'red'),
  probe('working towards Level 3 with some training: Amber/Red', [{ workingTowardsLevel: 3, cpd: true }], 'amber-red'),
  probe('some formal training: Amber/Red', [{ cpd: true }], 'amber-red'),
  probe('neither qualification nor training: Red', [{}], 'red'),
  probe('Level 6 asked for, held: Green', [{ qualificationLevel: 6 }], 'green', LEVEL_6),
  probe('Level 6 asked for, Level 5 held: Red', [{ qualificationLevel: 5 }], 'red', LEVEL_6),
  probe('Level 6 asked for, working towards it: Amber/Green', [{ qualificationLevel: 4, workingTowardsLevel: 6 }], 'amber-green', LEVEL_6),
  probe('Level 6 asked for, working towards Level 5: Red', [{ workingTowardsLevel: 5 }], 'red', LEVEL_6),
  probe('no staff recorded is no evidence', [], 'no-evidence'),
  ...[{}, EVERYONE, MOST_HOURS].map((readings) =>
    probe(`nobody delivers guidance: Red ${Object.values(readings).join()}`.trim(), [NOBODY], 'red', readings),
  ),
  probe('the best-qualified of three counts: Green', [UNTRAINED, QUALIFIED, TRAINED], 'green'),
  probe('everyone counts, so the least qualified of three: Red', [UNTRAINED, QUALIFIED, TRAINED], 'red', EVERYONE),
  probe('only those who give guidance count as everyone: Green', [{ ...UNTRAINED, givesGuidance: false }, QUALIFIED], 'green', EVERYONE),
  probe(
    'staff recorded, but nobody as giving guidance: no evidence of those who do',
    [{ ...QUALIFIED, givesGuidance: false }],
    'no-evidence',
    EVERYONE,
  ),
  probe('most hours: the one person with 300 hours counts, not the qualified one with 100', [TRAINED, QUALIFIED], 'amber-red', MOST_HOURS),
  probe('most hours: a tie goes to the lower rung', [TRAINED, UNTRAINED, QUALIFIED], 'red', MOST_HOURS),
  probe('most hours: a tie goes to the lower rung, whichever row comes first', [UNTRAINED, TRAINED, QUALIFIED], 'red', MOST_HOURS),
  probe(
    'most hours: whoever gives no guidance needs no hours',
    [
      { ...UNTRAINED, givesGuidance: false, hours: null },
      { ...QUALIFIED, hours: 1 },
    ],
    'green',
    MOST_HOURS,
  ),
];

function probe(name: string, staff: Person[], expected: string, readings: Choices = {}): Probe {
  const institution = givenInstitution({ staff: staff.map(givenPerson) });
  return { name, element: 'qualified-staff', readings, city: givenCity({ institutions: [institution] }), expected };
}
