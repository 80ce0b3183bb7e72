import { expect, test } from 'vitest';
import type { Reader, Role } from '../../web/reader.ts';
import { canBringEvidence, canDiscussRatings, canModerate, canSeeRatings, canTakeStance, sideOf } from './rating.policy.ts';

function reader(role: Role | null): Reader {
  const institutionId = role?.startsWith('institution-') ? 'a' : null;
  return { as: role && { role, institutionId } } as Reader;
}

const ROLES = ['partnership-lead', 'partnership-analyst', 'institution-lead', 'institution-editor', 'institution-head', 'viewer', null] as const;

test.each([
  { may: canSeeRatings, who: ROLES.slice(0, 6) },
  { may: canDiscussRatings, who: ROLES.slice(0, 5) },
  { may: canModerate, who: ['partnership-lead'] },
  { may: canTakeStance, who: ['institution-lead', 'institution-head'] },
  { may: canBringEvidence, who: ['partnership-lead', 'partnership-analyst', 'institution-lead', 'institution-editor'] },
])('$may.name: $who', ({ may, who }) => {
  expect(ROLES.filter((role) => may(reader(role)))).toEqual(who);
});

test('somebody speaks for the side that they work for', () => {
  expect(ROLES.slice(0, 5).map((role) => sideOf(reader(role)))).toEqual(['partnership', 'partnership', 'institution', 'institution', 'institution']);
});
