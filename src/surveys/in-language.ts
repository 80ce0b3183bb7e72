import { type Question, type Stage, wordsAt } from './question.ts';
import type { AboutMeQuestion, Language, Translation } from './question-set.ts';

export const ENGLISH: Language = { code: 'en', name: 'English', english: 'English', direction: 'ltr' };

/** Words with the language that they are in, which the page must say where it is another than the page's own. */
export interface SaidIn {
  words: string;
  language: Language;
}

/**
 * A question in another language, or in English where it has no words there: a partnership's own question has none, nor has a core question in
 * other words. Found by its id, which stands for one wording, so a translation never belongs to words that were changed.
 */
export function saidIn(question: Pick<Question, 'id' | 'words' | 'words-for'>, stage: Stage | null, translation: Translation | null): SaidIn {
  const translated = translation?.questions[question.id];
  if (translation && translated) return { words: wordsAt(translated, stage), language: translation.language };
  return { words: wordsAt(question, stage), language: ENGLISH };
}

/** A question about the person in another language, its letters as they are; in English where it has no words there. */
export function aboutMeIn(question: AboutMeQuestion, translation: Translation | null): AboutMeQuestion {
  const translated = translation?.['about-me'][question.id];
  if (!translated) return question;
  const options = question.options.map(({ letter, words }) => ({ letter, words: translated.options[letter] ?? words }));
  return { ...question, asks: translated.asks, options };
}

/** Words with what the page knows put in the place of `{name}`; a name that nothing is given for stays as it is. */
export function filledIn(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{([a-z]+)\}/g, (placeholder, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : placeholder));
}
