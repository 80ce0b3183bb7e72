import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { readParams, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { type Cycle, CycleLocked, CycleParams, cyclePath, foundCycle, isLocked } from '../evidence/index.ts';
import { ChangedMeanwhile, lastChangeWords, sentBy, versionOf } from '../partnerships/index.ts';
import { changeCycle } from './change-cycle.ts';
import { readDetails, typedCycle, typedDate } from './cycle.form.ts';
import { canRunCycles } from './cycle.policy.ts';
import type { CycleDetails } from './cycle-changes.queries.ts';
import { CycleConflictPage, EditCyclePage } from './pages/edit-cycle.page.tsx';

export const LOCKED = 'This cycle is published, and stays as it is. To change it, correct it.';

export function editCycleRoutes(app: FastifyInstance, parts: Parts): void {
  const lead = { config: { access: canRunCycles } };

  app.get('/cycles/:cycle/edit', lead, async (request, reply) => {
    const cycle = await asked(request);
    if (isLocked(cycle)) return reply.flash(LOCKED, 'told').redirect(cyclePath(cycle), 303);
    const { minimumCohort, version } = cycle;
    const opened = { ...typedCycle({}), ...typedDate(cycle.date), minimumCohort: String(minimumCohort), version: String(version) };
    return reply.page(<EditCyclePage cycle={cycle} typed={opened} />);
  });

  app.post('/cycles/:cycle/edit', lead, async (request, reply) => {
    const cycle = await asked(request);
    const page = cyclePath(cycle);
    if (typed(request.body, ['keep']).keep === 'saved') return reply.flash('What was saved is kept, and yours is dropped.').redirect(page, 303);
    const read = readDetails(request.body, cycle.year);
    if ('errors' in read) return reply.page(<EditCyclePage cycle={cycle} typed={typedCycle(request.body)} errors={read.errors} />, 422);
    try {
      const change = { cycle: cycle.id, version: versionOf(request.body), details: read.details };
      const done = await changeCycle(parts, sentBy(memberOf(request), request), change);
      return reply.flash(done === 'changed' ? 'Your changes are saved.' : 'Nothing was different, so nothing was changed.').redirect(page, 303);
    } catch (error) {
      if (error instanceof CycleLocked) return reply.flash(LOCKED, 'told').redirect(page, 303);
      if (error instanceof ChangedMeanwhile) return conflict(request, reply, error, read.details);
      throw error;
    }
  });

  async function asked(request: FastifyRequest): Promise<Cycle> {
    const { cycle } = readParams(CycleParams, request);
    return withTenant(parts.db, memberOf(request).as.partnership.id, (tenant) => foundCycle(tenant, cycle));
  }

  function conflict(request: FastifyRequest, reply: FastifyReply, { saved, last }: ChangedMeanwhile<Cycle>, yours: CycleDetails) {
    const who = lastChangeWords(last, memberOf(request), parts.now());
    return reply.page(<CycleConflictPage saved={saved} {...who} yours={yours} typed={typedCycle(request.body)} />, 409);
  }
}
