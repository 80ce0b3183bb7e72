import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { CaseFile } from './case-year.ts';

/** A folder as a ZIP, written while it is read: no file is held as a whole. */
export function zipFolder(name: string, files: readonly CaseFile[], mtime: Date): Readable {
  const zip = new ZipFile();
  for (const { path, text } of files) zip.addReadStreamLazy(`${name}/${path}`, { mtime }, (take) => take(null, Readable.from(bytesOf(text()))));
  zip.end();
  return zip.outputStream as Readable;
}

function* bytesOf(pieces: Iterable<string>): Iterable<Buffer> {
  for (const piece of pieces) yield Buffer.from(piece);
}
