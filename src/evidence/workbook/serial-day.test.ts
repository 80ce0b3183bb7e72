import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfSerial } from './serial-day.ts';

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [45_869, '2025-07-31'],
  [45_351, '2024-02-29'],
  [2_958_465, '9999-12-31'],
  [45_869.5, '2025-07-31T12:00'],
  [45_869.0001, '2025-07-31'],
  [45_869.999_99, '2025-08-01'],
])('%d is %s in the calendar from 1900', (serial, day) => {
  expect(dayOfSerial(serial, 1900)).toBe(day);
});

test.each([
  [0, '1904-01-01'],
  [44_407, '2025-07-31'],
])('%d is %s in the calendar from 1904', (serial, day) => {
  expect(dayOfSerial(serial, 1904)).toBe(day);
});

test.each([-1, 0, 60, 60.5, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])('%d is no day', (serial) => {
  expect(dayOfSerial(serial, 1900)).toBeNull();
});

test('one day later is one day later, and the two calendars are 1,462 days apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_900_000 }), (serial) => {
      const [day, next] = [dayOfSerial(serial, 1900), dayOfSerial(serial + 1, 1900)].map((iso) => Date.parse(`${iso}`));
      expect((next ?? 0) - (day ?? 0)).toBe(86_400_000);
      if (serial >= 1462) expect(dayOfSerial(serial - 1462, 1904)).toBe(dayOfSerial(serial, 1900));
    }),
  );
});
