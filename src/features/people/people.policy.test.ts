import { describe, expect, test } from 'vitest';
import type { Reader, Role, RoleInUse } from '../../web/reader.ts';
import { canGive, canManagePeople, canSeePeople, ROLES, rolesToGive, scopeOf } from './people.policy.ts';

const ASH = '00000000-0000-4000-8000-00000000000a';
const OAK = '00000000-0000-4000-8000-00000000000b';

/** Somebody at work in this role; a role in an institution is held at Ash Tree School. */
function at(role: Role | null): Pick<Reader, 'as'> {
  const inOne = role?.startsWith('institution-') ?? false;
  const as = { id: '', role, partnershipId: '', institutionId: inOne ? ASH : null, partnership: { id: '', name: '', area: '' }, institution: null };
  return { as: role === null ? null : (as as RoleInUse) };
}

test.each<{ role: Role | null; sees: boolean; manages: boolean }>([
  { role: 'partnership-lead', sees: true, manages: true },
  { role: 'partnership-analyst', sees: true, manages: false },
  { role: 'viewer', sees: false, manages: false },
  { role: 'institution-lead', sees: true, manages: true },
  { role: 'institution-editor', sees: false, manages: false },
  { role: 'institution-head', sees: false, manages: false },
  { role: null, sees: false, manages: false },
])('$role: sees people $sees, manages them $manages', ({ role, sees, manages }) => {
  expect(canSeePeople(at(role))).toBe(sees);
  expect(canManagePeople(at(role))).toBe(manages);
});

test.each<{ role: Role; scope: string | null }>([
  { role: 'partnership-lead', scope: null },
  { role: 'partnership-analyst', scope: null },
  { role: 'institution-lead', scope: ASH },
])('$role sees the roles in $scope', ({ role, scope }) => {
  expect(scopeOf(at(role))).toEqual({ institution: scope });
});

describe('giving a role', () => {
  const places = [null, ASH, OAK];
  const nothing = ROLES.flatMap((role) => places.map((institutionId) => ({ role, institutionId })));
  const given = (reader: Role | null) => nothing.filter((one) => canGive(at(reader), one)).map(({ role, institutionId }) => [role, institutionId]);

  test('a partnership lead gives every role, each where it belongs', () => {
    expect(given('partnership-lead')).toEqual([
      ['partnership-lead', null],
      ['partnership-analyst', null],
      ['viewer', null],
      ['institution-lead', ASH],
      ['institution-lead', OAK],
      ['institution-editor', ASH],
      ['institution-editor', OAK],
      ['institution-head', ASH],
      ['institution-head', OAK],
      ['institution-safeguarding', ASH],
      ['institution-safeguarding', OAK],
    ]);
  });

  test('a careers lead gives the roles of the own institution, and no other', () => {
    expect(given('institution-lead')).toEqual([
      ['institution-lead', ASH],
      ['institution-editor', ASH],
      ['institution-head', ASH],
      ['institution-safeguarding', ASH],
    ]);
  });

  test.each([null, 'partnership-analyst', 'viewer', 'institution-editor', 'institution-head', 'institution-safeguarding'] as const)(
    '%s gives none',
    (role) => {
      expect(given(role)).toEqual([]);
      expect(rolesToGive(at(role))).toEqual([]);
    },
  );
});
