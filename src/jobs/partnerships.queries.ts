import type { Sql } from '../database/database.ts';

/** All partnerships, for a job that does in each of them what it is for. In a transaction of the directory. */
export function listPartnershipsForJobs(directory: Sql): Promise<{ id: string; name: string }[]> {
  return directory.selectFrom('partnership').select(['partnership_id as id', 'name']).orderBy('partnership_id').execute();
}
