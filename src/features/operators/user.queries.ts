import { createHash, randomUUID } from 'node:crypto';
import type { Database, Sql } from '../../database/database.ts';

/** Somebody as the operator sees them at the command line. */
export interface UserRow {
  id: string;
  name: string;
  email: string;
  disabledAt: Date | null;
  secondStep: boolean;
  operator: boolean;
  lastSignIn: Date | null;
}

export function listUsers(db: Database | Sql, { email, text }: { email?: string; text?: string } = {}): Promise<UserRow[]> {
  return db
    .selectFrom('person as p')
    .select(['p.id', 'p.name', 'p.email', 'p.disabled_at as disabledAt'])
    .select(({ exists, selectFrom, or }) => [
      or([
        exists(selectFrom('second_factor as f').select('f.id').whereRef('f.person_id', '=', 'p.id').where('f.verified', '=', true)),
        exists(selectFrom('passkey as k').select('k.id').whereRef('k.person_id', '=', 'p.id')),
      ]).as('secondStep'),
      exists(selectFrom('operator as o').select('o.person_id').whereRef('o.person_id', '=', 'p.id')).as('operator'),
      selectFrom('service_activity as s')
        .select(({ fn }) => fn.max('s.at').as('at'))
        .whereRef('s.person_id', '=', 'p.id')
        .where('s.act', '=', 'signed-in')
        .as('lastSignIn'),
    ])
    .$if(email !== undefined, (query) => query.where('p.email', '=', email ?? ''))
    .$if(text !== undefined, (query) =>
      query.where((where) => where.or([where('p.name', 'ilike', containing(text)), where('p.email', 'ilike', containing(text))])),
    )
    .orderBy('p.email')
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, secondStep: Boolean(row.secondStep), operator: Boolean(row.operator) })));
}

function containing(text = ''): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

export async function updateDisabled(sql: Sql, person: string, disabledAt: Date | null): Promise<void> {
  await sql.updateTable('person').set({ disabled_at: disabledAt }).where('id', '=', person).execute();
}

export async function deleteOperator(sql: Sql, person: string): Promise<void> {
  await sql.deleteFrom('operator').where('person_id', '=', person).execute();
}

/** A link to set a new password, as better-auth keeps those that it sends. */
export async function insertPasswordLink(
  sql: Sql,
  { person, token, now, until }: { person: string; token: string; now: Date; until: Date },
): Promise<void> {
  const row = { id: randomUUID(), identifier: asKept(`reset-password:${token}`), value: person, expires_at: until };
  await sql
    .insertInto('verification')
    .values({ ...row, created_at: now, updated_at: now })
    .execute();
}

/** As better-auth keeps what a link is known by: whoever reads a copy of the database can open nothing with it. */
function asKept(identifier: string): string {
  return createHash('sha256').update(identifier).digest('base64url');
}
