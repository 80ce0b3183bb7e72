import type { Tenant } from '../../database/tenant.ts';
import type { AcademicYear } from '../../rating/evidence.ts';
import type { Choices } from '../../rating/reading.ts';
import { bumpInputs } from '../partnerships/index.ts';
import type { Cycle } from './cycle.ts';

function cycles({ sql, partnership }: Tenant) {
  return sql
    .selectFrom('cycle')
    .select(['cycle_id', 'year', 'framework_id', 'framework_version', 'framework_sha256', 'date', 'minimum_cohort', 'state', 'correcting'])
    .select(['revision', 'version'])
    .where('partnership_id', '=', partnership);
}

function fromRow(row: Awaited<ReturnType<ReturnType<typeof cycles>['execute']>>[number]): Cycle {
  const { cycle_id: id, framework_id, framework_version: version, framework_sha256: sha256, minimum_cohort: minimumCohort, ...rest } = row;
  return { id, framework: { id: framework_id, version, sha256 }, minimumCohort, ...rest };
}

/** All cycles of the partnership, the latest year first. */
export async function listCycles(tenant: Tenant): Promise<Cycle[]> {
  return (await cycles(tenant).orderBy('year', 'desc').execute()).map(fromRow);
}

export async function findCycle(tenant: Tenant, id: string): Promise<Cycle | null> {
  const row = await cycles(tenant).where('cycle_id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function findCycleOfYear(tenant: Tenant, year: AcademicYear): Promise<Cycle | null> {
  const row = await cycles(tenant).where('year', '=', year).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/**
 * Lets nobody else change the cycle, its evidence or its ratings until the transaction ends. Rows that only name it, such as comments, can be
 * added meanwhile: who adds them waits for nobody, and holds up nobody who waits for the cycle.
 */
export async function lockCycle(tenant: Tenant, id: string): Promise<Cycle | null> {
  const row = await cycles(tenant).where('cycle_id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The framework file that the cycle is rated by, as text. */
export async function findFrameworkYaml({ sql, partnership }: Tenant, cycle: string): Promise<string> {
  const { framework_yaml } = await sql
    .selectFrom('cycle')
    .select('framework_yaml')
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .executeTakeFirstOrThrow();
  return framework_yaml;
}

export interface NewCycle extends Omit<Cycle, 'state' | 'correcting' | 'revision' | 'version'> {
  frameworkYaml: string;
  at: Date;
  by: string | null;
}

export async function insertCycle(tenant: Tenant, { id, framework, frameworkYaml, year, date, minimumCohort, at, by }: NewCycle): Promise<void> {
  const row = {
    partnership_id: tenant.partnership,
    cycle_id: id,
    year,
    framework_id: framework.id,
    framework_version: framework.version,
    framework_sha256: framework.sha256,
    framework_yaml: frameworkYaml,
    date,
    minimum_cohort: minimumCohort,
    created_at: at,
    created_by: by,
  };
  await tenant.sql.insertInto('cycle').values(row).execute();
  await bumpInputs(tenant);
}

/** Begins the next revision of the cycle's evidence and gives back its number. The cycle must be locked by this transaction. */
export async function nextRevision(tenant: Tenant, cycle: string): Promise<number> {
  const { revision } = await tenant.sql
    .updateTable('cycle')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .where('partnership_id', '=', tenant.partnership)
    .where('cycle_id', '=', cycle)
    .returning('revision')
    .executeTakeFirstOrThrow();
  await bumpInputs(tenant);
  return revision;
}

export interface ReadingChoice {
  reading: string;
  option: string;
  /** Copied from the year before and not yet confirmed. */
  toConfirm: boolean;
  by: string | null;
  at: Date;
}

/** What was chosen for each reading, the choice that counts; a reading that nobody chose for is not in it. */
export async function listChoices({ sql, partnership }: Tenant, cycle: string): Promise<ReadingChoice[]> {
  const rows = await sql
    .selectFrom('reading_choice')
    .distinctOn('reading')
    .select(['reading', 'option', 'to_confirm', 'chosen_by', 'chosen_at'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .orderBy('reading')
    .orderBy('position', 'desc')
    .execute();
  return rows.map(({ reading, option, to_confirm, chosen_by, chosen_at }) => ({
    reading,
    option,
    toConfirm: to_confirm,
    by: chosen_by,
    at: chosen_at,
  }));
}

/** Adds a choice for a reading; the last one counts. The cycle must be locked by this transaction. */
export async function insertChoice(tenant: Tenant, cycle: string, { reading, option, toConfirm, by, at }: ReadingChoice): Promise<void> {
  const { sql, partnership } = tenant;
  const { last } = await sql
    .selectFrom('reading_choice')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('reading', '=', reading)
    .executeTakeFirstOrThrow();
  const choice = { reading, option, to_confirm: toConfirm, chosen_by: by, chosen_at: at, position: (last ?? 0) + 1 };
  await sql
    .insertInto('reading_choice')
    .values({ partnership_id: partnership, cycle_id: cycle, ...choice })
    .execute();
  await bumpInputs(tenant);
}

/** The options that a cycle is rated by; what is not in it takes the recommended option. */
export function choicesOf(chosen: ReadingChoice[]): Choices {
  return Object.fromEntries(chosen.map(({ reading, option }) => [reading, option]));
}
