import { sendOnce } from '../../../database/sent-form.ts';
import { withTenant } from '../../../database/tenant.ts';
import type { Audience } from '../../../surveys/question.ts';
import type { Changed, Questionnaire } from '../../../surveys/questionnaire.ts';
import type { Parts } from '../../../web/parts.ts';
import { recordActivity } from '../../activity-log/index.ts';
import type { Sent } from '../../partnerships/index.ts';
import { insertNextQuestionnaire } from '../questionnaire.queries.ts';
import { questionnaireInUse } from '../running/questionnaire-in-use.ts';

/** What became of a change: kept as a new revision, not made because somebody else made one first, or refused with the reason. */
export type Outcome = { was: 'kept' } | { was: 'changed meanwhile' } | { was: 'refused'; why: string };

export interface Change {
  audience: Audience;
  /** The revision that it makes, as the form was opened: not the next one any more, and somebody else was first. */
  revision: number;
  /** In words for the activity log, such as "added a question". */
  what: string;
  apply(questionnaire: Questionnaire): Changed;
}

/** Keeps what a change makes of the questionnaire. Surveys that began go on with the revision that they began with. */
export async function changeAsked({ db, now }: Pick<Parts, 'db' | 'now'>, { partnership, by, form }: Sent, change: Change): Promise<Outcome> {
  const { audience, revision, what, apply } = change;
  const at = now();
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async (): Promise<string> => {
      const { revision: latest, questionnaire } = await questionnaireInUse(tenant, audience);
      if (revision !== latest + 1) return JSON.stringify({ was: 'changed meanwhile' });
      const changed = apply(questionnaire);
      if ('refused' in changed) return JSON.stringify({ was: 'refused', why: changed.refused });
      const isFirst = await insertNextQuestionnaire(tenant, { audience, revision, content: changed, by: by.person, at });
      if (!isFirst) return JSON.stringify({ was: 'changed meanwhile' });
      const subject = { kind: 'questionnaire', id: null } as const;
      await recordActivity(tenant, { at, by, act: 'changed-questionnaire', subject, after: { audience, revision, what } });
      return JSON.stringify({ was: 'kept' });
    }),
  );
  return JSON.parse(answer) as Outcome;
}
