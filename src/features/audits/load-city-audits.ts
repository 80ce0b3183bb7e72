import type { Tenant } from '../../database/tenant.ts';
import { belongsTo, type Cycle } from '../evidence/index.ts';
import { listInstitutions } from '../institutions/index.ts';
import { listAuditsOfCycle, listLastAnswers } from './audits.queries.ts';
import { type CityAudits, cityAudits } from './city-audits.ts';
import { shippedReview, shippedReviews } from './shipped-reviews.ts';
import { listLastSignings } from './signing.queries.ts';

/** How far the audits of all institutions of a cycle are, and what is weakest in those that are signed. */
export async function loadCityAudits(tenant: Tenant, cycle: Cycle): Promise<CityAudits> {
  const institutions = (await listInstitutions(tenant)).filter((one) => belongsTo(one, cycle));
  const signed = (await listLastSignings(tenant, cycle.id)).filter(({ step }) => step === 'signed');
  return cityAudits({
    review: await shippedReview('leadership-review'),
    reviews: await shippedReviews(),
    institutions,
    audits: new Map((await listAuditsOfCycle(tenant, cycle.id)).map(({ institution, review }) => [institution, review])),
    answers: Map.groupBy(await listLastAnswers(tenant, cycle.id), ({ institution }) => institution),
    signedAt: new Map(signed.map(({ institution, at }) => [institution, at])),
  });
}
