import { randomUUID } from 'node:crypto';
import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { type Act, recordActivity } from '../activity-log/index.ts';
import { lockForEvidence } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { type ActionTyped, actionLines, type PlanAction, type PlanPlace } from './plan.ts';
import { insertAction, listActions, updateAction, updatePosition, updateRemoved } from './plan-action.queries.ts';

/** Somebody changed this action, or took it out, after the form was opened. Nothing was saved. */
export class ActionChanged extends Error {
  readonly saved: PlanAction | null;
  constructor(saved: PlanAction | null) {
    super('The action was changed after the form was opened.');
    this.saved = saved;
  }
}

type Given = Pick<Parts, 'db' | 'now'>;

export interface ActionChange {
  place: PlanPlace;
  /** The action that is changed; null: a new one. */
  action: string | null;
  version: number;
  typed: ActionTyped;
  /** Of a new one: where it comes from. */
  from: Pick<PlanAction, 'suggestion' | 'carriedFrom'>;
}

/**
 * Puts an action into the plan, behind all others, or writes one anew.
 * @throws ActionChanged, CycleLocked, NotFound
 */
export async function saveAction(given: Given, sent: Sent, { place, action, version, typed, from }: ActionChange): Promise<void> {
  await inPlan(given, sent, place, async (tenant, all, at) => {
    const stamp = { by: sent.by.person, at };
    if (action === null) {
      const position = Math.max(0, ...all.map((each) => each.position)) + 1;
      await insertAction(tenant, place, { ...typed, ...from, id: randomUUID(), position }, stamp);
      return tell(tenant, { at, by: sent.by, act: 'planned-action', place, after: typed });
    }
    const saved = savedIn(all, action, version);
    await updateAction(tenant, place, { ...typed, id: saved.id, version }, stamp);
    await tell(tenant, { at, by: sent.by, act: 'changed-action', place, before: saved, after: typed });
  });
}

/**
 * Takes an action out of the plan, or puts it back. All that is known of it stays.
 * @throws ActionChanged, CycleLocked, NotFound
 */
export async function takeOut(
  given: Given,
  sent: Sent,
  { place, action, version, removed }: { place: PlanPlace; action: string; version: number; removed: boolean },
): Promise<void> {
  await inPlan(given, sent, place, async (tenant, all, at) => {
    const saved = all.find(({ id }) => id === action);
    if (!saved) throw new NotFound();
    if (saved.version !== version || saved.removed === removed) throw new ActionChanged(saved.removed ? null : saved);
    await updateRemoved(tenant, place, { id: action, version, removed }, { by: sent.by.person, at });
    await tell(tenant, {
      ...{ at, by: sent.by, place },
      act: removed ? 'took-out-action' : 'put-back-action',
      ...(removed ? { before: saved } : { after: saved }),
    });
  });
}

/** Moves an action one place up or down. At the end of the list it stays where it is. @throws CycleLocked, NotFound */
export async function moveAction(given: Given, sent: Sent, { place, action, up }: { place: PlanPlace; action: string; up: boolean }): Promise<void> {
  await inPlan(given, sent, place, async (tenant, all, at) => {
    const shown = all.filter(({ removed }) => !removed);
    const at_ = shown.findIndex(({ id }) => id === action);
    const [moved, other] = [shown[at_], shown[at_ + (up ? -1 : 1)]];
    if (!moved) throw new NotFound();
    if (!other) return;
    await updatePosition(tenant, place, { id: moved.id, position: other.position });
    await updatePosition(tenant, place, { id: other.id, position: moved.position });
    const subject = { kind: 'institution', id: place.institution } as const;
    const after = { action: `${moved.title}, now ${up ? 'before' : 'after'} ${other.title}` };
    await recordActivity(tenant, { at, by: sent.by, act: 'ordered-actions', subject, institution: place.institution, after });
  });
}

function savedIn(all: readonly PlanAction[], action: string, version: number): PlanAction {
  const saved = all.find(({ id }) => id === action) ?? null;
  if (!saved || saved.removed) throw new ActionChanged(null);
  if (saved.version !== version) throw new ActionChanged(saved);
  return saved;
}

async function inPlan(
  { db, now }: Given,
  { partnership, by, form }: Sent,
  place: PlanPlace,
  act: (tenant: Tenant, all: PlanAction[], at: Date) => Promise<void>,
): Promise<void> {
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      await lockForEvidence(tenant, place.cycle);
      await act(tenant, await listActions(tenant, place), at);
      return 'saved';
    }),
  );
}

interface Telling {
  at: Date;
  by: Sent['by'];
  act: Act;
  place: PlanPlace;
  before?: ActionTyped;
  after?: ActionTyped;
}

async function tell(tenant: Tenant, { at, by, act, place: { institution }, before, after }: Telling): Promise<void> {
  const words = (action: ActionTyped | undefined) => (action ? { action: actionLines(action).join('; ') } : {});
  const subject = { kind: 'institution', id: institution } as const;
  await recordActivity(tenant, { at, by, act, subject, institution, before: words(before), after: words(after) });
}
