import { digestOf } from '../../src/features/imports/reading/digest.ts';
import { HowFar } from '../../src/features/imports/reading/how-far.ts';
import { readContents } from '../../src/features/imports/reading/read-contents.ts';
import type { ReadFile } from '../../src/features/imports/reading/read-file.ts';
import type { ReadOptions } from '../../src/features/imports/reading/read-options.ts';

export const UPLOAD_OPTIONS: ReadOptions = { name: 'upload.bin', las: ['831'], cycle: '2024/25' };

/** What the reading process does, without the process: for the many cases in which the process is not what is tested. */
export async function readInProcess(path: string, content: Buffer, options: Partial<ReadOptions> = {}): Promise<ReadFile[]> {
  async function* bytes() {
    yield content;
  }
  return readContents(path, { ...UPLOAD_OPTIONS, ...options }, await digestOf({ bytes }), new HowFar(() => {}));
}
