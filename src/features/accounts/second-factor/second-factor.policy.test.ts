import { expect, test } from 'vitest';
import type { Reader, Role } from '../../../web/reader.ts';
import { canRemoveAuthenticator, canRemovePasskey, mustShowFactor } from './second-factor.policy.ts';

const NONE = { authenticator: false, passkeys: 0 };
const APP = { authenticator: true, passkeys: 0 };
const PASSKEY = { authenticator: false, passkeys: 1 };
const TWO_PASSKEYS = { authenticator: false, passkeys: 2 };
const BOTH = { authenticator: true, passkeys: 1 };

const holding = (role: Role, operator = false): Pick<Reader, 'memberships' | 'operator'> => ({
  memberships: [{ id: 'm', role, partnershipId: 'p', institutionId: role.startsWith('institution-') ? 'i' : null }],
  operator,
});
const WIDE = holding('partnership-analyst');
const NARROW = holding('institution-lead');
const OPERATOR = holding('institution-lead', true);

test.each([
  { factors: NONE, wide: [false, false], narrow: [false, false] },
  { factors: APP, wide: [false, false], narrow: [true, false] },
  { factors: PASSKEY, wide: [false, false], narrow: [false, true] },
  { factors: TWO_PASSKEYS, wide: [false, true], narrow: [false, true] },
  { factors: BOTH, wide: [true, true], narrow: [true, true] },
])('of $factors may be removed: app and passkey with a wide role $wide, with a narrow one $narrow', ({ factors, wide, narrow }) => {
  const removable = (reader: typeof WIDE) => [canRemoveAuthenticator(reader, factors), canRemovePasskey(reader, factors)];
  expect(removable(WIDE)).toEqual(wide);
  expect(removable(OPERATOR)).toEqual(wide);
  expect(removable(NARROW)).toEqual(narrow);
});

test.each([
  { factors: NONE, shown: null, must: false },
  { factors: APP, shown: null, must: true },
  { factors: PASSKEY, shown: null, must: true },
  { factors: APP, shown: 'passkey' as const, must: false },
  { factors: BOTH, shown: 'recovery-code' as const, must: false },
])('with $factors, $shown shown in the session: must show one first: $must', ({ factors, shown, must }) => {
  const session = { id: 's', token: 't', startedAt: new Date(0), secondFactor: shown };
  expect(mustShowFactor({ session }, factors)).toBe(must);
});
