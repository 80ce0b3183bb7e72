import type { ActionStatus } from '../../action-plan/index.ts';
import type { Tenant } from '../../database/tenant.ts';
import type { PlanPlace, Progress, Reviewed } from './plan.ts';

/** How each action of a plan got on, the first line first. */
export async function listProgress({ sql, partnership }: Tenant, { cycle, institution }: PlanPlace): Promise<Map<string, Progress[]>> {
  const rows = await sql
    .selectFrom('plan_progress as g')
    .innerJoin('plan_action as a', (join) => join.onRef('a.partnership_id', '=', 'g.partnership_id').onRef('a.action_id', '=', 'g.action_id'))
    .leftJoin('person as p', 'p.id', 'g.noted_by')
    .select(['g.action_id as action', 'g.status', 'g.note', 'p.name as byName', 'g.noted_at as at'])
    .where('g.partnership_id', '=', partnership)
    .where('a.partnership_id', '=', partnership)
    .where('a.cycle_id', '=', cycle)
    .where('a.institution_id', '=', institution)
    .orderBy('g.action_id')
    .orderBy('g.number')
    .execute();
  const lines = Map.groupBy(rows, ({ action }) => action);
  return new Map([...lines].map(([action, all]) => [action, all.map(({ action: _, ...line }) => line)]));
}

interface Noted {
  action: string;
  number: number;
  status: ActionStatus;
  note: string | null;
  by: string;
  at: Date;
}

export async function insertProgress({ sql, partnership }: Tenant, { action, number, status, note, by, at }: Noted): Promise<void> {
  const row = { partnership_id: partnership, action_id: action, number, status, note, noted_by: by, noted_at: at };
  await sql.insertInto('plan_progress').values(row).execute();
}

/** A dated look at the plan as a whole. */
export interface PlanReview {
  id: string;
  heldOn: string;
  overall: Reviewed;
  words: string | null;
  byName: string | null;
  /** By action. */
  actions: ReadonlyMap<string, Reviewed>;
}

/** The latest first. */
export async function listReviews({ sql, partnership }: Tenant, { cycle, institution }: PlanPlace): Promise<PlanReview[]> {
  const rows = await sql
    .selectFrom('plan_review as r')
    .leftJoin('plan_review_action as a', (join) => join.onRef('a.partnership_id', '=', 'r.partnership_id').onRef('a.review_id', '=', 'r.review_id'))
    .leftJoin('person as p', 'p.id', 'r.written_by')
    .select(['r.review_id as id', 'r.held_on as heldOn', 'r.overall', 'r.words', 'p.name as byName', 'a.action_id as action', 'a.rated'])
    .where('r.partnership_id', '=', partnership)
    .where('r.cycle_id', '=', cycle)
    .where('r.institution_id', '=', institution)
    .orderBy('r.held_on', 'desc')
    .orderBy('r.written_at', 'desc')
    .orderBy('r.review_id')
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, all]) => {
    const [first] = all;
    const actions = new Map(all.flatMap(({ action, rated }) => (action && rated ? [[action, rated] as const] : [])));
    return first ? [{ id, heldOn: first.heldOn, overall: first.overall, words: first.words, byName: first.byName, actions }] : [];
  });
}

export async function insertReview(
  { sql, partnership }: Tenant,
  { cycle, institution }: PlanPlace,
  { id, heldOn, overall, words, actions }: Omit<PlanReview, 'byName'>,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const place = { partnership_id: partnership, cycle_id: cycle, institution_id: institution };
  await sql
    .insertInto('plan_review')
    .values({ ...place, review_id: id, held_on: heldOn, overall, words, written_by: by, written_at: at })
    .execute();
  const rows = [...actions].map(([action, rated]) => ({ partnership_id: partnership, review_id: id, action_id: action, rated }));
  if (rows.length > 0) await sql.insertInto('plan_review_action').values(rows).execute();
}
