import { constants } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart, unwritable } from './cannot-start.ts';
import type { RunAs } from './run-program.ts';

/** PostgreSQL's own data folder ("cluster" is PostgreSQL's word for it). */
export interface Cluster {
  folder: string;
  as: RunAs;
}

/**
 * How to name the folder to PostgreSQL. Running as another user than root, it may not be able to walk the path: DATA_DIR itself is
 * closed to it (0700), and so may be a folder above, such as /root. Moving the data elsewhere would lose it with the next container
 * that mounts DATA_DIR. So the process is put into the folder while it is still root (Node changes the folder before the user), and
 * calls it "where I am", which Linux resolves without walking a path. Other systems have no such name; there the path must be open.
 */
export function nameFor({ folder, as }: Cluster): string {
  return as && process.platform === 'linux' ? '/proc/self/cwd' : folder;
}

/**
 * Whether the folder holds a cluster of this version that can be started; false if it is yet to be made. Nothing is changed except that
 * it is closed to all but its owner.
 * @throws CannotStart for everything else that may lie there
 */
export async function isThere(cluster: Cluster, major: string): Promise<boolean> {
  const found = await stat(cluster.folder).catch(notThere);
  if (!found) return false;
  if (!found.isDirectory())
    throw new CannotStart(`${cluster.folder} should be the folder of the database, but is a file. Move it away, or set DATA_DIR to another folder.`);
  const names = await readdir(cluster.folder).catch((error) => Promise.reject(ofAnother(cluster, found.uid, error)));
  if (names.length === 0) return false;
  await refuseOtherVersion(cluster.folder, major);
  refuseOtherOwner(cluster, found.uid);
  await closeToOthers(cluster.folder, found.uid);
  return true;
}

function notThere(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw unwritable(error.path ?? '', error);
  return null;
}

async function refuseOtherVersion(folder: string, major: string): Promise<void> {
  const text = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => null);
  if (text === null)
    throw new CannotStart(
      `${folder} holds files, but no PostgreSQL database, and was not touched. Move them away, or set DATA_DIR to another folder.`,
    );
  if (text.trim() !== major)
    throw new CannotStart(
      `The database in ${folder} is of PostgreSQL ${text.trim()}; this Waymark brings PostgreSQL ${major}, which cannot read it. Nothing was changed. Start it with the Waymark that made it, or upgrade the folder with pg_upgrade, or set DATA_DIR to another folder to begin anew.`,
    );
}

function refuseOtherOwner(cluster: Cluster, uid: number): void {
  const mine = cluster.as ? cluster.as.uid : process.getuid?.();
  if (process.platform !== 'win32' && uid !== mine) throw ofAnother(cluster, uid);
}

function ofAnother({ folder, as }: Cluster, uid: number, error?: unknown): CannotStart {
  if (uid === process.getuid?.() && error) return unwritable(folder, error);
  if (as)
    return new CannotStart(
      `The database in ${folder} belongs to root, and PostgreSQL does not run as root. Give it to another user and start again: chown -R ${as.uid}:${as.gid} '${folder}'`,
    );
  return new CannotStart(
    `The database in ${folder} belongs to another user (number ${uid}). Start Waymark as that user or as root, or give the folder to yourself: sudo chown -R "$(id -un)" '${folder}'`,
  );
}

/** Through a handle, so that what is closed is what was looked at, whatever the path means by then. PostgreSQL refuses a folder that is open. */
async function closeToOthers(folder: string, uid: number): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    const { uid: owner, mode } = await handle.stat();
    if (owner === uid && (mode & 0o777) !== 0o700) await handle.chmod(0o700);
  } finally {
    await handle.close();
  }
}
