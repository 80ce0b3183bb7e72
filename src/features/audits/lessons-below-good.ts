import type { Tenant } from '../../database/tenant.ts';
import { GOOD, type ProfileLine, profileOf, type ReviewLevel } from '../../reviews/index.ts';
import { type Audit, answersOf } from './audit.ts';
import type { AuditPlace } from './audits.queries.ts';
import { loadAudit } from './load-audit.ts';

/** A lesson with the level that an institution gives itself: what suggestions for its action plan are drawn from. */
export interface AuditedLesson {
  id: string;
  title: string;
  level: ReviewLevel;
}

/** The division whose parts are lessons. Another set of questions has none. */
const LESSONS = 'lesson';

export function lessonsBelowGood(audit: Pick<Audit, 'review' | 'said'>): AuditedLesson[] {
  return profileOf(audit.review, answersOf(audit)).filter(isLesson).flatMap(belowGood);
}

/** The same of the audit of an institution in a cycle, as far as it is; none before it is begun. */
export async function loadLessonsBelowGood(tenant: Tenant, place: AuditPlace): Promise<AuditedLesson[]> {
  const audit = await loadAudit(tenant, place);
  return audit ? lessonsBelowGood(audit) : [];
}

function isLesson({ division }: ProfileLine): boolean {
  return division === LESSONS;
}

function belowGood({ part: { id, title }, level }: ProfileLine): AuditedLesson[] {
  return level !== null && level < GOOD ? [{ id, title, level }] : [];
}
