import { type ReviewAnswer, unfinished } from './answer.ts';
import type { CrossWalkLine, Review, ReviewQuestionId } from './review.ts';

/** A question of the review to be done, and the answers of the other one that speak to it. */
export interface AlreadyAnswered {
  question: ReviewQuestionId;
  /** `full` where one of them answers all of it. */
  extent: 'full' | 'part';
  by: { question: ReviewQuestionId; extent: 'full' | 'part'; answer: ReviewAnswer }[];
}

/**
 * What of `wanted` the answers to `done` already answer, in the order of `wanted`. A cross-walk in either file is read in both directions;
 * backwards it answers in part only, for a narrow question cannot answer a wide one.
 */
export function alreadyAnswered(done: Review, answers: readonly ReviewAnswer[], wanted: Review): AlreadyAnswered[] {
  const standing = standingAnswers(done, answers);
  const lines = linesBetween(done, wanted);
  return wanted.questions.flatMap(({ id }) => {
    const by = lines.flatMap(({ question, answers: to, extent }) => {
      const answer = to === id ? standing.get(question) : undefined;
      return answer ? [{ question, extent, answer }] : [];
    });
    if (by.length === 0) return [];
    return [{ question: id, extent: by.some(({ extent }) => extent === 'full') ? ('full' as const) : ('part' as const), by }];
  });
}

function standingAnswers(review: Review, answers: readonly ReviewAnswer[]): Map<ReviewQuestionId, ReviewAnswer> {
  const given = new Map(answers.map((answer) => [answer.question, answer]));
  return new Map(
    review.questions.flatMap((question) => {
      const answer = given.get(question.id);
      return answer && unfinished(question, answer) === null ? [[question.id, answer] as const] : [];
    }),
  );
}

function linesBetween(done: Review, wanted: Review): CrossWalkLine[] {
  const forward = linesTo(done, wanted.id);
  const stated = new Set(forward.map(({ question, answers }) => `${question} ${answers}`));
  const backward = linesTo(wanted, done.id)
    .map(({ question, answers }): CrossWalkLine => ({ question: answers, answers: question, extent: 'part' }))
    .filter(({ question, answers }) => !stated.has(`${question} ${answers}`));
  return [...forward, ...backward];
}

function linesTo(review: Review, other: string): CrossWalkLine[] {
  return (review['cross-walks'] ?? []).filter((walk) => walk.review === other).flatMap(({ lines }) => lines);
}
