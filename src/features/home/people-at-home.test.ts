import { expect, test } from 'vitest';
import { factsOfPeople, stepsWithPeople } from './people-at-home.ts';

test.each([
  { counts: { people: 1, invitations: 0, toReview: 0 }, steps: ['Invite your colleagues'] },
  { counts: { people: 1, invitations: 1, toReview: 0 }, steps: [] },
  { counts: { people: 2, invitations: 0, toReview: 0 }, steps: [] },
  { counts: { people: 2, invitations: 0, toReview: 3 }, steps: ['Review who has which role'] },
])('a careers lead with $counts does $steps', ({ counts, steps }) => {
  expect(stepsWithPeople(counts, true).map(({ text }) => text)).toEqual(steps);
});

test('a lead of the partnership reviews; inviting is one of the first steps', () => {
  const steps = stepsWithPeople({ people: 1, invitations: 0, toReview: 1 }, false);
  expect(steps).toEqual([{ text: 'Review who has which role', href: '/people/review', why: 'nobody has looked at 1 role for more than a year' }]);
});

test.each([
  { people: 1, invitations: 1, maySee: true, atInstitution: true, says: '1 [person] with a role here; 1 invitation that waits for an answer' },
  { people: 2, invitations: 2, maySee: true, atInstitution: true, says: '2 [people] with a role here; 2 invitations that wait for an answer' },
  { people: 2, invitations: 2, maySee: false, atInstitution: true, says: '2 people with a role here' },
  { people: 1, invitations: 0, maySee: true, atInstitution: false, says: '1 [person] with a role in the partnership or at an institution' },
])('$says', ({ people, invitations, maySee, atInstitution, says }) => {
  const facts = factsOfPeople({ people, invitations, toReview: 0 }, { maySee, atInstitution });
  expect(facts.map(({ figure, link, text }) => [figure, ...(link ? [`[${link.text}]`] : []), text].join(' ')).join('; ')).toBe(says);
});
