import { createReadStream } from 'node:fs';

/** A file to read, by its name for people and its bytes. Opening it twice reads it twice. */
export interface SourceFile {
  name: string;
  bytes(): AsyncIterable<Buffer>;
}

const CHUNK = 1 << 20;

/** A file on disk. Reading it fails as the file system fails: the caller turns ENOENT and EISDIR into a problem. */
export function fileOnDisk(path: string, name: string): SourceFile {
  return { name, bytes: () => createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer> };
}

/** A file held in memory: what a test or an upload has. */
export function fileInMemory(name: string, content: string | Uint8Array): SourceFile {
  const bytes = Buffer.from(content as string);
  return {
    name,
    async *bytes() {
      yield bytes;
    },
  };
}
