import type { FastifyInstance } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { several } from '../../rating/words.ts';
import { memberOf } from '../../web/access.ts';
import { readParams } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { discard, MOST_FILES, receiveUpload, TAKES_FILES, type Upload } from '../../web/upload.ts';
import { CycleParams, foundCycle } from '../evidence/index.ts';
import { listInstitutions } from '../institutions/index.ts';
import { sentBy } from '../partnerships/index.ts';
import { canImport } from './import.policy.ts';
import { importPath, importsPath } from './import-params.ts';
import { NewImportPage } from './pages/new-import.page.tsx';
import type { Readings } from './readings.ts';
import { receiveImports } from './receive-imports.ts';

export function newImportRoutes(app: FastifyInstance, parts: Parts, readings: Readings): void {
  const mine = { config: { access: canImport } };
  const megabytes = Math.floor(parts.uploads.maxBytes / (1024 * 1024));

  app.get('/cycles/:cycle/imports/new', mine, async (request, reply) => {
    const { as } = memberOf(request);
    const { cycle: year } = readParams(CycleParams, request);
    const [cycle, institutions] = await withTenant(parts.db, as.partnership.id, async (tenant) => [
      await foundCycle(tenant, year),
      await listInstitutions(tenant),
    ]);
    return reply.page(<NewImportPage cycle={cycle} megabytes={megabytes} institutions={institutions.length} />);
  });

  app.post('/cycles/:cycle/imports/new', { ...mine, ...TAKES_FILES }, async (request, reply) => {
    const reader = memberOf(request);
    const { cycle: year } = readParams(CycleParams, request);
    const cycle = await withTenant(parts.db, reader.as.partnership.id, (tenant) => foundCycle(tenant, year));
    const upload = await receiveUpload(request, parts.uploads);
    const wrong = whatIsWrong(upload, megabytes);
    if (wrong) {
      await discard(upload.files);
      const page = <NewImportPage cycle={cycle} megabytes={megabytes} institutions={null} sent={upload.fields.form_id} error={wrong} />;
      return reply.page(page, 422);
    }
    const sent = { ...sentBy(reader, request), form: upload.form };
    const { received, jobs } = await receiveImports(parts, sent, { cycle, files: upload.files }).catch(async (error: unknown) => {
      await discard(upload.files);
      throw error;
    });
    await discard(upload.files.filter((file) => !jobs.some((job) => job.file === file)));
    readings.start(jobs);
    if (received.again) reply.flash('You had sent this file before, and it waits for you here.', 'told');
    else if (jobs.length > 1) reply.flash(`${several(jobs.length, 'file is', 'files are')} being read.`);
    return reply.redirect(received.import ? importPath(cycle, { id: received.import }) : importsPath(cycle), 303);
  });
}

function whatIsWrong({ files, problem }: Upload, megabytes: number): string | null {
  if (problem === 'too-large')
    return `Choose files of ${several(megabytes, 'megabyte')} together at most. Send fewer at a time, or put them into a ZIP`;
  if (problem === 'too-many-files') return `Choose ${MOST_FILES} files at most. Send the others after these`;
  if (files.length === 0) return 'Choose a file';
  const empty = files.find(({ size }) => size === 0);
  return empty ? `${empty.name} is empty. Check that it was saved, and choose it again` : null;
}
