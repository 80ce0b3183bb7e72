import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { readParams, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { CycleParams, cyclePath, foundCycle } from '../evidence/index.ts';
import { findInputsRevision, sentBy } from '../partnerships/index.ts';
import { listPublications } from '../ratings/index.ts';
import { canRunCycles } from './cycle.policy.ts';
import { loadStanding } from './load-missing.ts';
import { PublishPage } from './pages/publish.page.tsx';
import { publishCycle } from './publish-cycle.ts';
import { titleOf } from './steps.ts';
import { whatsMissing } from './whats-missing.ts';

export function publishRoutes(app: FastifyInstance, parts: Parts): void {
  const lead = { config: { access: canRunCycles } };

  app.get('/cycles/:cycle/publish', lead, async (request, reply) => {
    const { cycle, ...shown } = await looked(request);
    if (cycle.state !== 'agreed') return notAgreed(reply, cycle);
    return reply.page(<PublishPage cycle={cycle} {...shown} />);
  });

  app.post('/cycles/:cycle/publish', lead, async (request, reply) => {
    const { cycle, ...shown } = await looked(request);
    const { seen } = typed(request.body, ['seen']);
    const done = /^\d{1,15}$/.test(seen)
      ? await publishCycle(parts, sentBy(memberOf(request), request), { cycle: cycle.id, seen: Number(seen) })
      : 'changed meanwhile';
    if (done === 'changed meanwhile') return reply.page(<PublishPage cycle={cycle} {...shown} changed />, 409);
    if (done === 'not agreed') return notAgreed(reply, (await looked(request)).cycle);
    return reply.flash(`${cycle.year} is published as version ${done.number}.`).redirect(`${cyclePath(cycle)}/versions/${done.number}`, 303);
  });

  function looked(request: FastifyRequest) {
    const { cycle: year } = readParams(CycleParams, request);
    return withTenant(parts.db, memberOf(request).as.partnership.id, async (tenant) => {
      // Asked first: what changes while the page is made is noticed when it is sent.
      const seen = await findInputsRevision(tenant);
      const cycle = await foundCycle(tenant, year);
      const standing = await loadStanding(tenant, cycle, parts.now());
      const number = ((await listPublications(tenant, cycle.id))[0]?.number ?? 0) + 1;
      return { cycle, seen, number, institutions: standing.ratings.length, missing: whatsMissing(standing), files: standing.files };
    });
  }
}

/** Also told to the second of two who publish at once. */
function notAgreed(reply: FastifyReply, cycle: Parameters<typeof cyclePath>[0] & { state: Parameters<typeof titleOf>[0] }) {
  const said =
    cycle.state === 'published'
      ? 'Somebody has published this cycle already.'
      : `A cycle is published once it is agreed. This one is at “${titleOf(cycle.state)}”.`;
  return reply.flash(said, 'told').redirect(cyclePath(cycle), 303);
}
