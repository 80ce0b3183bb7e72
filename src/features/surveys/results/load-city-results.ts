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
import type { Survey } from '../survey.ts';
import { type CityLine, cityLines, type InstitutionAnswers } from './city-lines.ts';
import { isCityBehind } from './city-release.ts';
import { resultsFrom } from './from-release.ts';
import { listDue } from './make-release.ts';
import { findLatestRelease, listLatestTotals } from './release.queries.ts';
import type { Kept, KeptTotals } from './released.ts';
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

/** What can be shown now, and what is to be worked out first so that more can. */
export interface CityResultsSoFar {
  /** Null while no institution has results. */
  results: CityResults | null;
  /** Surveys of which so many more have answered that new figures are due. */
  due: Survey[];
  /** The city's own figures are older than those of its institutions. */
  behind: boolean;
}

export async function loadCityResults(tenant: Tenant, cycle: Cycle, audience: Audience): Promise<CityResultsSoFar> {
  const of = { cycle: cycle.id, audience };
  const surveys = (await listSurveys(tenant, { cycle: cycle.id })).filter((survey) => survey.audience === audience);
  const due = await listDue(tenant, of, surveys);
  const [kept, totals] = [await findLatestRelease(tenant, { ...of, institution: null }), await listLatestTotals(tenant, of)];
  const all = totals.map((each) => each.kept);
  return { results: kept && (await resultsOf(tenant, { cycle, audience, kept, totals })), due, behind: isCityBehind(all, kept) };
}

interface CityKept {
  cycle: Cycle;
  audience: Audience;
  kept: Kept;
  totals: Totals;
}

type Totals = readonly { institution: string; kept: KeptTotals }[];

async function resultsOf(tenant: Tenant, { cycle, audience, kept, totals }: CityKept): Promise<CityResults> {
  const institutions = (await listInstitutions(tenant)).filter((institution) => belongsTo(institution, cycle));
  const identities = identitiesIn((await questionnaireInUse(tenant, audience)).questionnaire);
  const answers = answersIn(totals, cycle, identities);
  const before = await answersBefore(tenant, cycle, audience, identities);
  const names = new Map(institutions.map(({ id, name }) => [id, name]));
  const all = [...answers].map(
    ([id, now]): InstitutionAnswers => ({ name: names.get(id) ?? 'An institution that has left', now, before: before.get(id) ?? [] }),
  );
  const lines = cityLines(kept, all, { year: cycle.year, order: await surveyOrderOf(tenant, cycle), identities });
  return { kept, lines, institutions: { withResults: all.length, all: institutions.length }, before: previousYear(cycle.year) };
}

function answersIn(totals: Totals, cycle: Cycle, identities: ReadonlyMap<QuestionId, QuestionId>): Map<string, SurveyEvidence[]> {
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
  const released = answersIn(await listLatestTotals(tenant, { cycle: before.id, audience }), before, identities);
  const evidence = audience === 'students' ? await listInForce(tenant, { cycle: before.id, kind: 'survey' }) : [];
  const own = evidence
    .filter(({ key }) => key === before.year)
    .map(({ institution, fact }) => [institution ?? '', fact as SurveyEvidence[]] as const);
  return new Map([...released, ...own]);
}
