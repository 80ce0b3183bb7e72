import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Database } from '../../../database/database.ts';
import { type Tenant, withTenant } from '../../../database/tenant.ts';
import { AUDIENCES, type Audience } from '../../../surveys/question.ts';
import { memberOf } from '../../../web/access.ts';
import { readParams, uuid } from '../../../web/form.ts';
import { NotFound } from '../../../web/problems.ts';
import type { Member } from '../../../web/reader.ts';
import { type Cycle, cyclePath, cycleYear, foundCycle } from '../../evidence/index.ts';
import { findInstitution, type Institution } from '../../institutions/index.ts';
import { canSeeSurveysOf } from '../survey.policy.ts';
import { listSurveys } from '../survey.queries.ts';
import type { Survey } from '../survey.ts';

export const SurveyParams = z.object({ cycle: cycleYear, institution: uuid, audience: z.enum(AUDIENCES) });

/** The survey of one audience of an institution in a cycle, or the place where it could be begun. */
export interface SurveyPlace {
  cycle: Cycle;
  institution: Institution;
  audience: Audience;
  survey: Survey | null;
  /** The address that its pages begin with. */
  path: string;
}

/** The place of an address, with whatever else a page shows of it. An institution that the reader may not know of is not found. */
export async function atSurvey<T>(
  db: Database,
  request: FastifyRequest,
  load: (tenant: Tenant, place: SurveyPlace, reader: Member) => Promise<T>,
): Promise<T> {
  const reader = memberOf(request);
  const { cycle: year, institution: id, audience } = readParams(SurveyParams, request);
  if (!canSeeSurveysOf(reader, { id })) throw new NotFound();
  return withTenant(db, reader.as.partnership.id, async (tenant) => {
    const cycle = await foundCycle(tenant, year);
    const institution = await findInstitution(tenant, id);
    if (!institution) throw new NotFound();
    const surveys = await listSurveys(tenant, { cycle: cycle.id, institution: id });
    const survey = surveys.find((each) => each.audience === audience) ?? null;
    return load(tenant, { cycle, institution, audience, survey, path: surveyPlacePath(cycle, id, audience) }, reader);
  });
}

export function surveyPlacePath(cycle: Pick<Cycle, 'year'>, institution: string, audience: Audience): string {
  return `${cyclePath(cycle)}/institutions/${institution}/surveys/${audience}`;
}
