import { createHash } from 'node:crypto';
import { canonical, type Signable } from '../../action-plan/index.ts';
import type { StaffKept } from '../evidence/index.ts';
import { type Audit, standingOf } from './audit.ts';
import type { AuditHere } from './load-audit.ts';

/** What is signed: every answer with what it rests on, and who gives guidance by role. No name of a person stands in it. */
export function signedContent({ audit, staff, institution, cycle }: Pick<AuditHere, 'staff' | 'institution' | 'cycle'> & { audit: Audit }): Signable {
  const { review } = audit;
  return {
    institution: institution.id,
    year: cycle.year,
    review: { id: review.id, version: review.version },
    answers: review.questions.map(({ id }) => answerOf(audit, id)),
    staff: ((staff?.fact ?? []) as StaffKept[]).map(({ person, givesGuidance, qualificationLevel, workingTowardsLevel, cpd }) => ({
      ...{ person, givesGuidance, qualificationLevel, workingTowardsLevel, cpd },
    })),
  };
}

function answerOf(audit: Audit, question: string): Signable {
  const stands = standingOf(audit, question);
  if (!stands) return { question, answer: null };
  const { level, notApplicable, words, evidence } = stands;
  return { question, answer: { level, notApplicable, words, evidence: evidence.map(({ kind, ref }) => ({ kind, ref })) } };
}

/** Lower-case hexadecimal SHA-256 of the canonical text of what is signed, in UTF-8. */
export function hashOf(content: Signable): string {
  return createHash('sha256').update(canonical(content), 'utf8').digest('hex');
}
