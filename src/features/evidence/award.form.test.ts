import { expect, test } from 'vitest';
import type { AwardEvidence } from '../../rating/evidence.ts';
import { readAwardForm, withAudit, withAward, withoutAward } from './award.form.ts';
import { typedInSource } from './fact.ts';

const SOURCE = typedInSource('Typed in by Maya Okafor on 3 May 2026');
const GOOD = { award: 'Career Mark', status: 'held', 'awarded-day': '1', 'awarded-month': '9', 'awarded-year': '2024' };
const expires = (day: string, month: string, year: string) => ({ 'expires-day': day, 'expires-month': month, 'expires-year': year });

test('an award with its days is read', () => {
  const read = readAwardForm({ ...GOOD, ...expires('1', '9', '2024'), note: ' Certificate 7 ' }, ['matrix Standard']);
  expect(read).toEqual({ award: { award: 'Career Mark', status: 'held', awardedOn: '2024-09-01', expiresOn: '2024-09-01' }, note: 'Certificate 7' });
});

test.each([
  { fields: { award: ' ' }, says: { award: 'Enter the name of the award' } },
  { fields: { award: 'a'.repeat(201) }, says: { award: 'Use 200 characters or fewer' } },
  { fields: { status: 'lost' }, says: { status: 'Choose how far the institution is with this award' } },
  { fields: expires('31', '8', '2024'), says: { expires: 'The award expires before it was awarded. Check both days' } },
  {
    fields: expires('31', '9', '2025'),
    says: { expires: 'The calendar has no such day. Check the day and the month of the day on which it expires' },
  },
  { fields: { award: 'MATRIX  standard' }, says: { award: 'This award is there already. Change that one, or give this one another name' } },
  { fields: { note: 'n'.repeat(1001) }, says: { note: 'Use 1000 characters or fewer' } },
])('$fields is answered: $says', ({ fields, says }) => {
  expect(readAwardForm({ ...GOOD, ...fields }, ['matrix Standard'])).toEqual({ errors: says });
});

const award = (name: string, more: Partial<AwardEvidence> = {}): AwardEvidence => ({
  award: name,
  status: 'held',
  awardedOn: null,
  expiresOn: null,
  auditCompletedOn: null,
  actionPlanAgreedOn: null,
  source: SOURCE,
  ...more,
});

test('an award is added, changed and taken out; the days of audit and plan stay', () => {
  const audited = withAudit(null, { auditCompletedOn: '2026-03-01', actionPlanAgreedOn: null }, SOURCE);
  expect(audited).toEqual([award('', { status: 'none', auditCompletedOn: '2026-03-01' })]);
  const entry = { award: 'Career Mark', status: 'working-towards', awardedOn: null, expiresOn: null } as const;
  const added = withAward(audited, '', entry, SOURCE);
  expect(added).toEqual([award('Career Mark', { status: 'working-towards', auditCompletedOn: '2026-03-01' })]);
  const changed = withAward(added, 'Career Mark', { ...entry, award: 'Quality in Careers Standard', status: 'held' }, SOURCE);
  expect(changed).toEqual([award('Quality in Careers Standard', { auditCompletedOn: '2026-03-01' })]);
  expect(withoutAward(changed, 'Quality in Careers Standard')).toEqual(audited);
});

test('with two awards one is taken out and the other stays', () => {
  expect(withoutAward([award('A'), award('B')], 'A')).toEqual([award('B')]);
  expect(withoutAward([award('A')], 'C')).toEqual([award('A')]);
  expect(withoutAward(null, 'A')).toBe(null);
});
