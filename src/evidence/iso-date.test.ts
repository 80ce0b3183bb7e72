import { describe, expect, test } from 'vitest';
import { readIsoDate, readRegisterDate } from './iso-date.ts';

describe('a day as year-month-day', () => {
  test.each(['2025-07-31', '2024-02-29', '2000-02-29', '2025-01-01', '2025-12-31'])('%s is a day', (text) => {
    expect(readIsoDate(text)).toEqual({ day: text });
  });

  test.each(['2025-02-29', '2025-02-30', '1900-02-29', '2025-04-31', '2025-13-01', '2025-00-10', '2025-07-00', '2025-07-32'])(
    '%s is in no calendar',
    (text) => {
      expect(readIsoDate(text)).toEqual({ fault: 'no-such-day' });
    },
  );

  test.each(['31/07/2025', '31-07-2025', '2025/07/31', '2025-7-31', '20250731', '2025-07-31T00:00', '31 July 2025', '45869', ''])(
    '"%s" is another form',
    (text) => {
      expect(readIsoDate(text)).toEqual({ fault: 'form' });
    },
  );
});

describe('a day as the register writes it', () => {
  test.each([
    ['31-01-2021', '2021-01-31'],
    ['29-02-2024', '2024-02-29'],
    ['2021-01-31', '2021-01-31'],
  ])('%s is %s', (text, day) => {
    expect(readRegisterDate(text)).toBe(day);
  });

  test.each(['', '29-02-2023', '2023-02-29', '2021-1-31', '31/01/2021', '00-01-2021', '32-01-2021'])('"%s" is none', (text) => {
    expect(readRegisterDate(text)).toBeNull();
  });
});
