import { expect, test } from 'vitest';
import { fieldErrors } from '../../web/form.ts';
import { InviteForm, ReasonForm, RoleForm } from './people.form.ts';
import { decisionField, readDecisions } from './review.form.ts';

const ASH = '00000000-0000-4000-8000-00000000000a';
const sent = { name: 'Priya Nair', email: ' Priya@School.example ', role: 'institution-editor', institution: ASH };
const addressOf = (length: number) => `${'a'.repeat(64)}@${'b'.repeat(length - 65 - '.example'.length)}.example`;

test('an invitation is read with its address in small letters', () => {
  expect(InviteForm.parse(sent)).toEqual({ name: 'Priya Nair', email: 'priya@school.example', role: 'institution-editor', institutionId: ASH });
});

test('an institution that was left over from another choice does not count', () => {
  expect(RoleForm.parse({ role: 'viewer', institution: ASH })).toEqual({ role: 'viewer', institutionId: null });
  expect(RoleForm.parse({ role: 'viewer', institution: '' })).toEqual({ role: 'viewer', institutionId: null });
});

test.each([
  { field: 'name', value: '', why: 'Enter the person’s name' },
  { field: 'name', value: 'a\nb', why: 'Remove the characters that cannot be seen, such as tabs and line breaks' },
  { field: 'name', value: 'n'.repeat(201), why: 'Use 200 characters or fewer' },
  { field: 'email', value: 'priya', why: 'Enter an e-mail address in the right form, like name@school.sch.uk' },
  { field: 'email', value: 'pri\u0000ya@school.example', why: 'Enter an e-mail address in the right form, like name@school.sch.uk' },
  { field: 'email', value: addressOf(255), why: 'Enter an e-mail address of 254 characters or fewer' },
  { field: 'role', value: 'operator', why: 'Choose what the person may do' },
  { field: 'role', value: '', why: 'Choose what the person may do' },
  { field: 'institution', value: '', why: 'Choose the institution that the role is in' },
  { field: 'institution', value: 'ash', why: 'Choose the institution that the role is in' },
])('$field: $why', ({ field, value, why }) => {
  const read = InviteForm.safeParse({ ...sent, [field]: value });
  expect(read.success ? {} : fieldErrors(read.error)).toEqual({ [field]: why });
});

test('everything that is wrong is said at once', () => {
  const read = InviteForm.safeParse({ role: 'institution-head' });
  expect(read.success ? [] : Object.keys(fieldErrors(read.error))).toEqual(expect.arrayContaining(['email', 'institution', 'name']));
});

test.each([
  { field: 'name', value: `<b>${'n'.repeat(197)}` },
  { field: 'email', value: addressOf(254) },
])('$field of the longest kind is taken', ({ field, value }) => {
  expect(InviteForm.safeParse({ ...sent, [field]: value }).success).toBe(true);
});

test('a reason may be left out, and has its longest', () => {
  expect(ReasonForm.parse({})).toEqual({ reason: '' });
  expect(ReasonForm.parse({ reason: ` ${'r'.repeat(200)} ` })).toEqual({ reason: 'r'.repeat(200) });
  expect(ReasonForm.safeParse({ reason: 'r'.repeat(201) }).success).toBe(false);
  expect(ReasonForm.safeParse({ reason: 'a\u0000b' }).success).toBe(false);
});

test('decisions are read by role, and what is none is left out', () => {
  const body = { [decisionField(ASH)]: 'end', 'decide-x': 'keep', other: 'keep', [decisionField('00000000-0000-4000-8000-00000000000b')]: 'perhaps' };
  expect(readDecisions(body)).toEqual({ [ASH]: 'end' });
  expect(readDecisions({ [decisionField(ASH)]: ['keep', 'end'] })).toEqual({});
  expect(readDecisions(undefined)).toEqual({});
});
