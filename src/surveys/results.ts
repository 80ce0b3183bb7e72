import type { Share } from '../rating/quantity.ts';
import { wilson } from '../rating/uncertainty.ts';
import { isAskedAt } from './question.ts';
import { SCORES, type Score } from './question-set.ts';
import type { AskedQuestion, Questionnaire } from './questionnaire.ts';
import { DONT_KNOW, isBlank, LEFT_OUT, type Sheet } from './sheet.ts';
import { stageOf } from './year-group.ts';

/** How often each answer was given to one question. */
export interface Tally {
  scores: Record<Score, number>;
  dontKnow: number;
  /** Left out by somebody who was asked. */
  notAnswered: number;
  /** Not asked: the question is for another stage. */
  notAsked: number;
}

/** What people said to one question. */
export interface QuestionResult extends Tally {
  question: AskedQuestion;
  /** Who chose one of the five answers: what a share is of. */
  answered: number;
  /** Agree and strongly agree, of all who answered; null where nobody did. */
  share: Share | null;
  /** Wilson's 95% interval of the share. */
  interval: { low: number; high: number } | null;
  /** 1 to 5, higher is better. */
  meanScore: number | null;
}

/** What a survey found. All of it: what of it may be shown to whom is decided where results are let out. */
export interface SurveyResults {
  /** Sheets on which something was answered. */
  responses: number;
  /** Sheets on which nothing was; they count nowhere else. */
  blank: number;
  /** In the order of the questionnaire. */
  questions: QuestionResult[];
}

/** Counts sheets of one questionnaire. */
export function resultsOf(sheets: readonly Sheet[], { questions }: Pick<Questionnaire, 'questions'>): SurveyResults {
  const filled = sheets.filter((sheet) => !isBlank(sheet));
  const results = questions.map((question, index) => resultOf(question, tallyOf(filled, question, index)));
  return { responses: filled.length, blank: sheets.length - filled.length, questions: results };
}

export function noAnswers(): Tally {
  return { scores: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }, dontKnow: 0, notAnswered: 0, notAsked: 0 };
}

function tallyOf(sheets: readonly Sheet[], question: AskedQuestion, index: number): Tally {
  const tally = noAnswers();
  for (const { answers, yearGroup } of sheets) {
    const answer = answers[index];
    if (answer === DONT_KNOW) tally.dontKnow++;
    else if (answer !== LEFT_OUT) tally.scores[Number(answer) as Score]++;
    else if (isAskedAt(question, stageOf(yearGroup))) tally.notAnswered++;
    else tally.notAsked++;
  }
  return tally;
}

/** A question with its counts and what follows from them. */
export function resultOf(question: AskedQuestion, tally: Tally): QuestionResult {
  const { scores } = tally;
  const answered = SCORES.reduce((sum, score) => sum + scores[score], 0);
  const share = answered > 0 ? { part: scores[4] + scores[5], whole: answered } : null;
  const total = SCORES.reduce((sum, score) => sum + score * scores[score], 0);
  return { question, ...tally, answered, share, interval: share && wilson(share), meanScore: share && total / answered };
}

/** How many people answered agree or strongly agree. */
export function positiveOf({ scores }: Pick<Tally, 'scores'>): number {
  return scores[4] + scores[5];
}
