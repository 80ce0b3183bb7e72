import { sql } from 'kysely';
import type { Sql } from '../../database/database.ts';
import type { Tenant } from '../../database/tenant.ts';
import { BEGINNING, hashOf, type Link } from './chain.ts';

type Line = Omit<Link, 'chain' | 'position' | 'previous_hash'>;

/** Adds a line at the end of the partnership's log. One writer at a time for each partnership, until its transaction ends. */
export async function insertActivity({ sql: transaction, partnership }: Tenant, line: Line): Promise<void> {
  await lockChain(transaction, partnership);
  const last = await transaction
    .selectFrom('activity')
    .select(['position', 'hash'])
    .where('partnership_id', '=', partnership)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  const link = linkAfter(last, partnership, line);
  await transaction
    .insertInto('activity')
    .values({ ...columnsOf(link), role: link.role, institution_id: link.institution_id, partnership_id: partnership })
    .execute();
}

/** Adds a line at the end of the log of the service. */
export async function insertServiceActivity(transaction: Sql, line: Line): Promise<void> {
  await lockChain(transaction, SERVICE);
  const last = await transaction.selectFrom('service_activity').select(['position', 'hash']).orderBy('position', 'desc').limit(1).executeTakeFirst();
  await transaction
    .insertInto('service_activity')
    .values(columnsOf(linkAfter(last, SERVICE, line)))
    .execute();
}

export const SERVICE = 'service';

function lockChain(transaction: Sql, chain: string) {
  return sql`select pg_advisory_xact_lock(hashtextextended(${`activity ${chain}`}, 0))`.execute(transaction);
}

function linkAfter(last: { position: number; hash: string } | undefined, chain: string, line: Line): Link {
  return { ...line, chain, position: (last?.position ?? 0) + 1, previous_hash: last?.hash ?? BEGINNING };
}

function columnsOf(link: Link) {
  const { position, at, person_id, act, subject_kind, subject_id, previous_hash } = link;
  return {
    position,
    at,
    person_id,
    act,
    subject_kind,
    subject_id,
    previous_hash,
    before: asJson(link.before),
    after: asJson(link.after),
    hash: hashOf(link),
  };
}

function asJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
