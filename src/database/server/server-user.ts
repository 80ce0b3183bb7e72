import { readFileSync, statSync } from 'node:fs';
import { CannotStart } from './cannot-start.ts';
import { listProcesses } from './processes.ts';
import type { RunAs } from './run-program.ts';

/**
 * 60706 to 61183 is handed out by no convention: below lie the users that distributions make, above the passing ones of systemd. It
 * also lies below 65536, so it exists in containers that map only as many users.
 */
const FIRST_OWN = 60_706;
const LAST_OWN = 61_183;

/**
 * The user that PostgreSQL runs as. It refuses to run as root; then it is the owner of its folder, else the owner of the data folder,
 * else a number that is nobody's. Not `nobody`, `postgres` or another user that is there: their other processes could read and
 * stop the database, and it them. PostgreSQL itself does not need the number to have a name (making the folder does, see borrowedUser).
 */
export function serverUser({ home, cluster }: { home: string; cluster: string }): RunAs {
  if (process.getuid?.() !== 0) return null;
  return ownerOf(cluster) ?? ownerOf(home) ?? ownNumber(readUsers());
}

/** Who owns this; null for root, or if there is no such thing. */
export function ownerOf(path: string): RunAs {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

export function ownNumber(users: readonly User[]): { uid: number; gid: number } {
  const taken = new Set(users.map(({ uid }) => uid));
  for (let uid = FIRST_OWN; uid <= LAST_OWN; uid++) if (!taken.has(uid)) return { uid, gid: uid };
  throw new CannotStart(`All user numbers from ${FIRST_OWN} to ${LAST_OWN} are taken on this machine. Start Waymark as a user that is not root.`);
}

export interface User {
  uid: number;
  gid: number;
  /** Whether a person can sign in as this user. */
  signsIn: boolean;
}

/**
 * `initdb`, other than PostgreSQL itself, wants its user to have a name. For a number that has none, it runs as a user that
 * has one and that nothing runs as, for half a second; the folder is handed over then. With nothing running as that user, nothing can
 * reach into the folder meanwhile.
 */
export function borrowedUser(users = readUsers(), busy = new Set(listProcesses().map(({ uid }) => uid))): { uid: number; gid: number } {
  const idle = users.filter(({ uid }) => uid > 0 && !busy.has(uid));
  const user = idle.find(({ signsIn }) => !signsIn) ?? idle[0];
  if (user) return { uid: user.uid, gid: user.gid };
  throw new CannotStart(
    'PostgreSQL does not run as root, and /etc/passwd has no other user that is free to make its folder. Start Waymark as a user that is not root, or add one: useradd --system waymark',
  );
}

function readUsers(): User[] {
  try {
    return usersIn(readFileSync('/etc/passwd', 'utf8'));
  } catch {
    return []; // there need not be such a file
  }
}

export function usersIn(passwd: string): User[] {
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter((parts) => parts.length >= 7 && /^\d+$/.test(parts[2] ?? ''))
    .map((parts) => ({ uid: Number(parts[2]), gid: Number(parts[3]), signsIn: !/(nologin|false)$/.test(parts[6] ?? '') }));
}
