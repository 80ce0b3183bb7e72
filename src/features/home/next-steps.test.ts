import { expect, test } from 'vitest';
import { nextForCareersLead, nextForLead } from './next-steps.ts';

const NEW = { laCodes: 0, institutions: 0, withoutLead: 0, people: 1, invitations: 0, toReview: 0 };
const SET_UP = { laCodes: 1, institutions: 24, withoutLead: 0, people: 30, invitations: 0, toReview: 0 };

const ticks = (steps: { done: boolean }[]) => steps.map(({ done }) => (done ? '✓' : '-')).join('');

test.each([
  { soFar: NEW, ticked: '----' },
  { soFar: { ...NEW, laCodes: 1 }, ticked: '✓---' },
  // Institutions without a careers lead are all there are, as long as nobody is invited.
  { soFar: { ...NEW, institutions: 1, withoutLead: 1 }, ticked: '-✓--' },
  { soFar: { ...NEW, people: 2 }, ticked: '--✓-' },
  { soFar: { ...NEW, invitations: 1 }, ticked: '--✓-' },
  { soFar: { ...SET_UP, withoutLead: 1 }, ticked: '✓✓✓-' },
  { soFar: { ...SET_UP, laCodes: 0 }, ticked: '-✓✓✓' },
])('a partnership with $soFar has first steps $ticked', ({ soFar, ticked }) => {
  const { title, steps } = nextForLead(soFar);
  expect([title, ticks(steps)]).toEqual(['First steps', ticked]);
});

test('once all first steps are done there are none', () => {
  expect(nextForLead(SET_UP)).toEqual({ title: 'Next for you', steps: [] });
});

test.each([
  { withoutLead: 24, why: 'the person who sees to its careers guidance' },
  { withoutLead: 23, why: '23 of 24 institutions have none yet' },
  { withoutLead: 1, why: '1 of 24 institutions has none yet' },
])('$withoutLead of 24 without a careers lead: $why', ({ withoutLead, why }) => {
  expect(nextForLead({ ...SET_UP, withoutLead }).steps.at(-1)?.why).toBe(why);
});

test('roles to review come behind the first steps, and alone after them', () => {
  const review = { text: 'Review who has which role', href: '/people/review', why: 'nobody has looked at 1 role for more than a year', done: false };
  expect(nextForLead({ ...SET_UP, toReview: 1 }).steps).toEqual([review]);
  expect(nextForLead({ ...NEW, toReview: 1 }).steps[4]).toEqual(review);
});

test.each([
  { soFar: { people: 1, invitations: 0, toReview: 0 }, steps: ['Invite your colleagues'] },
  { soFar: { people: 1, invitations: 1, toReview: 0 }, steps: [] },
  { soFar: { people: 2, invitations: 0, toReview: 0 }, steps: [] },
  { soFar: { people: 2, invitations: 0, toReview: 3 }, steps: ['Review who has which role'] },
])('a careers lead with $soFar does $steps', ({ soFar, steps }) => {
  expect(nextForCareersLead(soFar).steps.map(({ text }) => text)).toEqual(steps);
});
