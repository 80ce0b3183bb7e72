import { randomUUID } from 'node:crypto';
import { sendOnce } from '../../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../../database/tenant.ts';
import type { Parts } from '../../../web/parts.ts';
import type { Sent } from '../../partnerships/index.ts';
import { listInstitutions } from '../institution.queries.ts';
import type { FoundInstitutions } from './listed.ts';
import { deleteRegisterUploadsBefore, findRegisterUpload, insertRegisterUpload, type RegisterUpload } from './register-upload.queries.ts';

/** Registers change; and whoever has not decided by the next day has the file still. */
const KEPT_MS = 24 * 3_600_000;

/** The upload, as long as it is kept. */
export function loadRegisterUpload(tenant: Tenant, id: string, now: Date): Promise<RegisterUpload | null> {
  return findRegisterUpload(tenant, id, keptSince(now));
}

function keptSince(now: Date): Date {
  return new Date(now.getTime() - KEPT_MS);
}

/**
 * Keeps what was read until the lead has decided, and gives back its id. Nothing of it counts yet. Of the links of all England only those
 * of the institutions here are kept.
 */
export function keepRegisterUpload(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  found: FoundInstitutions,
): Promise<string> {
  const at = now();
  return withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const id = randomUUID();
      const institutions = await listInstitutions(tenant);
      const here = new Set([...found.listed, ...institutions].map(({ urn }) => urn));
      const successions = found.successions.filter(({ earlier, today }) => here.has(earlier) || here.has(today));
      await deleteRegisterUploadsBefore(tenant, keptSince(at));
      await insertRegisterUpload(tenant, { id, found: { ...found, successions }, at, by: by.person });
      return id;
    }),
  );
}
