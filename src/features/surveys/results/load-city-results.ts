import type { Tenant } from '../../../database/tenant.ts';
import { previousYear } from '../../../evidence/academic-year.ts';
import type { SurveyEvidence } from '../../../rating/evidence.ts';
import { surveyFacts } from '../../../surveys/facts.ts';
import type { Audience, QuestionId } from '../../../surveys/question.ts';
import { identitiesIn } from '../../../surveys/same-question.ts';
import { belongsTo, type Cycle, findCycleOfYear, listInForce } from '../../evidence/index.ts';
import { listInstitutions } from '../../institutions/index.ts';
import { questionnaireInUse } from '../running/questionnaire-in-use.ts';
import { listSurveys } from '../survey.queries.ts';
import { type CityLine, cityLines, type InstitutionAnswers } from './city-lines.ts';
import { resultsFrom } from './from-release.ts';
import { freshReleases } from './make-release.ts';
import { listLatestTotals } from './release.queries.ts';
import type { Kept } from './released.ts';
import { surveyOrderOf } from './survey-order.ts';

/** What the surveys of all institutions found, as far as it may be said. */
export interface CityResults {
  kept: Kept;
  lines: CityLine[];
  /** Institutions with results, and all in the cycle. */
  institutions: { withResults: number; all: number };
  /** The year that changes are since. */
  before: string;
}

const NO_SOURCE = { file: '', sha256: '', line: 0 };

/** Null while no institution has results. */
export async function loadCityResults(tenant: Tenant, cycle: Cycle, audience: Audience, now: Date): Promise<CityResults | null> {
  const institutions = (await listInstitutions(tenant)).filter((institution) => belongsTo(institution, cycle));
  const surveys = (await listSurveys(tenant, { cycle: cycle.id })).filter((survey) => survey.audience === audience);
  const kept = await freshReleases(tenant, { cycle: cycle.id, audience }, surveys, now);
  if (!kept) return null;
  const identities = identitiesIn((await questionnaireInUse(tenant, audience)).questionnaire);
  const answers = await answersIn(tenant, cycle, audience, identities);
  const before = await answersBefore(tenant, cycle, audience, identities);
  const names = new Map(institutions.map(({ id, name }) => [id, name]));
  const all = [...answers].map(
    ([id, now]): InstitutionAnswers => ({ name: names.get(id) ?? 'An institution that has left', now, before: before.get(id) ?? [] }),
  );
  const lines = cityLines(kept, all, { year: cycle.year, order: await surveyOrderOf(tenant, cycle), identities });
  return { kept, lines, institutions: { withResults: all.length, all: institutions.length }, before: previousYear(cycle.year) };
}

async function answersIn(
  tenant: Tenant,
  cycle: Cycle,
  audience: Audience,
  identities: ReadonlyMap<QuestionId, QuestionId>,
): Promise<Map<string, SurveyEvidence[]>> {
  const totals = await listLatestTotals(tenant, { cycle: cycle.id, audience });
  return new Map(
    totals.map(({ institution, kept }) => [institution, surveyFacts(resultsFrom(kept), { cycle: cycle.year, source: NO_SOURCE, identities })]),
  );
}

/** Of students the evidence, where there is any: some asked with another tool then. */
async function answersBefore(
  tenant: Tenant,
  { year }: Cycle,
  audience: Audience,
  identities: ReadonlyMap<QuestionId, QuestionId>,
): Promise<Map<string, SurveyEvidence[]>> {
  const before = await findCycleOfYear(tenant, previousYear(year));
  if (!before) return new Map();
  const released = await answersIn(tenant, before, audience, identities);
  const evidence = audience === 'students' ? await listInForce(tenant, { cycle: before.id, kind: 'survey' }) : [];
  const own = evidence
    .filter(({ key }) => key === before.year)
    .map(({ institution, fact }) => [institution ?? '', fact as SurveyEvidence[]] as const);
  return new Map([...released, ...own]);
}
