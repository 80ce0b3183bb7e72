import { type Audience, identityOf, type Question, type QuestionId } from './question.ts';
import type { AboutMeQuestion, QuestionSet } from './question-set.ts';

/** A question as a partnership asks it. */
export interface AskedQuestion extends Question {
  /** `core`: ships, and stands in the words that it ships in. `own`: the words are the partnership's. */
  origin: 'core' | 'own';
}

/**
 * What a partnership asks: a copy, so that what ships later changes nothing that is in use. A survey keeps the revision that it began
 * with, and a sheet is read by that revision: the order of the questions is the order of its letters.
 */
export interface Questionnaire {
  audience: Audience;
  /** The set that it was made from. */
  set: { id: string; version: string };
  /** In the order in which they are asked; no two are the same question. */
  questions: AskedQuestion[];
  /** Asked before, or set aside: their years stay readable, and they can be asked again. */
  retired: AskedQuestion[];
  'asks-year-group': boolean;
  /** The questions about the person that are switched on, in the order of their letters. None at first. */
  'about-me': AboutMeQuestion[];
  /** Whether there is room for words of one's own at the end. */
  'asks-comment': boolean;
}

/** Why a change is not made, in words for whoever wanted it. Nothing has changed then. */
export interface Refusal {
  refused: string;
}

export type Changed = Questionnaire | Refusal;

/** A question set as it ships, nothing added and nothing about the person switched on. */
export function questionnaireFrom(set: QuestionSet): Questionnaire {
  return {
    audience: set.audience,
    set: { id: set.id, version: set.version },
    questions: set.questions.map(({ since: _, ...question }) => ({ ...question, origin: 'core' })),
    retired: [],
    'asks-year-group': set.words['year-group'] !== undefined,
    'about-me': [],
    'asks-comment': true,
  };
}

/** Every question that was ever in it: asked first, then those set aside. */
export function everyQuestion({ questions, retired }: Questionnaire): AskedQuestion[] {
  return [...questions, ...retired];
}

/** The question that is asked now and counts as this one, in whatever words. */
export function askedAs({ questions }: Questionnaire, identity: QuestionId): AskedQuestion | null {
  return questions.find((question) => identityOf(question) === identity) ?? null;
}
