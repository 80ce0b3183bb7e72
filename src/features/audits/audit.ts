import {
  type Completeness,
  completenessOf,
  type EvidenceRef,
  type Review,
  type ReviewAnswer,
  type ReviewLevel,
  type ReviewQuestion,
  type ReviewQuestionId,
} from '../../reviews/index.ts';

/** An answer as it is kept: also one that is begun and has no level yet. */
export interface Answer {
  question: ReviewQuestionId;
  /** Counts up with every change of the answer to this question. */
  number: number;
  level: ReviewLevel | null;
  /** Why the question does not apply, empty where that is still to be said; null where it applies. */
  notApplicable: string | null;
  words: string;
  evidence: EvidenceRef[];
  /** Copied from the year before, and not looked at yet. */
  toConfirm: boolean;
  /** The name of whoever said it. */
  by: string | null;
  at: Date;
}

export type Said = Pick<Answer, 'level' | 'notApplicable' | 'words' | 'evidence'>;

export const NOTHING_SAID: Said = { level: null, notApplicable: null, words: '', evidence: [] };

/** Signed by the head, or opened again. */
export type Signing = { number: number; by: string | null; at: Date } & (
  | { step: 'signed'; hash: string; reason: null }
  | { step: 'reopened'; hash: null; reason: string }
);

/** An audit with all that was ever said in it. */
export interface Audit {
  review: Review;
  begunAt: Date;
  /** Everything that was said on each question, the oldest first: the last one counts. */
  said: ReadonlyMap<ReviewQuestionId, readonly Answer[]>;
  /** Who looks after a section, by its id. */
  assigned: ReadonlyMap<string, Assigned>;
  /** The oldest first: the last one counts. */
  signings: readonly Signing[];
}

export interface Assigned {
  person: string;
  name: string;
}

/** A signed audit is locked until it is opened again. */
export function signatureOf({ signings }: Pick<Audit, 'signings'>): Extract<Signing, { step: 'signed' }> | null {
  const last = signings.at(-1);
  return last?.step === 'signed' ? last : null;
}

export function standingOf({ said }: Pick<Audit, 'said'>, question: ReviewQuestionId): Answer | null {
  return said.get(question)?.at(-1) ?? null;
}

/** Whether anything is said; an answer that was taken out says nothing. */
export function isSaid({ level, notApplicable, words, evidence }: Said): boolean {
  return level !== null || notApplicable !== null || words !== '' || evidence.length > 0;
}

/** The answers as the rules of a review take them. One that has no level yet is no answer. */
export function answersOf({ review, said }: Pick<Audit, 'review' | 'said'>): ReviewAnswer[] {
  return review.questions.flatMap(({ id }) => {
    const answer = said.get(id)?.at(-1);
    return answer ? asReviewAnswer(answer) : [];
  });
}

function asReviewAnswer({ question, level, notApplicable, words, evidence, toConfirm }: Answer): ReviewAnswer[] {
  const shared = { question, words, evidence, toBeConfirmed: toConfirm };
  if (notApplicable !== null) return [{ ...shared, level: null, notApplicable: { reason: notApplicable } }];
  return level === null ? [] : [{ ...shared, level, notApplicable: null }];
}

/** One page of the audit: a part of the first division of its review, or what stands in none of these. */
export interface Section {
  id: string;
  title: string;
  /** "1: A clear vocabulary", in a list of them. */
  listed: string;
  /** "Lesson 1: A clear vocabulary" */
  name: string;
  about: string;
  questions: ReviewQuestion[];
}

/** In the address of the page of the questions that stand in no part of the first division. */
const ACROSS = 'across';

export function sectionsOf(review: Review): Section[] {
  const [division] = review.divisions;
  const within = (part: string | undefined) => review.questions.filter((question) => question.in[division?.id ?? ''] === part);
  const word = sectionWord(review);
  const parts = (division?.parts ?? []).map(({ id, title, about }) => ({
    ...{ id, title, about, listed: `${id}: ${title}`, name: `${word} ${id}: ${title}` },
    questions: within(id),
  }));
  const across = `Across all ${word.toLowerCase()}s`;
  const rest = { id: ACROSS, title: across, listed: across, name: across, about: `What belongs to no single ${word.toLowerCase()}.` };
  const questions = within(undefined);
  return questions.length > 0 ? [...parts, { ...rest, questions }] : parts;
}

/** The word for what most sections are, such as "Lesson". */
export function sectionWord({ divisions: [first] }: Review): string {
  return first?.title ?? 'Part';
}

export function progressOf(audit: Pick<Audit, 'review' | 'said'>): Completeness {
  return completenessOf(audit.review, answersOf(audit));
}
