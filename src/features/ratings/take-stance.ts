import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import { verdictWords } from '../../ui/level-mark.tsx';
import type { Parts } from '../../web/parts.ts';
import type { Member } from '../../web/reader.ts';
import { recordActivity } from '../activity-log/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { refuseIfOther } from './changed-meanwhile.ts';
import type { Opened } from './rating.form.ts';
import { loadRatingToChange, type OneAsked } from './rating-to-change.ts';
import { insertStance, listStancesOf } from './stance.queries.ts';
import type { StanceWord } from './stance.ts';

interface Taking extends OneAsked {
  reader: Member;
  opened: Opened;
  stance: StanceWord;
  because: string | null;
}

/**
 * Says in the name of the institution that it agrees with a rating, or disputes it. Also of a published one: that may be why it is corrected.
 * @throws RatingChanged where the rating is another one than the sender had opened
 */
export async function takeStance(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { reader, opened, stance, because, ...asked }: Taking,
): Promise<void> {
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const { shown, title, cell, scale } = await loadRatingToChange(tenant, reader, asked, at);
      const { cycle, institution } = shown;
      const [last = null] = await listStancesOf(tenant, { cycle: cycle.id, institution: institution.id, element: asked.element });
      refuseIfOther({ last, levels: cell.levels }, opened);
      const word = { institution: institution.id, element: asked.element, position: (last?.position ?? 0) + 1, stance, because };
      await insertStance(tenant, cycle.id, { ...word, about: cell.levels, by: by.person, role: by.role, at });
      const act = stance === 'agree' ? 'agreed-rating' : 'disputed-rating';
      const subject = { kind: 'rating', id: institution.id } as const;
      const after = { cycle: cycle.year, rating: title, level: verdictWords(scale, cell), because };
      await recordActivity(tenant, { at, by, act, subject, institution: institution.id, after });
      return 'said';
    }),
  );
}
