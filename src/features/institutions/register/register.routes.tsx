import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withTenant } from '../../../database/tenant.ts';
import { several } from '../../../rating/words.ts';
import { memberOf } from '../../../web/access.ts';
import { fieldErrors, readParams } from '../../../web/form.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { withFiles } from '../../../web/upload.ts';
import { sentBy } from '../../partnerships/index.ts';
import { canChangeInstitutions } from '../institution.policy.ts';
import { listInstitutions } from '../institution.queries.ts';
import { areaRoutes } from './area.routes.tsx';
import { compareRegister } from './compare-register.ts';
import { CannotAll, ComparisonChanged, type Confirmed, confirmRegister } from './confirm-register.ts';
import { UploadParams } from './import-paths.ts';
import { RegisterPreviewPage } from './pages/register-preview.page.tsx';
import type { ReadFiles } from './read-files.ts';
import { ChosenForm } from './register.form.ts';
import { readRegisterFilters } from './register-filters.ts';
import { loadRegisterUpload } from './register-upload.ts';
import { sendRegisterRoutes } from './send-register.routes.tsx';

/** Institutions from the files of national bodies: sent, looked at, confirmed. */
export function registerRoutes(app: FastifyInstance, parts: Parts, readFiles: ReadFiles): void {
  const lead = { config: { access: canChangeInstitutions } };
  areaRoutes(app, parts);
  withFiles(app, parts.uploads, (scope) => sendRegisterRoutes(scope, parts, readFiles));

  app.get('/institutions/import/:upload', lead, async (request, reply) => {
    return reply.page(<RegisterPreviewPage {...(await asked(request))} filters={readRegisterFilters(request.query)} />);
  });

  app.post('/institutions/import/:upload', lead, async (request, reply) => {
    const shown = { ...(await asked(request)), filters: readRegisterFilters(request.query) };
    const form = ChosenForm.safeParse(request.body ?? {});
    if (!form.success) return reply.page(<RegisterPreviewPage {...shown} error={Object.values(fieldErrors(form.error))[0]} />, 422);
    const { seen, ...chosen } = form.data;
    if (chosen.add.length + chosen.change.length + chosen.succession.length === 0)
      return reply.page(<RegisterPreviewPage {...shown} chosen={chosen} error="Tick what Waymark is to take over, or leave the page" />, 422);
    try {
      const done = await confirmRegister(parts, sentBy(memberOf(request), request), { upload: shown.id, seen, chosen });
      return reply.flash(doneWords(done)).redirect('/institutions', 303);
    } catch (error) {
      if (error instanceof CannotAll) return reply.page(<RegisterPreviewPage {...shown} chosen={chosen} error={error.message} />, 422);
      if (error instanceof ComparisonChanged)
        return reply.page(<RegisterPreviewPage {...(await asked(request))} filters={shown.filters} chosen={chosen} error={CHANGED} />, 409);
      throw error;
    }
  });

  /** What the upload of the address would change by now. */
  async function asked(request: FastifyRequest) {
    const { upload: id } = readParams(UploadParams, request);
    return withTenant(parts.db, memberOf(request).as.partnership.id, async (tenant) => {
      const upload = await loadRegisterUpload(tenant, id, parts.now());
      if (!upload) throw new NotFound();
      const { found } = upload;
      return { id, found, comparison: compareRegister(found, await listInstitutions(tenant)) };
    });
  }
}

const CHANGED = 'The institutions were changed after you had opened this page. Nothing of yours is saved yet. Look again, and confirm';

function doneWords({ added, changed }: Confirmed): string {
  const parts = [
    added > 0 && `${several(added, 'institution is', 'institutions are')} added`,
    changed > 0 && `${several(changed, 'is', 'are')} changed`,
  ];
  return `${parts.filter((part) => part !== false).join(', ') || 'Nothing was different, so nothing was changed'}.`;
}
