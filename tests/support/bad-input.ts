import { expect, test } from 'vitest';
import { waymark } from './captured.ts';
import { givenFiles } from './case-folder.ts';
import { type CaseFiles, changed, edited, goodCase } from './given-good-case.ts';
import { errorsSaid } from './said.ts';

/** A case with one thing wrong, and what must be said of it. */
export interface BadInput {
  what: string;
  spoil(files: CaseFiles): CaseFiles;
  /** Where the error is: file, line and column as far as there are any. The file without the folder that the test made. */
  place: string;
  /** What is wrong, and what to do about it. */
  says: RegExp;
  remedy: RegExp;
}

/** Of each: the error is said with its place and a remedy, and no other; nothing is rated, and nothing is on standard output. */
export function testBadInput(inputs: readonly BadInput[]): void {
  test.each([...inputs])('$what', async ({ spoil, place, says, remedy }) => {
    const folder = givenFiles(spoil(goodCase()));
    const ran = await waymark(['rate', folder, '--format', 'json']);
    const [error, ...others] = errorsSaid(ran);
    expect({ ...error, place: error?.place.replace(`${folder}/`, '') }).toMatchObject({ place, message: expect.stringMatching(says) });
    expect(error?.message).toMatch(remedy);
    expect(others).toEqual([]);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
  });
}

export const as = (name: string, content: string | Uint8Array) => (files: CaseFiles) => ({ ...files, [name]: content });

export const edit = (name: string, from: string | RegExp, to: string) => (files: CaseFiles) => edited(files, name, from, to);

export const rewrite = (name: string, change: (text: string) => string) => (files: CaseFiles) => changed(files, name, change);
