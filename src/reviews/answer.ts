import type { ReviewLevel, ReviewQuestion, ReviewQuestionId } from './review.ts';

/** What an answer rests on: a stored file, an address, or a fact that Waymark holds. `ref` names it; this core never opens it. */
export interface EvidenceRef {
  kind: 'file' | 'link' | 'fact';
  ref: string;
}

/** What an institution says of itself on one question. */
export type ReviewAnswer = {
  question: ReviewQuestionId;
  words: string;
  evidence: EvidenceRef[];
  /** Copied from last year and not yet looked at: it is shown, and counts for nothing until somebody confirms it. */
  toBeConfirmed: boolean;
} & ({ level: ReviewLevel; notApplicable: null } | { level: null; notApplicable: { reason: string } });

/** Why an answer does not stand yet. */
export type Unfinished = 'no-answer' | 'to-be-confirmed' | 'not-applicable-not-allowed' | 'reason-missing' | 'evidence-missing';

/** What keeps the answer to a question from standing; null where nothing does. A claim of good or better needs its evidence, a confession does not. */
export function unfinished(question: ReviewQuestion, answer: ReviewAnswer | undefined): Unfinished | null {
  if (!answer) return 'no-answer';
  if (answer.toBeConfirmed) return 'to-be-confirmed';
  if (answer.notApplicable) {
    if (!question['not-applicable-allowed']) return 'not-applicable-not-allowed';
    return answer.notApplicable.reason.trim() === '' ? 'reason-missing' : null;
  }
  return lacksEvidence(question, answer) ? 'evidence-missing' : null;
}

/** Whether a good level is claimed without the evidence that the question asks for. */
export function lacksEvidence(question: ReviewQuestion, answer: ReviewAnswer): boolean {
  return question['evidence-required'] && answer.level !== null && answer.level >= 3 && answer.evidence.length === 0;
}

/** Last year's answers as this year's beginning: every one of them is to be confirmed. Those whose question is no longer asked stay behind. */
export function carryOver(questions: readonly ReviewQuestion[], answers: readonly ReviewAnswer[]): ReviewAnswer[] {
  const asked = new Set(questions.map(({ id }) => id));
  return answers.filter(({ question }) => asked.has(question)).map((answer) => ({ ...answer, toBeConfirmed: true }));
}
