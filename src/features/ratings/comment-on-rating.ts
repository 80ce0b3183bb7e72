import { randomUUID } from 'node:crypto';
import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import type { Member } from '../../web/reader.ts';
import { recordActivity } from '../activity-log/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { insertComment } from './comment.queries.ts';
import { sideOf } from './rating.policy.ts';
import { loadOneRating, type OneAsked } from './rating-to-change.ts';

interface Commenting extends OneAsked {
  reader: Member;
  words: string;
}

/** Adds to the talk between institution and partnership about one rating. */
export async function commentOnRating(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { reader, words, ...asked }: Commenting,
): Promise<void> {
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const { shown, title } = await loadOneRating(tenant, reader, asked, at);
      const { cycle, institution } = shown;
      const place = { cycle: cycle.id, institution: institution.id, element: asked.element };
      await insertComment(tenant, place, { id: randomUUID(), side: sideOf(reader), words, by: by.person, at });
      const subject = { kind: 'rating', id: institution.id } as const;
      const after = { cycle: cycle.year, rating: title, comment: words };
      await recordActivity(tenant, { at, by, act: 'commented-rating', subject, institution: institution.id, after });
      return 'said';
    }),
  );
}
