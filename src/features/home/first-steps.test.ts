import { expect, test } from 'vitest';
import { firstSteps } from './first-steps.ts';
import { inOrder } from './next-steps.ts';

const NEW = { laCodes: 0, institutions: 0, withoutLead: 0, people: 1, invitations: 0 };
const SET_UP = { laCodes: 1, institutions: 24, withoutLead: 0, people: 30, invitations: 0 };
const REVIEW = { text: 'Review who has which role', href: '/people/review', why: 'nobody has looked at 1 role for more than a year' };

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
  const { title, steps } = inOrder(firstSteps(soFar), []);
  expect([title, steps.map(({ done }) => (done ? '✓' : '-')).join('')]).toEqual(['First steps', ticked]);
});

test.each([
  { withoutLead: 24, why: 'the person who sees to its careers guidance' },
  { withoutLead: 23, why: '23 of 24 institutions have none yet' },
  { withoutLead: 1, why: '1 of 24 institutions has none yet' },
])('$withoutLead of 24 without a careers lead: $why', ({ withoutLead, why }) => {
  expect(firstSteps({ ...SET_UP, withoutLead }).at(-1)?.why).toBe(why);
});

test('further steps come behind the first ones, and alone once all of these are done, or where there are none', () => {
  expect(inOrder(firstSteps(NEW), [REVIEW]).steps[4]).toEqual(REVIEW);
  expect(inOrder(firstSteps(SET_UP), [REVIEW])).toEqual({ title: 'Next for you', steps: [REVIEW] });
  expect(inOrder(firstSteps(SET_UP), [])).toEqual({ title: 'Next for you', steps: [] });
  expect(inOrder([], [REVIEW])).toEqual({ title: 'Next for you', steps: [REVIEW] });
});

test('once a cycle is under way its work comes first, and what is left of setting up after it', () => {
  const first = firstSteps({ ...SET_UP, withoutLead: 1 });
  expect(inOrder(first, [REVIEW], { underWay: true })).toEqual({ title: 'Next for you', steps: [REVIEW, first[3]] });
});
