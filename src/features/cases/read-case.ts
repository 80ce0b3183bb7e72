import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Problem } from '../../evidence/problem.ts';
import { readYaml } from '../../shared/yaml-file.ts';
import { type CaseFile, CaseForm } from './case.form.ts';

/** A case folder's case.yaml, and the folder that the paths in it start from. */
export interface Case {
  folder: string;
  /** For messages: the path of case.yaml as the caller would write it. */
  name: string;
  file: CaseFile;
}

/** Reads `case.yaml` of a case folder: what it says, or everything that is wrong with it, with lines. */
export async function readCase(folder: string): Promise<Case | { problems: Problem[] }> {
  const name = join(folder, 'case.yaml');
  const content = await read(resolve(folder), name);
  if (!Buffer.isBuffer(content)) return { problems: [content] };
  const parsed = readYaml<CaseFile>(content, CaseForm);
  if ('value' in parsed) return { folder: dirname(resolve(name)), name, file: parsed.value };
  return { problems: parsed.mistakes.map(({ line, place, message }) => ({ severity: 'error', file: name, line, column: place, message })) };
}

async function read(folder: string, name: string): Promise<Buffer | Problem> {
  const problem = (message: string): Problem => ({ severity: 'error', file: name, line: null, column: null, message });
  try {
    if (!(await stat(folder)).isDirectory()) return problem('This is a file. Name the case folder that holds it.');
    return await readFile(join(folder, 'case.yaml'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return problem('There is no such case. Name a folder that holds a case.yaml, or make one with "waymark case new FOLDER".');
    if (code === 'EISDIR') return problem('case.yaml is a folder. It must be a file.');
    if (code === 'EACCES') return problem('You may not read this file. Ask its owner for the right to read it.');
    throw error;
  }
}
