import type { Tenant } from '../../database/tenant.ts';
import type { AimsPlace, Stamp } from './aims.queries.ts';
import type { Target } from './target.ts';

const COLUMNS = [
  'institution_id as institution',
  'target_id as id',
  'aim',
  'term',
  'measure',
  'own_measure as ownMeasure',
  'unit',
  'baseline',
  'baseline_year as baselineYear',
  'target',
  'due_on as dueOn',
  'actual',
  'actual_on as actualOn',
  'to_confirm as toConfirm',
  'version',
] as const;

const targets = ({ sql, partnership }: Tenant, cycle: string) =>
  sql
    .selectFrom('aims_target')
    .select(COLUMNS)
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .orderBy('due_on')
    .orderBy('institution_id')
    .orderBy('target_id');

/** The targets of an institution, the next due first. */
export async function listTargets(tenant: Tenant, { cycle, institution }: AimsPlace): Promise<Target[]> {
  return (await targets(tenant, cycle).where('institution_id', '=', institution).execute()) as Target[];
}

export async function listTargetsOfCycle(tenant: Tenant, cycle: string): Promise<(Target & { institution: string })[]> {
  return (await targets(tenant, cycle).execute()) as (Target & { institution: string })[];
}

/** Keeps a target at this version, in the place of the one before. */
export async function keepTarget(
  { sql, partnership }: Tenant,
  { cycle, institution }: AimsPlace,
  { id, ...target }: Target,
  { by, at }: Stamp,
): Promise<void> {
  const kept = {
    aim: target.aim,
    term: target.term,
    measure: target.measure,
    own_measure: target.ownMeasure,
    unit: target.unit,
    baseline: target.baseline,
    baseline_year: target.baselineYear,
    target: target.target,
    due_on: target.dueOn,
    actual: target.actual,
    actual_on: target.actualOn,
    to_confirm: target.toConfirm,
    version: target.version,
    changed_by: by,
    changed_at: at,
  };
  await sql
    .insertInto('aims_target')
    .values({ partnership_id: partnership, cycle_id: cycle, institution_id: institution, target_id: id, ...kept })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'cycle_id', 'institution_id', 'target_id']).doUpdateSet(kept))
    .execute();
}

export async function deleteTarget({ sql, partnership }: Tenant, { cycle, institution }: AimsPlace, id: string): Promise<void> {
  await sql
    .deleteFrom('aims_target')
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('target_id', '=', id)
    .execute();
}
