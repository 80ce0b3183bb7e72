import { randomUUID } from 'node:crypto';
import { sendOnce } from '../../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../../database/tenant.ts';
import type { Audience } from '../../../surveys/question.ts';
import type { Parts } from '../../../web/parts.ts';
import { recordActivity } from '../../activity-log/index.ts';
import { type Cycle, lockForEvidence } from '../../evidence/index.ts';
import type { Sent } from '../../partnerships/index.ts';
import { insertAddress } from '../address.queries.ts';
import { doorOf } from '../door.queries.ts';
import { insertSurvey, listSurveys } from '../survey.queries.ts';
import type { Opening } from './days.form.ts';
import { keptRevision } from './questionnaire-in-use.ts';

/** What an address for all of them is called. */
export const EVERYBODY = 'Everybody';

/**
 * Begins the surveys of one audience in institutions that have none yet in the cycle, each with an address for everybody. Gives back how many.
 * @throws CycleLocked, NotFound
 */
export async function beginSurveys(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { cycle, institutions, audience, opening }: { cycle: Cycle; institutions: string[]; audience: Audience; opening: Opening },
): Promise<number> {
  const at = now();
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      // Whoever begins the same survey at the same moment waits here, and then finds it begun.
      await lockForEvidence(tenant, cycle.id);
      const there = new Set(
        (await listSurveys(tenant, { cycle: cycle.id })).filter((each) => each.audience === audience).map((each) => each.institution),
      );
      const without = institutions.filter((id) => !there.has(id));
      const questionnaire = without.length > 0 ? await keptRevision(tenant, audience, { by: by.person, at }) : 0;
      if (without.length > 0) await doorOf(tenant);
      for (const institution of without) {
        const id = await beginOne(tenant, { institution, cycle: cycle.id, audience, questionnaire, ...opening }, { by: by.person, at });
        const after = { audience, cycle: cycle.year, ...opening };
        await recordActivity(tenant, { at, by, act: 'began-survey', subject: { kind: 'survey', id }, institution, after });
      }
      return String(without.length);
    }),
  );
  return Number(answer);
}

type Begun = Opening & { institution: string; cycle: string; audience: Audience; questionnaire: number };

async function beginOne(tenant: Tenant, begun: Begun, { by, at }: { by: string | null; at: Date }): Promise<string> {
  const id = randomUUID();
  await insertSurvey(tenant, { id, ...begun }, { by, at });
  await insertAddress(tenant, { survey: id, label: EVERYBODY, yearGroup: null, at });
  return id;
}
