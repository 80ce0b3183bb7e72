import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { type Database, openDatabase, type Sql } from './database.ts';

const { admin, connection } = await freshDatabase();

const backendOf = async (db: Database | Sql) => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid;

test('a connection that breaks between two statements of a transaction fails that transaction and nothing else', async () => {
  const troubles: string[] = [];
  const { db, close } = openDatabase({ ...connection, max: 2 }, ({ message }) => troubles.push(message));
  const broken = db.transaction().execute(async (transaction) => {
    const pid = await backendOf(transaction);
    await admin.query('select pg_terminate_backend($1, 5000)', [pid]);
    // The news arrives while no statement runs.
    while (troubles.length === 0) await new Promise(setImmediate);
    await sql`select 1`.execute(transaction);
  });
  await expect(broken).rejects.toThrow();
  expect(troubles.length).toBeGreaterThan(0);
  expect(await backendOf(db)).toBeTypeOf('number');
  await close();
});

test('a count that is too large to hold exactly is refused, the largest that is not is given', async () => {
  const { db, close } = openDatabase({ ...connection, max: 1 });
  const read = (text: string) => sql<{ n: number }>`select ${sql.raw(text)}::bigint as n`.execute(db);
  expect((await read('9007199254740991')).rows[0]?.n).toBe(Number.MAX_SAFE_INTEGER);
  await expect(read('9007199254740992')).rejects.toThrow('too large to hold exactly');
  await close();
});
