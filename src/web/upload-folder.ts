import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where files stand while they are read: a folder of this process alone, which nobody but its owner can look into. What a process that was
 * killed left behind is removed: nobody will ever read it. The folder itself is made with the first file.
 */
export async function openUploadFolder(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  for (const name of await readdir(parent)) if (isLeftOver(name)) await rm(join(parent, name), { recursive: true, force: true });
  return join(parent, `${process.pid}-${randomUUID()}`);
}

/** Of a process that has ended. One that had our number must have: it is ours now. */
function isLeftOver(name: string): boolean {
  const pid = Number(/^(\d+)-/.exec(name)?.[1] ?? 0);
  return pid === 0 || pid === process.pid || !isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Running, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
