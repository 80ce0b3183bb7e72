import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../evidence/problem.ts';
import { type LoadedFramework, readFramework } from './read-framework.ts';

/** The folder of the frameworks that ship: beside `src` and, once built, beside `dist`. */
const SHIPPED = fileURLToPath(new URL('../../../frameworks/', import.meta.url));

/** The ids of the frameworks that ship, in alphabetical order. */
export async function listFrameworks(): Promise<string[]> {
  const files = await readdir(SHIPPED);
  return files.flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : [])).sort();
}

/** A framework with the absolute path of its file. */
export interface FoundFramework extends LoadedFramework {
  path: string;
}

/** A framework by the id of one that ships, or by a path relative to the folder. Never throws for what a person typed: says what is wrong. */
export async function findFramework(idOrPath: string, folder: string): Promise<FoundFramework | { problems: Problem[] }> {
  const shipped = await listFrameworks();
  const path = shipped.includes(idOrPath) ? join(SHIPPED, `${idOrPath}.yaml`) : resolve(folder, idOrPath);
  try {
    const read = readFramework(shipped.includes(idOrPath) ? `${idOrPath}.yaml` : idOrPath, await readFile(path));
    return 'problems' in read ? read : { ...read, path };
  } catch (error) {
    if (!['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    const message = `There is no framework "${idOrPath}". Name one that ships (${shipped.join(', ')}) or the path of a framework file.`;
    return { problems: [{ severity: 'error', file: idOrPath, line: null, column: null, message }] };
  }
}
