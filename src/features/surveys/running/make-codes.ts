import { sendOnce } from '../../../database/sent-form.ts';
import { withTenant } from '../../../database/tenant.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { recordActivity } from '../../activity-log/index.ts';
import type { Sent } from '../../partnerships/index.ts';
import { insertCodes } from '../code.queries.ts';
import { hashOfCode, makeCode } from '../one-use-code.ts';
import { findSurvey } from '../survey.queries.ts';

/** Makes codes that each answer once. They are given back to be printed and are not kept; null where the same form was sent before. */
export async function makeCodes(
  { db, now, secret }: Pick<Parts, 'db' | 'now' | 'secret'>,
  { partnership, by, form }: Sent,
  { survey: id, count }: { survey: string; count: number },
): Promise<string[] | null> {
  const at = now();
  let codes: string[] | null = null;
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const survey = await findSurvey(tenant, id);
      if (!survey) throw new NotFound();
      const made = Array.from({ length: count }, makeCode);
      await insertCodes(
        tenant,
        id,
        made.map((code) => hashOfCode(code, id, secret)),
      );
      await recordActivity(tenant, {
        at,
        by,
        act: 'made-survey-codes',
        subject: { kind: 'survey', id },
        institution: survey.institution,
        after: { count },
      });
      codes = made;
      return 'made';
    }),
  );
  return codes;
}
