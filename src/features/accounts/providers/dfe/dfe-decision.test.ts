import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Role } from '../../../../web/reader.ts';
import { decideRoles, type HeldRole, type Holding, holdingsAt, isSame } from './dfe-decision.ts';

const AT = 'chosen';
const lead: Holding = { partnershipId: 'p', institutionId: 'i', role: 'institution-lead' };
const held = (changed: Partial<HeldRole> = {}): HeldRole => ({
  ...lead,
  membershipId: 'm',
  organisation: AT,
  ended: false,
  endedByPerson: false,
  ...changed,
});
const decide = (roles: HeldRole[], wanted: Holding[] | null, given: [string, Role[]][] = []) =>
  decideRoles({ held: roles, given: new Map(given), chosen: wanted && { organisation: AT, wanted } });

const NONE = { end: [], keep: [], give: [] };

test('gives what is new, keeps what is there, ends what is gone', () => {
  expect(decide([], [lead])).toEqual({ ...NONE, give: [{ ...lead, organisation: AT }] });
  expect(decide([held()], [lead])).toEqual({ ...NONE, keep: [held()] });
  expect(decide([held()], [])).toEqual({ ...NONE, end: [held()] });
});

test('leaves alone what people here gave', () => {
  const byHand = held({ organisation: null });
  expect(decide([byHand], [])).toEqual(NONE);
  expect(decide([byHand], [lead])).toEqual(NONE);
});

test('gives again what DfE Sign-in had ended, and not what a person here had', () => {
  expect(decide([held({ ended: true })], [lead]).give).toHaveLength(1);
  expect(decide([held({ ended: true, endedByPerson: true })], [lead]).give).toHaveLength(0);
});

test('a role of another organisation goes by what that one gives, also where none was chosen', () => {
  const other = held({ organisation: 'other' });
  expect(decide([other], null, [['other', ['institution-lead']]]).keep).toEqual([other]);
  expect(decide([other], [], [['other', ['institution-editor']]]).end).toEqual([other]);
  expect(decide([other], null).end).toEqual([other]);
});

test('a role of the institution goes to institutions, a role of the partnership to partnerships, each once', () => {
  const places = [
    { partnershipId: 'p', institutionId: 'i' },
    { partnershipId: 'q', institutionId: null },
  ];
  expect(holdingsAt(places, ['institution-lead', 'institution-lead', 'viewer'])).toEqual([
    { partnershipId: 'p', institutionId: 'i', role: 'institution-lead' },
    { partnershipId: 'q', institutionId: null, role: 'viewer' },
  ]);
});

const role = fc.constantFrom<Role>('institution-lead', 'institution-editor', 'viewer');
const place = fc.record({ partnershipId: fc.constantFrom('p', 'q'), institutionId: fc.constantFrom('i', 'j', null), role });
const heldRole = fc.record({
  ...{ partnershipId: fc.constantFrom('p', 'q'), institutionId: fc.constantFrom('i', 'j', null), role, membershipId: fc.uuid() },
  ...{ organisation: fc.constantFrom(AT, 'other', null), ended: fc.boolean(), endedByPerson: fc.boolean() },
});

test('whatever is held and given: only roles from there end, and nothing is held twice', () => {
  fc.assert(
    fc.property(fc.array(heldRole), fc.uniqueArray(place, { comparator: isSame }), fc.array(role), (roles, wanted, given) => {
      const { end, keep, give } = decide(roles, wanted, [['other', given]]);
      expect([...end, ...keep].every(({ organisation, ended }) => organisation !== null && !ended)).toBe(true);
      expect(end.length + keep.length).toBe(roles.filter(({ organisation, ended }) => organisation !== null && !ended).length);
      expect(give.some((one) => roles.some((had) => !had.ended && isSame(had, one)))).toBe(false);
      expect(give.every((one) => wanted.some((wish) => isSame(wish, one)))).toBe(true);
    }),
  );
});
