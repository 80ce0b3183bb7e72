import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../evidence/problem.ts';
import type { Audience } from '../../surveys/question.ts';
import type { Translation } from '../../surveys/question-set.ts';
import { type LoadedQuestionSet, readQuestionSet, readTranslation } from './read-question-set.ts';

/** The folder of the question sets that ship: beside `src` and, once built, beside `dist`. */
const SHIPPED = fileURLToPath(new URL('../../../frameworks/questions/', import.meta.url));

/** The set that ships for an audience. A mistake in it is ours, not that of somebody who uses it: it throws. */
export async function shippedQuestionSet(audience: Audience): Promise<LoadedQuestionSet> {
  const name = `${audience}.yaml`;
  return orThrow(readQuestionSet(name, await readFile(join(SHIPPED, name))));
}

/** Its translations, in the order of their language codes. */
export async function shippedTranslations(audience: Audience): Promise<Translation[]> {
  const { set } = await shippedQuestionSet(audience);
  const names = (await readdir(SHIPPED)).filter((name) => name.startsWith(`${audience}.`) && /^[^.]+\.[^.]+\.yaml$/.test(name)).sort();
  return Promise.all(names.map(async (name) => orThrow(readTranslation(name, await readFile(join(SHIPPED, name)), set))));
}

function orThrow<T extends object>(read: T | { problems: Problem[] }): T {
  if (!('problems' in read)) return read;
  throw new Error(read.problems.map(({ file, line, message }) => `${file}, line ${line}: ${message}`).join('\n'));
}
