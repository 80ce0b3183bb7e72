import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { givenRatedCase } from '../../../tests/support/given-case.ts';
import { readFramework } from '../frameworks/index.ts';
import { whoDecides } from './who-decides.ts';

const loaded = readFramework('derby-2012', readFileSync(new URL('../../../frameworks/derby-2012.yaml', import.meta.url)));
if ('problems' in loaded) throw new Error('The framework that ships cannot be read.');
const { framework } = loaded;
const { evidence } = givenRatedCase({ institutions: [{ urn: '400101', staff: 'cpd' }] });
const source = { file: 'staff.csv', sha256: 'a'.repeat(64), line: 2 };
const person = (role: string, qualificationLevel: number | null, hours: number) => ({
  ...{ person: role, givesGuidance: true, qualificationLevel, workingTowardsLevel: null, cpd: true, hours, source },
});
const staff = [person('adviser', 4, 40), person('mentor', null, 300), person('tutor', null, 20)];
const city = { ...evidence, institutions: evidence.institutions.map((one) => ({ ...one, staff })) };

test('each reading names who decides under each of its options, all others as they are chosen', () => {
  const decided = whoDecides(framework, { 'staff-level': '6' }, { city }, 'qualified-staff');
  const told = decided.map(({ reading, deciders }) => [
    reading,
    deciders.map(({ person: who, chosen, verdict }) => [who, chosen, verdict.levels[0]]),
  ]);
  expect(told).toEqual([
    [
      'staff-whose',
      [
        ['adviser', true, 'amber-red'],
        ['tutor', false, 'amber-red'],
        ['mentor', false, 'amber-red'],
      ],
    ],
    [
      'staff-level',
      [
        ['adviser', false, 'green'],
        ['adviser', true, 'amber-red'],
      ],
    ],
  ]);
});

test('a rating of another kind, and one without any staff, has nobody', () => {
  expect(whoDecides(framework, {}, { city }, 'quality-award')).toEqual([]);
  const nobody = { ...city, institutions: city.institutions.map((one) => ({ ...one, staff: [] })) };
  expect(whoDecides(framework, {}, { city: nobody }, 'qualified-staff')).toEqual([]);
});
