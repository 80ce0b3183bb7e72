import { isForSafeguarding, isMember, type Reader } from '../../web/reader.ts';

/** Whoever works for the whole partnership sees the list; at an institution there is one, and no list. */
export function canListInstitutions(reader: Reader): boolean {
  return isMember(reader) && reader.as.institutionId === null;
}

/** Whether there is any institution that the reader may see. Which, is `canSeeInstitution`. */
export function canSeeInstitutions(reader: Reader): boolean {
  return isMember(reader);
}

/** In the reader's partnership: whoever works at an institution sees that one and knows of no other. */
export function canSeeInstitution(reader: Reader, { id }: { id: string }): boolean {
  return isMember(reader) && (reader.as.institutionId === null || reader.as.institutionId === id);
}

/** Adding and changing: what an institution is decides how it is rated, so that it is the lead's to say. */
export function canChangeInstitutions(reader: Reader): boolean {
  return isMember(reader) && reader.as.role === 'partnership-lead';
}

/** How many people work where. A viewer reads about institutions, not about the people in them. */
export function canCountPeople(reader: Reader): boolean {
  return isMember(reader) && reader.as.role !== 'viewer' && !isForSafeguarding(reader);
}
