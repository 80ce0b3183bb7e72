import type { Tenant } from '../../database/tenant.ts';
import type { EvidenceRef, ReviewLevel } from '../../reviews/index.ts';
import type { Answer, Said } from './audit.ts';
import type { ReviewId } from './shipped-reviews.ts';

export interface AuditPlace {
  cycle: string;
  institution: string;
}

export interface AuditBegun {
  review: ReviewId;
  version: string;
  begunAt: Date;
}

export async function findAudit({ sql, partnership }: Tenant, { cycle, institution }: AuditPlace): Promise<AuditBegun | null> {
  const row = await sql
    .selectFrom('audit')
    .select(['review_id as review', 'review_version as version', 'begun_at as begunAt'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .executeTakeFirst();
  return (row as AuditBegun | undefined) ?? null;
}

/** Begins an audit; one that was begun already takes the set of questions instead. */
export async function putAudit(
  { sql, partnership }: Tenant,
  { cycle, institution }: AuditPlace,
  { review, version, by, at }: { review: ReviewId; version: string; by: string; at: Date },
): Promise<void> {
  const kept = { review_id: review, review_version: version };
  await sql
    .insertInto('audit')
    .values({ partnership_id: partnership, cycle_id: cycle, institution_id: institution, ...kept, begun_by: by, begun_at: at })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'cycle_id', 'institution_id']).doUpdateSet(kept))
    .execute();
}

/** All that was ever answered, the oldest of each question first. */
export async function listAnswers({ sql, partnership }: Tenant, { cycle, institution }: AuditPlace): Promise<Answer[]> {
  const rows = await sql
    .selectFrom('audit_answer as a')
    .leftJoin('person as p', 'p.id', 'a.answered_by')
    .select(['a.question_id as question', 'a.number', 'a.level', 'a.not_applicable as notApplicable', 'a.words', 'a.evidence'])
    .select(['a.to_confirm as toConfirm', 'p.name as by', 'a.answered_at as at'])
    .where('a.partnership_id', '=', partnership)
    .where('a.cycle_id', '=', cycle)
    .where('a.institution_id', '=', institution)
    .orderBy('a.question_id')
    .orderBy('a.number')
    .execute();
  return rows as Answer[];
}

/** What stands in a whole cycle: the last answer to each question of each institution. */
export async function listLastAnswers({ sql, partnership }: Tenant, cycle: string): Promise<(Answer & { institution: string })[]> {
  const rows = await sql
    .selectFrom('audit_answer')
    .distinctOn(['institution_id', 'question_id'])
    .select(['institution_id as institution', 'question_id as question', 'number', 'level', 'not_applicable as notApplicable', 'words', 'evidence'])
    .select(['to_confirm as toConfirm', 'answered_at as at'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .orderBy('institution_id')
    .orderBy('question_id')
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, level: row.level as ReviewLevel | null, evidence: row.evidence as unknown as EvidenceRef[], by: null }));
}

export async function listAuditsOfCycle(
  { sql, partnership }: Tenant,
  cycle: string,
): Promise<(Pick<AuditBegun, 'review'> & { institution: string })[]> {
  const rows = await sql
    .selectFrom('audit')
    .select(['institution_id as institution', 'review_id as review'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .orderBy('institution_id')
    .execute();
  return rows as (Pick<AuditBegun, 'review'> & { institution: string })[];
}

/** The latest audit of an institution in a year before this one, by the same set of questions. */
export async function findAuditBefore(
  { sql, partnership }: Tenant,
  { institution, year, review }: { institution: string; year: string; review: ReviewId },
): Promise<{ cycle: string; year: string } | null> {
  const row = await sql
    .selectFrom('audit as a')
    .innerJoin('cycle as c', (join) => join.onRef('c.partnership_id', '=', 'a.partnership_id').onRef('c.cycle_id', '=', 'a.cycle_id'))
    .select(['a.cycle_id as cycle', 'c.year'])
    .where('a.partnership_id', '=', partnership)
    .where('c.partnership_id', '=', partnership)
    .where('a.institution_id', '=', institution)
    .where('a.review_id', '=', review)
    .where('c.year', '<', year)
    .orderBy('c.year', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export interface AnswerToKeep extends Said {
  question: string;
  number: number;
  toConfirm: boolean;
}

/** Adds answers. Each takes the place of the one before. */
export async function insertAnswers(
  { sql, partnership }: Tenant,
  { cycle, institution }: AuditPlace,
  answers: readonly AnswerToKeep[],
  { by, at }: { by: string; at: Date },
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(({ question, number, level, notApplicable, words, evidence, toConfirm }) => ({
    ...{ partnership_id: partnership, cycle_id: cycle, institution_id: institution, question_id: question, number },
    ...{ level, not_applicable: notApplicable, words, evidence: JSON.stringify(evidence), to_confirm: toConfirm },
    ...{ answered_by: by, answered_at: at },
  }));
  await sql.insertInto('audit_answer').values(rows).execute();
}
