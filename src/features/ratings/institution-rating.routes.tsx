import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { withTenant } from '../../database/tenant.ts';
import { todayOf } from '../../shared/today.ts';
import { memberOf } from '../../web/access.ts';
import { readParams, uuid } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import type { Member } from '../../web/reader.ts';
import { cycleYear } from '../evidence/index.ts';
import { canListInstitutions } from '../institutions/index.ts';
import { KeptInstitutionParts } from './kept-institution-parts.tsx';
import { loadInstitutionRating } from './load-institution-rating.ts';
import { nextSteps } from './next-steps.ts';
import { InstitutionRatingPage } from './pages/institution-rating.page.tsx';
import { canDiscussRatings, canModerate, canSeeRatings, canTakeStance } from './rating.policy.ts';
import { ratingRoutes } from './rating.routes.tsx';

const Params = z.object({ cycle: cycleYear, institution: uuid });

/** What an institution is rated in a cycle, and what is said about each of its ratings. */
export function institutionRatingRoutes(app: FastifyInstance, parts: Parts): void {
  const kept = new KeptInstitutionParts();

  app.get('/cycles/:cycle/institutions/:institution', { config: { access: canSeeRatings } }, async (request, reply) => {
    const reader = memberOf(request);
    const { cycle: year, institution } = readParams(Params, request);
    const now = parts.now();
    const shown = await withTenant(parts.db, reader.as.partnership.id, (tenant) => loadInstitutionRating(tenant, reader, { year, institution }, now));
    const steps = canDiscussRatings(reader) ? nextSteps(reader, shown, todayOf(now)) : null;
    const rated = shown.rating && { shown: { ...shown, rating: shown.rating }, steps, doing: doingOf(reader) };
    const content = rated && (await kept.of(reader.as.partnership.id, rated));
    return reply.page(<InstitutionRatingPage shown={shown} content={content} ofWhole={canListInstitutions(reader)} />);
  });

  ratingRoutes(app, parts);
}

/** What the reader can do on the page of one rating. */
function doingOf(reader: Member): string | null {
  if (canModerate(reader)) return 'Moderate or discuss';
  if (canTakeStance(reader)) return 'Agree, dispute or comment';
  return canDiscussRatings(reader) ? 'Discuss' : null;
}
