/** The four described levels of a question: 1 weak, 4 outstanding. They are the institution's own view, and no rating of a framework. */
export const REVIEW_LEVELS = [1, 2, 3, 4] as const;
export type ReviewLevel = (typeof REVIEW_LEVELS)[number];

/** From here on an institution may say "good"; below it, an action is due. */
export const GOOD: ReviewLevel = 3;

/** One theme, one lesson, one benchmark: what a profile has a line for. */
export interface Part {
  id: string;
  title: string;
  about: string;
}

/** One way in which a review is divided: by lesson, by theme, by benchmark. */
export interface Division {
  id: string;
  title: string;
  parts: Part[];
}

/** Lower-case words joined by hyphens; stands for one question for ever. */
export type ReviewQuestionId = string;

export interface ReviewQuestion {
  id: ReviewQuestionId;
  asks: string;
  /** Part by division: a question stands in one part or none of each, and in one at least. */
  in: Record<string, string>;
  /** What each level looks like, weak first. */
  levels: [string, string, string, string];
  /** What would show it. */
  evidence: string[];
  /** A level of 3 or 4 counts as shown only with evidence. */
  'evidence-required': boolean;
  /** Whether a school may say, with its reason, that this does not concern it. */
  'not-applicable-allowed': boolean;
}

/** Questions of another review that this review's question answers: in full, or in part only. */
export interface CrossWalkLine {
  question: ReviewQuestionId;
  answers: ReviewQuestionId;
  extent: 'full' | 'part';
}

export interface CrossWalk {
  review: string;
  lines: CrossWalkLine[];
}

/** A set of questions that an institution asks itself. Once in use a version is not edited. */
export interface Review {
  id: string;
  version: string;
  title: string;
  summary: string;
  /** The names of the four levels, weak first. */
  levels: [string, string, string, string];
  /** The first division gives the pages on which the review is done. */
  divisions: Division[];
  questions: ReviewQuestion[];
  'cross-walks'?: CrossWalk[];
}
