import { createHash } from 'node:crypto';
import type { SourceFile } from './source-file.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** What reading a whole file tells about it, whatever is in it. */
export interface FileReading {
  /** Lower-case hexadecimal SHA-256 of the bytes as they are on disk. */
  sha256: string;
  size: number;
}

/** Lets `read` have the file's bytes once, and hashes them on the way. */
export async function readBytes(file: SourceFile, read: (bytes: AsyncIterable<Buffer>) => Promise<void>): Promise<FileReading> {
  const hash = createHash('sha256');
  let size = 0;
  async function* hashed(): AsyncIterable<Buffer> {
    for await (const chunk of file.bytes()) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  }
  await read(hashed());
  if (size === 0) throw new UnreadableFile('The file is empty.');
  return { sha256: hash.digest('hex'), size };
}
