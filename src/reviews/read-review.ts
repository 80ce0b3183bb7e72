import { type PlacedMistake, readYaml } from '../shared/yaml-file.ts';
import { ReviewForm } from './review.form.ts';
import type { Review } from './review.ts';
import { reviewMistakes } from './review-mistakes.ts';

/** Reads the bytes of a review: the review, or every mistake in it with its line and what was expected. */
export function readReview(content: Uint8Array): Review | { mistakes: PlacedMistake[] } {
  const read = readYaml<Review>(content, ReviewForm, reviewMistakes);
  return 'mistakes' in read ? read : read.value;
}

/** The lines of a cross-walk that lead to questions which the other review does not have: each with a sentence. */
export function crossWalkMistakes(from: Review, to: Review): string[] {
  const known = new Set(to.questions.map(({ id }) => id));
  return (from['cross-walks'] ?? [])
    .filter(({ review }) => review === to.id)
    .flatMap(({ lines }) => lines)
    .filter(({ answers }) => !known.has(answers))
    .map(({ question, answers }) => `"${question}" is said to answer "${answers}", which ${to.title} does not ask.`);
}
