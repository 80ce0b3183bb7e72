import type { QuestionId } from './question.ts';
import { everyQuestion, type Questionnaire } from './questionnaire.ts';

/** The longest statement that fits a phone with text at twice its size. The forms of question sets hold to it too. */
export const LONGEST_WORDS = 150;
const SHORTEST_WORDS = 3;
const LONGEST_ID = 60;

/** Spaces and line breaks as one space each, none at the ends; letters in the form that compares equal. */
export function tidy(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Why words cannot be a statement, or null. */
export function whyNotWords(words: string): string | null {
  const length = [...words].length;
  if (length < SHORTEST_WORDS) return 'Write the statement that people agree or disagree with.';
  if (length > LONGEST_WORDS) return `The statement has ${length} letters. It must fit a phone: use ${LONGEST_WORDS} or fewer.`;
  if (/\p{Cc}/u.test(words)) return 'The statement holds a character that cannot be shown. Type it again without pasting.';
  if (/[?؟]$/.test(words)) return 'Write a statement, not a question: people say how much they agree with it.';
  return null;
}

/** Whether two wordings differ in nothing that somebody would hear. */
export function soundAlike(one: string, other: string): boolean {
  const heard = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return heard(one) === heard(other);
}

/** Why these words cannot be asked beside what is asked, or null. */
export function whyNotTheseToo({ questions, retired }: Pick<Questionnaire, 'questions' | 'retired'>, words: string): string | null {
  if (questions.some((question) => soundAlike(question.words, words))) return 'These words are asked already.';
  const before = retired.find((question) => soundAlike(question.words, words));
  return before ? `"${before.words}" was asked before and is retired. Restore it, so that its years are compared.` : null;
}

/** An id for words that no question has or had. Those of partnerships begin with "own-", those that ship never do. */
export function idFor(words: string, questionnaire: Questionnaire): QuestionId {
  const taken = new Set(everyQuestion(questionnaire).flatMap((question) => [question.id, question['same-as']]));
  const base = `own-${slug(words) || 'question'}`;
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}

function slug(words: string): string {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '');
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, '');
}
