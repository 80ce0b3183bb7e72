import { randomUUID } from 'node:crypto';
import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import type { ReceivedFile } from '../../web/upload.ts';
import { recordActivity } from '../activity-log/index.ts';
import { type Cycle, lockForEvidence } from '../evidence/index.ts';
import { listInstitutions } from '../institutions/index.ts';
import { getPartnership, type Sent } from '../partnerships/index.ts';
import { insertImports, listSameFile } from './import.queries.ts';
import type { Job } from './job.ts';

/** What became of files that were sent. */
export interface Received {
  /** The one import that is to be looked at now; null where there are several. */
  import: string | null;
  /** It was sent before and waits to be looked at. */
  again: boolean;
}

/**
 * Takes files in: an import for each, to be read in the background. A file that waits to be looked at already is not taken a second time. Gives
 * back what is to be read by whoever called; nothing where the same form was sent before.
 * @throws CycleLocked
 */
export async function receiveImports(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { cycle, files }: { cycle: Cycle; files: ReceivedFile[] },
): Promise<{ received: Received; jobs: Job[] }> {
  const at = now();
  const jobs: Job[] = [];
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      await lockForEvidence(tenant, cycle.id);
      const las = await areasOf(tenant);
      const waiting: string[] = [];
      for (const file of files) {
        const [same] = (await listSameFile(tenant, { cycle: cycle.id, sha256: file.sha256 })).filter(({ state }) => state === 'ready');
        if (same) waiting.push(same.id);
        else jobs.push({ partnership, import: randomUUID(), cycle, file, las, by: by.person, at });
      }
      await insertImports(tenant, jobs.map(importOf));
      for (const { import: id, file } of jobs)
        await recordActivity(tenant, {
          at,
          by,
          act: 'sent-file',
          subject: { kind: 'import', id },
          after: { file: file.name, size: file.size, sha256: file.sha256, cycle: cycle.year },
        });
      const [first, ...others] = [...jobs.map(({ import: id }) => id), ...waiting];
      return JSON.stringify({ import: others.length === 0 ? (first ?? null) : null, again: waiting.length > 0 } satisfies Received);
    }),
  );
  return { received: JSON.parse(answer) as Received, jobs };
}

function importOf({ import: id, cycle, file, by, at }: Job) {
  const { name, size, sha256 } = file;
  return { id, cycle: cycle.id, state: 'reading' as const, fileName: name, part: null, size, sha256, sentBy: by, sentAt: at };
}

/** The areas whose rows are read from national files: the partnership's own, and those that its institutions lie in. Nobody said: all. */
async function areasOf(tenant: Tenant): Promise<Job['las']> {
  const { laCodes } = await getPartnership(tenant);
  const further = (await listInstitutions(tenant)).flatMap(({ laestab }) => (laestab ? [laestab.slice(0, 3)] : []));
  return laCodes.length === 0 ? 'all' : [...new Set([...laCodes, ...further])];
}
