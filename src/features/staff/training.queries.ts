import type { Tenant } from '../../database/tenant.ts';
import type { StaffPlace } from './staff.queries.ts';
import type { Group, Topic } from './topics.ts';
import type { Training } from './training.ts';

const COLUMNS = [
  'training_id as id',
  'title',
  'topic',
  'groups',
  'member_id as member',
  'minutes',
  'held_on as heldOn',
  'provider',
  'formal',
  'changed',
  'pounds',
  'version',
] as const;

/** The log of training of an institution in a cycle, the latest first. */
export async function listTraining({ sql, partnership }: Tenant, { cycle, institution }: StaffPlace): Promise<Training[]> {
  const rows = await sql
    .selectFrom('training')
    .select(COLUMNS)
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .orderBy('held_on', 'desc')
    .orderBy('training_id')
    .execute();
  return rows as Training[];
}

export interface CityTraining {
  institution: string;
  groups: Group[];
  topic: Topic;
  minutes: number;
}

export async function listTrainingOfCycle({ sql, partnership }: Tenant, cycle: string): Promise<CityTraining[]> {
  const rows = await sql
    .selectFrom('training')
    .select(['institution_id as institution', 'groups', 'topic', 'minutes'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .orderBy('institution_id')
    .orderBy('training_id')
    .execute();
  return rows as CityTraining[];
}

interface Stamp {
  by: string;
  at: Date;
}

const fieldsOf = ({ title, topic, groups, member, minutes, heldOn, provider, formal, changed, pounds }: Omit<Training, 'id' | 'version'>) => ({
  title,
  topic,
  groups,
  member_id: member,
  minutes,
  held_on: heldOn,
  provider,
  formal,
  changed,
  pounds,
});

export async function insertTraining(
  { sql, partnership }: Tenant,
  { cycle, institution }: StaffPlace,
  { id, ...training }: Omit<Training, 'version'>,
  { by, at }: Stamp,
): Promise<void> {
  await sql
    .insertInto('training')
    .values({
      partnership_id: partnership,
      training_id: id,
      cycle_id: cycle,
      institution_id: institution,
      ...fieldsOf(training),
      changed_by: by,
      changed_at: at,
    })
    .execute();
}

export async function updateTraining(
  { sql, partnership }: Tenant,
  { cycle, institution }: StaffPlace,
  { id, version, ...training }: Training,
  { by, at }: Stamp,
): Promise<void> {
  await sql
    .updateTable('training')
    .set({ ...fieldsOf(training), version: version + 1, changed_by: by, changed_at: at })
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('training_id', '=', id)
    .execute();
}

export async function deleteTraining({ sql, partnership }: Tenant, { cycle, institution }: StaffPlace, id: string): Promise<void> {
  await sql
    .deleteFrom('training')
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('training_id', '=', id)
    .execute();
}

/** Training of somebody who was never here by rights is not theirs any more; it stays in the log. */
export async function forgetMember({ sql, partnership }: Tenant, { cycle, institution }: StaffPlace, member: string): Promise<void> {
  await sql
    .updateTable('training')
    .set({ member_id: null })
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('member_id', '=', member)
    .execute();
}

export interface Budget {
  pounds: number;
  version: number;
}

export async function findBudget({ sql, partnership }: Tenant, { cycle, institution }: StaffPlace): Promise<Budget | null> {
  const found = await sql
    .selectFrom('training_budget')
    .select(['pounds', 'version'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .executeTakeFirst();
  return found ?? null;
}

/** Keeps the budget at this version, in the place of the one before. */
export async function keepBudget({ sql, partnership }: Tenant, { cycle, institution }: StaffPlace, budget: Budget, { by, at }: Stamp): Promise<void> {
  const kept = { ...budget, changed_by: by, changed_at: at };
  await sql
    .insertInto('training_budget')
    .values({ partnership_id: partnership, cycle_id: cycle, institution_id: institution, ...kept })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'cycle_id', 'institution_id']).doUpdateSet(kept))
    .execute();
}
