import { createHash } from 'node:crypto';
import type { FileReading, SourceFile } from './source-file.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Lets `read` have the file's bytes once, and hashes them on the way unless their hash is known. */
export async function readBytes(file: SourceFile, read: (bytes: AsyncIterable<Buffer>) => Promise<void>): Promise<FileReading> {
  const hash = file.digest ? null : createHash('sha256');
  let size = 0;
  async function* hashed(): AsyncIterable<Buffer> {
    for await (const chunk of file.bytes()) {
      hash?.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  }
  await read(hashed());
  if (size === 0) throw new UnreadableFile('The file is empty.');
  return file.digest ?? { sha256: hash?.digest('hex') ?? '', size };
}
