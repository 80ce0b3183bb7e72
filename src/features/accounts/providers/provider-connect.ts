import type { Sql } from '../../../database/database.ts';
import type { Parts } from '../../../web/parts.ts';
import { recordServiceActivity } from '../../activity-log/index.ts';
import { deleteAccounts, findPersonByAccount, insertAccount } from './provider.queries.ts';
import { NotAdmitted } from './provider-refusal.ts';

interface Connection {
  person: string;
  provider: string;
  subject: string;
}

/** Connects an account elsewhere with a person, once. An account that is another person's stays theirs. */
export async function connect({ db, now }: Pick<Parts, 'db' | 'now'>, connection: Connection): Promise<void> {
  await db.transaction().execute((sql) => insertConnection(sql, connection, now()));
  const owner = await findPersonByAccount(db, connection);
  if (owner?.id !== connection.person) throw new NotAdmitted('of-another', { person: connection.person });
}

/** The same within a transaction that does more. */
export async function insertConnection(sql: Sql, { person, ...account }: Connection, now: Date): Promise<void> {
  if (!(await insertAccount(sql, account, person, now))) return;
  await recordServiceActivity(sql, { at: now, person, act: 'linked-provider', after: { provider: account.provider } });
}

/** Takes every account of a provider away from a person. */
export async function disconnect({ db, now }: Pick<Parts, 'db' | 'now'>, person: string, provider: string): Promise<void> {
  await db.transaction().execute(async (sql) => {
    if ((await deleteAccounts(sql, person, provider)) === 0) return;
    await recordServiceActivity(sql, { at: now(), person, act: 'unlinked-provider', after: { provider } });
  });
}
