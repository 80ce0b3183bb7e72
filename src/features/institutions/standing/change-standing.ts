import { sendOnce } from '../../../database/sent-form.ts';
import { withTenant } from '../../../database/tenant.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { recordActivity } from '../../activity-log/index.ts';
import { refuseIfChanged, type Sent } from '../../partnerships/index.ts';
import { listInstitutions, lockInstitutions, type Standing, updateStanding } from '../institution.queries.ts';
import type { Institution } from '../institution.ts';

/**
 * Closes an institution, lets it leave the partnership, or opens it again. Its ratings, evidence and people stay.
 * @throws ChangedMeanwhile where another version stands by now
 */
export async function changeStanding(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { id, version, standing }: { id: string; version: number; standing: Standing },
): Promise<'changed' | 'no different'> {
  const at = now();
  const subject = { kind: 'institution', id } as const;
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      await lockInstitutions(tenant);
      const all = await listInstitutions(tenant);
      const saved = all.find((one) => one.id === id);
      if (!saved) throw new NotFound();
      const [before, after] = [inWords(saved, all), inWords(standing, all)];
      if (JSON.stringify(before) === JSON.stringify(after)) return 'no different';
      await refuseIfChanged(tenant, saved, { version, subject });
      await updateStanding(tenant, id, standing);
      await recordActivity(tenant, { at, by, act: 'changed-institution-status', subject, institution: id, before, after });
      return 'changed';
    }),
  );
  return answer === 'changed' ? 'changed' : 'no different';
}

function inWords({ status, until, successor }: Standing, all: readonly Institution[]) {
  return { status, lastDay: until, goesOnAs: all.find(({ id }) => id === successor)?.name ?? null };
}
