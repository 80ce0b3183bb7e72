import type { Database } from '../database/database.ts';
import { deletedRows } from '../database/deleted-rows.ts';

/** What is under way is not taken out. */
export function deleteRunsBefore(db: Database, before: Date): Promise<number> {
  return deletedRows(db.deleteFrom('job_run').where('ended_at', '<', before));
}
