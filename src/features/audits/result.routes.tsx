import type { FastifyInstance, FastifyRequest } from 'fastify';
import { memberOf } from '../../web/access.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { atPlace, canSeeEvidence } from '../evidence/index.ts';
import { loadHeldFacts } from './held-facts.ts';
import { auditAt } from './load-audit.ts';
import { loadBefore } from './load-before.ts';
import { ResultPage } from './pages/result.page.tsx';
import { SefPage } from './pages/sef.page.tsx';
import { resultOf } from './result.ts';
import { resultCharts } from './result-charts.ts';
import { shippedReviews } from './shipped-reviews.ts';

const AT = '/cycles/:cycle/institutions/:institution/audit';

/** What an audit comes to, on the screen and as a document to print. */
export function resultRoutes(app: FastifyInstance, parts: Parts): void {
  const sees = { config: { access: canSeeEvidence } };

  app.get(`${AT}/result`, sees, async (request, reply) => {
    const { here, result } = await load(request);
    return reply.page(<ResultPage here={here} result={result} charts={await resultCharts(here.audit.review, result, here.cycle.year)} />);
  });

  app.get(`${AT}/sef`, sees, async (request, reply) => {
    const { here, result, facts } = await load(request);
    return reply.page(<SefPage here={here} result={result} facts={facts} reader={memberOf(request).as.partnership.name} now={parts.now()} />);
  });

  async function load(request: FastifyRequest) {
    const reviews = await shippedReviews();
    return atPlace(parts.db, request, async (tenant, place, reader) => {
      const { audit, ...here } = await auditAt(tenant, place, reader);
      if (!audit) throw new NotFound();
      const begun = { ...here, audit };
      return { here: begun, result: resultOf(audit, await loadBefore(tenant, begun), reviews), facts: await loadHeldFacts(tenant, place) };
    });
  }
}
