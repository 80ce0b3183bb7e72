import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import { type EmbeddedServer, startEmbeddedServer } from '../../src/database/server/embedded-server.ts';
import type { Connection } from '../../src/database/server/superuser.ts';
import { processesOn } from '../../src/database/server/survivors.ts';
import { givenFolder } from '../support/case-folder.ts';

export const ROOT = process.getuid?.() === 0;
export const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url));

/** A data folder that is not there yet. Whatever PostgreSQL a test leaves on it is ended, and the folder removed. */
export function givenHome(name = 'data'): string {
  const home = join(givenFolder(), name);
  onTestFinished(() => endAllOn(home));
  return home;
}

/** Ends PostgreSQL on this folder as a power cut would. Only processes that carry the folder's mark. */
export async function endAllOn(home: string): Promise<void> {
  while (survivors(home).length > 0) {
    for (const pid of survivors(home)) killIfThere(pid);
    await new Promise(setImmediate);
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it ended by itself meanwhile
  }
}

/** The processes of PostgreSQL on this folder. */
export function survivors(home: string): number[] {
  const cluster = join(home, 'postgres');
  return statSync(cluster, { throwIfNoEntry: false }) ? processesOn(cluster).map(({ pid }) => pid) : [];
}

/** A server in this process, and what it said while it started. Ended with the test. */
export async function givenServer(home: string): Promise<EmbeddedServer & { said: string[] }> {
  const said: string[] = [];
  const server = await startEmbeddedServer({ folder: home, say: (text) => said.push(text) });
  onTestFinished(server.stop);
  return { ...server, said };
}

/** The sentence with which a start is refused. */
export async function refusal(home: string): Promise<string> {
  const server = await startEmbeddedServer({ folder: home, say: () => {} }).catch((error: Error) => error);
  if (server instanceof Error) return `${server.name}: ${server.message}`;
  await server.stop();
  throw new Error('it started');
}

/** Asks one thing over a connection of its own. */
export async function ask(admin: Connection, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = await givenClient(admin);
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

export async function givenClient(admin: Connection): Promise<Client> {
  const client = new Client(admin);
  client.on('error', () => {}); // these tests break connections on purpose
  await client.connect();
  return client;
}

export interface Program {
  child: ChildProcess;
  admin: Connection;
  /** Everything on standard error so far. */
  said(): string;
  /** Comes when the program has ended. */
  ended: Promise<number | NodeJS.Signals>;
}

export interface How {
  /** Words before the program: another program that starts it. */
  by?: string[];
  checkout?: string;
  uid?: number;
}

/** The program that serves nothing but the database, running. */
export async function givenProgram(home: string, how: How = {}): Promise<Program> {
  const program = await runProgram(home, how);
  if (!('admin' in program)) throw new Error(`It did not start: ${program.said()}`);
  return program;
}

/** The same, or what it said when it was refused. */
export async function runProgram(home: string, how: How = {}): Promise<Program | Omit<Program, 'admin'>> {
  const { answer, ...program } = spawnProgram(home, how);
  const text = await answer;
  return text ? { ...program, admin: JSON.parse(text).admin } : program;
}

/** The same, without waiting for it to run. */
export function spawnProgram(home: string, { by = [], checkout = CHECKOUT, uid }: How = {}) {
  const [first = '', ...words] = [...by, process.execPath, join(checkout, 'tests/faults/programs/serve.ts'), home];
  const as = uid === undefined ? {} : { uid, gid: uid };
  const child = spawn(first, words, { ...as, cwd: dirname(home), detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, line] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => (line += text));
  const ended = once(child, 'exit').then(([code, signal]): number | NodeJS.Signals => code ?? signal);
  const answer = Promise.race([once(child.stdout, 'data'), once(child, 'close')]).then(() => line);
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, said: () => said, ended, answer };
}

export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}
