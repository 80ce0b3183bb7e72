import type { FastifyInstance } from 'fastify';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import { todayOf } from '../../shared/today.ts';
import { memberOf } from '../../web/access.ts';
import type { FieldErrors } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import type { Member } from '../../web/reader.ts';
import { listCycles } from '../evidence/index.ts';
import { sentBy } from '../partnerships/index.ts';
import { type CycleWanted, createCycle, YearTaken } from './create-cycle.ts';
import { readDetails, readYear, type TypedCycle, typedCycle } from './cycle.form.ts';
import { canRunCycles, USUAL_COHORT } from './cycle.policy.ts';
import { yearRecommended, yearsOffered } from './cycle-year.ts';
import { frameworksOffered } from './frameworks-offered.ts';
import { NewCyclePage } from './pages/new-cycle.page.tsx';

export function newCycleRoutes(app: FastifyInstance, parts: Parts): void {
  const lead = { config: { access: canRunCycles } };

  app.get('/cycles/new', lead, async (request, reply) => {
    const offer = await offered(memberOf(request));
    return reply.page(<NewCyclePage {...offer} typed={suggested(offer)} />);
  });

  app.post('/cycles/new', lead, async (request, reply) => {
    const reader = memberOf(request);
    const offer = await offered(reader);
    const again = (errors: FieldErrors) => reply.page(<NewCyclePage {...offer} typed={typedCycle(request.body)} errors={errors} />, 422);
    const read = readNewCycle(request.body, offer);
    if ('errors' in read) return again(read.errors);
    try {
      const path = await createCycle(parts, sentBy(reader, request), read.wanted);
      return reply.flash(`The cycle ${read.wanted.year} has begun.`).redirect(path, 303);
    } catch (error) {
      if (error instanceof YearTaken) return again({ year: `There is a cycle of ${read.wanted.year} already. Choose another year` });
      throw error;
    }
  });

  function offered({ as }: Member): Promise<Offer> {
    return withTenant(parts.db, as.partnership.id, (tenant) => offerOf(tenant, parts.now()));
  }
}

type Offer = Awaited<ReturnType<typeof offerOf>>;

async function offerOf(tenant: Tenant, now: Date) {
  const cycles = await listCycles(tenant);
  const years = yearsOffered(
    todayOf(now),
    cycles.map(({ year }) => year),
  );
  const before = cycles[0] ?? null;
  // Every offered year is taken only after a dozen cycles: the next one is still ahead then.
  const recommended = yearRecommended(todayOf(now), years) ?? '';
  return { cycles, years, recommended, frameworks: await frameworksOffered(tenant, before), before };
}

/** What stands in the form before anybody has typed: this year, and as it was the year before. */
function suggested({ recommended, frameworks, before }: Offer): TypedCycle {
  return {
    ...typedCycle({}),
    year: recommended,
    framework: before?.framework.sha256 ?? frameworks[0]?.sha256 ?? '',
    from: before !== null && before.year < recommended ? before.id : 'nothing',
    minimumCohort: String(before?.minimumCohort ?? USUAL_COHORT),
  };
}

/**
 * Reads the form against all that could have been offered: of a form that is sent twice the first sending has changed what is, and must be
 * answered again instead of refused.
 */
function readNewCycle(body: unknown, { years, cycles, frameworks }: Offer): { wanted: CycleWanted } | { errors: FieldErrors } {
  const typed = typedCycle(body);
  const year = readYear(typed.year, [...years, ...cycles.map((cycle) => cycle.year)]);
  const framework = frameworks.find(({ sha256 }) => sha256 === typed.framework);
  const from = cycles.find(({ id }) => id === typed.from) ?? null;
  const details = readDetails(body, year);
  const errors: FieldErrors = {
    ...(!year && { year: 'Choose an academic year' }),
    ...(!framework && { framework: 'Choose a framework' }),
    ...(!from && typed.from !== 'nothing' && { from: 'Choose what to begin with' }),
    ...(year && from && from.year >= year && { from: `${year} is not after ${from.year}. Begin with nothing, or choose a later year` }),
    ...('errors' in details && details.errors),
  };
  if (!year || !framework || 'errors' in details || Object.keys(errors).length > 0) return { errors };
  return { wanted: { year, framework, from: from?.id ?? null, ...details.details } };
}
