import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unwritable } from '../database/server/cannot-start.ts';

/**
 * What cookies are signed and second factors sealed with: the given secret, or one that the first start makes and keeps in the data
 * folder. Whoever loses it loses no figures, but everybody has to sign in again and set up their second step anew.
 */
export async function readOrMakeSecret(given: string | undefined, folder: string): Promise<string> {
  if (given !== undefined) return given;
  const file = join(folder, 'secret');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept?.trim()) return kept.trim();
  const made = randomBytes(36).toString('base64url');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw unwritable(folder, error);
  }
  return made;
}
