import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Problem } from '../../evidence/problem.ts';
import { readYaml } from '../../shared/yaml-file.ts';
import { type CaseFile, CaseForm } from './case.form.ts';

/** A case folder's case.yaml, and the folder that the paths in it start from. */
export interface Case {
  folder: string;
  /** For messages: the path of case.yaml as the caller would write it. */
  name: string;
  file: CaseFile;
  /** Something wrong with what stands at this place of case.yaml. */
  fault(place: string, message: string): Problem;
}

/**
 * Reads `case.yaml` of a case folder: what it says, or everything that is wrong with it, with lines.
 * @param named who names a folder that is not there, when it was not the caller
 */
export async function readCase(folder: string, named?: Pick<Problem, 'file' | 'line' | 'column'>): Promise<Case | { problems: Problem[] }> {
  const name = join(folder, 'case.yaml');
  const content = await read(folder, named ?? { file: name, line: null, column: null });
  if (!Buffer.isBuffer(content)) return { problems: [content] };
  const parsed = readYaml<CaseFile>(content, CaseForm);
  if ('value' in parsed) {
    const { value: file, lineOf } = parsed;
    const fault = (place: string, message: string): Problem => ({
      severity: 'error',
      file: name,
      line: lineOf(place.split('.')),
      column: place,
      message,
    });
    return { folder: resolve(folder), name, file, fault };
  }
  return { problems: parsed.mistakes.map(({ line, place, message }) => ({ severity: 'error', file: name, line, column: place, message })) };
}

async function read(folder: string, place: Pick<Problem, 'file' | 'line' | 'column'>): Promise<Buffer | Problem> {
  const problem = (message: string): Problem => ({ severity: 'error', ...place, message });
  const name = join(folder, 'case.yaml');
  try {
    if (!(await stat(folder)).isDirectory()) return problem(`${folder} is a file. Name the case folder that holds it.`);
    return await readFile(name);
  } catch (error) {
    const { code = '', syscall } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return problem(`There is no ${name}. Name a folder that holds a case.yaml, or make one with "waymark case new FOLDER".`);
    if (code === 'EISDIR') return problem(`${name} is a folder. It must be a file.`);
    if (code === 'EACCES') return problem(`You may not read ${name}. Ask its owner for the right to read it.`);
    if (syscall) return problem(`${name} cannot be read (${code}). Check the name and the disk.`);
    throw error;
  }
}
