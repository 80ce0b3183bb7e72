import type { Tenant } from '../../database/tenant.ts';
import type { ActionTyped, PlanAction, PlanPlace } from './plan.ts';

const COLUMNS = [
  'action_id as id',
  'position',
  'title',
  'why',
  'owner',
  'due_on as due',
  'term',
  'resources',
  'success_measure as successMeasure',
  'element',
  'lesson',
  'question',
  'suggestion',
  'carried_from as carriedFrom',
  'removed_at as removedAt',
  'version',
] as const;

/** All actions of a plan in their order, with those that were taken out. */
export async function listActions({ sql, partnership }: Tenant, { cycle, institution }: PlanPlace): Promise<PlanAction[]> {
  const rows = await sql
    .selectFrom('plan_action')
    .select(COLUMNS)
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .orderBy('position')
    .orderBy('action_id')
    .execute();
  return rows.map(({ removedAt, ...row }) => ({ ...row, removed: removedAt !== null }));
}

interface Stamp {
  by: string;
  at: Date;
}

const columnsOf = ({ title, why, owner, due, term, resources, successMeasure, element, lesson, question }: ActionTyped) => ({
  title,
  why,
  owner,
  due_on: due,
  term,
  resources,
  success_measure: successMeasure,
  element,
  lesson,
  question,
});

export type NewAction = ActionTyped & Pick<PlanAction, 'id' | 'position' | 'suggestion' | 'carriedFrom'>;

export async function insertAction(
  { sql, partnership }: Tenant,
  { cycle, institution }: PlanPlace,
  { id, position, suggestion, carriedFrom, ...action }: NewAction,
  { by, at }: Stamp,
): Promise<void> {
  await sql
    .insertInto('plan_action')
    .values({
      partnership_id: partnership,
      action_id: id,
      cycle_id: cycle,
      institution_id: institution,
      position,
      ...columnsOf(action),
      suggestion,
      carried_from: carriedFrom,
      changed_by: by,
      changed_at: at,
    })
    .execute();
}

/** Writes an action anew, at the next version. */
export async function updateAction(
  { sql, partnership }: Tenant,
  { cycle, institution }: PlanPlace,
  { id, version, ...action }: ActionTyped & Pick<PlanAction, 'id' | 'version'>,
  { by, at }: Stamp,
): Promise<void> {
  await sql
    .updateTable('plan_action')
    .set({ ...columnsOf(action), version: version + 1, changed_by: by, changed_at: at })
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('action_id', '=', id)
    .execute();
}

/** Takes an action out of the plan, or puts it back, at the next version. */
export async function updateRemoved(
  { sql, partnership }: Tenant,
  { cycle, institution }: PlanPlace,
  { id, version, removed }: Pick<PlanAction, 'id' | 'version' | 'removed'>,
  { by, at }: Stamp,
): Promise<void> {
  await sql
    .updateTable('plan_action')
    .set({ removed_at: removed ? at : null, version: version + 1, changed_by: by, changed_at: at })
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('action_id', '=', id)
    .execute();
}

export async function updatePosition(
  { sql, partnership }: Tenant,
  { cycle, institution }: PlanPlace,
  { id, position }: Pick<PlanAction, 'id' | 'position'>,
): Promise<void> {
  await sql
    .updateTable('plan_action')
    .set({ position })
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('action_id', '=', id)
    .execute();
}

/** Whether nothing stands in a plan. */
export async function isUnplanned({ sql, partnership }: Tenant, { cycle, institution }: PlanPlace): Promise<boolean> {
  const found = await sql
    .selectFrom('plan_action')
    .select('action_id')
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return found === undefined;
}
