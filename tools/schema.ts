// Writes the row types of the database as it is after all migrations: a PostgreSQL of its own is started, migrated, looked at, ended.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { prepareDatabase } from '../src/database/prepare.ts';
import { startEmbeddedServer } from '../src/database/server/embedded-server.ts';
import { renderSchema } from './render-schema.ts';

const folder = await mkdtemp(join(tmpdir(), 'waymark-schema-'));
const server = await startEmbeddedServer({ folder, say: () => {} });
try {
  await prepareDatabase({ admin: server.admin, database: 'waymark', app: { user: 'waymark_app', password: 'for this run only' } });
  const client = new Client({ ...server.admin, database: 'waymark' });
  await client.connect();
  try {
    await writeFile(fileURLToPath(new URL('../src/database/schema.ts', import.meta.url)), await renderSchema(client));
  } finally {
    await client.end();
  }
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
