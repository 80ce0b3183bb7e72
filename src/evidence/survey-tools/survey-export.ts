import type { Problem } from '../problem.ts';
import type { SurveyTool, ToolLayout } from './survey-tool.ts';

/** One of the different answers of a column. */
export interface GivenAnswer {
  /** As in the file; null where one person alone gave it in their own words: whoever has the file finds it by its line. */
  text: string | null;
  count: number;
  /** The line of the file that has it first. For messages: not to be kept, for the order of lines is that in which people answered. */
  line: number;
}

/** A column whose answers are choices, and not in people's own words. */
export interface QuestionColumn {
  /** As in the file; with the row of a grid behind it. */
  heading: string;
  /** What may be the words of a question: the heading, and the row of a grid by itself. Empty where the heading is a code. */
  wordings: readonly string[];
  /** The same for the same heading in every file; holds no text. */
  key: string;
  /** The different answers, the most frequent first. */
  answers: readonly GivenAnswer[];
  notAnswered: number;
}

/** Answers in people's own words, in the order of the alphabet: none can be joined to a respondent. */
export interface CommentColumn {
  heading: string;
  key: string;
  count: number;
  /** Empty unless comments were asked for. */
  texts: readonly string[];
}

export interface LeftOutColumn {
  heading: string;
  /** `who`: it says who somebody is, or when they answered. `own-words`: short texts of people's own, which may be names. `tool`: the tool's own. */
  why: 'who' | 'own-words' | 'tool';
}

/** For each column the place of the answer in its list; null where the person did not answer. */
export type Respondent = readonly (number | null)[];

/** What an export of a survey tool holds. With an error among the problems there are no columns and nobody answered, and the hash is null. */
export interface SurveyExport {
  sha256: string | null;
  problems: Problem[];
  tool: SurveyTool | null;
  layout: ToolLayout | null;
  columns: QuestionColumn[];
  /** Those who answered at least one question, in an order that is not the file's. */
  respondents: Respondent[];
  comments: CommentColumn[];
  leftOut: LeftOutColumn[];
  /** Rows that the tool says were broken off before the end, and rows without any answer: neither is a respondent. */
  incomplete: number;
  withoutAnswers: number;
}
