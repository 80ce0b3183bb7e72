import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withTenant } from '../../../database/tenant.ts';
import { several } from '../../../rating/words.ts';
import { memberOf } from '../../../web/access.ts';
import { fieldErrors, readParams } from '../../../web/form.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { isSilent, lookAgain } from '../../../web/reading-progress.ts';
import { loggable } from '../../../web/request-log.ts';
import { withFiles } from '../../../web/upload.ts';
import { sentBy } from '../../partnerships/index.ts';
import { canChangeInstitutions } from '../institution.policy.ts';
import { listInstitutions } from '../institution.queries.ts';
import type { Institution } from '../institution.ts';
import { areaRoutes } from './area.routes.tsx';
import { compareRegister } from './compare-register.ts';
import { CannotAll, ComparisonChanged, type Confirmed, confirmRegister } from './confirm-register.ts';
import { takenPath, UploadParams } from './import-paths.ts';
import type { FoundInstitutions } from './listed.ts';
import { loadSending } from './load-sending.ts';
import { marked, markOf } from './mark.ts';
import { BeingReadPage } from './pages/being-read.page.tsx';
import { RegisterPreviewPage } from './pages/register-preview.page.tsx';
import { SendRegisterPage } from './pages/send-register.page.tsx';
import type { ReadFiles } from './read-files.ts';
import { ChosenForm } from './register.form.ts';
import { readRegisterFilters } from './register-filters.ts';
import { RegisterReadings } from './register-readings.ts';
import { loadRegisterUpload } from './register-upload.ts';
import { sendRegisterRoutes } from './send-register.routes.tsx';
import { takenRoutes } from './taken.routes.tsx';

/** Institutions from the files of national bodies: sent, looked at, confirmed, and taken back. */
export function registerRoutes(app: FastifyInstance, parts: Parts, readFiles: ReadFiles): void {
  const lead = { config: { access: canChangeInstitutions } };
  const readings = new RegisterReadings({ ...parts, readFiles, fault: (error) => app.log.error(loggable(error), 'a register could not be read') });
  app.addHook('onClose', () => readings.close());
  areaRoutes(app, parts);
  takenRoutes(app, parts);
  withFiles(app, parts.uploads, (scope) => sendRegisterRoutes(scope, parts, readings));

  app.get('/institutions/import/:upload', lead, async (request, reply) => {
    const { id, found, errors, progress, at, institutions, sending } = await asked(request);
    if (found) return reply.page(<RegisterPreviewPage {...previewOf({ id, found, institutions })} filters={readRegisterFilters(request.query)} />);
    if (errors) return reply.page(<SendRegisterPage {...sending} problems={errors} />);
    const now = parts.now();
    const interrupted = isSilent(progress, at, now);
    if (!interrupted) reply.header('refresh', lookAgain(at, now));
    return reply.page(<BeingReadPage id={id} progress={progress} interrupted={interrupted} />);
  });

  app.post('/institutions/import/:upload', lead, async (request, reply) => {
    const shown = { ...(await read(request)), filters: readRegisterFilters(request.query) };
    const form = ChosenForm.safeParse(request.body ?? {});
    if (!form.success) return reply.page(<RegisterPreviewPage {...shown} error={Object.values(fieldErrors(form.error))[0]} />, 422);
    const { seen, ...chosen } = form.data;
    const mark = markOf(request.body);
    if (mark) return reply.page(<RegisterPreviewPage {...shown} chosen={marked(mark, chosen, shown.comparison, shown.filters)} />);
    if (chosen.add.length + chosen.change.length + chosen.succession.length === 0)
      return reply.page(<RegisterPreviewPage {...shown} chosen={chosen} error="Tick what Waymark is to take over, or leave the page" />, 422);
    try {
      const done = await confirmRegister(parts, sentBy(memberOf(request), request), { upload: shown.id, seen, chosen });
      return reply.flash(doneWords(done)).redirect(done.import === null ? '/institutions' : takenPath(done.import), 303);
    } catch (error) {
      if (error instanceof CannotAll) return reply.page(<RegisterPreviewPage {...shown} chosen={chosen} error={error.message} />, 422);
      if (error instanceof ComparisonChanged)
        return reply.page(<RegisterPreviewPage {...(await read(request))} filters={shown.filters} chosen={chosen} error={CHANGED} />, 409);
      throw error;
    }
  });

  /** The upload of the address, and what is around it. */
  async function asked(request: FastifyRequest) {
    const { upload: id } = readParams(UploadParams, request);
    return withTenant(parts.db, memberOf(request).as.partnership.id, async (tenant) => {
      const upload = await loadRegisterUpload(tenant, id, parts.now());
      if (!upload) throw new NotFound();
      return { ...upload, institutions: await listInstitutions(tenant), sending: await loadSending(tenant, parts.uploads) };
    });
  }

  /** What the upload of the address would change by now; one that was not read, or not to its end, is none. */
  async function read(request: FastifyRequest) {
    const { id, found, institutions } = await asked(request);
    if (!found) throw new NotFound();
    return previewOf({ id, found, institutions });
  }
}

function previewOf({ id, found, institutions }: { id: string; found: FoundInstitutions; institutions: Institution[] }) {
  return { id, found, comparison: compareRegister(found, institutions) };
}

const CHANGED = 'The institutions were changed after you had opened this page. Nothing of yours is saved yet. Look again, and confirm';

function doneWords({ added, changed }: Confirmed): string {
  const parts = [
    added > 0 && `${several(added, 'institution is', 'institutions are')} added`,
    changed > 0 && `${several(changed, 'is', 'are')} changed`,
  ];
  return `${parts.filter((part) => part !== false).join(', ') || 'Nothing was different, so nothing was changed'}.`;
}
