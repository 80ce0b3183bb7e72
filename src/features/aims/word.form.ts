import { z } from 'zod';
import { type FieldErrors, fieldErrors, line, typed } from '../../web/form.ts';
import type { Word } from './vocabulary.ts';

const WORD_LONGEST = 100;
const MEANING_LONGEST = 500;
const MISSING = 'Say what you all mean by it';

const WordTexts = z.object({
  word: line('Enter the word', { longest: WORD_LONGEST }),
  meaning: z.string({ error: MISSING }).trim().min(1, MISSING).max(MEANING_LONGEST, `Use ${MEANING_LONGEST} characters or fewer`),
});

export const WORD_FIELDS = ['word', 'meaning'] as const;

export type TypedWord = Record<'word' | 'meaning' | 'form_id' | 'version' | 'was', string>;

export function typedWord(body: unknown): TypedWord {
  return typed(body, ['word', 'meaning', 'form_id', 'version', 'was']);
}

/** `others`: the words that the institution has besides. */
export function readWordForm(body: unknown, others: readonly string[]): Pick<Word, 'word' | 'meaning'> | { errors: FieldErrors } {
  const read = WordTexts.safeParse(body ?? {});
  if (!read.success) return { errors: fieldErrors(read.error) };
  const known = others.some((other) => other.toLowerCase() === read.data.word.toLowerCase());
  return known ? { errors: { word: 'This word is in the list already. Change that one' } } : read.data;
}
