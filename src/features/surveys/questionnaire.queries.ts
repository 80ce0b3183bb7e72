import type { Tenant } from '../../database/tenant.ts';
import type { Audience } from '../../surveys/question.ts';

/** What a partnership asks, as it was at a revision. */
export interface StoredQuestionnaire {
  revision: number;
  content: unknown;
}

/** The latest revision; undefined where the partnership has not asked this audience anything yet. */
export function findLatestQuestionnaire({ sql, partnership }: Tenant, audience: Audience): Promise<StoredQuestionnaire | undefined> {
  return sql
    .selectFrom('questionnaire')
    .select(['revision', 'content'])
    .where('partnership_id', '=', partnership)
    .where('audience', '=', audience)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function findQuestionnaire({ sql, partnership }: Tenant, audience: Audience, revision: number): Promise<StoredQuestionnaire | undefined> {
  return sql
    .selectFrom('questionnaire')
    .select(['revision', 'content'])
    .where('partnership_id', '=', partnership)
    .where('audience', '=', audience)
    .where('revision', '=', revision)
    .executeTakeFirst();
}

/** Keeps what ships as the first revision, unless somebody has just changed it: then theirs is the first. */
export async function insertFirstQuestionnaire(
  { sql, partnership }: Tenant,
  { audience, content, by, at }: Omit<StoredQuestionnaire, 'revision'> & { audience: Audience; by: string | null; at: Date },
): Promise<void> {
  await sql
    .insertInto('questionnaire')
    .values({ partnership_id: partnership, audience, revision: 1, content: JSON.stringify(content), changed_by: by, changed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertQuestionnaire(
  { sql, partnership }: Tenant,
  { audience, revision, content, by, at }: StoredQuestionnaire & { audience: Audience; by: string | null; at: Date },
): Promise<void> {
  await sql
    .insertInto('questionnaire')
    .values({ partnership_id: partnership, audience, revision, content: JSON.stringify(content), changed_by: by, changed_at: at })
    .execute();
}

/** The same, unless somebody else has just kept this revision: then false, and nothing is kept. */
export async function insertNextQuestionnaire(
  { sql, partnership }: Tenant,
  { audience, revision, content, by, at }: StoredQuestionnaire & { audience: Audience; by: string; at: Date },
): Promise<boolean> {
  const made = await sql
    .insertInto('questionnaire')
    .values({ partnership_id: partnership, audience, revision, content: JSON.stringify(content), changed_by: by, changed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('revision')
    .execute();
  return made.length > 0;
}
