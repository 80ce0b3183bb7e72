import { expect, test } from 'vitest';
import type { Reader, Role } from '../../web/reader.ts';
import { canChangeInstitutions, canCountPeople, canListInstitutions, canSeeInstitution, canSeeInstitutions } from './institution.policy.ts';

const OWN = 'own';

function reader(role: Role | null, operating = false): Reader {
  const institutionId = role?.startsWith('institution-') ? OWN : null;
  const as = role && { id: 'm', role, partnershipId: 'p', institutionId, partnership: { id: 'p', name: '', area: '' }, institution: null };
  return { person: { id: '', name: '', email: '' }, session: {} as Reader['session'], as, operating, memberships: [], operator: operating };
}

test.each([
  { role: 'partnership-lead', list: true, see: true, own: true, sibling: true, change: true, people: true },
  { role: 'partnership-analyst', list: true, see: true, own: true, sibling: true, change: false, people: true },
  { role: 'viewer', list: true, see: true, own: true, sibling: true, change: false, people: false },
  { role: 'institution-lead', list: false, see: true, own: true, sibling: false, change: false, people: true },
  { role: 'institution-editor', list: false, see: true, own: true, sibling: false, change: false, people: true },
  { role: 'institution-head', list: false, see: true, own: true, sibling: false, change: false, people: true },
  { role: null, list: false, see: false, own: false, sibling: false, change: false, people: false },
] as const)('$role', ({ role, ...may }) => {
  const who = reader(role);
  expect({
    list: canListInstitutions(who),
    see: canSeeInstitutions(who),
    own: canSeeInstitution(who, { id: OWN }),
    sibling: canSeeInstitution(who, { id: 'sibling' }),
    change: canChangeInstitutions(who),
    people: canCountPeople(who),
  }).toEqual(may);
});

test('the operator sees nothing of it', () => {
  const who = reader(null, true);
  const asked = [
    canListInstitutions(who),
    canSeeInstitutions(who),
    canSeeInstitution(who, { id: OWN }),
    canChangeInstitutions(who),
    canCountPeople(who),
  ];
  expect(asked).toEqual([false, false, false, false, false]);
});
