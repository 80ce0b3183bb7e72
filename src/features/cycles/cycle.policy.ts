import { isMember, type Reader } from '../../web/reader.ts';

/** Whoever works for the whole partnership. At an institution there is the own rating and no list of others. */
export function canSeeCycles(reader: Reader): boolean {
  return isMember(reader) && reader.as.institutionId === null;
}

/** What is still in work: evidence, readings, what is missing. A viewer reads what was published. */
export function canSeeWork(reader: Reader): boolean {
  return isMember(reader) && ['partnership-lead', 'partnership-analyst'].includes(reader.as.role);
}

/** Whether a cycle is there for the reader: for a viewer from its first publication on. */
export function canSeeCycle(reader: Reader, { everPublished }: { everPublished: boolean }): boolean {
  return canSeeWork(reader) || (canSeeCycles(reader) && everPublished);
}

/** Making, moving, choosing readings, publishing, correcting: the lead answers for them. */
export function canRunCycles(reader: Reader): boolean {
  return isMember(reader) && reader.as.role === 'partnership-lead';
}

/** How many institutions a cycle may leave out as too small: fewer than five could be told apart, more than fifty would be most. */
export const LEAST_COHORT = 5;
export const MOST_COHORT = 50;
export const USUAL_COHORT = 6;
