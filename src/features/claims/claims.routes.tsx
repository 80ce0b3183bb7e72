import type { FastifyInstance } from 'fastify';
import type { Parts } from '../../web/parts.ts';
import { atPlace, canSeeEvidence } from '../evidence/index.ts';
import { loadClaims } from './load-claims.ts';
import { ClaimsPage } from './pages/claims.page.tsx';

/** What leaders say of each lesson, beside what others say: for those who work with the institution's evidence. */
export function claimsRoutes(app: FastifyInstance, { db, now }: Parts): void {
  app.get('/cycles/:cycle/institutions/:institution/lessons', { config: { access: canSeeEvidence } }, async (request, reply) =>
    reply.page(await atPlace(db, request, async (tenant, place) => <ClaimsPage place={place} claims={await loadClaims(tenant, place, now())} />)),
  );
}
