import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { readParams } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { cycleYear, foundCycle } from '../evidence/index.ts';
import { findPublication, frameworkOf, listPublications, listPublishedSummaries, type Publication } from '../ratings/index.ts';
import { canSeeCycles, canSeeWork } from './cycle.policy.ts';
import { namesOf } from './cycle-changes.queries.ts';
import { VersionPage } from './pages/version.page.tsx';
import { versionDifferences } from './version-differences.ts';

export const VersionParams = z.object({
  cycle: cycleYear,
  number: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
});

export function versionRoutes(app: FastifyInstance, parts: Parts): void {
  app.get('/cycles/:cycle/versions/:number', { config: { access: canSeeCycles } }, async (request, reply) => {
    const reader = memberOf(request);
    const { cycle: year, number } = readParams(VersionParams, request);
    return withTenant(parts.db, reader.as.partnership.id, async (tenant) => {
      const cycle = await foundCycle(tenant, year);
      const publication = await findPublication(tenant, { cycle: cycle.id, number });
      if (!publication) throw new NotFound();
      const framework = await frameworkOf(tenant, cycle);
      const summaries = await byName(tenant, publication);
      const before = number === 1 ? null : await byName(tenant, { ...publication, number: number - 1 });
      const names = await namesOf(tenant, [publication.by]);
      return reply.page(
        <VersionPage
          {...{ cycle, publication, framework, summaries }}
          by={names.get(publication.by ?? '') ?? null}
          differences={before && versionDifferences(before, summaries, framework)}
          versions={await listPublications(tenant, cycle.id)}
          mayTake={canSeeWork(reader)}
        />,
      );
    });
  });
}

async function byName(tenant: Tenant, place: Pick<Publication, 'cycle' | 'number'>) {
  const summaries = await listPublishedSummaries(tenant, place);
  return summaries.sort((a, b) => a.summary.name.localeCompare(b.summary.name, 'en'));
}
