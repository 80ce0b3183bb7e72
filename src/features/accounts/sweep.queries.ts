import type { Database, Sql } from '../../database/database.ts';

export async function deleteExpiredVerifications(db: Database | Sql, now: Date): Promise<void> {
  await db.deleteFrom('verification').where('expires_at', '<=', now).execute();
}

export async function deleteOldSentForms(db: Database | Sql, before: Date): Promise<void> {
  await db.deleteFrom('sent_form').where('sent_at', '<', before).execute();
}
