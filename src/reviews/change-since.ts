import type { ReviewAnswer } from './answer.ts';
import type { Review, ReviewLevel, ReviewQuestionId } from './review.ts';

export interface ReviewChange {
  question: ReviewQuestionId;
  before: ReviewLevel;
  now: ReviewLevel;
  /** In levels: above 0 is better. */
  change: number;
}

/** Questions with a confirmed level in both years, in the order of the review. Others have no change: an absence is not a nought. */
export function changeSince(review: Review, before: readonly ReviewAnswer[], now: readonly ReviewAnswer[]): ReviewChange[] {
  const [then, today] = [levelsOf(before), levelsOf(now)];
  return review.questions.flatMap(({ id }) => {
    const [was, is] = [then.get(id), today.get(id)];
    return was && is ? [{ question: id, before: was, now: is, change: is - was }] : [];
  });
}

function levelsOf(answers: readonly ReviewAnswer[]): Map<ReviewQuestionId, ReviewLevel> {
  return new Map(answers.flatMap(({ question, level, toBeConfirmed }) => (level && !toBeConfirmed ? [[question, level]] : [])));
}
