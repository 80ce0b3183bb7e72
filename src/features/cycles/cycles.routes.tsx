import type { FastifyInstance } from 'fastify';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import type { Parts } from '../../web/parts.ts';
import { belongsTo, type Cycle, listCycles } from '../evidence/index.ts';
import { listInstitutions } from '../institutions/index.ts';
import { frameworkOf, listLatestPublications, listPublishedSummaries, type PublicationHead } from '../ratings/index.ts';
import { caseRoutes } from './case.routes.ts';
import { canRunCycles, canSeeCycles, canSeeWork } from './cycle.policy.ts';
import { cycleRoutes } from './cycle.routes.tsx';
import { editCycleRoutes } from './edit-cycle.routes.tsx';
import { newCycleRoutes } from './new-cycle.routes.tsx';
import { CyclesPage, type ListedCycle } from './pages/cycles.page.tsx';
import { publishRoutes } from './publish.routes.tsx';
import { readingRoutes } from './reading.routes.tsx';
import { versionRoutes } from './version.routes.tsx';

export function cyclesRoutes(app: FastifyInstance, parts: Parts): void {
  app.get('/cycles', { config: { access: canSeeCycles } }, async (request, reply) => {
    const reader = memberOf(request);
    const { id, name } = reader.as.partnership;
    const inWork = canSeeWork(reader);
    const cycles = await withTenant(parts.db, id, (tenant) => listed(tenant, inWork));
    return reply.page(<CyclesPage partnership={name} cycles={cycles} mayMake={canRunCycles(reader)} published={!inWork} />);
  });

  newCycleRoutes(app, parts);
  cycleRoutes(app, parts);
  editCycleRoutes(app, parts);
  readingRoutes(app, parts);
  publishRoutes(app, parts);
  versionRoutes(app, parts);
  caseRoutes(app, parts);
}

async function listed(tenant: Tenant, inWork: boolean): Promise<ListedCycle[]> {
  const latest = await listLatestPublications(tenant);
  const shown = (await listCycles(tenant)).filter(({ id }) => inWork || latest.has(id));
  const all = await listInstitutions(tenant);
  const found: ListedCycle[] = [];
  for (const cycle of shown) {
    const published = latest.get(cycle.id) ?? null;
    const institutions = inWork ? all.filter((one) => belongsTo(one, cycle)).length : await countPublished(tenant, published);
    found.push({ cycle: inWork ? cycle : asPublished(cycle), frameworkTitle: (await frameworkOf(tenant, cycle)).title, institutions, published });
  }
  return found;
}

async function countPublished(tenant: Tenant, published: PublicationHead | null): Promise<number> {
  return published ? (await listPublishedSummaries(tenant, published)).length : 0;
}

/** That a correction is under way is not for those who read what was published. */
function asPublished(cycle: Cycle): Cycle {
  return { ...cycle, state: 'published', correcting: null };
}
