import { count, several } from '../../rating/words.ts';
import type { Fact, Step } from '../../web/at-home.ts';
import { isForSafeguarding, type Member } from '../../web/reader.ts';
import { canManagePeople, canSeePeople } from '../people/index.ts';
import type { PeopleCounts } from './counts.ts';

/** For those who give roles, each in their own field. */
export function peopleSteps(reader: Member, counts: PeopleCounts | null): Step[] {
  return counts && canManagePeople(reader) ? stepsWithPeople(counts, reader.as.institutionId !== null) : [];
}

/** A careers lead should not do it alone; of a partnership that is one of the first steps. */
export function stepsWithPeople({ people, invitations, toReview }: PeopleCounts, atInstitution: boolean): Step[] {
  const alone = atInstitution && people <= 1 && invitations === 0;
  const invite = { text: 'Invite your colleagues', href: '/people/invite', why: 'those who work on careers guidance with you, and the head' };
  const why = `nobody has looked at ${several(toReview, 'role')} for more than a year`;
  const review = { text: 'Review who has which role', href: '/people/review', why };
  return [...(alone ? [invite] : []), ...(toReview > 0 ? [review] : [])];
}

export function peopleFacts(reader: Member, counts: PeopleCounts | null): Fact[] {
  return counts && !isForSafeguarding(reader)
    ? factsOfPeople(counts, { atInstitution: reader.as.institutionId !== null, maySee: canSeePeople(reader) })
    : [];
}

/** Invitations are told only to those who see whom they are for. */
export function factsOfPeople({ people, invitations }: PeopleCounts, { atInstitution, maySee }: { atInstitution: boolean; maySee: boolean }): Fact[] {
  const where = atInstitution ? 'with a role here' : 'with a role in the partnership or at an institution';
  const who = people === 1 ? 'person' : 'people';
  const facts: Fact[] = [
    { figure: count(people), ...(maySee ? { link: { text: who, href: '/people' }, text: where } : { text: `${who} ${where}` }) },
  ];
  const waiting = invitations === 1 ? 'invitation that waits' : 'invitations that wait';
  return maySee && invitations > 0 ? [...facts, { figure: count(invitations), text: `${waiting} for an answer` }] : facts;
}
