import { createHash } from 'node:crypto';
import type { FileReading, SourceFile } from '../../../evidence/source-file.ts';

export type Digest = FileReading;

/** The hash and size of a file as it is, before anything is made of it. */
export async function digestOf(file: Pick<SourceFile, 'bytes'>): Promise<Digest> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of file.bytes()) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}
