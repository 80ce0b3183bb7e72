import { randomUUID } from 'node:crypto';
import { sql as raw } from 'kysely';
import type { Tenant } from '../../../database/tenant.ts';
import type { Released } from '../../../disclosure/index.ts';
import type { AcademicYear } from '../../../rating/evidence.ts';
import type { Audience } from '../../../surveys/question.ts';
import type { Kept, KeptTotals, ReleaseOf } from './released.ts';

const TOTALS = raw<KeptTotals>`content #- '{release,breakdowns}'`;

function releases({ sql, partnership }: Tenant, { cycle, institution, audience }: ReleaseOf) {
  return sql
    .selectFrom('survey_release')
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', 'is not distinct from', institution)
    .where('audience', '=', audience);
}

/** All that was ever let out of it, first to last. */
export async function listReleases(tenant: Tenant, of: ReleaseOf): Promise<Kept[]> {
  const rows = await releases(tenant, of).select('content').orderBy('number').execute();
  return rows.map(({ content }) => content as unknown as Kept);
}

export async function findLatestRelease(tenant: Tenant, of: ReleaseOf): Promise<Kept | null> {
  const row = await releases(tenant, of).select('content').orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row ? (row.content as unknown as Kept) : null;
}

/** Of how many people each release speaks, first to last. */
export async function listReleasedRespondents(tenant: Tenant, of: ReleaseOf): Promise<Released[]> {
  const respondents = raw<Released>`content #> '{release,respondents}'`.as('respondents');
  const rows = await releases(tenant, of).select(respondents).orderBy('number').execute();
  return rows.map((row) => row.respondents);
}

/** 0 while there is none. */
export async function findLatestNumber(tenant: Tenant, of: ReleaseOf): Promise<number> {
  const row = await releases(tenant, of).select('number').orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row?.number ?? 0;
}

function latestOfEachInstitution({ sql, partnership }: Tenant, { cycle, audience }: Omit<ReleaseOf, 'institution'>) {
  return sql
    .selectFrom('survey_release')
    .distinctOn('institution_id')
    .select('institution_id')
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('audience', '=', audience)
    .where('institution_id', 'is not', null)
    .orderBy('institution_id')
    .orderBy('number', 'desc');
}

/** How many people the last release of each institution speaks of; null where it does not say. */
export async function listReleasedResponses(tenant: Tenant, of: Omit<ReleaseOf, 'institution'>): Promise<Map<string, number>> {
  const responses = raw<number | null>`(content #>> '{release,respondents,shown}')::integer`.as('responses');
  const rows = await latestOfEachInstitution(tenant, of).select(responses).execute();
  return new Map(rows.map((row) => [row.institution_id ?? '', row.responses ?? 0]));
}

/** The last release of each institution, without breakdowns. */
export async function listLatestTotals(tenant: Tenant, of: Omit<ReleaseOf, 'institution'>): Promise<{ institution: string; kept: KeptTotals }[]> {
  const rows = await latestOfEachInstitution(tenant, of).select(TOTALS.as('kept')).execute();
  return rows.map(({ institution_id, kept }) => ({ institution: institution_id ?? '', kept }));
}

/** The last release of one institution in each year before, oldest first, without breakdowns. */
export async function listEarlierTotals(
  { sql, partnership }: Tenant,
  { institution, audience, before }: { institution: string; audience: Audience; before: AcademicYear },
): Promise<{ year: AcademicYear; kept: KeptTotals }[]> {
  return sql
    .selectFrom('survey_release as r')
    .innerJoin('cycle as c', (join) => join.onRef('c.partnership_id', '=', 'r.partnership_id').onRef('c.cycle_id', '=', 'r.cycle_id'))
    .distinctOn('c.year')
    .select(['c.year', TOTALS.as('kept')])
    .where('r.partnership_id', '=', partnership)
    .where('r.institution_id', '=', institution)
    .where('r.audience', '=', audience)
    .where('c.year', '<', before)
    .orderBy('c.year')
    .orderBy('r.number', 'desc')
    .execute();
}

/** Where somebody else made the same number in the same moment, theirs stands. */
export async function insertRelease({ sql, partnership }: Tenant, { cycle, institution, audience }: ReleaseOf, kept: Kept, at: Date): Promise<void> {
  const of = { partnership_id: partnership, release_id: randomUUID(), cycle_id: cycle, institution_id: institution, audience };
  await sql
    .insertInto('survey_release')
    .values({ ...of, number: kept.release.number, content: JSON.stringify(kept), made_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
