import { expect, test } from 'vitest';
import { anActivity } from '../../../tests/support/given-activity.ts';
import { openCalendar } from './calendar-file.ts';
import { monthsOf } from './calendar-months.ts';

const at = new Date('2026-01-02T03:04:05Z');
const kept = (title: string, date: string | null, more = {}) => ({
  ...anActivity({ title, date }),
  ...{ toConfirm: false, removedAt: null, version: 1, last: { person: null, name: null, at }, cycle: 'c' },
  ...more,
});

test('months go from September to August, with the days of each in order', () => {
  const months = monthsOf('2025/26', [kept('B', '2026-03-12'), kept('A', '2026-03-12'), kept('C', '2026-03-01'), kept('No day', null)]);
  expect(months.map(({ title }) => title)).toHaveLength(12);
  expect([months[0]?.title, months.at(-1)?.title]).toEqual(['September 2025', 'August 2026']);
  expect(months.find(({ id }) => id === '2026-03')?.activities.map(({ title }) => title)).toEqual(['C', 'A', 'B']);
});

test('a day outside of the year has its month all the same', () => {
  const [first] = monthsOf('2025/26', [kept('Early', '2025-07-01')]);
  expect([first?.title, first?.activities.length]).toEqual(['July 2025', 1]);
});

test('the open calendar has days and titles of what is held, and nothing else', () => {
  const text = openCalendar(
    [kept('Fair', '2026-03-12'), kept('Waits', '2026-03-13', { toConfirm: true }), kept('Out', '2026-03-14', { removedAt: at }), kept('None', null)],
    new Date(),
  );
  expect(text.match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Fair']);
  expect(text).toContain('DTSTART;VALUE=DATE:20260312');
  expect(text).toContain('DTSTAMP:20260102T030405Z');
  expect(text).not.toMatch(/DESCRIPTION|Careers lead/);
});
