import { randomUUID } from 'node:crypto';
import type { ActionStatus } from '../../action-plan/index.ts';
import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import { day } from '../../rating/words.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { recordActivity } from '../activity-log/index.ts';
import { lockCycle } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { type PlanAction, type PlanPlace, REVIEWED, type Reviewed, STATUS_TITLES } from './plan.ts';
import { listActions } from './plan-action.queries.ts';
import { insertProgress, insertReview, listProgress } from './progress.queries.ts';

type Given = Pick<Parts, 'db' | 'now'>;

export interface ProgressNoted {
  place: PlanPlace;
  action: string;
  status: ActionStatus;
  note: string | null;
}

/** Adds a line to the history of an action. Work goes on when the ratings of its year are published, and so does this. @throws NotFound */
export async function noteProgress(given: Given, sent: Sent, { place, action, status, note }: ProgressNoted): Promise<void> {
  await inWork(given, sent, place, async (tenant, actions, at) => {
    const noted = actions.find(({ id }) => id === action);
    if (!noted) throw new NotFound();
    const before = (await listProgress(tenant, place)).get(action) ?? [];
    await insertProgress(tenant, { action, number: before.length + 1, status, note, by: sent.by.person, at });
    const after = { action: noted.title, status: STATUS_TITLES[status], ...(note && { note }) };
    await tell(tenant, { at, by: sent.by, act: 'noted-progress', place, after });
  });
}

export interface ReviewTyped {
  heldOn: string;
  overall: Reviewed;
  words: string | null;
  actions: ReadonlyMap<string, Reviewed>;
}

/** Keeps a dated review of the plan. One that is there is never changed: a later one says what is so by then. @throws NotFound */
export async function reviewPlan(given: Given, sent: Sent, { place, review }: { place: PlanPlace; review: ReviewTyped }): Promise<void> {
  await inWork(given, sent, place, async (tenant, all, at) => {
    const actions = new Map([...review.actions].filter(([action]) => all.some(({ id }) => id === action)));
    await insertReview(tenant, place, { ...review, actions, id: randomUUID() }, { by: sent.by.person, at });
    const rated = all.flatMap(({ id, title }) => (actions.has(id) ? [`${title}: ${REVIEWED[actions.get(id) as Reviewed].toLowerCase()}`] : []));
    const after = {
      review: `${day(review.heldOn)}, ${REVIEWED[review.overall].toLowerCase()}`,
      ...(rated.length > 0 && { actions: rated.join('; ') }),
      ...(review.words && { words: review.words }),
    };
    await tell(tenant, { at, by: sent.by, act: 'reviewed-plan', place, after });
  });
}

async function inWork(
  { db, now }: Given,
  { partnership, by, form }: Sent,
  place: PlanPlace,
  act: (tenant: Tenant, actions: PlanAction[], at: Date) => Promise<void>,
): Promise<void> {
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      if (!(await lockCycle(tenant, place.cycle))) throw new NotFound();
      await act(
        tenant,
        (await listActions(tenant, place)).filter(({ removed }) => !removed),
        at,
      );
      return 'noted';
    }),
  );
}

interface Telling {
  at: Date;
  by: Sent['by'];
  act: 'noted-progress' | 'reviewed-plan';
  place: PlanPlace;
  after: Record<string, string>;
}

async function tell(tenant: Tenant, { at, by, act, place: { institution }, after }: Telling): Promise<void> {
  const subject = { kind: 'institution', id: institution } as const;
  await recordActivity(tenant, { at, by, act, subject, institution, after });
}
