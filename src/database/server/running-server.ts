import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Cluster } from './cluster.ts';
import { hasEnded } from './launch.ts';
import type { Programs } from './programs.ts';
import { type Signal, sendSignal } from './signals.ts';
import { allGone, LOGGER } from './survivors.ts';

interface Running {
  child: ChildProcess;
  cluster: Cluster;
  programs: Programs;
}

/**
 * How long each way of ending is given, in ms. In order takes one checkpoint, mostly far below a second; all together must stay
 * near the ten seconds after which container engines kill.
 */
const WAYS: [Signal, number][] = [
  ['INT', 8_000],
  ['QUIT', 1_000],
  ['KILL', 1_000],
];

/** Ends the server: in order, else at once. What was committed is on the disk in each case. */
export async function endServer({ child, cluster, programs }: Running): Promise<void> {
  for (const [signal, patience] of WAYS) {
    if (child.pid === undefined || hasEnded(child)) break;
    const exit = once(child, 'exit', { signal: AbortSignal.timeout(patience) }).catch(() => {});
    await sendSignal(child.pid, signal, { programs, as: cluster.as });
    await exit;
  }
  await allGone(cluster.folder, LOGGER);
}

/** Watches over a server that runs. The folder is given free when it has ended, wanted or not. */
export function watchServer(
  running: Running,
  release: () => Promise<void>,
): { stop(): Promise<void>; onLost(callback: (why: string) => void): void } {
  const { child, cluster } = running;
  const callbacks: ((why: string) => void)[] = [];
  let stopping: Promise<void> | undefined;
  let lost: string | undefined;
  const exit = new Promise<unknown>((resolve) => (hasEnded(child) ? resolve(null) : child.once('exit', resolve)));
  const ended = exit.then(release).then(() => {
    if (stopping !== undefined) return;
    lost = `The database server (process ${child.pid}) ended unexpectedly, ${howItEnded(child)}. Its log is in ${cluster.folder}/log.`;
    for (const callback of callbacks) callback(lost);
  });
  return {
    stop: () => (stopping ??= endServer(running).then(() => ended)),
    onLost: (callback) => (lost === undefined ? void callbacks.push(callback) : queueMicrotask(() => callback(lost as string))),
  };
}

function howItEnded({ exitCode, signalCode }: ChildProcess): string {
  return signalCode ? `ended by the signal ${signalCode}` : `with exit code ${exitCode}`;
}
