import type { Tenant } from '../../../database/tenant.ts';
import { CITY_RULES, type Release, releaseSurvey, SURVEY_RULES, type SurveyCounts, shownIn } from '../../../disclosure/index.ts';
import type { Audience } from '../../../surveys/question.ts';
import { identitiesIn } from '../../../surveys/same-question.ts';
import { lockCycle } from '../../evidence/index.ts';
import { findInstitution } from '../../institutions/index.ts';
import { yearsAskedOf } from '../answer/years-asked-of.ts';
import { countSheets, findPile } from '../pile.queries.ts';
import { readPile } from '../read-pile.ts';
import { questionnaireInUse, questionnaireOf } from '../running/questionnaire-in-use.ts';
import type { Survey } from '../survey.ts';
import { cityCounts } from './city-counts.ts';
import { countsOf, titlesOf } from './counts-of.ts';
import { findLatestRelease, insertRelease, listLatestTotals, listReleasedResponses, listReleases } from './release.queries.ts';
import type { Kept, ReleaseOf } from './released.ts';

/**
 * What may be said of a survey now: the last release, or a new one where enough people came since. Null while too few have answered at all.
 * Whoever looks brings it about, and so does closing: it says the same whoever it was.
 */
export async function freshRelease(tenant: Tenant, survey: Survey, now: Date, { closing = false } = {}): Promise<Kept | null> {
  const sheets = (await countSheets(tenant, [survey.id])).get(survey.id) ?? 0;
  const last = await findLatestRelease(tenant, survey);
  if (!mayBeNew(sheets, last ? (shownIn(last.release.respondents) ?? 0) : 0, closing)) return last;
  // One at a time in a cycle: the city's figures are made of those of all institutions.
  await lockCycle(tenant, survey.cycle);
  if (await makeRelease(tenant, survey, now)) await freshCityRelease(tenant, survey, now);
  return findLatestRelease(tenant, survey);
}

/** The same for all surveys at once, and for all of them together. */
export async function freshReleases(
  tenant: Tenant,
  { cycle, audience }: { cycle: string; audience: Audience },
  surveys: readonly Survey[],
  now: Date,
): Promise<Kept | null> {
  const sheets = await countSheets(
    tenant,
    surveys.map(({ id }) => id),
  );
  const said = await listReleasedResponses(tenant, { cycle, audience });
  const due = surveys.filter((survey) => mayBeNew(sheets.get(survey.id) ?? 0, said.get(survey.institution) ?? 0, survey.closedAt !== null));
  if (due.length > 0) await lockCycle(tenant, cycle);
  let made = false;
  for (const survey of due) made = (await makeRelease(tenant, survey, now)) || made;
  if (made) await freshCityRelease(tenant, { cycle, audience }, now);
  return findLatestRelease(tenant, { cycle, institution: null, audience });
}

/**
 * Blank sheets are counted here and not there: where this says no, the answers need not be read. While a survey is open half as many again
 * must have come: each release is held against all before it, so that a dozen of them must do for a thousand people.
 */
function mayBeNew(sheets: number, said: number, closing: boolean): boolean {
  return sheets - said >= (closing ? SURVEY_RULES.threshold : Math.max(SURVEY_RULES.threshold, Math.ceil(said / 2)));
}

/** Gives back whether there is a new one. */
async function makeRelease(tenant: Tenant, survey: Survey, now: Date): Promise<boolean> {
  const questionnaire = await questionnaireOf(tenant, survey);
  const institution = await findInstitution(tenant, survey.institution);
  const sheets = readPile(await findPile(tenant, survey.id), questionnaire);
  const counts = countsOf(sheets, questionnaire, yearsAskedOf({ phases: institution?.phases ?? [] }));
  const kept = { questions: questionnaire.questions, titles: titlesOf(questionnaire), institutions: 1 };
  return keepNext(tenant, survey, { counts, kept, rules: SURVEY_RULES }, now);
}

/** Of all institutions together: made whenever one of them has let something out. */
async function freshCityRelease(tenant: Tenant, { cycle, audience }: { cycle: string; audience: Audience }, now: Date): Promise<void> {
  const all = (await listLatestTotals(tenant, { cycle, audience })).map(({ kept }) => kept);
  const { counts, questions } = cityCounts(all, identitiesIn((await questionnaireInUse(tenant, audience)).questionnaire));
  await keepNext(
    tenant,
    { cycle, institution: null, audience },
    { counts, kept: { questions, titles: {}, institutions: all.length }, rules: CITY_RULES },
    now,
  );
}

interface Next {
  counts: SurveyCounts;
  kept: Omit<Kept, 'release'>;
  rules: Release['rules'];
}

async function keepNext(tenant: Tenant, { cycle, institution, audience }: ReleaseOf, { counts, kept, rules }: Next, now: Date): Promise<boolean> {
  if (counts.respondents < rules.threshold) return false;
  const earlier = (await earlierReleases(tenant, { cycle, institution, audience })).map(({ release }) => release);
  const release = await releaseSurvey(counts, rules, earlier);
  if (release.number === earlier.at(-1)?.number) return false;
  await insertRelease(tenant, { cycle, institution, audience }, { ...kept, release }, now);
  return true;
}

/** The city has no groups that could be told from one release to the next: the last one says all that was said. */
async function earlierReleases(tenant: Tenant, of: ReleaseOf): Promise<Kept[]> {
  if (of.institution !== null) return listReleases(tenant, of);
  const last = await findLatestRelease(tenant, of);
  return last ? [last] : [];
}
