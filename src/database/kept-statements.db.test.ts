import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { type Database, openDatabase } from './database.ts';
import { KeptStatements } from './kept-statements.ts';
import { withTenant } from './tenant.ts';

const { connection } = await freshDatabase();
const NOW = new Date('2026-09-01T09:00:00Z');

const countKept = async (db: Database, like: string) =>
  (await sql<{ kept: number }>`select count(*)::int as kept from pg_prepared_statements where statement like ${like}`.execute(db)).rows[0]?.kept;

test('what is asked for the third time is kept, by one name; another statement has another', () => {
  const statements = new KeptStatements();
  const ask = (text: string) => statements.nameOf(text);
  expect([ask('select 1'), ask('select 1'), ask('select 2')]).toEqual([null, null, null]);
  const name = ask('select 1');
  expect(name).toMatch(/^[0-9a-f]{32}$/);
  expect(ask('select 1')).toBe(name);
  ask('select 2');
  expect(ask('select 2')).not.toBe(name);
});

test.each(['insert into a values ($1)', 'update a set b = $1', 'delete from a', 'begin', 'savepoint selected'])('never kept: %s', (text) => {
  const statements = new KeptStatements();
  expect(Array.from({ length: 5 }, () => statements.nameOf(text)).every((name) => name === null)).toBe(true);
});

test('two hundred are kept and no more: those asked later go as they did before', () => {
  const statements = new KeptStatements();
  const thrice = (text: string) => [statements.nameOf(text), statements.nameOf(text), statements.nameOf(text)].at(-1);
  const kept = Array.from({ length: 201 }, (_, number) => thrice(`select ${number}`));
  expect(kept.filter((name) => name !== null)).toHaveLength(200);
  expect(kept[200]).toBeNull();
  expect(thrice('select 0')).toBe(kept[0]);
});

test.each([
  { direct: true, kept: 1 },
  { direct: false, kept: 0 },
])('in a connection that is direct ($direct), $kept is kept', async ({ direct, kept }) => {
  const { db, close } = openDatabase({ ...connection, max: 1, direct });
  for (let time = 0; time < 9; time++)
    expect((await sql`select 'a crane' as bird, ${time}::int as given`.execute(db)).rows).toMatchObject([{ given: time }]);
  expect(await countKept(db, '%a crane%')).toBe(kept);
  await close();
});

test('a kept statement shows the rows of the partnership that asks, however often another one asked before it', async () => {
  const { db, close } = openDatabase({ ...connection, max: 1, direct: true });
  const [here, elsewhere] = [randomUUID(), randomUUID()];
  const row = (id: string) => ({ partnership_id: id, name: id, area: 'Dunmere', created_at: NOW });
  for (const id of [here, elsewhere]) await withTenant(db, id, (tenant) => tenant.sql.insertInto('partnership').values(row(id)).execute());
  // Without a `where`: the wall of the database alone.
  const seen = (id: string) =>
    withTenant(db, id, (tenant) => tenant.sql.selectFrom('partnership').select('name').where('area', '=', 'Dunmere').execute());
  for (let time = 0; time < 10; time++) expect(await seen(here)).toEqual([{ name: here }]);
  expect(await seen(elsewhere)).toEqual([{ name: elsewhere }]);
  expect(await seen(randomUUID())).toEqual([]);
  expect(await db.selectFrom('partnership').select('name').where('area', '=', 'Dunmere').execute()).toEqual([]);
  await close();
});

test('a kept statement that fails leaves its connection as good as before', async () => {
  const { db, close } = openDatabase({ ...connection, max: 1, direct: true });
  const share = async (whole: number) => (await sql<{ n: number }>`select 12 / ${whole}::int as n`.execute(db)).rows[0]?.n;
  for (let time = 0; time < 4; time++) expect(await share(4)).toBe(3);
  await expect(share(0)).rejects.toThrow('division by zero');
  expect(await share(3)).toBe(4);
  await close();
});
