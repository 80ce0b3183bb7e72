import type { FastifyInstance } from 'fastify';
import { withTenant } from '../../../database/tenant.ts';
import { memberOf } from '../../../web/access.ts';
import { readParams } from '../../../web/form.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { sentBy } from '../../partnerships/index.ts';
import { canChangeInstitutions } from '../institution.policy.ts';
import { listInstitutions } from '../institution.queries.ts';
import { TakenParams, takenPath } from './import-paths.ts';
import { TakenPage } from './pages/taken.page.tsx';
import { findRegisterImport } from './register-import.queries.ts';
import { loadTakeBack, takeBackRegister } from './take-back-register.ts';

/** What was taken over from files that name institutions: to be looked at later, and taken back. */
export function takenRoutes(app: FastifyInstance, parts: Parts): void {
  const lead = { config: { access: canChangeInstitutions } };

  app.get('/institutions/imports/:taken', lead, async (request, reply) => {
    const { taken } = readParams(TakenParams, request);
    const shown = await withTenant(parts.db, memberOf(request).as.partnership.id, async (tenant) => {
      const imported = await findRegisterImport(tenant, taken);
      if (!imported) throw new NotFound();
      const here = new Set((await listInstitutions(tenant)).map(({ id }) => id));
      return { imported, here, takeBack: imported.undoneAt === null ? await loadTakeBack(tenant, imported) : null };
    });
    return reply.page(<TakenPage {...shown} />);
  });

  app.post('/institutions/imports/:taken/undo', lead, async (request, reply) => {
    const { taken } = readParams(TakenParams, request);
    const done = await takeBackRegister(parts, sentBy(memberOf(request), request), taken);
    if (done === 'taken back') reply.flash('What the files brought is taken back.');
    else reply.flash('Nothing was taken back: there is nothing left that could be.', 'told');
    return reply.redirect(takenPath(taken), 303);
  });
}
