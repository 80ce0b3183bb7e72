import type { IsoDate } from '../../../rating/evidence.ts';
import { isAskedAt, type Question, wordsAt } from '../../../surveys/question.ts';
import type { QuestionSet, SurveyWords, Translation } from '../../../surveys/question-set.ts';
import type { AskedQuestion, Questionnaire } from '../../../surveys/questionnaire.ts';
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
export interface AboutRead {
  at: number;
  asks: string;
  options: { letter: string; words: string }[];
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
  const translation = translations.find((each) => each.language.code === language);
  const stage = stageOf(yearGroup);
  const questions = questionnaire.questions.flatMap((question, at) =>
    isAskedAt(question, stage) ? [{ at, ...wordsIn(translation, question, stage) }] : [],
  );
  return {
    language: translation?.language ?? set.language,
    languages: [set.language, ...translations.map((each) => each.language)].map(({ code, name }) => ({ code, name })),
    words: translation?.words ?? set.words,
    questions,
    about: aboutIn(questionnaire, translation),
    asksYearGroup: questionnaire['asks-year-group'],
    asksComment: questionnaire['asks-comment'],
  };
}

function wordsIn(translation: Translation | undefined, question: AskedQuestion, stage: ReturnType<typeof stageOf>): Omit<QuestionRead, 'at'> {
  const translated: Pick<Question, 'words' | 'words-for'> | undefined = translation?.questions[question.id];
  if (translated) return { words: wordsAt(translated, stage) };
  return { words: wordsAt(question, stage), ...(translation && { language: 'en' }) };
}

function aboutIn(questionnaire: Questionnaire, translation: Translation | undefined): AboutRead[] {
  return questionnaire['about-me'].map(({ id, asks, options }, at) => {
    const translated = translation?.['about-me'][id];
    return {
      at,
      asks: translated?.asks ?? asks,
      options: options.map(({ letter, words }) => ({ letter, words: translated?.options[letter] ?? words })),
    };
  });
}

/** Puts values into the places of a sentence: "Question {number} of {total}". */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replaceAll(/\{([a-z]+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A day in the words of a language: "15 June 2026". */
export function dayIn({ code }: AskedOf['language'], day: IsoDate): string {
  return new Intl.DateTimeFormat(code === 'en' ? 'en-GB' : code, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
