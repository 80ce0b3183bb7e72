import { statSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from './cannot-start.ts';
import type { Cluster } from './cluster.ts';
import { POSTMASTER_FILE, readPostmasterFile } from './postmaster-file.ts';
import { exists, listProcesses, type Process } from './processes.ts';
import type { Programs } from './programs.ts';
import { runProgram } from './run-program.ts';
import { type Signal, sendSignal } from './signals.ts';

/** The folder's own number on its disk: a copy of the folder has another, and a move does not change it. */
export function markOf(folder: string): string {
  return markFrom(statSync(folder, { bigint: true }));
}

function markFrom({ dev, ino }: { dev: bigint; ino: bigint }): string {
  return `waymark-${dev}-${ino}`;
}

/**
 * PostgreSQL's processes on this folder, told by three signs together: its program, the folder's owner, the folder's mark in the title.
 * Their working folder would be one sign enough, but root in a container may not look at that of another user's process.
 */
export function processesOn(folder: string): Process[] {
  const found = statSync(folder, { bigint: true, throwIfNoEntry: false });
  if (!found) return []; // taken away while it was running
  const mark = new RegExp(`${markFrom(found)}(?!\\d)`);
  return listProcesses().filter(({ name, uid, title }) => name === 'postgres' && BigInt(uid) === found.uid && mark.test(title));
}

interface Ending {
  cluster: Cluster;
  programs: Programs;
  say(text: string): void;
}

/** How long each way of ending is given, in ms. Together below the 5 s in which Waymark is to be back after a kill. */
const IN_ORDER: [Signal, number][] = [
  ['INT', 3_000],
  ['QUIT', 1_000],
  ['KILL', 500],
];
const AT_ONCE = IN_ORDER.slice(1);
/** Processes whose postmaster is gone end by themselves within this time, in ms, except one that is computing and does not notice. */
const BY_THEMSELVES = 500;

/**
 * Ends what an earlier Waymark left running on this folder when it was killed. Ended and started anew, not adopted: the
 * server is then always a child of the application, with the settings and programs of this version. The caller holds the folder's
 * lock, so no living Waymark uses them.
 */
export async function endSurvivors(ending: Ending): Promise<void> {
  const { folder } = ending.cluster;
  if (process.platform === 'win32') return endOnWindows(ending);
  const postmaster = (await readPostmasterFile(folder))?.pid;
  const inOrder = processesOn(folder).some(({ pid }) => pid === postmaster);
  if (inOrder || !(await allGone(folder, BY_THEMSELVES))) {
    ending.say('The database of a Waymark that was killed is still running; ending it …');
    await endAll(ending, inOrder ? IN_ORDER : AT_ONCE, postmaster);
  }
  await removeStaleFile(folder);
}

async function endAll({ cluster, programs }: Ending, ways: [Signal, number][], postmaster: number | undefined): Promise<void> {
  for (const [signal, patience] of ways) {
    const left = processesOn(cluster.folder);
    // The postmaster ends its processes in order, so it alone is told; only the last way reaches all.
    const told = signal === 'KILL' ? left : left.filter(({ pid }) => pid === postmaster);
    for (const { pid } of told.length > 0 ? told : left) await sendSignal(pid, signal, { programs, as: cluster.as });
    if (await allGone(cluster.folder, patience)) return;
  }
  const pids = processesOn(cluster.folder).map(({ pid }) => pid);
  throw new CannotStart(
    `Processes of an earlier PostgreSQL (${pids.join(', ')}) still hold ${cluster.folder} and do not end, even when told to by the system; the disk may be hanging. Restart the machine.`,
  );
}

/** How long to wait for the process that writes the log, in ms. It ends last, a moment after the server. */
export const LOGGER = 1_000;

/** Whether no process is left on the folder, after waiting for so many ms at most. */
export async function allGone(folder: string, patience: number): Promise<boolean> {
  const end = Date.now() + patience;
  while (processesOn(folder).length > 0) {
    if (Date.now() >= end) return false;
    await pause(10);
  }
  return true;
}

/**
 * PostgreSQL does not start if the number in its file stands for any living process of its user, and numbers are given out again. The
 * file is removed only if that process certainly is no PostgreSQL on this folder; one whose number is free is PostgreSQL's to judge. It
 * does not judge one that was cut off.
 */
async function removeStaleFile(folder: string): Promise<void> {
  const file = await readPostmasterFile(folder);
  if (file && !exists(file.pid)) return;
  const process = listProcesses().find(({ pid }) => pid === file?.pid);
  if (process && (await mayHold(process, folder)))
    throw new CannotStart(
      `A PostgreSQL that this Waymark did not start (process ${process.pid}) seems to run on ${folder}. End it, with: kill -INT ${process.pid}; then start again.`,
    );
  await rm(join(folder, POSTMASTER_FILE), { force: true });
}

async function mayHold({ pid, uid, name }: Process, folder: string): Promise<boolean> {
  const held = await stat(folder, { bigint: true });
  if (name !== 'postgres' || BigInt(uid) !== held.uid) return false;
  const works = await stat(`/proc/${pid}/cwd`, { bigint: true }).catch(() => null);
  return works === null || (works.dev === held.dev && works.ino === held.ino);
}

/** There pg_ctl speaks to PostgreSQL through a pipe that only PostgreSQL has, so a number given out again cannot be hit. */
async function endOnWindows({ cluster, programs, say }: Ending): Promise<void> {
  const file = await readPostmasterFile(cluster.folder);
  if (!file || !exists(file.pid)) return;
  say('The database of a Waymark that was killed may still be running; ending it …');
  await runProgram(programs.pgCtl, ['stop', '-D', cluster.folder, '-m', 'fast', '-w', '-t', '4'], { as: null, cwd: cluster.folder });
}
