import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type ActionLibrary, readActionLibrary } from '../../action-plan/index.ts';

/** Beside `src` and, once built, beside `dist`. */
const SHIPPED = fileURLToPath(new URL('../../../frameworks/reviews/action-library.yaml', import.meta.url));

let read: Promise<ActionLibrary> | undefined;

/** The actions that ship. The file does not change while Waymark runs; a mistake in it is ours, and throws. */
export function shippedLibrary(): Promise<ActionLibrary> {
  return (read ??= readShipped());
}

async function readShipped(): Promise<ActionLibrary> {
  const library = readActionLibrary(await readFile(SHIPPED));
  if (!('mistakes' in library)) return library;
  throw new Error(library.mistakes.map(({ line, message }) => `${SHIPPED}, line ${line}: ${message}`).join('\n'));
}
