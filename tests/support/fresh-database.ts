import { randomBytes } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import { afterAll, inject } from 'vitest';
import { type Database, openDatabase } from '../../src/database/database.ts';
import { OWNER } from '../../src/database/prepare.ts';

export interface FreshDatabase {
  /** As the application sees it. */
  db: Database;
  /** As the owner of the server sees it: past every wall. For looking, and for taking walls down. */
  admin: Client;
  connection: ClientConfig;
}

/** A migrated, empty database of the calling test file's own; dropped when the file is done. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { admin, app, template } = inject('databaseServer');
  const database = `${template}_${randomBytes(4).toString('hex')}`;
  await run({ ...admin, database: 'postgres' }, `create database "${database}" template "${template}" owner ${OWNER}`);
  // Rights on a database itself are not copied with it.
  await run({ ...admin, database }, `grant connect on database "${database}" to "${app.user}"`);
  const connection = { host: admin.host, port: admin.port, ...app, database };
  const { db, close } = openDatabase({ ...connection, max: 10, direct: true });
  const client = new Client({ ...admin, database });
  await client.connect();
  afterAll(async () => {
    await close();
    await client.end();
    await run({ ...admin, database: 'postgres' }, `drop database if exists "${database}" with (force)`);
  });
  return { db, admin: client, connection };
}

async function run(config: ClientConfig, statement: string): Promise<void> {
  const client = new Client(config);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
