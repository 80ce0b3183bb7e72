import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { icalendar } from '../../programme/index.ts';
import { todayOf } from '../../shared/today.ts';
import type { memberOf } from '../../web/access.ts';
import type { Parts } from '../../web/parts.ts';
import { atPlace, canTypeStatementsOf, isLocked } from '../evidence/index.ts';
import { actionRoutes } from './action.routes.tsx';
import { canSeePlans } from './action-plans.policy.ts';
import { agreementRoutes } from './agreement.routes.tsx';
import { cityPlansRoutes } from './city-plans.routes.tsx';
import { type FindFurther, findSuggestions } from './find-suggestions.ts';
import { loadBefore } from './load-before.ts';
import { loadGettingOn, loadPlan, loadPutForward } from './load-plan.ts';
import { PlanPage } from './pages/plan.page.tsx';
import { calendarOf, planAsCsv } from './plan-files.ts';
import { progressRoutes } from './progress.routes.tsx';

const AT = '/cycles/:cycle/institutions/:institution/plan';

/** The action plan of an institution. `further`: other parts that find what an institution lacks, which suggestions are made from. */
export function actionPlanRoutes(app: FastifyInstance, parts: Parts, further: readonly FindFurther[]): void {
  const sees = { config: { access: canSeePlans } };

  app.get(AT, sees, async (request, reply) =>
    reply.page(
      await atPlace(parts.db, request, async (tenant, place, reader) => {
        const now = parts.now();
        const plan = await loadPlan(tenant, place, now);
        const mayWork = canTypeStatementsOf(reader, place.institution);
        const mayWrite = mayWork && !isLocked(place.cycle);
        const shown = {
          gettingOn: await loadGettingOn(tenant, plan),
          putForward: await loadPutForward(tenant, plan),
          before: await loadBefore(tenant, plan),
          suggestions: mayWrite ? await findSuggestions(tenant, plan, further, now) : [],
        };
        return <PlanPage plan={plan} {...shown} mayWork={mayWork} mayWrite={mayWrite} today={todayOf(now)} />;
      }),
    ),
  );

  app.get(`${AT}.csv`, sees, async (request, reply) => {
    const { plan, gettingOn } = await load(request);
    return download(reply, `${fileName(plan)}.csv`, 'text/csv; charset=utf-8').send(
      Readable.from(planAsCsv(plan, gettingOn, todayOf(parts.now())), { objectMode: false }),
    );
  });

  app.get(`${AT}.ics`, sees, async (request, reply) => {
    const { plan, gettingOn } = await load(request);
    const name = `Action plan of ${plan.institution.name}, ${plan.cycle.year}`;
    const stamp = parts.now().toISOString();
    return download(reply, `${fileName(plan)}.ics`, 'text/calendar; charset=utf-8').send(icalendar(name, calendarOf(plan, gettingOn), stamp));
  });

  actionRoutes(app, parts, further);
  agreementRoutes(app, parts);
  progressRoutes(app, parts);
  cityPlansRoutes(app, parts);

  const load = (request: Parameters<typeof memberOf>[0]) =>
    atPlace(parts.db, request, async (tenant, place) => {
      const plan = await loadPlan(tenant, place, parts.now());
      return { plan, gettingOn: await loadGettingOn(tenant, plan) };
    });
}

function fileName({ cycle: { year } }: { cycle: { year: string } }): string {
  return `action-plan-${year.replace('/', '-')}`;
}

function download(reply: FastifyReply, name: string, type: string): FastifyReply {
  return reply.header('content-disposition', `attachment; filename="${name}"`).type(type);
}
