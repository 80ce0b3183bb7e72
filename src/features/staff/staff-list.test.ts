import { expect, test } from 'vitest';
import { type StaffKept, typedInSource } from '../evidence/index.ts';
import { NO_DETAILS } from './details.ts';
import { nobodyGivesGuidance, trainedApart, withoutPerson, withPerson, withTraining } from './staff-list.ts';

const SOURCE = typedInSource('Typed in by Maya Okafor on 3 May 2026');
const FILE = { file: 'staff.csv', sha256: 'a'.repeat(64), line: 2 };
const DAY = '2026-07-31';
const ID = '11111111-1111-4111-8111-111111111111';
const adviser = (more: Partial<StaffKept> = {}): StaffKept => ({
  ...{ person: 'Careers adviser', givesGuidance: true, qualificationLevel: 6, workingTowardsLevel: null, cpd: true, hours: null, source: SOURCE },
  ...more,
});
const roles = (list: readonly StaffKept[] | null) => list?.map(({ person }) => person);

test('people are added, changed and taken out', () => {
  const one = withPerson(nobodyGivesGuidance(null, SOURCE, DAY), '', adviser({ id: ID }));
  expect(one).toEqual([adviser({ id: ID })]);
  const two = withPerson(one, '', adviser({ person: 'Mentor' }));
  expect(roles(two)).toEqual(['Careers adviser', 'Mentor']);
  expect(roles(withPerson(two, ID, adviser({ id: ID, person: 'Coach' })))).toEqual(['Coach', 'Mentor']);
  expect(roles(withPerson(two, 'Mentor', adviser({ person: 'Coach' })))).toEqual(['Careers adviser', 'Coach']);
  expect(roles(withoutPerson(two, ID))).toEqual(['Mentor']);
  expect(withoutPerson(one, ID)).toBe(null);
});

test('of two people of a file with one role, the first is the one that is changed', () => {
  const both = [adviser({ source: FILE }), adviser({ source: { ...FILE, line: 3 } })];
  expect(withPerson(both, 'Careers adviser', adviser({ id: ID })).map(({ id, source }) => id ?? source.line)).toEqual([ID, 3]);
});

test('that nobody gives guidance leaves in the list who was there before', () => {
  const list = nobodyGivesGuidance([adviser({ leftOn: '2025-12-31' }), adviser({ person: 'Mentor' })], SOURCE, DAY);
  expect(roles(list)).toEqual(['Careers adviser', '-']);
});

test.each([
  { cpd: true, source: SOURCE, details: undefined, apart: true },
  { cpd: true, source: SOURCE, details: NO_DETAILS, apart: false },
  { cpd: true, source: FILE, details: NO_DETAILS, apart: true },
  { cpd: false, source: FILE, details: { ...NO_DETAILS, trainedOtherwise: true }, apart: true },
])('formal training apart from the log: $apart', ({ cpd, source, details, apart }) => {
  expect(trainedApart(adviser({ cpd, source }), details)).toBe(apart);
});

test('what is known of training changes the list only where it says something else', () => {
  const list = [adviser({ id: ID, cpd: false }), adviser({ person: 'Mentor' })];
  expect(withTraining(list, ID, false, SOURCE)).toBe(null);
  expect(withTraining(list, 'nobody', true, SOURCE)).toBe(null);
  expect(withTraining(list, ID, true, SOURCE)?.map(({ cpd }) => cpd)).toEqual([true, true]);
});
