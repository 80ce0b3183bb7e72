import { sendOnce } from '../../../database/sent-form.ts';
import { withTenant } from '../../../database/tenant.ts';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import { type Sheet, shapeOf, writeSheet } from '../../../surveys/sheet.ts';
import type { Parts } from '../../../web/parts.ts';
import { recordActivity } from '../../activity-log/index.ts';
import type { Sent } from '../../partnerships/index.ts';
import { keyOfSending } from '../answer/key-of-sending.ts';
import type { Intake, Outcome } from '../intake.ts';
import type { Survey } from '../survey.ts';

/**
 * Lays sheets that came on paper onto the pile, by the way by which all come in. Each is named by the page that it was typed on
 * and its place there: whoever goes back and sends more lines adds those lines alone. The line of the log says how many, after they are kept, and never what stood on them.
 */
export async function typeInSheets(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  intake: Intake,
  { partnership, by, form }: Sent,
  { page, survey, questionnaire, sheets }: { page: string; survey: Survey; questionnaire: Questionnaire; sheets: Sheet[] },
): Promise<Outcome> {
  const shape = shapeOf(questionnaire);
  const sendings = sheets.map((sheet, at) => {
    const line = writeSheet(sheet, shape);
    return { survey: survey.id, key: keyOfSending(`${page} ${at}`, line, ''), codeHash: null, onPaper: true, sheet: line, words: '' };
  });
  const outcomes = await Promise.all(sendings.map((sending) => intake.take(partnership, sending)));
  const refused = outcomes.find((outcome) => outcome !== 'kept');
  if (refused) return refused;
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const subject = { kind: 'survey', id: survey.id } as const;
      await recordActivity(tenant, { at, by, act: 'typed-in-sheets', subject, institution: survey.institution, after: { count: sheets.length } });
      return 'kept';
    }),
  );
  return 'kept';
}
