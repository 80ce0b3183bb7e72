import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { CannotStart } from '../database/server/cannot-start.ts';
import { countPeople } from '../features/accounts/index.ts';
import type { Parts } from '../web/parts.ts';
import { roleTitle } from '../web/reader.ts';
import { Demonstration, type SignIn } from './demonstration.ts';

const FILE = 'sign-ins.json';

/** The sign-ins of the demonstration, which is made on the first start in its folder. */
export async function openDemonstration(app: FastifyInstance, parts: Parts, folder: string, say: (text: string) => void): Promise<SignIn[]> {
  const path = join(folder, FILE);
  if ((await countPeople(parts.db)) > 0) return readSignIns(path);
  say('Making the city of Dunmere, which does not exist:');
  const signIns = await quietly(app, () => new Demonstration(app, parts, say).make());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
  return signIns;
}

/** Hundreds of pages are opened to make it: a line for each would hide what is said. */
async function quietly<T>({ log }: FastifyInstance, act: () => Promise<T>): Promise<T> {
  const { level } = log;
  if (level === 'info' || level === 'debug') log.level = 'warn';
  try {
    return await act();
  } finally {
    log.level = level;
  }
}

/** Written when the city was finished: without it, a start was ended in the middle. */
async function readSignIns(path: string): Promise<SignIn[]> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null)
    throw new CannotStart(`The demonstration in ${dirname(path)} is only half made. Delete that folder, and start again: it holds nothing real.`);
  return JSON.parse(text) as SignIn[];
}

/** The sign-ins as they are printed: a role, an e-mail address, a password. The code of the second step stands on the page. */
export function signInTable(signIns: SignIn[]): string {
  const rows = signIns.map(({ role, institution, email, password }) => [titleOf(role), institution ?? '', email, password]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
  return ['\nThis is a demonstration: nobody and nothing in it exists. Sign in as', ...lines, 'The page shows the code of the second step.\n'].join(
    '\n',
  );
}

function titleOf(role: string): string {
  return roleTitle(role as Parameters<typeof roleTitle>[0]);
}
