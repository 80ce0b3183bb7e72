import type { Audience, Question, QuestionId, Stage } from './question.ts';

/** How much somebody agrees, 5 most. "I don't know" is kept apart and is no number. */
export const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];

/** The questions about the person that a partnership may switch on, in the order in which their letters stand on a sheet. */
export const ABOUT_ME = ['sex', 'free-school-meals', 'send', 'first-language'] as const;
export type AboutMeId = (typeof ABOUT_ME)[number];

/** One of the answers to a question about the person. */
export interface AboutMeOption {
  /** The letter on the sheet. `x` is always "prefer not to say". */
  letter: string;
  words: string;
}

export interface AboutMeQuestion {
  id: AboutMeId;
  asks: string;
  options: AboutMeOption[];
}

export const PREFER_NOT_TO_SAY = 'x';

/** A language, and which way it runs. */
export interface Language {
  /** As in the `lang` attribute: `en`, `ur`. */
  code: string;
  /** Its name in itself. */
  name: string;
  /** Its name in English. */
  english: string;
  direction: 'ltr' | 'rtl';
}

/** What the pages of a survey say besides the questions, by name: the same names in every language. */
export interface SurveyWords {
  scale: Record<'1' | '2' | '3' | '4' | '5' | 'dont-know', string>;
  /** `{institution}`, `{number}` and `{total}` are filled in. */
  pages: Record<PageWords, string>;
  buttons: Record<ButtonWords, string>;
  /** None where nobody is asked for a year group. `choose` is said to whoever went on without an answer. */
  'year-group'?: { asks: string; year: string; older: string; 'prefer-not-to-say': string; choose: string };
  comment: { asks: string; warning: string };
  help: HelpPlace[];
}

/** Where somebody who needs it gets help. */
export interface HelpPlace {
  id: string;
  name: string;
  says: string;
  telephone?: string;
  address?: string;
}

export const PAGE_WORDS = [
  'title',
  'introduction',
  'how-long',
  'privacy',
  'leave-out',
  'question-of',
  'about-you',
  'about-you-hint',
  'not-sent',
  'thank-you',
  'thank-you-text',
  'help-heading',
  'not-open',
  'closed',
  'code-asks',
  'code-unknown',
  'code-used',
] as const;
export type PageWords = (typeof PAGE_WORDS)[number];

export const BUTTON_WORDS = ['start', 'next', 'back', 'send', 'try-again', 'all-on-one-page', 'one-at-a-time', 'language'] as const;
export type ButtonWords = (typeof BUTTON_WORDS)[number];

/** A core question: one that ships, with the version of its set in which it first stood. */
export interface SetQuestion extends Question {
  since: string;
}

/** The questions that ship for one audience, in English, in the order in which they are asked. Once in use a version is not edited. */
export interface QuestionSet {
  id: string;
  version: string;
  audience: Audience;
  title: string;
  summary: string;
  language: Language;
  questions: SetQuestion[];
  'about-me': AboutMeQuestion[];
  words: SurveyWords;
}

/** The words of a question in another language. */
export type TranslatedQuestion = Pick<Question, 'words' | 'words-for'>;

/** All words of a question set in another language. */
export interface Translation {
  /** The set and the version that it was made from. */
  set: string;
  version: string;
  language: Language;
  /** Nobody whose first language it is has read it yet. Pages say so to those who switch it on. */
  'needs-native-check': boolean;
  questions: Record<QuestionId, TranslatedQuestion>;
  'about-me': Partial<Record<AboutMeId, { asks: string; options: Record<string, string> }>>;
  words: SurveyWords;
}

/** The stages of a question whose words differ. */
export function stagesWithOwnWords(question: TranslatedQuestion): Stage[] {
  return Object.keys(question['words-for'] ?? {}) as Stage[];
}
