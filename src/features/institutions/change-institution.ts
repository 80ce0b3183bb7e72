import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { recordActivity } from '../activity-log/index.ts';
import { refuseIfChanged, type Sent } from '../partnerships/index.ts';
import { refuseTakenNumbers } from './add-institution.ts';
import { differences, pick } from './differences.ts';
import { findInstitution, lockInstitutions, updateInstitution } from './institution.queries.ts';
import type { InstitutionDetails } from './institution.ts';

/**
 * Saves new details over those of the version that the sender had opened. Details that are no different change nothing.
 * @throws ChangedMeanwhile where another version stands by now, NumbersTaken
 */
export async function changeInstitution(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { id, version, details }: { id: string; version: number; details: InstitutionDetails },
): Promise<'changed' | 'no different'> {
  const at = now();
  const subject = { kind: 'institution', id } as const;
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      await lockInstitutions(tenant);
      const saved = await findInstitution(tenant, id);
      if (!saved) throw new NotFound();
      const changed = differences(saved, details);
      if (changed.length === 0) return 'no different';
      await refuseIfChanged(tenant, saved, { version, subject });
      await refuseTakenNumbers(tenant, id, details);
      await updateInstitution(tenant, id, details);
      const [before, after] = [pick(saved, changed), pick(details, changed)];
      await recordActivity(tenant, { at, by, act: 'changed-institution', subject, institution: id, before, after });
      return 'changed';
    }),
  );
  return answer === 'changed' ? 'changed' : 'no different';
}
