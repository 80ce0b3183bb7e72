import type { Tenant } from '../../database/tenant.ts';
import type { Vision, VisionTyped } from './vision.ts';
import type { Word } from './vocabulary.ts';

export interface AimsPlace {
  cycle: string;
  institution: string;
}

export interface Stamp {
  by: string | null;
  at: Date;
}

const VISION = [
  'institution_id as institution',
  'statement',
  'published_where as publishedWhere',
  'published_link as publishedLink',
  'before_staff as staff',
  'before_students as students',
  'before_parents as parents',
  'before_governors as governors',
  'to_confirm as toConfirm',
  'version',
] as const;

const visions = ({ sql, partnership }: Tenant, cycle: string) =>
  sql.selectFrom('vision').select(VISION).where('partnership_id', '=', partnership).where('cycle_id', '=', cycle);

type VisionRow = Awaited<ReturnType<ReturnType<typeof visions>['execute']>>[number];

function asVision({ institution: _, staff, students, parents, governors, ...vision }: VisionRow): Vision {
  return { ...vision, putBefore: { staff, students, parents, governors } };
}

export async function findVision(tenant: Tenant, { cycle, institution }: AimsPlace): Promise<Vision | null> {
  const row = await visions(tenant, cycle).where('institution_id', '=', institution).executeTakeFirst();
  return row ? asVision(row) : null;
}

export async function listVisionsOfCycle(tenant: Tenant, cycle: string): Promise<(Vision & { institution: string })[]> {
  return (await visions(tenant, cycle).execute()).map((row) => ({ ...asVision(row), institution: row.institution }));
}

/** Keeps the statement at this version, in the place of the one before. */
export async function keepVision(
  { sql, partnership }: Tenant,
  { cycle, institution }: AimsPlace,
  { statement, publishedWhere, publishedLink, putBefore, toConfirm, version }: VisionTyped & Pick<Vision, 'toConfirm' | 'version'>,
  { by, at }: Stamp,
): Promise<void> {
  const kept = {
    statement,
    published_where: publishedWhere,
    published_link: publishedLink,
    before_staff: putBefore.staff,
    before_students: putBefore.students,
    before_parents: putBefore.parents,
    before_governors: putBefore.governors,
    to_confirm: toConfirm,
    version,
    changed_by: by,
    changed_at: at,
  };
  await sql
    .insertInto('vision')
    .values({ partnership_id: partnership, cycle_id: cycle, institution_id: institution, ...kept })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'cycle_id', 'institution_id']).doUpdateSet(kept))
    .execute();
}

const WORD = ['institution_id as institution', 'word_id as id', 'word', 'meaning', 'to_confirm as toConfirm', 'version'] as const;

const words = ({ sql, partnership }: Tenant, cycle: string) =>
  sql
    .selectFrom('vocabulary_word')
    .select(WORD)
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .orderBy('word')
    .orderBy('institution_id')
    .orderBy('word_id');

export async function listWords(tenant: Tenant, { cycle, institution }: AimsPlace): Promise<Word[]> {
  return words(tenant, cycle).where('institution_id', '=', institution).execute();
}

export async function listWordsOfCycle(tenant: Tenant, cycle: string): Promise<(Word & { institution: string })[]> {
  return words(tenant, cycle).execute();
}

export async function keepWord(
  { sql, partnership }: Tenant,
  { cycle, institution }: AimsPlace,
  { id, word, meaning, toConfirm, version }: Word,
  { by, at }: Stamp,
): Promise<void> {
  const kept = { word, meaning, to_confirm: toConfirm, version, changed_by: by, changed_at: at };
  await sql
    .insertInto('vocabulary_word')
    .values({ partnership_id: partnership, cycle_id: cycle, institution_id: institution, word_id: id, ...kept })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'cycle_id', 'institution_id', 'word_id']).doUpdateSet(kept))
    .execute();
}

export async function deleteWord({ sql, partnership }: Tenant, { cycle, institution }: AimsPlace, id: string): Promise<void> {
  await sql
    .deleteFrom('vocabulary_word')
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('word_id', '=', id)
    .execute();
}

export interface Budget {
  pounds: number;
  version: number;
}

export async function findGuidanceBudget({ sql, partnership }: Tenant, { cycle, institution }: AimsPlace): Promise<Budget | null> {
  const found = await sql
    .selectFrom('guidance_budget')
    .select(['pounds', 'version'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .executeTakeFirst();
  return found ?? null;
}

export async function keepGuidanceBudget(
  { sql, partnership }: Tenant,
  { cycle, institution }: AimsPlace,
  budget: Budget,
  { by, at }: Stamp,
): Promise<void> {
  const kept = { ...budget, changed_by: by, changed_at: at };
  await sql
    .insertInto('guidance_budget')
    .values({ partnership_id: partnership, cycle_id: cycle, institution_id: institution, ...kept })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'cycle_id', 'institution_id']).doUpdateSet(kept))
    .execute();
}

/** Says that what was carried over still holds: the statement, the words and the targets together. */
export async function confirmAims({ sql, partnership }: Tenant, { cycle, institution }: AimsPlace, { by, at }: Stamp): Promise<void> {
  for (const table of ['vision', 'vocabulary_word', 'aims_target'] as const)
    await sql
      .updateTable(table)
      .set((eb) => ({ to_confirm: false, version: eb('version', '+', 1), changed_by: by, changed_at: at }))
      .where('partnership_id', '=', partnership)
      .where('cycle_id', '=', cycle)
      .where('institution_id', '=', institution)
      .where('to_confirm', '=', true)
      .execute();
}
