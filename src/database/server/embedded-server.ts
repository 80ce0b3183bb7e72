import { chown, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CannotStart, unwritable } from './cannot-start.ts';
import { type Cluster, isThere } from './cluster.ts';
import { lockFolder } from './folder-lock.ts';
import { launch } from './launch.ts';
import { makeCluster, sweepHalfMade } from './make-cluster.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { type Programs, placePrograms } from './programs.ts';
import { endServer, watchServer } from './running-server.ts';
import { ownerOf, serverUser } from './server-user.ts';
import { type Connection, passwordFile, readPassword, signIn, superuser } from './superuser.ts';
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
  /** The data folder of Waymark. The database lies in `postgres` in it, the lock beside it. */
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
  const password = file?.ready ? await readPassword(cluster) : null;
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
  await sweepHalfMade(home);
  if (await isThere(cluster, programs.major)) await endSurvivors({ cluster, programs, say });
  else await makeFirst({ home, cluster, programs, say });
  return open({ cluster, programs, say, release });
}

async function makeFirst({ say, ...made }: Parameters<typeof makeCluster>[0] & Pick<WhereAndHow, 'say'>): Promise<void> {
  say(`Making the database in ${made.cluster.folder} …`);
  await makeCluster(made);
}

interface Opening extends Pick<WhereAndHow, 'say'> {
  cluster: Cluster;
  programs: Programs;
  release(): Promise<void>;
}

async function open({ cluster, programs, say, release }: Opening): Promise<EmbeddedServer> {
  const password = await readPassword(cluster.folder);
  if (!password) throw noPassword(cluster.folder, 'is missing');
  const { child, port } = await launch({ cluster, programs, say });
  const admin = superuser(port, password);
  try {
    return { admin, version: await signIn(admin), ...watchServer({ child, cluster, programs }, release) };
  } catch (error) {
    await endServer({ child, cluster, programs });
    throw (error as { code?: string }).code === INVALID_PASSWORD ? noPassword(cluster.folder, 'does not fit') : noConnection(cluster.folder, error);
  }
}

/** PostgreSQL's own word for it. */
const INVALID_PASSWORD = '28P01';

function noPassword(folder: string, what: string): CannotStart {
  return new CannotStart(`The password in ${passwordFile(folder)} ${what}. Bring that file back from the backup that the database is from.`);
}

function noConnection(folder: string, error: unknown): CannotStart {
  const why = error instanceof Error ? error.message : String(error);
  return new CannotStart(`PostgreSQL runs on ${folder}, but takes no connection: ${why}. Its log is in ${folder}/log. Start again.`);
}
