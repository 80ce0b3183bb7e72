import {
  type AlreadyAnswered,
  alreadyAnswered,
  changeSince,
  type ProfileLine,
  profileOf,
  type Review,
  type ReviewChange,
  type StrengthsAndGaps,
  strengthsAndGaps,
} from '../../reviews/index.ts';
import { type Audit, answersOf } from './audit.ts';
import type { AuditBefore } from './load-before.ts';

/** What follows from an audit. */
export interface AuditResult extends StrengthsAndGaps {
  lines: ProfileLine[];
  /** Of the year before, in the same order; null where there is none. */
  before: { year: string; lines: ProfileLine[] } | null;
  /** Only questions whose level moved. */
  moved: ReviewChange[];
  /** Of another set: what the answers to this one answer already. */
  others: { review: Review; answered: AlreadyAnswered[] }[];
}

export function resultOf(audit: Audit, before: AuditBefore | null, reviews: readonly Review[]): AuditResult {
  const { review } = audit;
  const answers = answersOf(audit);
  const then = before && answersOf(before.audit);
  return {
    ...strengthsAndGaps(review, answers),
    lines: profileOf(review, answers),
    before: before && then && { year: before.year, lines: profileOf(review, then) },
    moved: then ? changeSince(review, then, answers).filter(({ change }) => change !== 0) : [],
    others: reviews.filter(({ id }) => id !== review.id).map((other) => ({ review: other, answered: alreadyAnswered(review, answers, other) })),
  };
}
