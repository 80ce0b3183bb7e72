import type { Database, Sql } from '../../database/database.ts';
import { deletedRows } from '../../database/deleted-rows.ts';

export function deleteExpiredVerifications(db: Database | Sql, now: Date): Promise<number> {
  return deletedRows(db.deleteFrom('verification').where('expires_at', '<=', now));
}

export function deleteOldSentForms(db: Database | Sql, before: Date): Promise<number> {
  return deletedRows(db.deleteFrom('sent_form').where('sent_at', '<', before));
}
