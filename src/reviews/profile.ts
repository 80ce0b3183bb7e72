import { type Fraction, fraction } from '../rating/fraction.ts';
import { lacksEvidence, type ReviewAnswer, type Unfinished, unfinished } from './answer.ts';
import type { Part, Review, ReviewLevel, ReviewQuestion, ReviewQuestionId } from './review.ts';

/** One theme or lesson of an institution's review. */
export interface ProfileLine {
  division: string;
  part: Part;
  /** The exact mean of the levels that were given; null where there is none. "Not applicable" and unconfirmed answers never count. */
  mean: Fraction | null;
  /** The level nearest to the mean, a tie going down, as with an overall rating; null with the mean. */
  level: ReviewLevel | null;
  asked: number;
  finished: number;
  notApplicable: number;
}

/** Every part of every division, in the order of the review. */
export function profileOf(review: Review, answers: readonly ReviewAnswer[]): ProfileLine[] {
  const given = new Map(answers.map((answer) => [answer.question, answer]));
  return review.divisions.flatMap(({ id, parts }) => parts.map((part) => lineOf(id, part, inPart(review, id, part), given)));
}

function inPart(review: Review, division: string, part: Part): ReviewQuestion[] {
  return review.questions.filter((question) => question.in[division] === part.id);
}

function lineOf(division: string, part: Part, questions: ReviewQuestion[], given: ReadonlyMap<string, ReviewAnswer>): ProfileLine {
  const levels = questions.flatMap((question) => countedLevel(given.get(question.id)) ?? []);
  const sum = levels.reduce<number>((total, level) => total + level, 0);
  const finished = questions.filter((question) => unfinished(question, given.get(question.id)) === null);
  return {
    division,
    part,
    mean: levels.length ? fraction(sum, levels.length) : null,
    level: levels.length ? nearest(sum, levels.length) : null,
    asked: questions.length,
    finished: finished.length,
    notApplicable: finished.filter((question) => given.get(question.id)?.notApplicable).length,
  };
}

function countedLevel(answer: ReviewAnswer | undefined): ReviewLevel | null {
  return answer && !answer.toBeConfirmed ? answer.level : null;
}

/** In whole numbers, so that two and a half is exactly a tie. */
function nearest(sum: number, count: number): ReviewLevel {
  return Math.ceil((2 * sum - count) / (2 * count)) as ReviewLevel;
}

export interface Completeness {
  complete: boolean;
  asked: number;
  finished: number;
  /** What is still to do, in the order of the review. */
  open: { question: ReviewQuestionId; why: Unfinished }[];
}

/** Whether the review can be called completed: every question has an answer that stands. */
export function completenessOf(review: Review, answers: readonly ReviewAnswer[]): Completeness {
  const given = new Map(answers.map((answer) => [answer.question, answer]));
  const open = review.questions.flatMap((question) => {
    const why = unfinished(question, given.get(question.id));
    return why ? [{ question: question.id, why }] : [];
  });
  return { complete: open.length === 0, asked: review.questions.length, finished: review.questions.length - open.length, open };
}

export interface StrengthsAndGaps {
  /** Good or better and shown, highest first. */
  strengths: { question: ReviewQuestionId; level: ReviewLevel }[];
  /** Below good, lowest first; then what is claimed as good and not shown. */
  gaps: { question: ReviewQuestionId; level: ReviewLevel; why: 'below-good' | 'evidence-missing' }[];
}

export function strengthsAndGaps(review: Review, answers: readonly ReviewAnswer[]): StrengthsAndGaps {
  const given = new Map(answers.map((answer) => [answer.question, answer]));
  const rated = review.questions.flatMap((question) => {
    const answer = given.get(question.id);
    const level = countedLevel(answer);
    return answer && level ? [{ question: question.id, level, unshown: lacksEvidence(question, answer) }] : [];
  });
  const bare = ({ question, level }: (typeof rated)[number]) => ({ question, level });
  const low = rated.filter(({ level }) => level < 3).sort((a, b) => a.level - b.level);
  return {
    strengths: rated
      .filter(({ level, unshown }) => level >= 3 && !unshown)
      .sort((a, b) => b.level - a.level)
      .map(bare),
    gaps: [
      ...low.map((each) => ({ ...bare(each), why: 'below-good' as const })),
      ...rated.filter(({ unshown }) => unshown).map((each) => ({ ...bare(each), why: 'evidence-missing' as const })),
    ],
  };
}
