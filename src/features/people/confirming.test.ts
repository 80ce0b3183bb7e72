import { expect, test } from 'vitest';
import { meant } from './confirming.ts';
import { ROLES } from './people.policy.ts';

test.each([
  { body: { confirmed: 'yes' }, answer: 'yes' },
  { body: { confirmed: 'no' }, answer: 'no' },
  { body: {}, answer: 'to ask' },
  { body: { confirmed: '' }, answer: 'to ask' },
  { body: { confirmed: 'YES' }, answer: 'to ask' },
  { body: { confirmed: ['yes', 'no'] }, answer: 'to ask' },
  { body: null, answer: 'to ask' },
])('a partnership lead with $body: $answer', ({ body, answer }) => {
  expect(meant('partnership-lead', body)).toBe(answer);
});

test.each(ROLES.filter((role) => role !== 'partnership-lead'))('a %s is made without a question', (role) => {
  expect(meant(role, {})).toBe('yes');
});
