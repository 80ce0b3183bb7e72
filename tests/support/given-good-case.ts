import { exampleFiles } from '../../tools/make-example.ts';

export type CaseFiles = Record<string, string | Uint8Array>;

const YEAR = 'dunmere-2025/';

/** The files of a case that is good: the last year of the example city without the years before. Spoil it, and see what is said. */
export function goodCase(): CaseFiles {
  const files = [...exampleFiles()].filter(([path]) => path.startsWith(YEAR)).map(([path, content]) => [path.slice(YEAR.length), content] as const);
  const all: CaseFiles = Object.fromEntries(files);
  return edited(all, 'case.yaml', /^.*\nprevious: .*\n/m, '');
}

/** The same files, one of them changed in one place. */
export function edited(files: CaseFiles, name: string, from: string | RegExp, to: string): CaseFiles {
  return changed(files, name, (text) => text.replace(from, to));
}

/** The same files, the text of one of them changed. Bytes that are not touched stay what they are, whatever the encoding. */
export function changed(files: CaseFiles, name: string, change: (text: string) => string): CaseFiles {
  const before = textOf(files, name);
  const after = change(before);
  if (after === before) throw new Error(`Nothing has changed in ${name}.`);
  return { ...files, [name]: Buffer.from(after, 'latin1') };
}

/** Each byte as one character. */
export function textOf(files: CaseFiles, name: string): string {
  const content = files[name];
  if (content === undefined) throw new Error(`The case has no ${name}.`);
  return Buffer.from(content as string).toString('latin1');
}

/** The line, counted from 1, on which a text first stands. */
export function lineWith(files: CaseFiles, name: string, text: string): number {
  const line = textOf(files, name)
    .split('\n')
    .findIndex((each) => each.includes(text));
  if (line < 0) throw new Error(`${name} has nothing like ${text}.`);
  return line + 1;
}
