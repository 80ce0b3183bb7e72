import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart, diskFull } from './cannot-start.ts';
import { type Cluster, nameFor } from './cluster.ts';
import { freePort } from './free-port.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import type { Programs } from './programs.ts';
import { startProgram } from './run-program.ts';
import { logSince, markLog } from './server-log.ts';
import { commandLine } from './settings.ts';
import { sendSignal } from './signals.ts';
import { allGone, LOGGER, markOf } from './survivors.ts';

export interface Launched {
  child: ChildProcess;
  port: number;
}

interface Launch {
  cluster: Cluster;
  programs: Programs;
  say(text: string): void;
}

/** Between asking for a free port and using it, another program may take it; so often in a row it is something else. */
const TRIES = 5;
/** Recovery after a kill reads at most max_wal_size again: seconds, on a slow disk a minute. */
const PATIENCE = 5 * 60_000;
const SAY_AFTER = 5_000;

/** Starts PostgreSQL on a free port. When this comes back, it takes connections. */
export async function launch(launching: Launch, findPort = freePort): Promise<Launched> {
  for (let tries = 1; ; tries++) {
    const port = await findPort();
    const said = await tryOnce(launching, port);
    if (typeof said !== 'string') return { child: said, port };
    if (tries === TRIES || !PORT_TAKEN.test(said)) throw whyNot(said, launching.cluster.folder);
  }
}

const PORT_TAKEN = /could not bind IPv4 address "127\.0\.0\.1"|could not create any TCP\/IP sockets/;

/** The server, or what it said before it ended. */
async function tryOnce({ cluster, programs, say }: Launch, port: number): Promise<ChildProcess | string> {
  const { folder, as } = cluster;
  const log = await markLog(folder);
  const words = commandLine({ folder: nameFor(cluster), port, mark: markOf(folder) });
  const child = startProgram(programs.postgres, words, as, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.on('error', (error) => (said += `FATAL:  ${error.message}`));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ready = await untilReady(child, folder, say);
  if (ready) return child;
  if (child.pid !== undefined && !hasEnded(child)) {
    await sendSignal(child.pid, 'QUIT', { programs, as });
    throw new CannotStart(`PostgreSQL on ${folder} was not ready after ${PATIENCE / 60_000} minutes, and was ended. Its log is in ${folder}/log.`);
  }
  await allGone(folder, LOGGER); // the process that writes the log ends a moment later, having written the rest
  return `${said}\n${await logSince(folder, log)}`;
}

export function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

async function untilReady(child: ChildProcess, folder: string, say: (text: string) => void): Promise<boolean> {
  const began = Date.now();
  let told = false;
  while (!hasEnded(child) && Date.now() - began < PATIENCE) {
    const file = await readPostmasterFile(folder);
    if (file?.ready && file.pid === child.pid) return true;
    if (!told && Date.now() - began > SAY_AFTER) say('The database is recovering from an interruption; this can take a minute …');
    told ||= Date.now() - began > SAY_AFTER;
    await pause(5);
  }
  return false;
}

/** What PostgreSQL said, in a sentence with what to do. */
export function whyNot(said: string, folder: string): CannotStart {
  if (/No space left on device/.test(said)) return diskFull(folder);
  for (const [pattern, todo] of KNOWN) if (pattern.test(said)) return new CannotStart(`PostgreSQL did not start on ${folder}: ${todo}`);
  return new CannotStart(`PostgreSQL did not start on ${folder}: ${lastWords(said, folder)}. Its log is in ${folder}/log. Nothing was deleted.`);
}

function lastWords(said: string, folder: string): string {
  const fatal = said.match(/(?:FATAL|PANIC): {2}.*/g)?.at(-1);
  const last = fatal ? fatal.replace(/^\w+: +/, '') : said;
  const words = last.replaceAll('/proc/self/cwd', folder).replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return words || 'it ended without a word';
}

const KNOWN: [RegExp, string][] = [
  [PORT_TAKEN, 'it could not get a port on 127.0.0.1. Check that this machine has a loopback interface with free ports.'],
  [
    /pre-existing shared memory block|lock file "postmaster\.pid" already exists/,
    'another PostgreSQL, or processes that one left, still use this folder, where Waymark cannot see them, perhaps in another container. End them, and start again.',
  ],
  [
    /Cannot allocate memory|could not (create|map|resize) .*shared memory/,
    'there is not enough memory. It needs about 200 MB; free some, and start again.',
  ],
  [/Read-only file system|Permission denied/, 'it cannot write there. Make the folder and everything in it writable for its owner.'],
  [
    /invalid permissions|wrong ownership/,
    'the folder’s file system does not keep owners and modes. Set DATA_DIR to a folder on a disk of this machine.',
  ],
];
