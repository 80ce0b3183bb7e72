import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunAs } from './run-program.ts';

const FILE = 'postgres-password';

/** 24 random bytes; only letters, digits, - and _, so that it needs no quoting anywhere. */
const PASSWORD = /^[\w-]{32}$/;

export async function findPassword(home: string): Promise<string | null> {
  const text = await readFile(join(home, FILE), 'utf8').catch(notThere);
  return text !== null && PASSWORD.test(text.trim()) ? text.trim() : null;
}

function notThere(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error;
  return null;
}

/** The password of the superuser, made at the first start. A file that was cut off (a full disk) counts as none. */
export async function readOrMakePassword(home: string, owner: RunAs): Promise<string> {
  const known = await findPassword(home);
  if (known) return known;
  const password = randomBytes(24).toString('base64url');
  await writePrivately(join(home, FILE), `${password}\n`, owner);
  return password;
}

/** Readable for its owner only, and whole or not there. */
async function writePrivately(path: string, text: string, owner: RunAs): Promise<void> {
  await rm(`${path}.new`, { force: true });
  const file = await open(`${path}.new`, 'wx', 0o600);
  try {
    await file.writeFile(text);
    if (owner) await file.chown(owner.uid, owner.gid);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
