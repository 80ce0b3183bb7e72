import type { FastifyInstance } from 'fastify';
import { withTenant } from '../../../database/tenant.ts';
import { several } from '../../../rating/words.ts';
import { memberOf } from '../../../web/access.ts';
import type { Parts } from '../../../web/parts.ts';
import { discard, MOST_FILES, type ReceivedFile, receiveUpload, TAKES_FILES, type Upload } from '../../../web/upload.ts';
import { getPartnership, sentBy } from '../../partnerships/index.ts';
import { canChangeInstitutions } from '../institution.policy.ts';
import { gatherRegister } from './gather-register.ts';
import { IMPORT_PATH, uploadPath } from './import-paths.ts';
import { AreaPage } from './pages/area.page.tsx';
import { SendRegisterPage } from './pages/send-register.page.tsx';
import type { ReadFiles, ReadTable } from './read-files.ts';
import { keepRegisterUpload } from './register-upload.ts';

/** Sending the files that name institutions. They are read while the sender waits: the largest takes seconds. */
export function sendRegisterRoutes(app: FastifyInstance, parts: Parts, readFiles: ReadFiles): void {
  const lead = { config: { access: canChangeInstitutions } };
  const megabytes = Math.floor(parts.uploads.maxBytes / (1024 * 1024));
  const turns = new Turns();

  app.get(IMPORT_PATH, lead, async (request, reply) => {
    const partnership = await withTenant(parts.db, memberOf(request).as.partnership.id, getPartnership);
    if (partnership.laCodes.length === 0) return reply.page(<AreaPage partnership={partnership} />);
    return reply.page(<SendRegisterPage partnership={partnership} megabytes={megabytes} />);
  });

  app.post(IMPORT_PATH, { ...lead, ...TAKES_FILES }, async (request, reply) => {
    const reader = memberOf(request);
    const upload = await receiveUpload(request, parts.uploads);
    try {
      const partnership = await withTenant(parts.db, reader.as.partnership.id, getPartnership);
      if (partnership.laCodes.length === 0) return reply.page(<AreaPage partnership={partnership} />, 422);
      const again = { partnership, megabytes, sent: upload.fields.form_id };
      const wrong = whatIsWrong(upload, megabytes);
      if (wrong) return reply.page(<SendRegisterPage {...again} error={wrong} />, 422);
      const found = gatherRegister(await turns.take(() => readAll(upload.files, partnership.laCodes, readFiles)), partnership.laCodes);
      if ('errors' in found) return reply.page(<SendRegisterPage {...again} problems={found.errors} />, 422);
      const id = await keepRegisterUpload(parts, { ...sentBy(reader, request), form: upload.form }, found);
      return reply.redirect(uploadPath(id), 303);
    } finally {
      await discard(upload.files);
    }
  });
}

/** Each reading keeps a processor busy: one after the other, so that pages are answered meanwhile. */
class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(act, act);
    this.#last = mine.catch(() => {});
    return mine;
  }
}

async function readAll(files: readonly ReceivedFile[], las: string[], readFiles: ReadFiles): Promise<ReadTable[]> {
  const tables: ReadTable[] = [];
  for (const file of files) tables.push(...(await readFiles(file, las)));
  return tables;
}

function whatIsWrong({ files, problem }: Upload, megabytes: number): string | null {
  if (problem === 'too-large')
    return `Choose files of ${several(megabytes, 'megabyte')} together at most. Send one after the other, or put them into a ZIP`;
  if (problem === 'too-many-files') return `Choose ${MOST_FILES} files at most`;
  if (files.length === 0) return 'Choose a file';
  const empty = files.find(({ size }) => size === 0);
  return empty ? `${empty.name} is empty. Check that it was saved, and choose it again` : null;
}
