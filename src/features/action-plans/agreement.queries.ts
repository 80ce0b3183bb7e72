import type { Tenant } from '../../database/tenant.ts';
import type { PlanPlace } from './plan.ts';
import type { PlanContent } from './plan-content.ts';

/** Something done about the agreement, or said beside it. */
export interface PlanAct {
  number: number;
  act: 'propose' | 'sign' | 'dissent' | 'comment';
  side: 'institution' | 'partnership';
  /** Of what it was about. */
  hash: string;
  words: string | null;
  by: string;
  byName: string | null;
  at: Date;
}

/** All of one plan, in their order. */
export function listActs({ sql, partnership }: Tenant, { cycle, institution }: PlanPlace): Promise<PlanAct[]> {
  return sql
    .selectFrom('plan_act as a')
    .leftJoin('person as p', 'p.id', 'a.done_by')
    .select(['a.number', 'a.act', 'a.side', 'a.hash', 'a.words', 'a.done_by as by', 'p.name as byName', 'a.done_at as at'])
    .where('a.partnership_id', '=', partnership)
    .where('a.cycle_id', '=', cycle)
    .where('a.institution_id', '=', institution)
    .orderBy('a.number')
    .execute();
}

export interface ActOfCycle extends Omit<PlanAct, 'words' | 'byName'> {
  institution: string;
}

/** What was done about the agreements of a whole cycle. */
export function listActsOfCycle({ sql, partnership }: Tenant, cycle: string): Promise<ActOfCycle[]> {
  return sql
    .selectFrom('plan_act')
    .select(['institution_id as institution', 'number', 'act', 'side', 'hash', 'done_by as by', 'done_at as at'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .orderBy('institution_id')
    .orderBy('number')
    .execute();
}

export async function insertAct(
  { sql, partnership }: Tenant,
  { cycle, institution }: PlanPlace,
  { number, act, side, hash, words, by, at }: Omit<PlanAct, 'byName'>,
): Promise<void> {
  const row = { partnership_id: partnership, cycle_id: cycle, institution_id: institution, number, act, side, hash, words, done_by: by, done_at: at };
  await sql.insertInto('plan_act').values(row).execute();
}

/** Keeps what a hash stands for. The same content is kept once. */
export async function keepContent(
  { sql, partnership }: Tenant,
  { cycle, institution }: PlanPlace,
  hash: string,
  content: PlanContent,
): Promise<void> {
  await sql
    .insertInto('plan_content')
    .values({ partnership_id: partnership, cycle_id: cycle, institution_id: institution, hash, content: JSON.stringify(content) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What was put forward under these hashes. */
export async function listContents(
  { sql, partnership }: Tenant,
  { cycle, institution }: PlanPlace,
  hashes: readonly string[],
): Promise<Map<string, PlanContent>> {
  if (hashes.length === 0) return new Map();
  const rows = await sql
    .selectFrom('plan_content')
    .select(['hash', 'content'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('hash', 'in', [...hashes])
    .execute();
  return new Map(rows.map(({ hash, content }) => [hash, content as PlanContent]));
}
