import { expect, test } from 'vitest';
import { readTargetForm } from './target.form.ts';
import { readVisionForm } from './vision.form.ts';
import { notPutBefore } from './vision.ts';

const TODAY = '2026-06-01';
const day = (name: string, ...[date = '', month = '', year = '']: string[]) => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});
const GOOD = { aim: 'Everybody has a place', term: 'short', measure: 'y11-activity', target: '97', ...day('due', '31', '8', '2026') };
const OWN = { ...GOOD, measure: 'own', ownMeasure: 'Visits', unit: 'number', target: '12' };
const READ = {
  ...{ aim: 'Everybody has a place', term: 'short', measure: 'y11-activity', ownMeasure: null, unit: 'per-cent', baseline: null },
  ...{ baselineYear: null, target: 970, dueOn: '2026-08-31', actual: null, actualOn: null },
};

test.each([
  { fields: {}, read: {} },
  { fields: { target: ' 97.5% ', baseline: '0', baselineYear: '2024/25' }, read: { target: 975, baseline: 0, baselineYear: '2024/25' } },
  { fields: { measure: 'gatsby', target: '8' }, read: { measure: 'gatsby', unit: 'number', target: 80 } },
  {
    fields: { ...OWN, target: '1,200', actual: '900', ...day('counted', '1', '5', '2026') },
    read: { measure: 'own', ownMeasure: 'Visits', unit: 'number', target: 12_000, actual: 9000, actualOn: '2026-05-01' },
  },
  // What was typed for another measure is not kept with this one.
  { fields: { ownMeasure: 'Visits', unit: 'number' }, read: {} },
])('$fields is read as $read', ({ fields, read }) => {
  expect(readTargetForm({ ...GOOD, ...fields }, TODAY)).toEqual({ ...READ, ...read });
});

const FIGURE = 'Enter a figure with at most one place, such as 95 or 93.5; per cent up to 100';

test.each([
  { fields: { aim: ' ' }, says: { aim: 'Enter what is to be reached' } },
  { fields: { term: 'soon' }, says: { term: 'Choose how far ahead it lies' } },
  { fields: { measure: '' }, says: { measure: 'Choose how it is measured' } },
  { fields: { target: '' }, says: { target: 'Enter the figure to be reached' } },
  { fields: { target: '97.55' }, says: { target: FIGURE } },
  { fields: { target: '100.1' }, says: { target: FIGURE } },
  { fields: { baseline: '97' }, says: { target: 'This is the figure of the start. Enter another one to be reached' } },
  { fields: { baselineYear: '2024' }, says: { baselineYear: 'Enter an academic year, such as 2024/25; or leave it empty' } },
  { fields: day('due'), says: { due: 'Enter the day by which it is to be reached' } },
  { fields: { actual: '90' }, says: { actual: 'Waymark knows this figure. Leave it and its day empty' } },
  { fields: { ...OWN, ownMeasure: '' }, says: { ownMeasure: 'Say what you count, such as students who met an employer' } },
  { fields: { ...OWN, unit: '' }, says: { unit: 'Choose whether it is per cent or a number' } },
  { fields: { ...OWN, actual: '9' }, says: { counted: 'Enter the day on which it was counted' } },
  { fields: { ...OWN, ...day('counted', '1', '5', '2026') }, says: { actual: 'Enter what was counted on that day; or take out the day' } },
  {
    fields: { ...OWN, actual: '9', ...day('counted', '2', '6', '2026') },
    says: { counted: 'This day is still to come. Enter the figure once it is counted' },
  },
])('$fields is answered: $says', ({ fields, says }) => {
  expect(readTargetForm({ ...GOOD, ...fields }, TODAY)).toEqual({ errors: says });
});

test('a vision needs words, and no day that is still to come', () => {
  expect(readVisionForm({ statement: ' ' }, TODAY)).toEqual({ errors: { statement: 'Enter what you want your guidance to be' } });
  expect(readVisionForm({ statement: 'A plan', ...day('staff', '2', '6', '2026') }, TODAY)).toEqual({
    errors: { staff: 'This day is still to come. Enter it once it has taken place' },
  });
  expect(readVisionForm({ statement: 'A plan', publishedLink: 'javascript:alert(1)' }, TODAY)).toHaveProperty('errors.publishedLink');
  const read = readVisionForm({ statement: ' A plan ', publishedWhere: '', ...day('staff', '1', '6', '2026') }, TODAY);
  const putBefore = { staff: '2026-06-01', students: null, parents: null, governors: null };
  expect(read).toEqual({ statement: 'A plan', publishedWhere: null, publishedLink: null, putBefore });
});

test('who has not heard of it for a year is named; a year to the day is within it', () => {
  const putBefore = { staff: '2025-06-01', students: '2025-05-31', parents: null, governors: '2026-05-01' };
  expect(notPutBefore({ putBefore }, TODAY)).toEqual(['students', 'parents']);
});
