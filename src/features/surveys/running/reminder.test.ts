import { expect, test } from 'vitest';
import { type ReminderOf, reminderFor } from './reminder.ts';

const OF: ReminderOf = {
  institution: 'Ash School',
  audience: 'students',
  closesOn: '2026-12-14',
  address: 'waymark.example/s/k7qf-92xd',
  responses: 40,
  roll: 900,
  access: 'open',
};

test('a reminder says where, until when, how many so far, and that nobody knows who', () => {
  const { letter, message } = reminderFor(OF);
  for (const said of ['Dear tutors', 'waymark.example/s/k7qf-92xd', '14 December 2026', 'So far 40 of 900', 'Nobody can see who has answered'])
    expect(letter).toContain(said);
  expect(letter).not.toContain('code');
  expect(message).toContain('waymark.example/s/k7qf-92xd');
  expect(message.length).toBeLessThan(200);
});

test.each([
  { change: { roll: null, responses: 1 }, says: 'So far 1 person has answered.' },
  { change: { responses: 0 }, says: 'Nobody has answered yet.' },
  { change: { access: 'codes' as const }, says: 'the code that they were given; it works once' },
  { change: { audience: 'parents' as const }, says: 'Dear parents and carers' },
])('$says', ({ change, says }) => {
  expect(reminderFor({ ...OF, ...change }).letter).toContain(says);
});
