import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An upload as it lies on the disk before it is read, under a name that says nothing. */
export function givenUpload(content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-upload-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'upload');
  writeFileSync(path, content);
  return path;
}
