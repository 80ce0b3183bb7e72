import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../database/tenant.ts';
import { insertImports, type Read, updateRead } from './import.queries.ts';
import type { Reading } from './import.ts';
import type { Job } from './job.ts';
import { isDestinations } from './preview/given-rows.ts';
import type { ReadFile } from './reading/read-file.ts';

/**
 * Keeps what was read from an upload: in its import, and where it held several files, in an import of their own for the others. Files of a ZIP that
 * Waymark has no use for are named and not kept.
 */
export async function keepRead(tenant: Tenant, { import: id, cycle, file, by, at }: Job, files: readonly ReadFile[]): Promise<void> {
  const useful = files.filter(({ kind }) => kind !== null);
  const [first, ...others] = useful.length > 0 ? useful : files.slice(0, 1);
  if (!first) return;
  const unused = files.filter((each) => each !== first && !others.includes(each));
  const left = unused.map(({ part, name, problems }) => ({ part: part ?? name, why: problems[0]?.message ?? '' }));
  const { part, sha256, size } = first;
  // Somebody threw it away while it was read.
  if (!(await updateRead(tenant, id, readOf(first, left), { part, sha256, size }))) return;
  const more = others.map((each) => ({
    id: randomUUID(),
    cycle: cycle.id,
    fileName: file.name,
    part: each.part,
    size: each.size,
    sha256: each.sha256,
    sentBy: by,
    sentAt: at,
    state: readOf(each, []).state,
    read: readOf(each, []),
  }));
  await insertImports(tenant, more);
}

function readOf({ name, sha256, kind, found, problems }: ReadFile, unused: Reading['unused']): Read {
  const reading = { name, sha256, found, problems, unused };
  // The register is no evidence; it is for setting institutions up.
  const state = found === null || found.kind === 'institutions' ? 'refused' : 'ready';
  const leaverYear = found && isDestinations(found) && found.namesYear ? found.forCycle : null;
  return { state, kind, format: found?.format ?? null, leaverYear, rows: rowsIn(found), reading };
}

function rowsIn(found: ReadFile['found']): number {
  if (found === null) return 0;
  return found.kind === 'institutions' ? found.institutions.length + found.links.length : found.rows.length;
}
