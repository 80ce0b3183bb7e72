import { expect, test } from 'vitest';
import { dayAsTyped } from '../../../web/day.form.ts';
import { openingAsTyped, readOpening } from './days.form.ts';

const TODAY = '2026-06-15';
const sent = (opensOn: string, closesOn: string, access = 'open') => ({ ...openingAsTyped({ opensOn, closesOn, access: 'open' }), access });

test.each([
  ['2026-06-15', '2026-06-15'],
  ['2026-06-01', '2026-06-15'],
  ['2026-07-01', '2027-07-02'],
])('from %s to %s is taken', (opensOn, closesOn) => {
  expect(readOpening(sent(opensOn, closesOn), TODAY)).toEqual({ opening: { opensOn, closesOn, access: 'open' } });
});

test.each([
  ['2026-06-16', '2026-06-15', 'The last day is before the first'],
  ['2026-06-01', '2026-06-14', 'The last day is over already'],
  ['2026-07-01', '2027-07-03', 'A survey is open for a year at most'],
])('from %s to %s: %s', (opensOn, closesOn, says) => {
  expect(readOpening(sent(opensOn, closesOn), TODAY)).toEqual({ errors: { closes: expect.stringContaining(says) } });
});

test('nothing typed: each field says what to enter', () => {
  const nothing = { opens: dayAsTyped(null), closes: dayAsTyped(null), access: '', form_id: '', version: '' };
  expect(readOpening(nothing, TODAY)).toEqual({
    errors: { opens: expect.stringContaining('first day'), closes: expect.stringContaining('last day'), access: 'Choose who can answer' },
  });
});
