import type { Tenant } from '../../../database/tenant.ts';
import { shownIn } from '../../../disclosure/index.ts';
import { previousYear } from '../../../evidence/academic-year.ts';
import type { SurveyOrder } from '../../../rating/survey-order.ts';
import { surveyFacts } from '../../../surveys/facts.ts';
import { type PriorityAreas, priorityAreas } from '../../../surveys/priority-areas.ts';
import type { Audience } from '../../../surveys/question.ts';
import { identitiesIn } from '../../../surveys/same-question.ts';
import { questionnaireInUse } from '../running/questionnaire-in-use.ts';
import type { SurveyPlace } from '../running/survey-place.ts';
import { resultsFrom } from './from-release.ts';
import { type DevelopmentQuestion, developmentQuestions, lowestNow, type QuestionLine, questionLines } from './question-lines.ts';
import { findLatestRelease, listLatestTotals } from './release.queries.ts';
import { FEWEST_IN_CITY, type Kept } from './released.ts';
import { surveyOrderOf } from './survey-order.ts';
import { type YearBefore, yearsBefore } from './years-before.ts';

/** What one institution's survey found, as far as it may be said. */
export interface Results {
  kept: Kept;
  responses: number;
  lines: QuestionLine[];
  priorities: PriorityAreas;
  /** Null where nothing is known of the year before. */
  development: { year: string; questions: DevelopmentQuestion[] } | null;
  years: string[];
  /** How many institutions and people the city's figures are of; null where there is no city to be held against. */
  city: { institutions: number; responses: number } | null;
}

/** All that a release says, beside the city and the years before. */
export async function loadResults(tenant: Tenant, { cycle, institution, audience }: SurveyPlace, kept: Kept): Promise<Results> {
  const pooled = await findLatestRelease(tenant, { cycle: cycle.id, institution: null, audience });
  const identities = identitiesIn((await questionnaireInUse(tenant, audience)).questionnaire);
  const city =
    pooled && pooled.institutions >= FEWEST_IN_CITY ? await withoutFewInstitutions(tenant, { cycle: cycle.id, audience }, pooled, identities) : null;
  const years = await yearsBefore(tenant, { cycle, institution: institution.id, audience }, identities);
  const order = await surveyOrderOf(tenant, cycle);
  const found = resultsFrom(kept);
  const lines = questionLines(kept, { city, years, identities });
  const lowest = lowestNow(surveyFacts(found, { cycle: cycle.year, source: { file: '', sha256: '', line: 0 }, identities }), cycle.year, order);
  return {
    kept,
    responses: found.responses,
    lines,
    priorities: priorityAreas(found, order),
    development: developmentOf(
      years.find(({ year }) => year === previousYear(cycle.year)),
      lines,
      lowest,
      order,
    ),
    years: years.map(({ year }) => year),
    city: city && { institutions: city.institutions, responses: shownIn(city.release.respondents) ?? 0 },
  };
}

/** What stands in fewer institutions than make a city is taken out of its figures, question by question. */
async function withoutFewInstitutions(
  tenant: Tenant,
  of: { cycle: string; audience: Audience },
  pooled: Kept,
  identities: ReadonlyMap<string, string>,
): Promise<Kept> {
  const identityOf = (id: string) => identities.get(id) ?? id;
  const totals = await listLatestTotals(tenant, of);
  const shown = totals.map(
    ({ kept }) => new Set(kept.release.questions.filter(({ answered }) => shownIn(answered) !== null).map(({ id }) => identityOf(id))),
  );
  const inMany = ({ id }: { id: string }) => shown.filter((each) => each.has(identityOf(id))).length >= FEWEST_IN_CITY;
  return { ...pooled, release: { ...pooled.release, questions: pooled.release.questions.filter(inMany) } };
}

function developmentOf(last: YearBefore | undefined, lines: QuestionLine[], lowest: string[], order: SurveyOrder) {
  return last ? { year: last.year, questions: developmentQuestions(last, lines, lowest, order) } : null;
}
