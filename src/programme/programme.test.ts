import { expect, test } from 'vitest';
import { fileInMemory } from '../evidence/source-file.ts';
import { type Activity, activitiesCsv, holesOf, icalendar, minutesByYearGroup, readActivitiesCsv } from './index.ts';

const lesson: Activity = {
  id: 'l1',
  title: '=Jobs, "now"',
  kind: 'lesson',
  purpose: 'information',
  yearGroups: [9, 10],
  needs: ['core', 'local'],
  minutesPerStudent: 50,
  leader: 'Careers lead',
  date: '2026-01-31',
};

test('what is exported is read again', async () => {
  expect(await readActivitiesCsv(fileInMemory('p.csv', activitiesCsv([lesson])))).toEqual({ activities: [lesson] });
});

test('mistakes are named with line and remedy', async () => {
  const spoilt = activitiesCsv([lesson, lesson])
    .replace(/lesson,information/, 'lecture,information')
    .replace('2026-01-31', '2026-02-31');
  expect(await readActivitiesCsv(fileInMemory('p.csv', spoilt))).toMatchObject({
    mistakes: [
      { line: 2, message: expect.stringContaining('"lecture" is not known in the column "kind". Use lesson') },
      { line: 2, message: expect.stringContaining('"2026-02-31" is not a day') },
      { line: 3, message: expect.stringContaining('stands twice') },
    ],
  });
});

test('holes and minutes are named by year group', () => {
  const holes = holesOf([lesson], [9, 11]);
  expect(holes).toContainEqual({ hole: 'transition', yearGroup: 9, transition: 'y9-options' });
  expect(holes).not.toContainEqual({ hole: 'kind', yearGroup: 9, kind: 'lesson' });
  expect(holes).toContainEqual({ hole: 'need', yearGroup: 11, need: 'core' });
  expect(minutesByYearGroup([lesson, lesson], [9, 11])).toEqual([
    { yearGroup: 9, minutes: 100 },
    { yearGroup: 11, minutes: 0 },
  ]);
});

test('a calendar is folded at 75 octets and escaped', () => {
  const text = icalendar('P', [{ uid: 'u', day: '2026-01-31', title: 'é'.repeat(100), description: 'a;b,c\\d\ne' }], '2026-01-01T00:00:00.000Z');
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'é'.repeat(100)}\r\nDESCRIPTION:a\\;b\\,c\\\\d\\ne\r\n`);
  expect(text).toContain('DTSTAMP:20260101T000000Z');
});
