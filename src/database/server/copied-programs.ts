import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunAs } from './run-program.ts';

/** What only compiling against PostgreSQL needs. */
const NOT_NEEDED = /\.a$|^pkgconfig$|^pgxs$/;

/**
 * Copies of the programs (about 58 MB), one place after the other until one will do; each is made once for each version. As root in the
 * system's folder for such things, where every user can enter and only root can write; otherwise in the data folder. The folder for
 * temporary files comes last: it is emptied now and then, and often nothing in it may be started.
 */
export function* copyPrograms(source: string, { as, home, say }: { as: RunAs; home: string; say(text: string): void }): Generator<string> {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const mine = `waymark-programs-${process.getuid?.() ?? 'of-this-user'}`;
  for (const place of [as ? '/var/lib/waymark' : join(home, 'programs'), join(tmpdir(), mine)]) {
    const copy = join(place, `postgresql-${version}`);
    if (!isTrusted(copy)) say(`Copying PostgreSQL's programs to ${copy} …`);
    if (isTrusted(copy) || makeCopy(source, place, copy)) yield copy;
  }
}

function makeCopy(source: string, place: string, copy: string): boolean {
  const half = `${copy}.${randomBytes(6).toString('hex')}`;
  try {
    if (mkdirSync(place, { recursive: true })) chmodSync(place, 0o755);
    if (!isTrusted(place)) return false;
    copyTree(source, half);
    renameSync(half, copy); // all of it or nothing
  } catch {
    rmSync(half, { recursive: true, force: true }); // another start was quicker, or the place cannot be written
  }
  return isTrusted(copy);
}

/** A folder that only we can write: nobody else put programs there. */
function isTrusted(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return false;
  return process.platform === 'win32' || (found.uid === process.getuid?.() && (found.mode & 0o022) === 0);
}

/** Modes are set, not copied: whoever installed under a strict umask has programs that only the installer can start. */
function copyTree(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (NOT_NEEDED.test(entry.name)) continue;
    if (entry.isDirectory()) copyTree(source, target);
    if (!entry.isFile()) continue; // links are made anew
    copyFileSync(source, target);
    chmodSync(target, lstatSync(source).mode & 0o100 ? 0o755 : 0o644);
  }
}
