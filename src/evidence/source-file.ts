import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { UnreadableFile } from './unreadable-file.ts';

/** What a file is told by, whatever is in it. */
export interface FileReading {
  /** Lower-case hexadecimal SHA-256 of the bytes as they are on disk. */
  sha256: string;
  size: number;
}

/** A file to read, by its name for people and its bytes. Opening it twice reads it twice. */
export interface SourceFile {
  name: string;
  /** The line of the header where rows stand above it, which are passed over; the first row unless it is given. */
  headerLine?: number;
  /** Of what was uploaded, where it is known or the bytes read are not those: the table that a workbook was turned into. */
  digest?: FileReading;
  bytes(): AsyncIterable<Buffer>;
}

const CHUNK = 1 << 20;

/** A file on disk. Reading it fails as the file system fails: the caller turns ENOENT and EISDIR into a problem. */
export function fileOnDisk(path: string, name: string): SourceFile {
  return {
    name,
    async *bytes() {
      const found = await stat(path);
      if (!found.isFile() && !found.isDirectory()) throw new UnreadableFile('This is a pipe or a device, not a file. Save what it gives as a file.');
      yield* createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>;
    },
  };
}

/** A file held in memory: what a test or an upload has. It comes in pieces too, so that the same is too long in it as in one on disk. */
export function fileInMemory(name: string, content: string | Uint8Array): SourceFile {
  const bytes = Buffer.from(content as string);
  return {
    name,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
    },
  };
}
