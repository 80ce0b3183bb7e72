import { isForSafeguarding, isMember, type Reader } from '../../web/reader.ts';
import { canSeeInstitution } from '../institutions/index.ts';

/** Who works with evidence at all. A viewer reads what was published and nothing that is in work. */
export function canSeeEvidence(reader: Reader): boolean {
  return isMember(reader) && reader.as.role !== 'viewer' && !isForSafeguarding(reader);
}

/** Of which institution: whoever works at one sees that one and knows of no other. */
export function canSeeEvidenceOf(reader: Reader, institution: { id: string }): boolean {
  return canSeeEvidence(reader) && canSeeInstitution(reader, institution);
}

const TYPES_STATEMENTS = ['partnership-lead', 'partnership-analyst', 'institution-lead', 'institution-editor'];

/** Whether there is any institution whose awards and staff the reader may type in. */
export function canTypeStatements(reader: Reader): boolean {
  return isMember(reader) && TYPES_STATEMENTS.includes(reader.as.role);
}

/** Awards, audit and staff are an institution's own to state; the partnership may do it for it. */
export function canTypeStatementsOf(reader: Reader, institution: { id: string }): boolean {
  return canTypeStatements(reader) && canSeeInstitution(reader, institution);
}

/** Figures about leavers come from the partnership: an institution does not type in the figures that it is rated by. */
export function canTypeFigures(reader: Reader): boolean {
  return isMember(reader) && (reader.as.role === 'partnership-lead' || reader.as.role === 'partnership-analyst');
}
