import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import { chosenOption, readingsOf } from '../../rating/reading.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { recordActivity } from '../activity-log/index.ts';
import { choicesOf, insertChoice, listChoices, lockForEvidence } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { frameworkOf } from '../ratings/index.ts';

const ANSWERS = ['chosen', 'no different', 'no such option'] as const;
type Chosen = (typeof ANSWERS)[number];

/**
 * Chooses an option for a reading, dated and signed. The option that holds already, chosen by somebody and confirmed, changes nothing.
 * @throws CycleLocked where the cycle is published
 */
export async function chooseReading(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { cycle: id, reading, option }: { cycle: string; reading: string; option: string },
): Promise<Chosen> {
  const at = now();
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const cycle = await lockForEvidence(tenant, id);
      const asked = readingsOf(await frameworkOf(tenant, cycle)).find((each) => each.id === reading);
      const wanted = asked?.options.find((each) => each.id === option);
      if (!asked) throw new NotFound();
      if (!wanted) return 'no such option';
      const choices = await listChoices(tenant, id);
      const stands = choices.find((choice) => choice.reading === reading);
      if (stands?.option === option && !stands.toConfirm) return 'no different';
      await insertChoice(tenant, id, { reading, option, toConfirm: false, by: by.person, at });
      const before = { choice: chosenOption(asked, choicesOf(choices)).says, ...(stands?.toConfirm && { confirmed: 'no' }) };
      const after = { choice: wanted.says, ...(stands?.toConfirm && { confirmed: 'yes' }), about: asked.asks, year: cycle.year };
      await recordActivity(tenant, { at, by, act: 'chose-reading', subject: { kind: 'cycle', id }, before, after });
      return 'chosen';
    }),
  );
  return ANSWERS.find((each) => each === answer) ?? 'no different';
}
