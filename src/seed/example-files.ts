import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { SentFile } from './visitor.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** The years of the example city, each by the summer in which it ended. */
export type ExampleYear = 2023 | 2024 | 2025;

/** Files of one year of the example city, as somebody chooses them in a browser. */
export function exampleFiles(year: ExampleYear, names: readonly string[]): Promise<SentFile[]> {
  return Promise.all(names.map(async (name) => ({ field: 'files', name, content: await readFile(`${EXAMPLES}dunmere-${year}/${name}`) })));
}

/** The same file as it was before some institutions had sent in theirs: a file of one row for each institution or more, each with its URN first. */
export function without({ content, ...file }: SentFile, urns: readonly string[]): SentFile {
  const lines = content.toString().split('\r\n');
  return { ...file, content: lines.filter((line) => !urns.includes(line.slice(0, line.indexOf(',')))).join('\r\n') };
}
