import { Kysely, sql, type Transaction } from 'kysely';
import { Client, Pool, type PoolConfig, types } from 'pg';
import { keepingClients } from './kept-statements.ts';
import { OneTripDialect } from './one-trip.ts';
import type { Schema } from './schema.ts';
import { Sockets } from './sockets.ts';

export type Database = Kysely<Schema>;
export type Sql = Transaction<Schema>;

/** Counts and positions come as bigint; ours stay far below 2^53, and a number that does not is refused rather than rounded. */
const INT8 = 20;
types.setTypeParser(INT8, (text) => {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`The database gave ${text}, which is too large to hold exactly.`);
  return number;
});

/** A day has no hour and no time zone: it stays the text that it is, 2026-07-31. */
const DATE = 1082;
types.setTypeParser(DATE, (text) => text);

export interface OpenDatabase {
  db: Database;
  /** From now on connects to another port of the same host: a server that was started again has a new one. */
  moveTo(port: number): void;
  /** Lets what is under way be done, and does not wait for ever: a server that has stopped answering says no goodbye. */
  close(): Promise<void>;
}

/** No page waits this long; a statement that takes longer helps nobody any more. Work for which nobody waits takes its time: see leisure.ts. */
const STATEMENT_MS = 30_000;
/** What is under way when the database is closed may take this long. */
const CLOSING_MS = 5_000;

export interface ConnectionConfig extends PoolConfig {
  /** Whether each connection leads to one and the same session of the database. Behind a pooler it may not, and nothing can be kept there. */
  direct?: boolean;
}

/** Connects as the application's login. Connections that break while idle are dropped and made anew; nothing needs a restart. */
export function openDatabase(
  { direct = false, ...connection }: ConnectionConfig,
  onTrouble: (error: Error) => void = () => {},
  closingMs = CLOSING_MS,
): OpenDatabase {
  const sockets = new Sockets();
  const pool = new Pool({
    max: 20,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'waymark',
    stream: () => sockets.open(),
    Client: direct ? keepingClients() : Client,
    ...connection,
  });
  pool.on('error', onTrouble);
  // The pool listens to idle connections only. One that breaks between two statements of a transaction would end the process.
  pool.on('connect', (client) => client.on('error', onTrouble));
  const db = new Kysely<Schema>({ dialect: new OneTripDialect({ pool }) });
  const moveTo = (port: number) => {
    // The pool reads its settings with each connection that it makes.
    pool.options.port = port;
  };
  return { db, moveTo, close: () => sockets.cutAfter(closingMs, db.destroy()) };
}

export async function canReach(db: Database): Promise<boolean> {
  await sql`select 1`.execute(db);
  return true;
}
