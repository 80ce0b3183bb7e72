import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';

/** How to reach the server as its superuser. */
export interface Connection {
  host: string;
  port: number;
  user: string;
  password: string;
  database: 'postgres';
}

export const SUPERUSER = 'postgres';

/**
 * In PostgreSQL's own folder, so that it is made, moved, backed up and brought back with the database that it opens, and never without.
 * The server's user can read it; what runs as that user has the database anyway.
 */
const PASSWORD_FILE = 'waymark-password';

export function passwordFile(cluster: string): string {
  return join(cluster, PASSWORD_FILE);
}

/** Makes a password of 24 random bytes, and writes it through to the disk, readable for its owner only. */
export async function writeNewPassword(path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(`${randomBytes(24).toString('base64url')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Null if there is none. */
export async function readPassword(cluster: string): Promise<string | null> {
  return (await readFile(passwordFile(cluster), 'utf8').catch(() => '')).trim() || null;
}

export function superuser(port: number, password: string): Connection {
  return { host: '127.0.0.1', port, user: SUPERUSER, password, database: 'postgres' };
}

/** Signs in once. Gives back the server's version: "18.4". */
export async function signIn(connection: Connection): Promise<string> {
  const client = new Client({ ...connection, ssl: false, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // a connection that breaks makes the query fail, which says the same
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
    return rows[0]?.version ?? '';
  } finally {
    await client.end().catch(() => {});
  }
}
