import { closeSync, constants, fchownSync, fstatSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { lchown, mkdir, mkdtemp, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart, diskFull, unwritable } from './cannot-start.ts';
import { type Cluster, nameFor } from './cluster.ts';
import type { Programs } from './programs.ts';
import { type Ran, type RunAs, runProgram } from './run-program.ts';
import { borrowedUser } from './server-user.ts';
import { passwordFile, SUPERUSER, writeNewPassword } from './superuser.ts';

const HALF_MADE = 'postgres.new-';

export interface NewCluster {
  home: string;
  cluster: Cluster;
  programs: Programs;
}

/**
 * Makes the folder beside its place and moves it there when it is whole and on the disk: an interrupted first start leaves
 * something that the next one sweeps away, never a folder that does not start.
 */
export async function makeCluster({ home, cluster, programs }: NewCluster): Promise<void> {
  const work = await mkdtemp(join(home, HALF_MADE)).catch((error) => Promise.reject(unwritable(home, error)));
  try {
    await mkdir(join(work, 'cluster'), { mode: 0o700 });
    await writeNewPassword(join(work, 'password'));
    explain(await initialise(work, cluster.as, programs), home);
    await writeThrough(join(work, 'cluster'));
    await moveInto(join(work, 'cluster'), cluster.folder);
    await writeThrough(home);
  } catch (error) {
    throw unwritable(home, error);
  } finally {
    await rm(work, { recursive: true, force: true }).catch(() => {}); // else the next start does
  }
}

/** Removes what earlier first starts left half made. No other Waymark works here: the caller holds the lock. */
export async function sweepHalfMade(home: string): Promise<void> {
  const left = (await readdir(home)).filter((name) => name.startsWith(HALF_MADE));
  for (const name of left) await rm(join(home, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
}

async function initialise(work: string, as: RunAs, programs: Programs): Promise<Ran> {
  const first = await initdb(work, as, programs);
  const nameless = as !== null && NAMELESS.test(first.stderr);
  const ran = nameless ? await initdb(work, borrowedUser(), programs, ['--no-sync']) : first;
  if (ran.code !== 0) return ran;
  if (as) await lchown(work, 0, 0); // closed to the user that made it from here on
  await rename(join(work, 'password'), passwordFile(join(work, 'cluster')));
  if (nameless) handOver(join(work, 'cluster'), as);
  return ran;
}

const NAMELESS = /could not look up effective user ID/;

async function initdb(work: string, as: RunAs, programs: Programs, more: string[] = []): Promise<Ran> {
  const folder = join(work, 'cluster');
  if (as) for (const path of [folder, join(work, 'password'), work]) await lchown(path, as.uid, as.gid);
  const name = nameFor({ folder, as });
  // Texts are UTF-8 and sorted by the rules built into PostgreSQL, so that the languages of the host do not matter.
  const words = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums'];
  const access = [`--username=${SUPERUSER}`, '--auth=scram-sha-256', `--pwfile=${name}/../password`];
  return runProgram(programs.initdb, ['-D', name, ...words, ...access, '--no-instructions', ...more], { as, cwd: folder });
}

/** Gives a folder and all in it to a user, and writes it through: a power cut must not leave files of two users. */
function handOver(path: string, user: { uid: number; gid: number }): void {
  const handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    fchownSync(handle, user.uid, user.gid);
    if (fstatSync(handle).isDirectory()) for (const name of readdirSync(path)) handOver(join(path, name), user);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function explain({ code, stderr }: Ran, home: string): void {
  if (code === 0) return;
  if (/No space left on device/.test(stderr)) throw diskFull(home);
  if (NAMELESS.test(stderr))
    throw new CannotStart(
      `The user number ${process.getuid?.()} has no name on this machine, which PostgreSQL needs to make the database in ${home}. Add a line for it to /etc/passwd, or start Waymark as a user that has one; in a container, root will do.`,
    );
  const why = /^initdb: error: (.*)$/m.exec(stderr)?.[1] ?? stderr.trim().split('\n').at(-1);
  throw new CannotStart(`PostgreSQL could not make the database in ${home}: ${why || `initdb ended with code ${code}`}. Nothing was left there.`);
}

/** An empty folder may lie there; a folder with anything in it is not written over on any system. */
async function moveInto(made: string, folder: string): Promise<void> {
  await rmdir(folder).catch((error) => (error.code === 'ENOENT' ? undefined : Promise.reject(unwritable(folder, error))));
  await rename(made, folder);
}

/** That names in the folder have changed must reach the disk as well. Windows has no such call and needs none. */
async function writeThrough(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
