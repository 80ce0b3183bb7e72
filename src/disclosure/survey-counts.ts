/** Strongly agree (5) to strongly disagree (1), "I don't know", and not answered. */
export const ANSWERS = ['5', '4', '3', '2', '1', '?', '-'] as const;
export type AnswerCounts = Readonly<Record<(typeof ANSWERS)[number], number>>;

export interface QuestionCounts {
  readonly id: string;
  /** All or nobody answering alike would say too much: shares near 0% and 100% are shown as "<5%" and ">95%". */
  readonly sensitive?: boolean;
  readonly answers: AnswerCounts;
}

export interface GroupCounts {
  readonly id: string;
  readonly name: string;
  readonly respondents: number;
  /** By question. */
  readonly answers: Readonly<Record<string, AnswerCounts>>;
}

/** The same respondents, each in exactly one group; those who did not say are a group too. Groups that were asked and from which nobody came are listed. */
export interface BreakdownCounts {
  readonly id: string;
  /** Groups beside each other may be shown as one, such as Years 12 and 13. */
  readonly neighboursMayMerge: boolean;
  readonly groups: readonly GroupCounts[];
}

export interface SurveyCounts {
  readonly respondents: number;
  readonly questions: readonly QuestionCounts[];
  readonly breakdowns: readonly BreakdownCounts[];
}

/** How often in a row of counts: positive, answered but not positive, no answer or "I don't know". */
export type Counts = readonly [positive: number, rest: number, none: number];

export function countsOf(answers: AnswerCounts): Counts {
  return [answers[5] + answers[4], answers[3] + answers[2] + answers[1], answers['?'] + answers['-']];
}

export const answeredOf = ([positive, rest]: Counts): number => positive + rest;

/** A group left out of a table could be had by subtraction, so tables that do not add up are refused. */
export function checkCounts(survey: SurveyCounts): void {
  for (const { id, answers } of survey.questions) checkAnswers(answers, survey.respondents, `question "${id}"`);
  for (const { id, groups } of survey.breakdowns) {
    same(sum(groups.map((group) => group.respondents)), survey.respondents, `respondents of the groups of "${id}"`);
    if (new Set(groups.map((group) => group.id)).size < groups.length) throw new RangeError(`A group of "${id}" is there twice.`);
    for (const question of survey.questions) checkGroups(groups, question, id);
  }
}

function checkGroups(groups: readonly GroupCounts[], question: QuestionCounts, breakdown: string): void {
  for (const group of groups)
    checkAnswers(answersOf(group, question.id), group.respondents, `question "${question.id}" in "${group.id}" of "${breakdown}"`);
  for (const answer of ANSWERS) {
    const inGroups = sum(groups.map((group) => answersOf(group, question.id)[answer]));
    same(inGroups, question.answers[answer], `answers "${answer}" to "${question.id}" in the groups of "${breakdown}"`);
  }
}

function checkAnswers(answers: AnswerCounts, respondents: number, where: string): void {
  const counts = ANSWERS.map((answer) => answers[answer]);
  if (!counts.every((count) => Number.isInteger(count) && count >= 0)) throw new RangeError(`The counts of ${where} must be whole numbers from 0.`);
  same(sum(counts), respondents, `answers to ${where}`);
}

export function answersOf(group: GroupCounts, question: string): AnswerCounts {
  const answers = group.answers[question];
  if (!answers) throw new RangeError(`The group "${group.id}" has no counts for question "${question}".`);
  return answers;
}

function same(found: number, expected: number, what: string): void {
  if (found !== expected) throw new RangeError(`The ${what} add up to ${found}; they should be ${expected}.`);
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
