import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The name says whose it is. Only a folder that is called so is ever removed: what else stands beside it belongs to somebody else. */
const OURS = /^waymark-files-(\d+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Where files stand while they are read: a folder of this process alone, which nobody but its owner can look into. What a process that was
 * killed left behind is removed: nobody will ever read it. The folder itself is made with the first file.
 */
export async function openUploadFolder(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  for (const name of await readdir(parent)) if (isLeftOver(name)) await rm(join(parent, name), { recursive: true, force: true });
  return join(parent, `waymark-files-${process.pid}-${randomUUID()}`);
}

/** @throws Error for a folder that was not opened for files: it would be removed with all that is in it */
export function refuseOtherFolder(folder: string): void {
  if (processOf(basename(folder)) === process.pid) return;
  throw new Error(`${folder} is not a folder that openUploadFolder named in this process. Files that are sent are kept in no other.`);
}

/** Removes it with whatever is still in it. */
export async function removeUploadFolder(folder: string): Promise<void> {
  refuseOtherFolder(folder);
  await rm(folder, { recursive: true, force: true });
}

/** Of a process that has ended. One that had our number must have: it is ours now. */
function isLeftOver(name: string): boolean {
  const pid = processOf(name);
  return pid !== null && (pid === process.pid || !isRunning(pid));
}

/** Whose folder it is; null for one that is not ours at all. */
function processOf(name: string): number | null {
  const [, pid] = OURS.exec(name) ?? [];
  return pid === undefined ? null : Number(pid);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Running, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
