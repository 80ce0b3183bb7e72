import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { type FieldErrors, readParams, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { type Cycle, CycleParams, cyclePath, foundCycle } from '../evidence/index.ts';
import { sentBy } from '../partnerships/index.ts';
import { frameworkOf, listPublications } from '../ratings/index.ts';
import { beginCorrection } from './begin-correction.ts';
import { readReason } from './cycle.form.ts';
import { canRunCycles, canSeeCycle, canSeeCycles, canSeeWork } from './cycle.policy.ts';
import { namesOf } from './cycle-changes.queries.ts';
import { glanceAt } from './glance.ts';
import { loadStanding } from './load-missing.ts';
import { moveCycle } from './move-cycle.ts';
import { CyclePage } from './pages/cycle.page.tsx';
import { PublishedCyclePage } from './pages/published-cycle.page.tsx';
import { CorrectPage, MoveBackPage, type TypedReason } from './pages/reason.page.tsx';
import { nextState, statesBefore, titleOf } from './steps.ts';
import { disputesIn, whatsMissing } from './whats-missing.ts';

export const MOVED_MEANWHILE = 'Somebody has moved the cycle meanwhile. Look where it is now.';

export function cycleRoutes(app: FastifyInstance, parts: Parts): void {
  const lead = { config: { access: canRunCycles } };

  app.get('/cycles/:cycle', { config: { access: canSeeCycles } }, async (request, reply) => {
    const reader = memberOf(request);
    const { cycle: year } = readParams(CycleParams, request);
    return withTenant(parts.db, reader.as.partnership.id, async (tenant) => {
      const cycle = await foundCycle(tenant, year);
      const heads = await listPublications(tenant, cycle.id);
      if (!canSeeCycle(reader, { everPublished: heads.length > 0 })) throw new NotFound();
      const { title: frameworkTitle } = await frameworkOf(tenant, cycle);
      if (!canSeeWork(reader)) return reply.page(<PublishedCyclePage cycle={cycle} frameworkTitle={frameworkTitle} versions={heads} />);
      const standing = await loadStanding(tenant, cycle, parts.now());
      const names = await namesOf(
        tenant,
        heads.map(({ by }) => by),
      );
      const versions = heads.map((head) => ({ ...head, name: head.by === null ? null : (names.get(head.by) ?? null) }));
      const glance = glanceAt(standing.framework, standing.ratings, standing.choices);
      return reply.page(
        <CyclePage
          {...{ cycle, frameworkTitle, glance, versions }}
          missing={whatsMissing(standing)}
          disputes={disputesIn(standing)}
          files={standing.files}
          mayRun={canRunCycles(reader)}
        />,
      );
    });
  });

  app.post('/cycles/:cycle/move', lead, async (request, reply) => {
    const cycle = await asked(request);
    const { from, to } = typed(request.body, ['from', 'to']);
    const next = nextState(cycle.state);
    const done = next === to ? await moveCycle(parts, sentBy(memberOf(request), request), { cycle: cycle.id, from, to: next, reason: null }) : null;
    const said = done === 'moved' && next ? `The cycle is now at “${titleOf(next)}”.` : MOVED_MEANWHILE;
    return reply.flash(said, done === 'moved' ? 'done' : 'told').redirect(cyclePath(cycle), 303);
  });

  app.get('/cycles/:cycle/back', lead, async (request, reply) => {
    const cycle = await asked(request);
    if (statesBefore(cycle.state).length === 0) return reply.flash('This cycle cannot be moved back.', 'told').redirect(cyclePath(cycle), 303);
    return reply.page(<MoveBackPage cycle={cycle} typed={typedReason({})} />);
  });

  app.post('/cycles/:cycle/back', lead, async (request, reply) => {
    const cycle = await asked(request);
    const { from } = typed(request.body, ['from']);
    const to = statesBefore(cycle.state).find((state) => state === typedReason(request.body).to);
    const why = readReason(request.body);
    const errors: FieldErrors = { ...(!to && { to: 'Choose where it is moved back to' }), ...('errors' in why && why.errors) };
    if (!to || 'errors' in why) return reply.page(<MoveBackPage cycle={cycle} typed={typedReason(request.body)} errors={errors} />, 422);
    const done = await moveCycle(parts, sentBy(memberOf(request), request), { cycle: cycle.id, from, to, reason: why.reason });
    const said = done === 'moved' ? `The cycle is back at “${titleOf(to)}”.` : MOVED_MEANWHILE;
    return reply.flash(said, done === 'moved' ? 'done' : 'told').redirect(cyclePath(cycle), 303);
  });

  app.get('/cycles/:cycle/correct', lead, async (request, reply) => {
    const cycle = await asked(request);
    if (cycle.state !== 'published') return reply.flash(NOT_PUBLISHED, 'told').redirect(cyclePath(cycle), 303);
    return reply.page(<CorrectPage cycle={cycle} typed={typedReason({})} version={await latest(request, cycle)} />);
  });

  app.post('/cycles/:cycle/correct', lead, async (request, reply) => {
    const cycle = await asked(request);
    const why = readReason(request.body);
    if ('errors' in why)
      return reply.page(
        <CorrectPage cycle={cycle} typed={typedReason(request.body)} errors={why.errors} version={await latest(request, cycle)} />,
        422,
      );
    const done = await beginCorrection(parts, sentBy(memberOf(request), request), { cycle: cycle.id, reason: why.reason });
    const said = done === 'begun' ? 'The cycle is open for the correction.' : NOT_PUBLISHED;
    return reply.flash(said, done === 'begun' ? 'done' : 'told').redirect(cyclePath(cycle), 303);
  });

  async function asked(request: FastifyRequest): Promise<Cycle> {
    const { cycle } = readParams(CycleParams, request);
    return withTenant(parts.db, memberOf(request).as.partnership.id, (tenant) => foundCycle(tenant, cycle));
  }

  /** The number of the latest version; 0 before the first. */
  async function latest(request: FastifyRequest, { id }: Cycle): Promise<number> {
    const [head] = await withTenant(parts.db, memberOf(request).as.partnership.id, (tenant) => listPublications(tenant, id));
    return head?.number ?? 0;
  }
}

const NOT_PUBLISHED = 'This cycle is not published, so there is nothing to correct: change what is wrong.';

function typedReason(body: unknown): TypedReason {
  return typed(body, ['reason', 'to', 'form_id']);
}
