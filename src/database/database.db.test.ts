import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { type Database, openDatabase, type Sql } from './database.ts';
import { letTakeLong } from './leisure.ts';

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

test('a statement ends after half a minute, one for which nobody waits after a quarter of an hour, and the next one as before', async () => {
  const { db, close } = openDatabase({ ...connection, max: 1 });
  const timeout = async (asked: Database | Sql) =>
    (await sql<{ setting: string }>`select setting from pg_settings where name = 'statement_timeout'`.execute(asked)).rows[0]?.setting;
  expect(await timeout(db)).toBe('30000');
  const long = await db.transaction().execute(async (transaction) => {
    await letTakeLong(transaction);
    return timeout(transaction);
  });
  expect(long).toBe('900000');
  expect(await timeout(db)).toBe('30000');
  await close();
});

test('a statement that takes too long is ended, and inside of what may take long it is not', async () => {
  const { db, close } = openDatabase({ ...connection, max: 1, statement_timeout: 50 });
  await expect(sql`select pg_sleep(30)`.execute(db)).rejects.toMatchObject({ code: '57014' });
  await db.transaction().execute(async (transaction) => {
    await letTakeLong(transaction);
    await sql`select pg_sleep(0.2)`.execute(transaction);
  });
  await close();
});

test('closing waits for what is under way', async () => {
  const { db, close } = openDatabase({ ...connection, max: 1 });
  const pid = await backendOf(db);
  const waiting = sql<{ done: boolean }>`select pg_sleep(0.3), true as done`.execute(db);
  await until(() => isAtWork(pid));
  const [{ rows }] = await Promise.all([waiting, close()]);
  expect(rows[0]?.done).toBe(true);
});

test('closing comes to its end though a statement does not, and though the server says nothing', async () => {
  const { db, close } = openDatabase({ ...connection, max: 2 }, () => {}, 100);
  const pid = await backendOf(db);
  const hanging = sql`select pg_sleep(600)`.execute(db);
  const failed = expect(hanging).rejects.toThrow();
  await until(() => isAtWork(pid));
  await close();
  await failed;

  const mute = createServer(() => {}).listen(0, '127.0.0.1');
  await once(mute, 'listening');
  const silent = openDatabase(
    { host: '127.0.0.1', port: (mute.address() as AddressInfo).port, user: 'x', connectionTimeoutMillis: 600_000 },
    () => {},
    100,
  );
  const asked = expect(sql`select 1`.execute(silent.db)).rejects.toThrow();
  await once(mute, 'connection');
  await silent.close();
  await asked;
  mute.close();
});

async function isAtWork(pid: number | undefined): Promise<boolean> {
  return (await admin.query("select 1 from pg_stat_activity where pid = $1 and state = 'active'", [pid])).rowCount === 1;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(setImmediate);
}
