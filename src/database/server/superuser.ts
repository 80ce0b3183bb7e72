import { Client } from 'pg';
import { CannotStart } from './cannot-start.ts';
import { type Cluster, nameFor } from './cluster.ts';
import type { Programs } from './programs.ts';
import { runProgram } from './run-program.ts';

export interface Connection {
  host: string;
  port: number;
  user: string;
  password: string;
  database: 'postgres';
}

export function superuser(port: number, password: string): Connection {
  return { host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' };
}

/** PostgreSQL's own name for a password that does not fit. */
const INVALID_PASSWORD = '28P01';

/** Signs in once. The server's version, "18.4"; null if the password does not fit. */
export async function signIn(connection: Connection): Promise<string | null> {
  const client = new Client({ ...connection, ssl: false, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // a connection that breaks makes the query fail, which says the same
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
    return rows[0]?.version ?? '';
  } catch (error) {
    if ((error as { code?: string }).code === INVALID_PASSWORD) return null;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Sets the superuser's password while no server runs, for a folder that was brought back without its password file, or with another.
 * Whoever can write the folder can do this by hand as well, so it opens nothing.
 */
export async function setPassword(cluster: Cluster, programs: Programs, password: string): Promise<void> {
  const words = ['--single', '-D', nameFor(cluster), '-c', 'exit_on_error=on', 'postgres'];
  const ran = await runProgram(programs.postgres, words, {
    as: cluster.as,
    cwd: cluster.folder,
    input: `alter role postgres password '${password}'\n`,
  });
  const why = /(?:FATAL|PANIC|ERROR): {2}(.*)/.exec(ran.stderr)?.[1];
  if (ran.code !== 0 || why)
    throw new CannotStart(
      `The password of the database in ${cluster.folder} was lost and could not be set anew: ${why ?? `exit code ${ran.code}`}. Bring back the file postgres-password beside it, from the same backup.`,
    );
}
