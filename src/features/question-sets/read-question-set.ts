import { createHash } from 'node:crypto';
import type { Problem } from '../../evidence/problem.ts';
import { type PlacedMistake, readYaml } from '../../shared/yaml-file.ts';
import type { QuestionSet, Translation } from '../../surveys/question-set.ts';
import { QuestionSetForm, TranslationForm } from './question-set.form.ts';
import { setMistakes } from './set-mistakes.ts';
import { translationMistakes } from './translation-mistakes.ts';

/** A question set with what it takes to say later which one it was. */
export interface LoadedQuestionSet {
  set: QuestionSet;
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  sha256: string;
}

/** Reads a question set: the set, or every mistake in it with its line and what was expected. */
export function readQuestionSet(name: string, content: Uint8Array): LoadedQuestionSet | { problems: Problem[] } {
  const read = readYaml<QuestionSet>(content, QuestionSetForm, setMistakes);
  if ('mistakes' in read) return { problems: problemsIn(name, read.mistakes) };
  return { set: read.value, sha256: createHash('sha256').update(content).digest('hex') };
}

/** Reads the words of a question set in another language, whole and of the same version; or every mistake with its line. */
export function readTranslation(name: string, content: Uint8Array, set: QuestionSet): Translation | { problems: Problem[] } {
  const read = readYaml<Translation>(content, TranslationForm, (translation) => translationMistakes(translation, set));
  return 'mistakes' in read ? { problems: problemsIn(name, read.mistakes) } : read.value;
}

function problemsIn(file: string, mistakes: PlacedMistake[]): Problem[] {
  return mistakes.map(({ line, place, message }) => ({ severity: 'error', file, line, column: place, message }));
}
