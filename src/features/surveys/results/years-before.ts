import type { Tenant } from '../../../database/tenant.ts';
import { previousYear } from '../../../evidence/academic-year.ts';
import type { AcademicYear, SurveyEvidence } from '../../../rating/evidence.ts';
import { surveyFacts } from '../../../surveys/facts.ts';
import type { Audience, QuestionId } from '../../../surveys/question.ts';
import { type Cycle, listCycles, listInForce } from '../../evidence/index.ts';
import { resultsFrom } from './from-release.ts';
import { listEarlierTotals } from './release.queries.ts';

/** What people said in an earlier year, a row a question, named by what it counts as. */
export interface YearBefore {
  year: AcademicYear;
  answers: SurveyEvidence[];
}

const NO_SOURCE = { file: '', sha256: '', line: 0 };

/**
 * The earlier years of a survey, oldest first. Of the year before the evidence counts where there is any, because the rating holds this year
 * against it: a school may have asked with another tool then.
 */
export async function yearsBefore(
  tenant: Tenant,
  { cycle, institution, audience }: { cycle: Cycle; institution: string; audience: Audience },
  identities: ReadonlyMap<QuestionId, QuestionId>,
): Promise<YearBefore[]> {
  const released = await listEarlierTotals(tenant, { institution, audience, before: cycle.year });
  const years = released.map(({ year, kept }) => ({ year, answers: surveyFacts(resultsFrom(kept), { cycle: year, source: NO_SOURCE, identities }) }));
  const evidence = audience === 'students' ? await evidenceOfYearBefore(tenant, cycle, institution) : null;
  if (!evidence) return years;
  return [...years.filter(({ year }) => year !== evidence.year), evidence].sort((a, b) => (a.year < b.year ? -1 : 1));
}

async function evidenceOfYearBefore(tenant: Tenant, cycle: Cycle, institution: string): Promise<YearBefore | null> {
  const year = previousYear(cycle.year);
  const before = (await listCycles(tenant)).find((each) => each.year === year);
  for (const { id } of before ? [cycle, before] : [cycle]) {
    const found = (await listInForce(tenant, { cycle: id, institution, kind: 'survey' })).find(({ key }) => key === year);
    if (found) return { year, answers: found.fact as SurveyEvidence[] };
  }
  return null;
}
