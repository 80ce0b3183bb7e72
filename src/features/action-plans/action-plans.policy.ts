import { isMember, type Reader, type Role } from '../../web/reader.ts';
import { canSeeEvidence, canTypeStatements } from '../evidence/index.ts';

/** Plans are of those who work on them. A viewer reads how many actions are agreed, and only once the year is published. */
export const canSeePlans = canSeeEvidence;
export const canWritePlans = canTypeStatements;

const SIGN: Role[] = ['institution-head', 'partnership-lead'];

/** The head for the institution, the lead for the partnership. */
export function canSign(reader: Reader): boolean {
  return isMember(reader) && SIGN.includes(reader.as.role);
}

const DISSENT: Role[] = [...SIGN, 'institution-lead'];

/** Saying for one’s side that it does not agree. */
export function canDissent(reader: Reader): boolean {
  return isMember(reader) && DISSENT.includes(reader.as.role);
}

/** How the plans of all institutions stand is for those who work with all of them. */
export function canSeeCityPlans(reader: Reader): boolean {
  return isMember(reader) && (reader.as.role === 'partnership-lead' || reader.as.role === 'partnership-analyst');
}

/** For whom somebody acts. */
export function sideOf({ as }: Pick<Reader, 'as'>): 'institution' | 'partnership' {
  return as?.institutionId ? 'institution' : 'partnership';
}
