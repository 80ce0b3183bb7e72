import { isForSafeguarding, isMember, type Reader, type Role } from '../../web/reader.ts';
import type { Side } from './comment.ts';

/** Whoever works in the partnership; whose ratings, is `canSeeInstitution`, and a viewer sees published ones only. */
export function canSeeRatings(reader: Reader): boolean {
  return isMember(reader) && !isForSafeguarding(reader);
}

/** Ratings that are not published, and what institution and partnership say to each other about them. */
export function canDiscussRatings(reader: Reader): boolean {
  return canSeeRatings(reader) && reader.as?.role !== 'viewer';
}

/** Setting another level, or accepting the computed one: the partnership answers for it. */
export function canModerate(reader: Reader): boolean {
  return isMember(reader) && reader.as.role === 'partnership-lead';
}

const SPEAK_FOR_INSTITUTION: Role[] = ['institution-lead', 'institution-head'];

/** Agreeing or disputing, in the name of the institution. */
export function canTakeStance(reader: Reader): boolean {
  return isMember(reader) && SPEAK_FOR_INSTITUTION.includes(reader.as.role);
}

/** Bringing the evidence that is missing. */
export function canBringEvidence(reader: Reader): boolean {
  return canDiscussRatings(reader) && reader.as?.role !== 'institution-head';
}

/** For whom somebody speaks in comments. */
export function sideOf({ as }: Pick<Reader, 'as'>): Side {
  return as?.institutionId ? 'institution' : 'partnership';
}
