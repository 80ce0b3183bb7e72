import { statSync } from 'node:fs';
import type { SourceFile } from '../../evidence/source-file.ts';
import type { Terminal } from '../../shared/terminal.ts';
import type { Watch } from './gather-evidence.ts';

const PATIENCE_MS = 1000;
const EVERY_MS = 500;

/**
 * Says how far the reading of a file has come once it takes more than a second: on a terminal in one line that is written
 * over, else in one line a file.
 */
export function showProgress({ stderr }: { stderr: Terminal }, now: () => number): Watch {
  return (file, path) => ({ name: file.name, bytes: () => watched(file, sizeOf(path), stderr, now) });
}

async function* watched(file: SourceFile, size: number, stderr: Terminal, now: () => number): AsyncIterable<Buffer> {
  const start = now();
  let told = 0;
  let read = 0;
  for await (const chunk of file.bytes()) {
    yield chunk;
    read += chunk.length;
    const time = now();
    if (time - start < PATIENCE_MS || time - told < EVERY_MS || (told && stderr.width === null)) continue;
    told = time;
    const part = size > 0 ? `${Math.floor((100 * read) / size)}% of ${megabytes(size)}` : megabytes(read);
    stderr.write(stderr.width === null ? `Reading ${file.name} (${megabytes(size)}) …\n` : `\rReading ${file.name}: ${part} `);
  }
  if (told && stderr.width !== null) stderr.write(`\rRead ${file.name}: ${megabytes(read)}.          \n`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** 0 where it cannot be known: the reader itself will say what is wrong with the file. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
