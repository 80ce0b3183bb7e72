import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../evidence/problem.ts';
import { RecentlyUsed } from '../../shared/recently-used.ts';
import type { Audience } from '../../surveys/question.ts';
import type { Translation } from '../../surveys/question-set.ts';
import { type LoadedQuestionSet, readQuestionSet, readTranslation } from './read-question-set.ts';

/** The folder of the question sets that ship: beside `src` and, once built, beside `dist`. */
const SHIPPED = fileURLToPath(new URL('../../../frameworks/questions/', import.meta.url));

/** Files that ship do not change while Waymark runs: each is read and checked once. */
const shipped = new RecentlyUsed<ShippedQuestionSet>(Number.POSITIVE_INFINITY, () => 1);

export interface ShippedQuestionSet extends LoadedQuestionSet {
  translations: Translation[];
}

/** The set that ships for an audience, with its translations in the order of their language codes. A mistake in it is ours, not that of somebody who uses it: it throws. */
export function shippedQuestionSet(audience: Audience): Promise<ShippedQuestionSet> {
  return shipped.of(audience, () => readShipped(audience));
}

async function readShipped(audience: Audience): Promise<ShippedQuestionSet> {
  const name = `${audience}.yaml`;
  const loaded = orThrow(readQuestionSet(name, await readFile(join(SHIPPED, name))));
  const names = (await readdir(SHIPPED)).filter((each) => each.startsWith(`${audience}.`) && /^[^.]+\.[^.]+\.yaml$/.test(each)).sort();
  const translations = names.map(async (each) => orThrow(readTranslation(each, await readFile(join(SHIPPED, each)), loaded.set)));
  return { ...loaded, translations: await Promise.all(translations) };
}

function orThrow<T extends object>(read: T | { problems: Problem[] }): T {
  if (!('problems' in read)) return read;
  throw new Error(read.problems.map(({ file, line, message }) => `${file}, line ${line}: ${message}`).join('\n'));
}
