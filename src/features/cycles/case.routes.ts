import type { FastifyInstance, FastifyReply } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { readParams } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { CycleParams, cyclePath, foundCycle } from '../evidence/index.ts';
import { findPublication } from '../ratings/index.ts';
import { caseFolder } from './case-out/case-folder.ts';
import type { CaseYear } from './case-out/case-year.ts';
import { loadCase, loadVersion } from './case-out/load-case.ts';
import { zipFolder } from './case-out/zip-folder.ts';
import { canSeeWork } from './cycle.policy.ts';
import { shippedFrameworks } from './frameworks-offered.ts';
import { VersionParams } from './version.routes.tsx';

/** A cycle to take away: for those who may see its evidence. */
export function caseRoutes(app: FastifyInstance, parts: Parts): void {
  const inWork = { config: { access: canSeeWork } };

  app.get('/cycles/:cycle/case.zip', inWork, async (request, reply) => {
    const { cycle: year } = readParams(CycleParams, request);
    const years = await withTenant(parts.db, memberOf(request).as.partnership.id, async (tenant) => loadCase(tenant, await foundCycle(tenant, year)));
    return sendCase(reply, years, cyclePath({ year }).split('/').at(-1) ?? '', parts.now());
  });

  app.get('/cycles/:cycle/versions/:number/case.zip', inWork, async (request, reply) => {
    const { cycle: year, number } = readParams(VersionParams, request);
    const { years, at } = await withTenant(parts.db, memberOf(request).as.partnership.id, async (tenant) => {
      const cycle = await foundCycle(tenant, year);
      const publication = await findPublication(tenant, { cycle: cycle.id, number });
      if (!publication) throw new NotFound();
      return { years: await loadVersion(tenant, cycle, publication), at: publication.at };
    });
    return sendCase(reply, years, `${year.replace('/', '-')}-version-${number}`, at);
  });
}

async function sendCase(reply: FastifyReply, years: [CaseYear, ...CaseYear[]], name: string, at: Date) {
  const shipped = new Map((await shippedFrameworks()).map(({ sha256, framework }) => [sha256, framework.id]));
  const files = caseFolder(years, shipped);
  return reply
    .header('content-type', 'application/zip')
    .header('content-disposition', `attachment; filename="waymark-${name}.zip"`)
    .send(zipFolder(`waymark-${name}`, files, at));
}
