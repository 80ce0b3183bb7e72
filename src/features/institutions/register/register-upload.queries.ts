import { deletedRows } from '../../../database/deleted-rows.ts';
import type { Tenant } from '../../../database/tenant.ts';
import type { Problem } from '../../../evidence/problem.ts';
import type { ReadingProgress } from '../../../web/reading-progress.ts';
import type { FoundInstitutions } from './listed.ts';

export interface RegisterUpload {
  id: string;
  /** What the files say; null while they are read, and where there is an error in them. */
  found: FoundInstitutions | null;
  /** What is wrong with the files; null while they are read, and where nothing is. */
  errors: Problem[] | null;
  /** While they are read. */
  progress: UploadProgress | null;
  at: Date;
}

export interface UploadProgress extends ReadingProgress {
  /** Names of the files. */
  files: string[];
}

type New = Partial<Pick<RegisterUpload, 'found' | 'progress'>> & Pick<RegisterUpload, 'id' | 'at'> & { by: string | null };

export async function insertRegisterUpload({ sql, partnership }: Tenant, { id, found = null, progress = null, at, by }: New): Promise<void> {
  const row = { partnership_id: partnership, upload_id: id, found: asJson(found), progress: asJson(progress), sent_by: by, sent_at: at };
  await sql.insertInto('register_upload').values(row).execute();
}

function asJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

function one({ sql, partnership }: Tenant, id: string) {
  return sql.updateTable('register_upload').where('partnership_id', '=', partnership).where('upload_id', '=', id);
}

export async function updateUploadProgress(tenant: Tenant, id: string, progress: UploadProgress): Promise<void> {
  await one(tenant, id)
    .set({ progress: JSON.stringify(progress) })
    .execute();
}

export async function updateUploadRead(tenant: Tenant, id: string, { found, errors }: Pick<RegisterUpload, 'found' | 'errors'>): Promise<void> {
  await one(tenant, id)
    .set({ found: asJson(found), problems: asJson(errors) })
    .execute();
}

/** An upload and what became of it; null where it was sent before `since`, or never. */
export async function findRegisterUpload({ sql, partnership }: Tenant, id: string, since: Date): Promise<RegisterUpload | null> {
  const row = await sql
    .selectFrom('register_upload')
    .select(['upload_id as id', 'found', 'problems as errors', 'progress', 'sent_at as at'])
    .where('partnership_id', '=', partnership)
    .where('upload_id', '=', id)
    .where('sent_at', '>=', since)
    .executeTakeFirst();
  return (row as RegisterUpload | undefined) ?? null;
}

export function deleteRegisterUploadsBefore({ sql, partnership }: Tenant, since: Date): Promise<number> {
  return deletedRows(sql.deleteFrom('register_upload').where('partnership_id', '=', partnership).where('sent_at', '<', since));
}
