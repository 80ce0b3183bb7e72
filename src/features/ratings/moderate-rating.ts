import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import { verdictWords } from '../../ui/level-mark.tsx';
import type { Parts } from '../../web/parts.ts';
import type { Member } from '../../web/reader.ts';
import { recordActivity } from '../activity-log/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { PublishedMeanwhile, refuseIfOther } from './changed-meanwhile.ts';
import { isFrozen } from './institution-rating.ts';
import { insertModeration, listModerationsOf } from './moderation.queries.ts';
import type { Moderation } from './moderation.ts';
import type { Decision, Opened } from './rating.form.ts';
import { loadRatingToChange, type OneAsked, type OneRating } from './rating-to-change.ts';

interface Moderating extends OneAsked {
  reader: Member;
  opened: Opened;
  decision: Decision;
}

/**
 * Puts another level in the place of a computed one, or accepts that. What stood stays on record.
 * @throws RatingChanged where the rating is another one than the sender had opened, PublishedMeanwhile
 */
export async function moderateRating(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { reader, opened, decision, ...asked }: Moderating,
): Promise<'moderated' | 'accepted'> {
  const at = now();
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const one = await loadRatingToChange(tenant, reader, asked, at);
      if (isFrozen(one.shown)) throw new PublishedMeanwhile();
      const { cycle, institution } = one.shown;
      const [last = null] = await listModerationsOf(tenant, { cycle: cycle.id, institution: institution.id, element: asked.element });
      refuseIfOther({ last, levels: one.cell.computed }, opened);
      const position = (last?.position ?? 0) + 1;
      const moderation = { institution: institution.id, element: asked.element, position, computed: one.cell.computed, ...decision };
      await insertModeration(tenant, cycle.id, { ...moderation, by: by.person, at });
      const act = decision.level === null ? 'accepted-rating' : 'moderated-rating';
      const subject = { kind: 'rating', id: institution.id } as const;
      await recordActivity(tenant, { at, by, act, subject, institution: institution.id, ...changeOf(one, last, decision) });
      return decision.level === null ? 'accepted' : 'moderated';
    }),
  );
  return answer === 'accepted' ? 'accepted' : 'moderated';
}

function changeOf({ shown, title, cell, scale }: OneRating, last: Moderation | null, decision: Decision) {
  const words = (told: Decision) => ({
    level: told.level === null ? `as computed: ${verdictWords(scale, { status: cell.status, levels: cell.computed })}` : scale.title(told.level),
    reason: told.reason,
    until: told.until,
  });
  const known = last && { level: last.level, reason: last.reason, until: last.until };
  return { before: known ? words(known) : {}, after: { cycle: shown.cycle.year, rating: title, ...words(decision) } };
}
