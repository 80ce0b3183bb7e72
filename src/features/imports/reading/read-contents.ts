import { whatCompoundFile } from '../../../evidence/compound-file.ts';
import { isCompoundFile, isZip } from '../../../evidence/file-signature.ts';
import { fileOnDisk } from '../../../evidence/source-file.ts';
import { startOf } from '../../../evidence/start-of.ts';
import { UnreadableFile } from '../../../evidence/unreadable-file.ts';
import type { Digest } from './digest.ts';
import type { HowFar } from './how-far.ts';
import { type Part, refused } from './part.ts';
import { readArchive } from './read-archive.ts';
import type { ReadFile } from './read-file.ts';
import { readOne } from './read-one.ts';
import type { ReadOptions } from './read-options.ts';

/** Reads all that an upload holds, whatever it is: its first bytes tell, never its name. Runs in a process of its own: see `readUpload`. */
export async function readContents(path: string, options: ReadOptions, digest: Digest, howFar: HowFar): Promise<ReadFile[]> {
  const upload: Part = { part: null, name: options.name, digest };
  const file = fileOnDisk(path, options.name);
  try {
    const start = await startOf(file);
    if (isZip(start)) return await readArchive(path, upload, options, howFar);
    if (isCompoundFile(start)) return [refused(upload, await whatCompoundFile(file.bytes()))];
    howFar.expect(digest.size);
    return [await readOne({ ...file, bytes: () => howFar.watch(file.bytes()) }, upload, options)];
  } catch (error) {
    if (error instanceof UnreadableFile) return [refused(upload, error.message, error.line)];
    throw error;
  }
}
