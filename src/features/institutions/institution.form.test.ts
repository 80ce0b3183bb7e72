import { expect, test } from 'vitest';
import { fieldErrors } from '../../web/form.ts';
import { InstitutionForm, NEITHER, typedFrom, typedInstitution } from './institution.form.ts';

const GOOD = {
  name: 'Alder Vale Academy',
  kind: 'mainstream',
  phases: ['ks4'],
  urn: '123456',
  laestab: '8314177',
  ukprn: '10001234',
  earlierUrns: '',
};

function read(fields: Record<string, unknown>) {
  const form = InstitutionForm.safeParse({ ...GOOD, ...fields });
  return form.success ? form.data : fieldErrors(form.error);
}

const URN = 'Enter the URN as six digits that do not begin with 0, such as 123456';
const LAESTAB = 'Enter the LAESTAB as seven digits, such as 8314177 or 831/4177';
const UKPRN = 'Enter the UKPRN as eight digits that begin with 1, such as 10001234';
const EARLIER = 'Enter each earlier URN as six digits that do not begin with 0, with a comma between two';
const WHICH_LEAVERS = 'Choose which leavers it has, or “Neither of them”';

test.each([
  { fields: { urn: '' }, read: { urn: null } },
  { fields: { urn: undefined }, read: { urn: null } },
  { fields: { urn: ' 123 456 ' }, read: { urn: '123456' } },
  { fields: { urn: '100000' }, read: { urn: '100000' } },
  { fields: { laestab: '831/4177' }, read: { laestab: '8314177' } },
  { fields: { laestab: '831-4177' }, read: { laestab: '8314177' } },
  { fields: { laestab: '' }, read: { laestab: null } },
  { fields: { ukprn: '19999999' }, read: { ukprn: '19999999' } },
  { fields: { ukprn: '' }, read: { ukprn: null } },
  { fields: { earlierUrns: '111111, 222222 111111' }, read: { earlierUrns: ['111111', '222222'] } },
  { fields: { phases: ['post16', 'ks4'] }, read: { phases: ['ks4', 'post16'] } },
  { fields: { phases: 'post16' }, read: { phases: ['post16'] } },
  { fields: { phases: NEITHER }, read: { phases: [] } },
  { fields: { name: `  ${'n'.repeat(200)} ` }, read: { name: 'n'.repeat(200) } },
])('$fields is read as $read', ({ fields, read: expected }) => {
  expect(read(fields)).toMatchObject(expected);
});

test.each([
  { fields: { name: ' ' }, says: { name: 'Enter the name of the institution' } },
  { fields: { name: 'n'.repeat(201) }, says: { name: 'Use 200 characters or fewer' } },
  { fields: { name: 'Alder\u0000Vale' }, says: { name: 'Remove the characters that cannot be seen, such as tabs and line breaks' } },
  { fields: { kind: '' }, says: { kind: 'Choose what kind of institution it is' } },
  { fields: { kind: 'unknown' }, says: { kind: 'Choose what kind of institution it is' } },
  { fields: { kind: undefined }, says: { kind: 'Choose what kind of institution it is' } },
  { fields: { phases: undefined }, says: { phases: WHICH_LEAVERS } },
  { fields: { phases: ['ks3'] }, says: { phases: WHICH_LEAVERS } },
  { fields: { phases: ['ks4', NEITHER] }, says: { phases: 'Choose either leavers or “Neither of them”, not both' } },
  { fields: { urn: '12345' }, says: { urn: URN } },
  { fields: { urn: '1234567' }, says: { urn: URN } },
  { fields: { urn: '012345' }, says: { urn: URN } },
  { fields: { urn: '１２３４５６' }, says: { urn: URN } },
  { fields: { urn: ['123456', '234567'] }, says: { urn: URN } },
  { fields: { laestab: '831417' }, says: { laestab: LAESTAB } },
  { fields: { laestab: '83141777' }, says: { laestab: LAESTAB } },
  { fields: { laestab: '83/14177' }, says: { laestab: LAESTAB } },
  { fields: { ukprn: '1000123' }, says: { ukprn: UKPRN } },
  { fields: { ukprn: '100012345' }, says: { ukprn: UKPRN } },
  { fields: { ukprn: '20001234' }, says: { ukprn: UKPRN } },
  { fields: { earlierUrns: '111111, 2222' }, says: { earlierUrns: EARLIER } },
  {
    fields: { earlierUrns: '111111, 123456' },
    says: { earlierUrns: 'An earlier URN cannot be the one it has now. Take that one out of the earlier URNs' },
  },
  { fields: { urn: 'x', laestab: 'x', ukprn: 'x' }, says: { urn: URN, laestab: LAESTAB, ukprn: UKPRN } },
])('$fields is answered: $says', ({ fields, says }) => {
  expect(read(fields)).toEqual(says);
});

test('ten earlier URNs are taken, and not eleven', () => {
  const urns = (count: number) => Array.from({ length: count }, (_, index) => String(200_001 + index)).join(',');
  expect(read({ earlierUrns: urns(10) })).toHaveProperty('earlierUrns.length', 10);
  expect(read({ earlierUrns: urns(11) })).toEqual({ earlierUrns: 'Enter 10 earlier URNs or fewer' });
});

test('what was typed is kept as it was typed', () => {
  const sent = { ...GOOD, urn: ' 12 ', phases: 'ks4', roll: '1,200 ', version: '3', form_id: 'f' };
  expect(typedInstitution(sent)).toEqual({ ...sent, phases: ['ks4'] });
  expect(typedInstitution(undefined)).toMatchObject({ name: '', phases: [] });
});

test.each([
  { phases: ['ks4', 'post16'] as const, earlierUrns: ['111111', '222222'] },
  { phases: [] as const, earlierUrns: [] },
])('what stands in the form is what was saved: $phases $earlierUrns', ({ phases, earlierUrns }) => {
  const saved = {
    name: 'Alder Vale',
    kind: 'special',
    phases: [...phases],
    urn: '123456',
    laestab: null,
    ukprn: null,
    earlierUrns,
    roll: 1250,
  } as const;
  expect(InstitutionForm.parse(typedFrom({ ...saved, phases: [...phases], earlierUrns: [...earlierUrns], version: 2 }))).toEqual(saved);
});
