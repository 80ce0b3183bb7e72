import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openOwnDatabase } from '../../src/start/own-database.ts';
import { givenHome } from './given-server.ts';

/**
 * A data folder as a first start leaves it: with the database of Waymark and every table in it, and nothing running. First starts have tests
 * of their own; the others begin where the second start does, in a tenth of the time.
 */
export async function givenMadeHome(): Promise<string> {
  const home = givenHome();
  mkdirSync(home, { mode: 0o700 });
  copy(await madeOnce(), join(home, 'postgres'));
  return home;
}

/** Made by whoever needs it first in this run; where two do at once, one of the two is left for the end of the run. */
async function madeOnce(): Promise<string> {
  const { folder } = inject('databaseServer');
  const made = join(folder, 'made');
  if (existsSync(made)) return made;
  const making = join(folder, `making-${randomBytes(4).toString('hex')}`);
  const { close } = await openOwnDatabase(making, { say: () => {}, trouble: () => {} });
  await close();
  try {
    renameSync(join(making, 'postgres'), made);
  } catch (error) {
    if (!existsSync(made)) throw error;
  }
  return made;
}

/** Owners too: the database belongs to the user that its server runs as. */
function copy(from: string, to: string): void {
  if (process.platform === 'win32') cpSync(from, to, { recursive: true });
  else execFileSync('cp', ['-a', from, to]);
}
