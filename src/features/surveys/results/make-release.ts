import type { Database } from '../../../database/database.ts';
import { type Tenant, withTenant } from '../../../database/tenant.ts';
import { SURVEY_RULES, shownIn } from '../../../disclosure/index.ts';
import type { Audience } from '../../../surveys/question.ts';
import { lockCycle } from '../../evidence/index.ts';
import { countSheets } from '../pile.queries.ts';
import { type WorkingOut, workOutRelease } from '../releasing/work-out-release.ts';
import type { Survey } from '../survey.ts';
import { freshCityRelease } from './city-release.ts';
import { draftOf, keepRelease } from './draft.ts';
import { findLatestRelease, listReleasedResponses } from './release.queries.ts';
import type { Kept } from './released.ts';

/** What a release is made with: the database, and what watches over the working out. */
export interface Making extends WorkingOut {
  db: Database;
  now(): Date;
}

/** The last release of a survey, null while there is none, and whether so many have answered since that a new one is due. */
export async function releaseSoFar(tenant: Tenant, survey: Survey): Promise<{ kept: Kept | null; due: boolean }> {
  const sheets = (await countSheets(tenant, [survey.id])).get(survey.id) ?? 0;
  const kept = await findLatestRelease(tenant, survey);
  return { kept, due: mayBeNew(sheets, (kept && shownIn(kept.release.respondents)) ?? 0, survey.closedAt !== null) };
}

/** Those of the surveys, of one audience of a cycle, for which a new release is due. */
export async function listDue(tenant: Tenant, of: { cycle: string; audience: Audience }, surveys: readonly Survey[]): Promise<Survey[]> {
  const sheets = await countSheets(
    tenant,
    surveys.map(({ id }) => id),
  );
  const said = await listReleasedResponses(tenant, of);
  return surveys.filter((survey) => mayBeNew(sheets.get(survey.id) ?? 0, said.get(survey.institution) ?? 0, survey.closedAt !== null));
}

/**
 * Blank sheets are counted here and not there: where this says no, the answers need not be read. While a survey is open half as many again
 * must have come: each release is held against all before it, so that a dozen of them must do for a thousand people.
 */
export function mayBeNew(sheets: number, said: number, closing: boolean): boolean {
  return sheets - said >= (closing ? SURVEY_RULES.threshold : Math.max(SURVEY_RULES.threshold, Math.ceil(said / 2)));
}

/**
 * Makes the next release of each survey, one after the other, and at last one of all institutions together. Each is read, worked out in no
 * transaction so that nobody waits for it, and kept if nobody else made one meanwhile. It says the same whoever asked for it. Gives back whether
 * there is a new one.
 */
export async function makeReleases(making: Making, partnership: string, surveys: readonly Survey[]): Promise<boolean> {
  let last: Survey | null = null;
  for (const survey of surveys) if (await makeRelease(making, partnership, survey)) last = survey;
  if (last) await makeCityRelease(making, partnership, last);
  return last !== null;
}

export function makeCityRelease({ db, now }: Making, partnership: string, of: { cycle: string; audience: Audience }): Promise<void> {
  return withTenant(db, partnership, async (tenant) => {
    await lockCycle(tenant, of.cycle);
    await freshCityRelease(tenant, of, now());
  });
}

/** Gives back whether there is a new one. */
async function makeRelease({ db, now, ...during }: Making, partnership: string, survey: Survey): Promise<boolean> {
  const draft = await withTenant(db, partnership, (tenant) => draftOf(tenant, survey));
  if (draft.counts.respondents < draft.rules.threshold) return false;
  const release = await workOutRelease(draft, during);
  return withTenant(db, partnership, async (tenant) => {
    await lockCycle(tenant, survey.cycle);
    return (await keepRelease(tenant, draft, release, now())) === 'kept';
  });
}
