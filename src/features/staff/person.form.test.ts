import { expect, test } from 'vitest';
import { typedInSource } from './fact.ts';
import { nobodyGivesGuidance, readStaffForm, withoutPerson, withPerson } from './staff.form.ts';

const SOURCE = typedInSource('Typed in by Maya Okafor on 3 May 2026');
const GOOD = { person: 'Careers adviser', gives: 'yes', qualification: '6', towards: '', cpd: 'yes', hours: '' };
const ADVISER = { person: 'Careers adviser', givesGuidance: true, qualificationLevel: 6, workingTowardsLevel: null, cpd: true, hours: null };

test.each([
  { fields: {}, person: {} },
  { fields: { hours: '0' }, person: { hours: 0 } },
  { fields: { hours: '8784' }, person: { hours: 8784 } },
  { fields: { hours: ' 120.5 ' }, person: { hours: 120.5 } },
  { fields: { qualification: '', towards: '4' }, person: { qualificationLevel: null, workingTowardsLevel: 4 } },
  { fields: { qualification: '0', towards: '8', gives: 'no' }, person: { qualificationLevel: 0, workingTowardsLevel: 8, givesGuidance: false } },
])('$fields is read as $person', ({ fields, person }) => {
  expect(readStaffForm({ ...GOOD, ...fields }, [])).toEqual({ person: { ...ADVISER, ...person }, note: '' });
});

const HOURS = 'Enter the hours a year as a number from 0 to 8784, such as 120 or 120.5; leave it empty if you do not know';

test.each([
  { fields: { person: '' }, says: { person: 'Enter the role of the person, such as careers adviser' } },
  { fields: { person: '-' }, says: { person: 'Enter a role. That nobody gives guidance is said with the button on the page before' } },
  { fields: { person: 'Mentor' }, says: { person: 'Somebody has this role already. Tell the two apart, such as “careers adviser 2”' } },
  { fields: { gives: '' }, says: { gives: 'Choose whether this person gives guidance to students' } },
  { fields: { cpd: 'maybe' }, says: { cpd: 'Choose whether this person has had formal training in guidance' } },
  { fields: { qualification: '9' }, says: { qualification: 'Choose a level from the list' } },
  { fields: { towards: '6' }, says: { towards: 'This level is held already. Choose a higher one, or none' } },
  { fields: { hours: '8785' }, says: { hours: HOURS } },
  { fields: { hours: '-1' }, says: { hours: HOURS } },
])('$fields is answered: $says', ({ fields, says }) => {
  expect(readStaffForm({ ...GOOD, ...fields }, ['Mentor'])).toEqual({ errors: says });
});

test('people are added, changed and taken out', () => {
  const [adviser] = withPerson(nobodyGivesGuidance(SOURCE), '', ADVISER, SOURCE);
  expect(adviser).toEqual({ ...ADVISER, source: SOURCE });
  const two = withPerson([adviser ?? { ...ADVISER, source: SOURCE }], '', { ...ADVISER, person: 'Mentor' }, SOURCE);
  expect(two.map(({ person }) => person)).toEqual(['Careers adviser', 'Mentor']);
  expect(withPerson(two, 'Mentor', { ...ADVISER, person: 'Coach' }, SOURCE).map(({ person }) => person)).toEqual(['Careers adviser', 'Coach']);
  expect(withoutPerson(two, 'Careers adviser')?.map(({ person }) => person)).toEqual(['Mentor']);
  expect(withoutPerson(two.slice(0, 1), 'Careers adviser')).toBe(null);
});
