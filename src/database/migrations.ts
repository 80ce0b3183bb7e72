import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { ClientBase } from 'pg';
import type { Database } from './database.ts';

const FOLDER = fileURLToPath(new URL('migrations/', import.meta.url));

export interface Migration {
  number: number;
  name: string;
  sql: string;
  sha256: string;
}

/** Why a database cannot be brought to this version of Waymark; a sentence for the operator. */
export class CannotMigrate extends Error {}

/** The numbered files of `migrations/`, in order. A gap or a double number is a mistake of ours, and stops everything. */
export async function readMigrations(folder = FOLDER): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const migrations = await Promise.all(files.map((file) => readMigration(folder, file)));
  const wrong = migrations.find(({ number }, index) => number !== index + 1);
  if (wrong) throw new CannotMigrate(`The migrations are not numbered without a gap: ${wrong.name} does not follow.`);
  return migrations;
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  const sql = await readFile(`${folder}${file}`, 'utf8');
  return { number: Number(file.slice(0, 4)), name: file.replace(/\.sql$/, ''), sql, sha256: createHash('sha256').update(sql).digest('hex') };
}

/** Any number that no other program on the database uses: two starts at once migrate one after the other. */
const LOCK = 731_402_118;

/**
 * Brings the database up to the given migrations, each in its own transaction, as whatever role the client is set to.
 * Forward only: a database made by a newer Waymark, or by other files than these, is refused and left as it is.
 */
export async function migrate(client: ClientBase, migrations: Migration[]): Promise<string[]> {
  await client.query(`select pg_advisory_lock(${LOCK})`);
  try {
    await client.query(
      'create table if not exists migration (number integer primary key, name text not null, sha256 text not null, at timestamptz not null default now())',
    );
    const due = stillDue(migrations, await appliedMigrations(client));
    for (const migration of due) await apply(client, migration);
    return due.map(({ name }) => name);
  } finally {
    await client.query(`select pg_advisory_unlock(${LOCK})`);
  }
}

async function appliedMigrations(client: ClientBase) {
  const { rows } = await client.query<{ number: number; name: string; sha256: string }>('select number, name, sha256 from migration order by number');
  return rows;
}

export function stillDue(migrations: Migration[], applied: { number: number; name: string; sha256: string }[]): Migration[] {
  const newer = applied[migrations.length];
  if (newer)
    throw new CannotMigrate(
      `This database was made by a newer Waymark (it has the migration ${newer.name}). Start that version, or a newer one, instead.`,
    );
  for (const [index, { name, sha256 }] of applied.entries())
    if (migrations[index]?.sha256 !== sha256)
      throw new CannotMigrate(
        `The migration ${name} in this database is not the one that this Waymark has. Start the version that made the database, or restore a backup made by this one.`,
      );
  return migrations.slice(applied.length);
}

async function apply(client: ClientBase, { number, name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration (number, name, sha256) values ($1, $2, $3)', [number, name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new CannotMigrate(`The migration ${name} failed and was undone: ${(error as Error).message}`);
  }
}

/** Whether the database has just the migrations of this Waymark: asked where Waymark may not run them itself. */
export async function areMigrated(db: Database): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('public.migration') is not null as there`.execute(db);
  if (!rows[0]?.there) return false;
  const applied = await db.selectFrom('migration').select(['number', 'name', 'sha256']).orderBy('number').execute();
  return stillDue(await readMigrations(), applied).length === 0;
}
