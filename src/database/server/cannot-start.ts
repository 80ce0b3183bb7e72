import { whyUnwritable } from '../../shared/why-unwritable.ts';

/** PostgreSQL cannot be started here. The message says what is wrong, where, and what to do, to whoever runs the service. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}

export const OWN_SERVER = 'Or set DATABASE_URL to use a PostgreSQL server of your own.';

/** A first start needs 41 MB for an empty database and the log of one checkpoint; the rest is for a small city's first weeks. */
const ROOM = '200 MB';

export function diskFull(folder: string): CannotStart {
  return new CannotStart(`The disk that holds ${folder} is full. Nothing was lost. Free at least ${ROOM} there, and start again.`);
}

/** For a step that the operating system refused in the data folder. Anything else than such a refusal is thrown on as it is. */
export function unwritable(folder: string, error: unknown): CannotStart {
  if (error instanceof CannotStart) return error;
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return diskFull(folder);
  return new CannotStart(
    `The database cannot be kept in ${folder}: ${whyUnwritable(error)}. Make the folder writable for the user that starts Waymark, or set DATA_DIR to another folder.`,
  );
}
