import { isMember, type Reader } from '../../web/reader.ts';

/** The city as a whole is for those who work for the whole partnership: it compares institutions with each other. */
export function canSeeCity(reader: Reader): boolean {
  return isMember(reader) && reader.as.institutionId === null;
}

/** A cycle that is still worked on, with what is disputed in it. A viewer sees what was published and nothing else. */
export function canSeeCityAtWork(reader: Reader): boolean {
  return canSeeCity(reader) && reader.as?.role !== 'viewer';
}

/** Writing to the people of institutions in the name of the partnership is the lead’s to do. */
export function canRemind(reader: Reader): boolean {
  return isMember(reader) && reader.as.role === 'partnership-lead';
}
