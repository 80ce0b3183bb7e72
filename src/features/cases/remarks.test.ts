import { describe, expect, test } from 'vitest';
import { givenAward, givenCity, givenInstitution, givenLeavers } from '../../../tests/support/given-evidence.ts';
import type { AwardEvidence, InstitutionEvidence } from '../../rating/evidence.ts';
import { remarks } from './remarks.ts';

const about = (...institutions: Partial<InstitutionEvidence>[]) => remarks(givenCity({ institutions: institutions.map(givenInstitution) }));
const aboutAward = (award: Partial<AwardEvidence>) => about({ awards: [givenAward(award)] });

describe('an award held without any day', () => {
  test('can never lapse: a notice', () => {
    expect(aboutAward({})).toMatchObject([
      { severity: 'notice', line: 2, column: 'expires_on', message: expect.stringContaining('can never lapse') },
    ]);
  });

  test.each<Partial<AwardEvidence>>([{ awardedOn: '2024-01-01' }, { expiresOn: '2027-01-01' }, { status: 'working-towards' }, { status: 'none' }])(
    'not so with %j',
    (award) => {
      expect(aboutAward(award)).toEqual([]);
    },
  );
});

describe('a day after the one that awards are judged on, 31 July 2025', () => {
  test.each([
    ['awardedOn', 'awarded_on'],
    ['auditCompletedOn', 'audit_completed_on'],
    ['actionPlanAgreedOn', 'action_plan_agreed_on'],
  ])('%s', (fact, column) => {
    const award = { expiresOn: '2027-01-01' };
    expect(aboutAward({ ...award, [fact]: '2025-07-31' })).toEqual([]);
    expect(aboutAward({ ...award, [fact]: '2025-08-01' })).toMatchObject([{ severity: 'warning', column }]);
  });
});

describe('an institution too small to rate in the city average', () => {
  const of = (leavers: number) => ({ activity: givenLeavers({ eet: leavers, of: leavers }) });

  test.each([
    { leavers: 0, told: 0 },
    { leavers: 1, told: 1 },
    { leavers: 5, told: 1 },
    { leavers: 6, told: 0 },
  ])('$leavers leavers: $told', ({ leavers, told }) => {
    expect(about(of(leavers), { urn: '100001', ...of(100) })).toHaveLength(told);
  });

  test('one, and two, are named: by their number where no file has a name', () => {
    expect(about(of(5))[0]?.message).toContain('The subject has fewer than 6 leavers and is not rated, but counts in the city average.');
    const nameless = [
      { urn: '100001', name: '', ...of(5) },
      { urn: null, laestab: '8314177', name: '', ...of(3) },
    ];
    expect(about(...nameless)[0]?.message).toContain('URN 100001 and LAESTAB 8314177 have fewer than 6 leavers and are not rated');
  });
});
