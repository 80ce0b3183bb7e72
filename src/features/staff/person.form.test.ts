import { expect, test } from 'vitest';
import { NO_DETAILS } from './details.ts';
import { readPersonForm } from './person.form.ts';

const GOOD = { person: 'Careers adviser', gives: 'yes', qualification: '6', towards: '', cpd: 'yes', hours: '' };
const ADVISER = { person: 'Careers adviser', givesGuidance: true, qualificationLevel: 6, workingTowardsLevel: null, hours: null };
const DETAILS = { ...NO_DETAILS, trainedOtherwise: true };

const day = (name: string, ...[date = '', month = '', year = '']: string[]) => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

test.each([
  { fields: {}, person: {} },
  { fields: { hours: '0' }, person: { hours: 0 } },
  { fields: { hours: '8784' }, person: { hours: 8784 } },
  { fields: { hours: ' 120.5 ' }, person: { hours: 120.5 } },
  { fields: { qualification: '', towards: '4' }, person: { qualificationLevel: null, workingTowardsLevel: 4 } },
  { fields: { qualification: '0', towards: '8', gives: 'no' }, person: { qualificationLevel: 0, workingTowardsLevel: 8, givesGuidance: false } },
])('$fields is read as $person', ({ fields, person }) => {
  expect(readPersonForm({ ...GOOD, ...fields }, [])).toEqual({ person: { ...ADVISER, ...person }, details: DETAILS, note: '' });
});

const LINK = 'Enter the whole address of a page, such as https://www.example.ac.uk/course; or leave it empty';
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
  {
    fields: { qualification: '', title: 'Diploma' },
    says: { qualification: 'Choose the level of the qualification; or take out its title, body and day' },
  },
  { fields: { towardsTitle: 'Diploma' }, says: { towards: 'Choose the level of the course; or take out its title and days' } },
  { fields: { ...day('awarded', '31', '2', '2024') }, says: { awarded: expect.stringContaining('The calendar has no such day') } },
  {
    fields: { towards: '7', ...day('since', '1', '9', '2025'), ...day('expected', '1', '7', '2025') },
    says: { expected: 'The course ends before it began. Check both days' },
  },
  { fields: { link: 'javascript:alert(1)' }, says: { link: LINK } },
  { fields: { link: 'https://example' }, says: { link: LINK } },
  { fields: { cdi: 'perhaps' }, says: { cdi: 'Choose yes, no, or not known' } },
])('$fields is answered: $says', ({ fields, says }) => {
  expect(readPersonForm({ ...GOOD, ...fields }, ['Mentor'])).toEqual({ errors: says });
});

test('what the register keeps beside the rating is read too', () => {
  const more = {
    name: ' Ada Byrne ',
    title: 'Diploma in Career Guidance',
    body: 'The college',
    proof: 'Certificate 7',
    link: 'https://college.example/diploma',
    cdi: 'no',
    employment: 'bought-in',
    ...day('awarded', '3', '7', '2024'),
    ...day('left', '31', '12', '2025'),
  };
  expect(readPersonForm({ ...GOOD, cpd: 'no', ...more }, [])).toEqual({
    person: { ...ADVISER, leftOn: '2025-12-31' },
    details: {
      ...NO_DETAILS,
      name: 'Ada Byrne',
      title: 'Diploma in Career Guidance',
      body: 'The college',
      awardedOn: '2024-07-03',
      proof: 'Certificate 7',
      proofLink: 'https://college.example/diploma',
      onCdiRegister: false,
      employment: 'bought-in',
    },
    note: '',
  });
});
