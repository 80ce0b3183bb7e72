import type { FastifyInstance } from 'fastify';
import { withTenant } from '../../../database/tenant.ts';
import { several } from '../../../rating/words.ts';
import { memberOf } from '../../../web/access.ts';
import type { Parts } from '../../../web/parts.ts';
import { discard, MOST_FILES, receiveUpload, TAKES_FILES, type Upload } from '../../../web/upload.ts';
import { sentBy } from '../../partnerships/index.ts';
import { canChangeInstitutions } from '../institution.policy.ts';
import { IMPORT_PATH, uploadPath } from './import-paths.ts';
import { loadSending } from './load-sending.ts';
import { AreaPage } from './pages/area.page.tsx';
import { SendRegisterPage } from './pages/send-register.page.tsx';
import type { RegisterReadings } from './register-readings.ts';
import { receiveRegister } from './register-upload.ts';

/** Sending the files that name institutions. They are read in the background. */
export function sendRegisterRoutes(app: FastifyInstance, parts: Parts, readings: RegisterReadings): void {
  const lead = { config: { access: canChangeInstitutions } };

  app.get(IMPORT_PATH, lead, async (request, reply) => {
    const shown = await withTenant(parts.db, memberOf(request).as.partnership.id, (tenant) => loadSending(tenant, parts.uploads));
    return reply.page(shown.partnership.laCodes.length === 0 ? <AreaPage partnership={shown.partnership} /> : <SendRegisterPage {...shown} />);
  });

  app.post(IMPORT_PATH, { ...lead, ...TAKES_FILES }, async (request, reply) => {
    const reader = memberOf(request);
    const { id: partnership } = reader.as.partnership;
    const upload = await receiveUpload(request, parts.uploads);
    let read = upload.files;
    try {
      const shown = await withTenant(parts.db, partnership, (tenant) => loadSending(tenant, parts.uploads));
      const { laCodes } = shown.partnership;
      if (laCodes.length === 0) return reply.page(<AreaPage partnership={shown.partnership} />, 422);
      const wrong = whatIsWrong(upload, shown.megabytes);
      if (wrong) return reply.page(<SendRegisterPage {...shown} sent={upload.fields.form_id} error={wrong} />, 422);
      const received = await receiveRegister(parts, { ...sentBy(reader, request), form: upload.form }, upload.files);
      if (!received.again) {
        readings.start({ partnership, upload: received.upload, files: upload.files, las: laCodes });
        read = [];
      }
      return reply.redirect(uploadPath(received.upload), 303);
    } finally {
      await discard(read);
    }
  });
}

function whatIsWrong({ files, problem }: Upload, megabytes: number): string | null {
  if (problem === 'too-large')
    return `Choose files of ${several(megabytes, 'megabyte')} together at most. Send one after the other, or put them into a ZIP`;
  if (problem === 'too-many-files') return `Choose ${MOST_FILES} files at most`;
  if (files.length === 0) return 'Choose a file';
  const empty = files.find(({ size }) => size === 0);
  return empty ? `${empty.name} is empty. Check that it was saved, and choose it again` : null;
}
