import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { renderSchema } from '../../tools/render-schema.ts';
import { migrate, readMigrations, stillDue } from './migrations.ts';
import { prepareDatabase } from './prepare.ts';

const { admin, connection } = await freshDatabase();
const migrations = await readMigrations();
/** A further migration: the first, the second after those that there are. */
const step = (further: number, sql: string) => ({ number: migrations.length + further, name: `further-${further}`, sql, sha256: `hash of ${sql}` });

test('schema.ts says what the migrated database has', async () => {
  const written = await readFile(new URL('schema.ts', import.meta.url), 'utf8');
  // If this fails: npm run schema
  expect(await renderSchema(admin)).toBe(written);
});

test('a database that is up to date has nothing due', async () => {
  expect(stillDue(migrations, migrations)).toEqual([]);
  expect(stillDue(migrations, migrations.slice(0, 1))).toEqual(migrations.slice(1));
});

test('a database of a newer Waymark is refused', () => {
  const newer = [...migrations, step(1, 'select 1')];
  expect(() => stillDue(migrations, newer)).toThrow('made by a newer Waymark (it has the migration further-1)');
});

test('a migration that was changed after it ran is refused', () => {
  const changed = migrations.map((one, index) => (index === 1 ? { ...one, sha256: 'another' } : one));
  expect(() => stillDue(migrations, changed)).toThrow('0002-partnerships in this database is not the one');
});

test('a migration that fails is undone whole, and those before it stay', async () => {
  const bad = step(2, 'create table half (id int); select 1/0');
  await expect(migrate(admin, [...migrations, step(1, 'create table whole (id int)'), bad])).rejects.toThrow(
    'further-2 failed and was undone: division by zero',
  );
  const { rows } = await admin.query("select to_regclass('whole') is not null as whole, to_regclass('half') is not null as half");
  expect(rows).toEqual([{ whole: true, half: false }]);
});

test('two starts at once migrate once', async () => {
  const { admin: server } = inject('databaseServer');
  const both = [new Client({ ...server, database: connection.database }), new Client({ ...server, database: connection.database })];
  await Promise.all(both.map((client) => client.connect()));
  const slow = [...migrations, step(1, 'create table whole (id int)'), step(2, 'select pg_sleep(0.2); create table once (id int)')];
  const ran = await Promise.all(both.map((client) => migrate(client, slow)));
  expect(ran.flat()).toEqual(['further-2']);
  await Promise.all(both.map((client) => client.end()));
});

test('a database of somebody else is refused and left as it is', async () => {
  const { admin: server, app } = inject('databaseServer');
  await expect(prepareDatabase({ admin: { ...server, database: 'postgres' }, database: 'postgres', app })).rejects.toThrow('belongs to another role');
});
