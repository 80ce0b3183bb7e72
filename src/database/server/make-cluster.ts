import { lchownSync, readdirSync } from 'node:fs';
import { chmod, chown, lchown, mkdir, mkdtemp, open, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart, diskFull, unwritable } from './cannot-start.ts';
import { type Cluster, nameFor } from './cluster.ts';
import type { Programs } from './programs.ts';
import { type Ran, type RunAs, runProgram } from './run-program.ts';
import { borrowedUser } from './server-user.ts';

const HALF_MADE = 'postgres.new-';

export interface NewCluster {
  home: string;
  cluster: Cluster;
  programs: Programs;
  password: string;
}

/**
 * Makes the folder beside its place and moves it there when it is whole and on the disk: an interrupted first start leaves
 * something that the next one sweeps away, never a folder that does not start.
 */
export async function makeCluster({ home, cluster, programs, password }: NewCluster): Promise<void> {
  const work = await mkdtemp(join(home, HALF_MADE)).catch((error) => Promise.reject(unwritable(home, error)));
  try {
    await prepare(work, password);
    explain(await initialise(work, cluster.as, programs), home);
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

async function prepare(work: string, password: string): Promise<void> {
  await mkdir(join(work, 'cluster'), { mode: 0o700 });
  await writeFile(join(work, 'password'), password, { mode: 0o600 });
}

async function initialise(work: string, as: RunAs, programs: Programs): Promise<Ran> {
  const ran = await initdb(work, as, programs);
  if (ran.code === 0 || !as || !NAMELESS.test(ran.stderr)) return ran;
  const ranAsAnother = await initdb(work, borrowedUser(), programs);
  await chown(work, 0, 0); // closed to the borrowed user from here on
  handOver(join(work, 'cluster'), as);
  return ranAsAnother;
}

const NAMELESS = /could not look up effective user ID/;

async function initdb(work: string, as: RunAs, programs: Programs): Promise<Ran> {
  const folder = join(work, 'cluster');
  if (as) for (const path of [work, folder, join(work, 'password')]) await lchown(path, as.uid, as.gid);
  const name = nameFor({ folder, as });
  // Texts are UTF-8 and sorted by the rules built into PostgreSQL, so that the languages of the host do not matter.
  const words = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${name}/../password`];
  return runProgram(programs.initdb, ['-D', name, ...words, ...access, '--data-checksums', '--no-instructions'], { as, cwd: folder });
}

function handOver(folder: string, { uid, gid }: { uid: number; gid: number }): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) handOver(path, { uid, gid });
    else lchownSync(path, uid, gid);
  }
  lchownSync(folder, uid, gid);
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
  if (process.platform !== 'win32') await chmod(folder, 0o700);
}

/** That the folder has its name now must reach the disk as well. Windows has no such call and needs none. */
async function writeThrough(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
