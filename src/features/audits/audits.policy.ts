import { isMember, type Reader } from '../../web/reader.ts';
import { canSeeInstitution } from '../institutions/index.ts';

/** Whether there is any audit that the reader may sign: the head does it, for the institution. */
export function canSignAudits(reader: Reader): boolean {
  return isMember(reader) && reader.as.role === 'institution-head';
}

export function canSignAuditOf(reader: Reader, institution: { id: string }): boolean {
  return canSignAudits(reader) && canSeeInstitution(reader, institution);
}

/** A signed audit is opened again by whoever signs, or by the partnership lead where nobody who signed is there any more. */
export function canReopenAudits(reader: Reader): boolean {
  return canSignAudits(reader) || (isMember(reader) && reader.as.role === 'partnership-lead');
}

export function canReopenAuditOf(reader: Reader, institution: { id: string }): boolean {
  return canReopenAudits(reader) && canSeeInstitution(reader, institution);
}

/** How far all institutions are is for those who work with all of them. */
export function canSeeCityAudits(reader: Reader): boolean {
  return isMember(reader) && (reader.as.role === 'partnership-lead' || reader.as.role === 'partnership-analyst');
}
