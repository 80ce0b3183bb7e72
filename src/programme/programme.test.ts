import { expect, test } from 'vitest';
import { fileInMemory } from '../evidence/source-file.ts';
import { type Activity, activitiesCsv, holesOf, holeWords, icalendar, minutesByYearGroup, readActivitiesCsv } from './index.ts';

const lesson: Activity = {
  id: '00000000-0000-4000-8000-000000000001',
  title: '=Jobs, "now"',
  kind: 'lesson',
  provisions: [
    { purpose: 'information', owner: 'Librarian', place: 'Careers shelf, library', updatedOn: '2025-09-01' },
    { purpose: 'guidance', owner: null, place: null, updatedOn: null },
  ],
  yearGroups: [9, 10],
  needs: ['core', 'local'],
  cohort: 'students with a plan',
  theme: 'time',
  minutesPerStudent: 50,
  leader: 'Careers lead',
  partners: ['Dunmere Yard', 'The college'],
  date: '2026-01-31',
  voices: { students: 'More visits;\nfewer slides', staff: 'Too short' },
  score: 4,
  willChange: 'A visit',
};

const read = (text: string) => readActivitiesCsv(fileInMemory('p.csv', text));

test('what is exported is read again', async () => {
  expect(await read(activitiesCsv([lesson]))).toEqual({ activities: [{ ...lesson, line: 2 }] });
});

test('a file with the columns that are needed, as a spreadsheet saves it, is enough', async () => {
  const head = 'Title,Kind,Purposes,Year-Groups,Needs,Minutes-per-student,Leader,Date';
  const file = await read(`\ufeff${head}\r\nFair,event,"advice, information",11;10,core,90,Head of year,5/3/2026\r\n,,,,,,,\r\n`);
  expect(file).toMatchObject({
    activities: [{ id: null, line: 2, title: 'Fair', yearGroups: [10, 11], date: '2026-03-05', cohort: null, voices: {}, partners: [] }],
  });
  const [fair] = 'activities' in file ? file.activities : [];
  expect(fair?.provisions.map(({ purpose }) => purpose)).toEqual(['information', 'advice']);
});

test('mistakes are named with line and remedy', async () => {
  const spoilt = activitiesCsv([lesson, lesson])
    .replace(/lesson,information guidance/, 'lecture,guidance')
    .replace('2026-01-31', '2026-02-31');
  expect(await read(spoilt)).toMatchObject({
    mistakes: [
      { line: 2, message: expect.stringContaining('"lecture" is not known in the column "kind". Use lesson') },
      { line: 2, message: expect.stringContaining('Add information to the column "purposes", or empty them') },
      { line: 2, message: expect.stringContaining('"2026-02-31" is not known in the column "date"') },
      { line: 4, message: expect.stringContaining('stands in line 2 too') },
    ],
  });
});

test('a column that nobody knows, or that is missing, is told before anything is read', async () => {
  expect(await read('title,room\r\nFair,12\r\n')).toMatchObject({
    mistakes: [
      { line: 1, message: expect.stringContaining('Add kind, purposes, year-groups, needs, minutes-per-student, leader') },
      { line: 1, message: expect.stringContaining('"room" is not a column') },
    ],
  });
  expect(await read('')).toMatchObject({ mistakes: [{ line: null, message: expect.stringContaining('empty') }] });
  expect(await read(activitiesCsv([]))).toMatchObject({ mistakes: [{ line: null, message: expect.stringContaining('no activity') }] });
});

test('bounds hold on both sides', async () => {
  const titled = (letters: number) => read(activitiesCsv([{ ...lesson, title: 'x'.repeat(letters) }]));
  expect(await titled(200)).toHaveProperty('activities');
  expect(await titled(201)).toMatchObject({ mistakes: [{ line: 2, message: expect.stringContaining('has 201 characters. Use 200') }] });
  const lasting = (minutesPerStudent: number) => read(activitiesCsv([{ ...lesson, minutesPerStudent }]));
  expect(await lasting(60_000)).toHaveProperty('activities');
  for (const wrong of [0, 60_001]) expect(await lasting(wrong)).toHaveProperty('mistakes');
});

test('a title has one line', async () => {
  expect(await read(activitiesCsv([{ ...lesson, title: 'Two\nlines' }]))).toMatchObject({
    mistakes: [{ line: 2, message: expect.stringContaining('Take line breaks and tabs out of the column "title"') }],
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

test('each hole is a sentence of its own', () => {
  expect(holesOf([], [9]).map(holeWords)).toEqual([
    'Year 9 has no lesson.',
    'Year 9 has no event.',
    'Year 9 has no one-to-one meeting.',
    'Year 9 has no meeting with employers.',
    'Year 9 has no meeting with colleges and universities.',
    'Year 9 has no online activity.',
    'Year 9 has nothing for all (core).',
    'Year 9 has nothing for those with a specific need.',
    'Year 9 has nothing that follows from a student’s own review (individual).',
    'Year 9 has nothing about this area (local).',
    'Year 9 lacks a lesson or a one-to-one meeting at its turning point: Year 9 options.',
  ]);
});

test('nobody lacks work experience before Year 10', () => {
  const lacking = holesOf([], [8, 9, 10]).flatMap((hole) => (hole.hole === 'kind' && hole.kind === 'work-experience' ? [hole.yearGroup] : []));
  expect(lacking).toEqual([10]);
});

test('a calendar is folded at 75 octets and escaped', () => {
  const text = icalendar('P', [{ uid: 'u', day: '2026-01-31', title: 'é'.repeat(100), description: 'a;b,c\\d\ne' }], '2026-01-01T00:00:00.000Z');
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'é'.repeat(100)}\r\nDESCRIPTION:a\\;b\\,c\\\\d\\ne\r\n`);
  expect(text).toContain('DTSTAMP:20260101T000000Z');
  const plain = icalendar('P', [{ uid: 'u', day: '2026-01-31', title: 'T', description: null }], '2026-01-01T00:00:00.000Z');
  expect(plain).not.toContain('DESCRIPTION');
});
