import { carryOver, type Review, type ReviewAnswer } from '../../reviews/index.ts';
import type { Parts } from '../../web/parts.ts';
import type { Sent } from '../partnerships/index.ts';
import { type Audit, answersOf } from './audit.ts';
import { type AnswerToKeep, type AuditPlace, findAuditBefore, insertAnswers, putAudit } from './audits.queries.ts';
import { AuditSigned, changeAudits } from './change-audit.ts';
import { loadAudit } from './load-audit.ts';
import type { ReviewId } from './shipped-reviews.ts';

/**
 * Begins the audit of an institution by a set of questions. What it answered by the same set the year before is copied, to be confirmed.
 * Nothing happens where somebody answered already.
 * @throws CycleLocked, NotFound, AuditSigned
 */
export async function beginAudit(given: Pick<Parts, 'db' | 'now'>, sent: Sent, place: AuditPlace, review: Review): Promise<void> {
  await changeAudits(given, sent, place, async ({ tenant, cycle, at, tell }) => {
    const begun = await loadAudit(tenant, place);
    if (begun && begun.signings.length > 0) throw new AuditSigned();
    if (begun && begun.said.size > 0) return 'begun already';
    const stamp = { by: sent.by.person, at };
    const id = review.id as ReviewId;
    await putAudit(tenant, place, { review: id, version: review.version, ...stamp });
    const before = await findAuditBefore(tenant, { institution: place.institution, year: cycle.year, review: id });
    const last = before && (await loadAudit(tenant, { cycle: before.cycle, institution: place.institution }));
    const carried = last ? toCarry(review, last) : [];
    await insertAnswers(tenant, place, carried, stamp);
    const copied = before && carried.length > 0 ? { copiedFrom: before.year, answersToConfirm: carried.length } : {};
    await tell({ act: 'began-audit', after: { questions: review.title, ...copied } });
    return 'begun';
  });
}

function toCarry({ questions }: Review, last: Audit): AnswerToKeep[] {
  return carryOver(questions, answersOf(last)).map(asKept);
}

function asKept({ question, level, notApplicable, words, evidence, toBeConfirmed }: ReviewAnswer): AnswerToKeep {
  return { question, number: 1, level, notApplicable: notApplicable?.reason ?? null, words, evidence, toConfirm: toBeConfirmed };
}
