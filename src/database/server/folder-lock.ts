import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotStart, unwritable } from './cannot-start.ts';

const LOCK = 'waymark.lock';
const HOLDER = 'waymark.pid';

/** Kept here, since a lock whose object is collected would be lost without a word. */
const held = new Set<DatabaseSync>();

/**
 * One Waymark for one data folder, made sure by a lock of the operating system on an empty file. The system lets go of it when the
 * process ends, however it ends, so it cannot go stale as a file with a number in it can; and it holds between containers that share
 * the folder but do not see each other's processes. Node has no such lock of its own. The SQLite inside Node does, on each system:
 * a transaction that never ends, on a database that never gets a byte.
 *
 * Never open this file elsewhere in the process that holds it: on POSIX systems, closing any handle of a file drops the locks on it.
 */
export async function lockFolder(folder: string, owner: { uid: number; gid: number } | null): Promise<{ release(): Promise<void> }> {
  const path = join(folder, LOCK);
  await makeFile(path, owner).catch((error) => Promise.reject(unwritable(folder, error)));
  const lock = takeLock(path);
  if (!lock) throw await inUse(folder);
  held.add(lock);
  await writeFile(join(folder, HOLDER), `${process.pid}\n`, { mode: 0o600 }).catch(() => {}); // only for the message; a full disk may refuse it
  return {
    async release() {
      if (!held.delete(lock)) return;
      await rm(join(folder, HOLDER), { force: true }).catch(() => {});
      lock.close();
    },
  };
}

/** Made before SQLite opens it, for its mode, and so that a start as root leaves a file that the folder's owner can lock too. */
async function makeFile(path: string, owner: { uid: number; gid: number } | null): Promise<void> {
  const file = await open(path, 'a', 0o600);
  if (owner) await file.chown(owner.uid, owner.gid);
  await file.close();
}

const BUSY = 5;

function takeLock(path: string): DatabaseSync | null {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(path, { timeout: 0 });
    lock.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if ((error as { errcode?: number }).errcode === BUSY) return null;
    throw new CannotStart(
      `The file ${path}, which keeps two Waymarks from using the same folder, cannot be locked (${(error as Error).message}). Remove it if it is not empty; if it is, the folder's file system has no locks: set DATA_DIR to a folder on a disk of this machine.`,
    );
  }
}

async function inUse(folder: string): Promise<CannotStart> {
  const pid = await readFile(join(folder, HOLDER), 'utf8').catch(() => '');
  const who = /^\d+\s*$/.test(pid) ? ` (process ${pid.trim()})` : '';
  return new CannotStart(`Another Waymark${who} is running on ${folder}. Stop it first, or set DATA_DIR to another folder for this one.`);
}
