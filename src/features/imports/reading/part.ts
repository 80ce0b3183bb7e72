import { quoted } from '../../../evidence/absence.ts';
import { type Problem, Problems } from '../../../evidence/problem.ts';
import type { Digest } from './digest.ts';
import type { ReadFile } from './read-file.ts';

/** One table of an upload while it is read: where it is, and what people call it. */
export interface Part {
  part: string | null;
  /** With the part behind the upload's own name. */
  name: string;
  digest: Digest;
}

/** What is inside of a part: a file of an archive, a sheet of a workbook. */
export function within({ part, name, digest }: Part, inside: string, ownDigest = digest): Part {
  return { part: part === null ? inside : `${part}, ${inside}`, name: `${name}, ${inside}`, digest: ownDigest };
}

/** What is said of a part that cannot be read. */
export function refused({ part, name, digest }: Part, message: string, line: number | null = null): ReadFile {
  return { part, name, ...digest, kind: null, found: null, problems: [problemOf(name, 'error', message, line)] };
}

export function problemOf(file: string, severity: Problem['severity'], message: string, line: number | null = null): Problem {
  const problems = new Problems(file);
  problems[severity](message, line);
  return problems.list[0] as Problem;
}

const LONGEST_NAME = 100;

/** The name of a file in an archive, as it is shown: cut, and without control characters. Only ever a text, never a path. */
export function shownName(name: string): string {
  const text = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ');
  return text.length > LONGEST_NAME ? `…${text.slice(-LONGEST_NAME)}` : text;
}

/** A list of names in a message: the first ten, and how many more. */
export function listed(names: readonly string[]): string {
  const more = names.length > 10 ? ` and ${names.length - 10} more` : '';
  return (
    names
      .slice(0, 10)
      .map((name) => quoted(shownName(name)))
      .join(', ') + more
  );
}
