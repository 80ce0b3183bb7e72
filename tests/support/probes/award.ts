import type { AwardEvidence } from '../../../src/rating/evidence.ts';
import { givenAward, givenCity, givenInstitution } from '../given-evidence.ts';
import type { Probe } from './probe.ts';

const AUDITED = { auditCompletedOn: '2024-12-05' };
const PLANNED = { ...AUDITED, actionPlanAgreedOn: '2025-01-20' };

/** Judged as of 31 July 2025. */
export const AWARD_PROBES: Probe[] = [
  probe('an award without an expiry date is held: Green', [{ status: 'held' }], 'green'),
  probe('an award that expires on the very day is still held: Green', [{ status: 'held', expiresOn: '2025-07-31' }], 'green'),
  probe('an award that expires the day after is held: Green', [{ status: 'held', expiresOn: '2025-08-01' }], 'green'),
  probe('an award that expired the day before, and nothing else: Red', [{ status: 'held', expiresOn: '2025-07-30' }], 'red'),
  probe('an expired award falls through to the audit and plan: Amber/Red', [{ status: 'held', expiresOn: '2025-07-30', ...PLANNED }], 'amber-red'),
  probe('an expired award with an audit but no plan: Red', [{ status: 'held', expiresOn: '2025-07-30', ...AUDITED }], 'red'),
  probe('working towards an award: Amber/Green', [{ status: 'working-towards' }], 'amber-green'),
  probe('working towards an award counts before the audit and plan: Amber/Green', [{ status: 'working-towards', ...PLANNED }], 'amber-green'),
  probe('no award, audit completed and plan agreed: Amber/Red', [{ status: 'none', ...PLANNED }], 'amber-red'),
  probe('no award, audit completed, no plan: Red', [{ status: 'none', ...AUDITED }], 'red'),
  probe('no award, a plan without an audit: Red', [{ status: 'none', actionPlanAgreedOn: '2025-01-20' }], 'red'),
  probe('no award, no audit: Red', [{ status: 'none' }], 'red'),
  probe(
    'one award expired, another worked towards: the better counts, Amber/Green',
    [
      { status: 'held', expiresOn: '2024-07-31' },
      { award: 'Quality in Careers Standard', status: 'working-towards' },
    ],
    'amber-green',
  ),
  probe('no file says anything of an award', [], 'no-evidence'),
];

function probe(name: string, awards: Partial<AwardEvidence>[], expected: string): Probe {
  const institution = givenInstitution({ awards: awards.map(givenAward) });
  return { name, element: 'quality-award', readings: {}, city: givenCity({ institutions: [institution] }), expected };
}
