import type { FastifyInstance } from 'fastify';
import { memberOf } from '../../web/access.ts';
import { typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden } from '../../web/problems.ts';
import { atPlace, canSeeEvidence, canTypeStatements } from '../evidence/index.ts';
import { sentBy } from '../partnerships/index.ts';
import { assignRoutes } from './assign.routes.tsx';
import { beginAudit } from './begin-audit.ts';
import { cityAuditRoutes } from './city-audits.routes.tsx';
import { auditAt, openAudit, placeOf, refuseUnlessAnswering } from './load-audit.ts';
import { loadBefore } from './load-before.ts';
import { AuditPage } from './pages/audit.page.tsx';
import { BeginAuditPage } from './pages/begin-audit.page.tsx';
import { resultRoutes } from './result.routes.tsx';
import { sectionRoutes } from './section.routes.tsx';
import { shippedReviews } from './shipped-reviews.ts';
import { signRoutes } from './sign.routes.tsx';

const AT = '/cycles/:cycle/institutions/:institution/audit';

/** The audit that an institution makes of its careers guidance, once a year. */
export function auditRoutes(app: FastifyInstance, parts: Parts): void {
  app.get(AT, { config: { access: canSeeEvidence } }, async (request, reply) =>
    reply.page(
      await atPlace(parts.db, request, async (tenant, place, reader) => {
        const here = await auditAt(tenant, place, reader);
        const { audit } = here;
        if (!audit) return <BeginAuditPage here={here} reviews={await shippedReviews()} />;
        const before = await loadBefore(tenant, { ...here, audit });
        const more = { before, reviews: await shippedReviews(), reader: reader.person.id, now: parts.now() };
        return <AuditPage here={{ ...here, audit }} {...more} />;
      }),
    ),
  );

  app.post(AT, { config: { access: canTypeStatements } }, async (request, reply) => {
    const here = await openAudit(parts, request);
    refuseUnlessAnswering(here);
    const reviews = await shippedReviews();
    const review = reviews.find(({ id }) => id === typed(request.body, ['review']).review);
    if (!review) return reply.page(<BeginAuditPage here={here} reviews={reviews} error="Choose a set of questions" />, 422);
    if (here.audit && here.audit.said.size > 0 && here.audit.review.id !== review.id) throw new Forbidden();
    await beginAudit(parts, sentBy(memberOf(request), request), placeOf(here), review);
    return reply.flash('The audit has begun.').redirect(here.path, 303);
  });

  assignRoutes(app, parts);
  sectionRoutes(app, parts);
  signRoutes(app, parts);
  resultRoutes(app, parts);
  cityAuditRoutes(app, parts);
}
