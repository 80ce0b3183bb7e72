import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { prepareDatabase } from '../../src/database/prepare.ts';
import { startEmbeddedServer } from '../../src/database/server/embedded-server.ts';
import { quickFolder } from './quick-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: DatabaseServer;
  }
}

/** Where the tests' databases are, and who may do what there. */
export interface DatabaseServer {
  admin: { host: string; port: number; user: string; password: string };
  app: { user: string; password: string };
  template: string;
  /** Of this run, for whatever else it keeps; removed when it ends. */
  folder: string;
}

/**
 * One PostgreSQL for the whole run, with one migrated database in it that each test file copies. TEST_DATABASE_ADMIN_URL names another
 * server to run on; whatever is there is left alone.
 */
export default async function startDatabaseServer({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(quickFolder(), 'waymark-tests-'));
  const address = process.env.TEST_DATABASE_ADMIN_URL;
  const { admin, end } = address ? givenServer(address) : await ownServer(join(folder, 'server'));
  const template = `waymark_template_${randomBytes(4).toString('hex')}`;
  const app = { user: 'waymark_test_app', password: randomBytes(12).toString('hex') };
  await prepareDatabase({ admin: { ...admin, database: 'postgres' }, database: template, app });
  provide('databaseServer', { admin, app, template, folder });
  return async () => {
    await dropDatabases(admin, template);
    await end();
    await rm(folder, { recursive: true, force: true });
  };
}

async function ownServer(folder: string) {
  const server = await startEmbeddedServer({ folder, say: () => {} });
  const { host, port, user, password } = server.admin;
  return { admin: { host, port, user, password }, end: server.stop };
}

function givenServer(address: string) {
  const { hostname, port, username, password } = new URL(address);
  return {
    admin: { host: hostname, port: Number(port || 5432), user: decodeURIComponent(username), password: decodeURIComponent(password) },
    end: async () => {},
  };
}

async function dropDatabases(admin: DatabaseServer['admin'], template: string): Promise<void> {
  const client = new Client({ ...admin, database: 'postgres' });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [template]);
  for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`);
  await client.end();
}
