import { sendOnce } from '../../../database/sent-form.ts';
import { withTenant } from '../../../database/tenant.ts';
import type { YearGroup } from '../../../surveys/year-group.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { recordActivity } from '../../activity-log/index.ts';
import type { Sent } from '../../partnerships/index.ts';
import { insertAddress, updateAddressEnded } from '../address.queries.ts';
import { findSurvey } from '../survey.queries.ts';

/** Makes an address for a year group or a class, and gives back its place. */
export function giveOutAddress(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { survey: id, label, yearGroup }: { survey: string; label: string; yearGroup: YearGroup | null },
): Promise<string> {
  const at = now();
  return withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const survey = await findSurvey(tenant, id);
      if (!survey) throw new NotFound();
      const place = await insertAddress(tenant, { survey: id, label, yearGroup, at });
      const after = { label, yearGroup };
      await recordActivity(tenant, {
        at,
        by,
        act: 'gave-out-survey-address',
        subject: { kind: 'survey', id },
        institution: survey.institution,
        after,
      });
      return place;
    }),
  );
}

/** The address leads nowhere from now on: it went to people whom it was not meant for. What came by it stays. */
export async function endAddress(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { survey: id, place, label }: { survey: string; place: string; label: string },
): Promise<void> {
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const survey = await findSurvey(tenant, id);
      if (!survey) throw new NotFound();
      await updateAddressEnded(tenant, { survey: id, place, at });
      await recordActivity(tenant, {
        at,
        by,
        act: 'ended-survey-address',
        subject: { kind: 'survey', id },
        institution: survey.institution,
        before: { label },
      });
      return 'ended';
    }),
  );
}
