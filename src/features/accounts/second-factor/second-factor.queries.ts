import type { Database, Sql } from '../../../database/database.ts';

/** What a person can show as a second step. Recovery codes belong to the authenticator. */
export interface Factors {
  authenticator: boolean;
  passkeys: number;
}

export async function findFactors(db: Database | Sql, person: string): Promise<Factors> {
  return db
    .selectNoFrom(({ selectFrom, exists, fn }) => [
      exists(selectFrom('second_factor').select('id').where('person_id', '=', person).where('verified', '=', true)).as('authenticator'),
      selectFrom('passkey').select(fn.countAll<number>().as('passkeys')).where('person_id', '=', person).$asScalar().as('passkeys'),
    ])
    .executeTakeFirstOrThrow() as Promise<Factors>;
}

/** Lets nobody else change how this person signs in until the transaction ends: two removals at once could take the last factor away. */
export async function lockPerson(sql: Sql, person: string): Promise<void> {
  await sql.selectFrom('person').select('id').where('id', '=', person).forUpdate().execute();
}

export async function hasVerifiedAuthenticator(db: Database, person: string): Promise<boolean> {
  return (await findFactors(db, person)).authenticator;
}

/** The sealed secret of an authenticator, also of one whose first code has still to come. */
export async function findAuthenticatorSecret(db: Database, person: string): Promise<string | undefined> {
  const row = await db.selectFrom('second_factor').select('secret').where('person_id', '=', person).executeTakeFirst();
  return row?.secret;
}
