import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { withTenant } from '../../../database/tenant.ts';
import { AUDIENCES } from '../../../surveys/question.ts';
import { distribution } from '../../../ui/charts/distribution.ts';
import { memberOf } from '../../../web/access.ts';
import { readParams, typed } from '../../../web/form.ts';
import type { Parts } from '../../../web/parts.ts';
import { type Cycle, cycleYear, foundCycle } from '../../evidence/index.ts';
import { canSeeAllSurveys } from '../survey.policy.ts';
import type { CityLine } from './city-lines.ts';
import { loadCityResults } from './load-city-results.ts';
import { CityResultsPage } from './pages/city-results.page.tsx';

const Params = z.object({ cycle: cycleYear, audience: z.enum(AUDIENCES) });

/** What the surveys of all institutions found; `?question=` looks at one question closely. */
export function cityResultsRoutes(app: FastifyInstance, parts: Parts): void {
  app.get('/cycles/:cycle/surveys/:audience/results', { config: { access: canSeeAllSurveys } }, async (request, reply) => {
    const { cycle: year, audience } = readParams(Params, request);
    const { cycle, results } = await withTenant(parts.db, memberOf(request).as.partnership.id, async (tenant) => {
      const cycle = await foundCycle(tenant, year);
      return { cycle, results: await loadCityResults(tenant, cycle, audience, parts.now()) };
    });
    const { question } = typed(request.query, ['question']);
    const looked = results?.lines.find(({ identity }) => identity === question) ?? results?.lines[0];
    const chart = looked ? await spreadChart(looked, cycle) : null;
    return reply.page(<CityResultsPage cycle={cycle} audience={audience} results={results} looked={looked ?? null} chart={chart} />);
  });
}

/** A dot for each institution, and the city's line. */
function spreadChart({ words, standings, share }: CityLine, { year }: Cycle) {
  return distribution({
    id: 'spread',
    subject: `“${words}”: share who agree or strongly agree, by institution, ${year}`,
    institutions: standings.map(({ name, share: own }) => ({ name, figure: own ? own.part / own.whole : 'too-few-to-show' })),
    one: null,
    comparator: share ? { name: 'the city', share: share.part / share.whole } : null,
  });
}
