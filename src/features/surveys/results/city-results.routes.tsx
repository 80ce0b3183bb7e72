import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { withTenant } from '../../../database/tenant.ts';
import { AUDIENCES } from '../../../surveys/question.ts';
import { distribution } from '../../../ui/charts/distribution.ts';
import { memberOf } from '../../../web/access.ts';
import { readParams, typed } from '../../../web/form.ts';
import { type Cycle, cycleYear, foundCycle } from '../../evidence/index.ts';
import { canSeeAllSurveys } from '../survey.policy.ts';
import type { SurveyParts } from '../survey-parts.ts';
import type { CityLine } from './city-lines.ts';
import { loadCityResults } from './load-city-results.ts';
import { LOOK_AGAIN_SECONDS } from './look-again.ts';
import { makeCityRelease, makeReleases } from './make-release.ts';
import { CityResultsPage } from './pages/city-results.page.tsx';

const Params = z.object({ cycle: cycleYear, audience: z.enum(AUDIENCES) });

/** What the surveys of all institutions found; `?question=` looks at one question closely. */
export function cityResultsRoutes(app: FastifyInstance, parts: SurveyParts): void {
  app.get('/cycles/:cycle/surveys/:audience/results', { config: { access: canSeeAllSurveys } }, async (request, reply) => {
    const { cycle, audience, results, working } = await worked(request);
    const { question } = typed(request.query, ['question']);
    const looked = results?.lines.find(({ identity }) => identity === question) ?? results?.lines[0];
    const chart = looked ? await spreadChart(looked, cycle) : null;
    // Whoever reads is not interrupted; whoever waits need not ask.
    if (!results && working > 0) reply.header('refresh', LOOK_AGAIN_SECONDS);
    return reply.page(<CityResultsPage {...{ cycle, audience, results, working }} looked={looked ?? null} chart={chart} />);
  });

  /** What is due is worked out first, as far as that is done soon; `working` says of how many surveys it is not. */
  async function worked(request: FastifyRequest) {
    const found = await opened(request);
    const { cycle, audience, due, behind, partnership } = found;
    if (due.length === 0 && !behind) return { ...found, working: 0 };
    const of = { cycle: cycle.id, audience };
    const made = await parts.soon.ask(`results of all ${audience} ${cycle.id}`, async (signal) => {
      const making = { ...parts, signal };
      if (!(await makeReleases(making, partnership, due)) && behind) await makeCityRelease(making, partnership, of);
    });
    const now = await opened(request);
    return { ...now, working: made ? 0 : now.due.length };
  }

  function opened(request: FastifyRequest) {
    const { cycle: year, audience } = readParams(Params, request);
    const partnership = memberOf(request).as.partnership.id;
    return withTenant(parts.db, partnership, async (tenant) => {
      const cycle = await foundCycle(tenant, year);
      return { partnership, cycle, audience, ...(await loadCityResults(tenant, cycle, audience)) };
    });
  }
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
