import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { memberOf } from '../../web/access.ts';
import { readParams } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { sentBy, versionOf } from '../partnerships/index.ts';
import { awardRoutes } from './awards.routes.tsx';
import { confirmEvidence } from './confirm-evidence.ts';
import { isLocked } from './cycle.ts';
import { canSeeEvidence, canTypeFigures, canTypeStatements, canTypeStatementsOf } from './evidence.policy.ts';
import { figureRoutes } from './figures.routes.tsx';
import { listHistory } from './history.queries.ts';
import { EvidencePage } from './pages/evidence.page.tsx';
import { atPlace, PlaceParams, staffPath } from './place.ts';
import { FactChanged } from './save-fact.ts';
import { standingsOf } from './standing.ts';
import { openForTyping } from './typing.ts';

const AT = '/cycles/:cycle/institutions/:institution/evidence';
const ConfirmParams = PlaceParams.extend({ kind: z.enum(['quality-award', 'staff']) });

/** What is known of one institution in one cycle, where it comes from, and what stood before. */
export function evidenceRoutes(app: FastifyInstance, parts: Parts): void {
  app.get(AT, { config: { access: canSeeEvidence } }, async (request, reply) =>
    reply.page(
      await atPlace(parts.db, request, async (tenant, place, reader) => {
        const standings = standingsOf(await listHistory(tenant, { cycle: place.cycle.id, institution: place.institution.id }));
        const open = !isLocked(place.cycle);
        const may = { state: open && canTypeStatementsOf(reader, place.institution), typeFigures: open && canTypeFigures(reader) };
        return <EvidencePage place={place} standings={standings} may={may} now={parts.now()} />;
      }),
    ),
  );

  app.post(`${AT}/confirm/:kind`, { config: { access: canTypeStatements } }, async (request, reply) => {
    const { kind } = readParams(ConfirmParams, request);
    const { cycle, institution, path } = await openForTyping(parts, request);
    const onward = kind === 'staff' ? staffPath(cycle, institution.id) : path;
    const seen = { cycle: cycle.id, institution: institution.id, kind, version: versionOf(request.body) };
    try {
      await confirmEvidence(parts, sentBy(memberOf(request), request), seen);
    } catch (error) {
      if (!(error instanceof FactChanged)) throw error;
      return reply.flash('Somebody changed this after you opened the page. Nothing is confirmed yet: look at what stands now.').redirect(onward, 303);
    }
    return reply.flash('It is confirmed, and counts from now on.').redirect(onward, 303);
  });

  awardRoutes(app, parts);
  figureRoutes(app, parts);
}
