import type { Mistake } from '../shared/yaml-file.ts';
import type { Review, ReviewQuestion } from './review.ts';

/** What the form cannot see: things that stand twice, and names of things that are not there. */
export function reviewMistakes(review: Review): Mistake[] {
  return [
    ...twice(review.questions, ['questions']),
    ...twice(review.divisions, ['divisions']),
    ...review.divisions.flatMap(({ parts }, at) => twice(parts, ['divisions', at, 'parts'])),
    ...review.questions.flatMap((question, at) => unknownParts(review, question, at)),
    ...partsWithoutQuestion(review),
    ...unknownInCrossWalk(review),
  ];
}

function twice(things: { id: string }[], path: PropertyKey[]): Mistake[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }, at) => {
    const again = seen.has(id);
    seen.add(id);
    if (!again) return [];
    return [{ path: [...path, at, 'id'], message: `"${id}" stands twice. Give one of them another id.` }];
  });
}

function unknownParts(review: Review, question: ReviewQuestion, at: number): Mistake[] {
  return Object.entries(question.in).flatMap(([division, part]) => {
    const found = review.divisions.find(({ id }) => id === division);
    if (found?.parts.some(({ id }) => id === part)) return [];
    const message = found
      ? `The division "${division}" has no part "${part}". Expected ${found.parts.map(({ id }) => id).join(', ')}.`
      : `There is no division "${division}". Expected ${review.divisions.map(({ id }) => id).join(', ')}.`;
    return [{ path: ['questions', at, 'in', division], message }];
  });
}

function partsWithoutQuestion(review: Review): Mistake[] {
  return review.divisions.flatMap((division, d) =>
    division.parts.flatMap((part, p) => {
      if (review.questions.some((question) => question.in[division.id] === part.id)) return [];
      return [{ path: ['divisions', d, 'parts', p], message: `No question stands in "${part.id}". Add one, or take the part out.` }];
    }),
  );
}

function unknownInCrossWalk(review: Review): Mistake[] {
  const known = new Set(review.questions.map(({ id }) => id));
  return (review['cross-walks'] ?? []).flatMap(({ lines }, w) =>
    lines.flatMap(({ question }, at) => {
      if (known.has(question)) return [];
      return [{ path: ['cross-walks', w, 'lines', at, 'question'], message: `This review has no question "${question}".` }];
    }),
  );
}
