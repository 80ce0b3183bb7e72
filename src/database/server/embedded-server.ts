import { chown, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CannotStart, unwritable } from './cannot-start.ts';
import { type Cluster, isThere } from './cluster.ts';
import { lockFolder } from './folder-lock.ts';
import { launch } from './launch.ts';
import { makeCluster, sweepHalfMade } from './make-cluster.ts';
import { findPassword, readOrMakePassword } from './password.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { type Programs, placePrograms } from './programs.ts';
import { endServer, watchServer } from './running-server.ts';
import { ownerOf, serverUser } from './server-user.ts';
import { type Connection, setPassword, signIn, superuser } from './superuser.ts';
import { endSurvivors, processesOn } from './survivors.ts';

export { CannotStart } from './cannot-start.ts';

export interface EmbeddedServer {
  /** Connection of the bootstrap superuser, for setting up roles and migrations only. */
  admin: Connection;
  /** As PostgreSQL writes it: "18.4". */
  version: string;
  /** Ends the server in order, and gives the folder free. Calling it again does no harm. */
  stop(): Promise<void>;
  /** Calls back, with a sentence, when the server ended without stop(). The folder is free then: it can be started again. */
  onLost(callback: (why: string) => void): void;
}

export interface WhereAndHow {
  /** The data folder of Waymark. The database lies in `postgres` in it, its password and the lock beside it. */
  folder: string;
  /** Where to put sentences about what takes time or was found. */
  say(text: string): void;
}

/**
 * Starts PostgreSQL on the data folder, which is made if there is none, whatever an earlier start left behind.
 * @throws CannotStart
 */
export async function startEmbeddedServer({ folder, say }: WhereAndHow): Promise<EmbeddedServer> {
  const home = resolve(folder);
  await makeHome(home).catch((error) => Promise.reject(unwritable(home, error)));
  const lock = await lockFolder(home, ownerIfRoot(home));
  try {
    return await startLocked(home, say, lock.release);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * Where the server of a Waymark that is running on this folder listens, for a command beside it; null if none is. Nothing is started.
 */
export async function findRunningServer(folder: string): Promise<Connection | null> {
  const home = resolve(folder);
  const cluster = join(home, 'postgres');
  const file = await readPostmasterFile(cluster);
  const password = file?.ready ? await findPassword(home) : null;
  if (!file || !password) return null;
  const isOurs = process.platform === 'win32' || processesOn(cluster).some(({ pid }) => pid === file.pid);
  return isOurs ? superuser(file.port, password) : null;
}

/** A new folder is closed to others, and made as root in somebody's checkout it is theirs, so that they can start without root next time. */
async function makeHome(home: string): Promise<void> {
  const first = await mkdir(home, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  const owner = ownerIfRoot(dirname(first));
  for (let path = home; owner && path.length >= first.length; path = dirname(path)) await chown(path, owner.uid, owner.gid);
}

function ownerIfRoot(folder: string) {
  return process.getuid?.() === 0 ? ownerOf(folder) : null;
}

async function startLocked(home: string, say: WhereAndHow['say'], release: () => Promise<void>): Promise<EmbeddedServer> {
  const folder = join(home, 'postgres');
  const as = serverUser({ home, cluster: folder });
  const cluster: Cluster = { folder, as };
  const programs = await placePrograms({ as, home, say });
  const password = await readOrMakePassword(home, ownerIfRoot(home)).catch((error) => Promise.reject(unwritable(home, error)));
  await sweepHalfMade(home);
  if (await isThere(cluster, programs.major)) await endSurvivors({ cluster, programs, say });
  else await makeFirst({ home, cluster, programs, password, say });
  return open({ cluster, programs, password, say, release });
}

async function makeFirst({ say, ...made }: Parameters<typeof makeCluster>[0] & Pick<WhereAndHow, 'say'>): Promise<void> {
  say(`Making the database in ${made.cluster.folder} …`);
  await makeCluster(made);
}

interface Opening extends Pick<WhereAndHow, 'say'> {
  cluster: Cluster;
  programs: Programs;
  password: string;
  release(): Promise<void>;
}

async function open(opening: Opening, mayMend = true): Promise<EmbeddedServer> {
  const { cluster, programs, password, say, release } = opening;
  const { child, port } = await launch({ cluster, programs, say });
  const admin = superuser(port, password);
  const version = await signIn(admin).catch(async (error) => {
    await endServer({ child, cluster, programs });
    throw new CannotStart(`PostgreSQL runs on ${cluster.folder}, but takes no connection: ${error.message}. Its log is in ${cluster.folder}/log.`);
  });
  if (version !== null) return { ...watchServer({ child, cluster, programs }, release), admin, version };
  await endServer({ child, cluster, programs });
  return mend(opening, mayMend);
}

async function mend(opening: Opening, mayMend: boolean): Promise<EmbeddedServer> {
  const { cluster, programs, password, say } = opening;
  if (!mayMend) throw new CannotStart(`The password of the database in ${cluster.folder} was set, but does not fit. Start again.`);
  say('The password of the database does not fit, as when a folder is brought back from a backup; setting it anew …');
  await setPassword(cluster, programs, password);
  return open(opening, false);
}
