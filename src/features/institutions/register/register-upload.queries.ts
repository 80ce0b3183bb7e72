import type { Tenant } from '../../../database/tenant.ts';
import type { FoundInstitutions } from './listed.ts';

export interface RegisterUpload {
  id: string;
  found: FoundInstitutions;
  at: Date;
}

export async function insertRegisterUpload(
  { sql, partnership }: Tenant,
  { id, found, at, by }: RegisterUpload & { by: string | null },
): Promise<void> {
  const row = { partnership_id: partnership, upload_id: id, found: JSON.stringify(found), sent_by: by, sent_at: at };
  await sql.insertInto('register_upload').values(row).execute();
}

/** What an upload held; null where it was sent before `since`, or never. */
export async function findRegisterUpload({ sql, partnership }: Tenant, id: string, since: Date): Promise<RegisterUpload | null> {
  const row = await sql
    .selectFrom('register_upload')
    .select(['upload_id as id', 'found', 'sent_at as at'])
    .where('partnership_id', '=', partnership)
    .where('upload_id', '=', id)
    .where('sent_at', '>=', since)
    .executeTakeFirst();
  return row ? { ...row, found: row.found as unknown as FoundInstitutions } : null;
}

export async function deleteRegisterUploadsBefore({ sql, partnership }: Tenant, since: Date): Promise<void> {
  await sql.deleteFrom('register_upload').where('partnership_id', '=', partnership).where('sent_at', '<', since).execute();
}
