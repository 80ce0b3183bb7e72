import { expect, test } from 'vitest';
import type { Reader, Role } from '../../web/reader.ts';
import { canChangePartnership, canRunPartnerships, canSeePartnership } from './partnership.policy.ts';

function reader(role: Role | 'operator' | null): Reader {
  const operating = role === 'operator';
  const place = { id: 'm', partnershipId: 'p', institutionId: null, partnership: { id: 'p', name: '', area: '' }, institution: null };
  const as = role === null || operating ? null : { ...place, role: role as Role };
  return { person: { id: '', name: '', email: '' }, session: {} as Reader['session'], as, operating, memberships: [], operator: operating };
}

test.each([
  { role: 'partnership-lead', see: true, change: true, run: false },
  { role: 'partnership-analyst', see: true, change: false, run: false },
  { role: 'viewer', see: false, change: false, run: false },
  { role: 'institution-lead', see: false, change: false, run: false },
  { role: 'institution-editor', see: false, change: false, run: false },
  { role: 'institution-head', see: false, change: false, run: false },
  { role: 'operator', see: false, change: false, run: true },
  { role: null, see: false, change: false, run: false },
] as const)('$role', ({ role, ...may }) => {
  const who = reader(role);
  expect({ see: canSeePartnership(who), change: canChangePartnership(who), run: canRunPartnerships(who) }).toEqual(may);
});

test('an operator who works as the lead of a partnership now runs no others', () => {
  expect(canRunPartnerships({ ...reader('partnership-lead'), operator: true })).toBe(false);
});
