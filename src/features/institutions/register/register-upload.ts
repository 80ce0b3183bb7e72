import { randomUUID } from 'node:crypto';
import { sendOnce } from '../../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../../database/tenant.ts';
import type { Problem } from '../../../evidence/problem.ts';
import type { Parts } from '../../../web/parts.ts';
import type { ReceivedFile } from '../../../web/upload.ts';
import type { Sent } from '../../partnerships/index.ts';
import { listInstitutions } from '../institution.queries.ts';
import type { FoundInstitutions } from './listed.ts';
import {
  deleteRegisterUploadsBefore,
  findRegisterUpload,
  insertRegisterUpload,
  type RegisterUpload,
  updateUploadRead,
} from './register-upload.queries.ts';

/** Registers change; and whoever has not decided by the next day has the file still. */
const KEPT_MS = 24 * 3_600_000;

/** The upload, as long as it is kept. */
export function loadRegisterUpload(tenant: Tenant, id: string, now: Date): Promise<RegisterUpload | null> {
  return findRegisterUpload(tenant, id, keptSince(now));
}

function keptSince(now: Date): Date {
  return new Date(now.getTime() - KEPT_MS);
}

/** Takes files in, to be read in the background; gives back the upload's id. `again`: the same form was sent before, and its files are read. */
export async function receiveRegister(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  files: readonly ReceivedFile[],
): Promise<{ upload: string; again: boolean }> {
  const at = now();
  const id = randomUUID();
  const upload = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      await deleteRegisterUploadsBefore(tenant, keptSince(at));
      const progress = { files: files.map(({ name }) => name), done: 0, total: bytesOf(files), heard: at.toISOString() };
      await insertRegisterUpload(tenant, { id, progress, at, by: by.person });
      return id;
    }),
  );
  return { upload, again: upload !== id };
}

export function bytesOf(files: readonly ReceivedFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

/**
 * Keeps what was read until the lead has decided: nothing of it counts yet. Of the links of all England only those of the institutions here are
 * kept; of files with an error nothing but what is wrong.
 */
export async function keepRegisterRead(tenant: Tenant, upload: string, read: FoundInstitutions | { errors: Problem[] }): Promise<void> {
  if ('errors' in read) return updateUploadRead(tenant, upload, { found: null, errors: read.errors });
  const institutions = await listInstitutions(tenant);
  const here = new Set([...read.listed, ...institutions].map(({ urn }) => urn));
  const successions = read.successions.filter(({ earlier, today }) => here.has(earlier) || here.has(today));
  await updateUploadRead(tenant, upload, { found: { ...read, successions }, errors: null });
}
