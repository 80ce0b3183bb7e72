import type { IsoDate } from '../../../rating/evidence.ts';
import { aboutMeIn, saidIn } from '../../../surveys/in-language.ts';
import { isAskedAt } from '../../../surveys/question.ts';
import type { AboutMeQuestion, QuestionSet, SurveyWords, Translation } from '../../../surveys/question-set.ts';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import { stageOf, type YearGroup } from '../../../surveys/year-group.ts';

/** A question as somebody reads it, with its place on the sheet. */
export interface QuestionRead {
  /** Counted from 0: which letter of the sheet. */
  at: number;
  words: string;
  /** Where its words are not in the language of the page. */
  language?: string;
}

/** A question about the person as somebody reads it. */
export interface AboutRead extends AboutMeQuestion {
  at: number;
}

/** A survey in one language, for somebody of one year group. */
export interface AskedOf {
  language: { code: string; direction: 'ltr' | 'rtl' };
  languages: { code: string; name: string }[];
  words: SurveyWords;
  questions: QuestionRead[];
  about: AboutRead[];
  asksYearGroup: boolean;
  asksComment: boolean;
}

export interface AskedIn {
  questionnaire: Questionnaire;
  set: QuestionSet;
  translations: Translation[];
}

/** What somebody is asked. A language that there is not is English; so is a question that the partnership wrote itself. */
export function askedOf(
  { questionnaire, set, translations }: AskedIn,
  { language, yearGroup }: { language: string; yearGroup: YearGroup | null },
): AskedOf {
  const translation = translations.find((each) => each.language.code === language) ?? null;
  const stage = stageOf(yearGroup);
  const ofPage = translation?.language ?? set.language;
  const questions = questionnaire.questions.flatMap((question, at) => {
    if (!isAskedAt(question, stage)) return [];
    const { words, language: said } = saidIn(question, stage, translation);
    return [{ at, words, ...(said.code !== ofPage.code && { language: said.code }) }];
  });
  return {
    language: ofPage,
    languages: [set.language, ...translations.map((each) => each.language)].map(({ code, name }) => ({ code, name })),
    words: translation?.words ?? set.words,
    questions,
    about: questionnaire['about-me'].map((question, at) => ({ at, ...aboutMeIn(question, translation) })),
    asksYearGroup: questionnaire['asks-year-group'],
    asksComment: questionnaire['asks-comment'],
  };
}

/** A day in the words of a language: "15 June 2026". */
export function dayIn({ code }: AskedOf['language'], day: IsoDate): string {
  return new Intl.DateTimeFormat(code === 'en' ? 'en-GB' : code, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
