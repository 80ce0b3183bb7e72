import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { readParams } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { lookAgain } from '../../web/reading-progress.ts';
import { loggable } from '../../web/request-log.ts';
import { withFiles } from '../../web/upload.ts';
import { CycleParams, foundCycle, listCycles } from '../evidence/index.ts';
import { canChangeInstitutions } from '../institutions/index.ts';
import { decideImportRoutes } from './decide-import.routes.tsx';
import { canImport } from './import.policy.ts';
import { listImports, listNames } from './import.queries.ts';
import { isInterrupted } from './import.ts';
import { ImportParams, importsPath } from './import-params.ts';
import { loadImport } from './load-import.ts';
import { newImportRoutes } from './new-import.routes.tsx';
import { ImportPage } from './pages/import.page.tsx';
import { ImportsPage } from './pages/imports.page.tsx';
import { NoCyclePage } from './pages/no-cycle.page.tsx';
import { Readings } from './readings.ts';
import { TEMPLATES, templateFile } from './templates.ts';

/** Seconds: a list of files changes more slowly than the page of one. */
const LOOK_AGAIN_AT_LIST = 4;

const TemplateParams = CycleParams.extend({ kind: z.string() });

export function importRoutes(app: FastifyInstance, parts: Parts): void {
  const mine = { config: { access: canImport } };
  const readings = new Readings({ ...parts, fault: (error) => app.log.error(loggable(error), 'a file could not be read') });
  app.addHook('onClose', () => readings.close());

  app.get('/imports', mine, async (request, reply) => {
    const [latest] = await withTenant(parts.db, memberOf(request).as.partnership.id, listCycles);
    return latest ? reply.redirect(importsPath(latest), 303) : reply.page(<NoCyclePage />);
  });

  app.get('/cycles/:cycle/imports', mine, async (request, reply) => {
    const { as } = memberOf(request);
    const { cycle: year } = readParams(CycleParams, request);
    const shown = await withTenant(parts.db, as.partnership.id, async (tenant) => {
      const cycle = await foundCycle(tenant, year);
      const imports = await listImports(tenant, cycle.id);
      return {
        cycle,
        imports,
        names: await listNames(
          tenant,
          imports.map(({ sentBy }) => sentBy),
        ),
      };
    });
    const now = parts.now();
    const interrupted = new Set(shown.imports.filter((one) => isInterrupted(one, now)).map(({ id }) => id));
    if (shown.imports.some(({ id, state }) => state === 'reading' && !interrupted.has(id))) reply.header('refresh', LOOK_AGAIN_AT_LIST);
    return reply.page(<ImportsPage {...shown} interrupted={interrupted} />);
  });

  app.get('/cycles/:cycle/imports/templates/:kind.csv', mine, async (request, reply) => {
    const { as } = memberOf(request);
    const { cycle: year, kind } = readParams(TemplateParams, request);
    await withTenant(parts.db, as.partnership.id, (tenant) => foundCycle(tenant, year));
    const template = TEMPLATES.find(({ id }) => id === kind);
    if (!template) throw new NotFound();
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${template.id}.csv"`)
      .send(templateFile(template));
  });

  app.get('/cycles/:cycle/imports/:import', mine, async (request, reply) => {
    const { as } = memberOf(request);
    const place = readParams(ImportParams, request);
    const now = parts.now();
    const shown = await withTenant(parts.db, as.partnership.id, (tenant) => loadImport(tenant, place, now));
    // By a header and not in the page: it works without a script, and nobody who reads the page later is moved.
    if (shown.import.state === 'reading' && !shown.interrupted) reply.header('refresh', lookAgain(shown.import.sentAt, now));
    return reply.page(<ImportPage {...shown} mayAddInstitutions={canChangeInstitutions(memberOf(request))} />);
  });

  decideImportRoutes(app, parts);
  withFiles(app, parts.uploads, (scope) => newImportRoutes(scope, parts, readings));
}
