import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { withTenant } from '../../../database/tenant.ts';
import { memberOf } from '../../../web/access.ts';
import { fieldErrors, typed } from '../../../web/form.ts';
import type { Parts } from '../../../web/parts.ts';
import { ChangedMeanwhile, changePartnership, getPartnership, laCodes, sentBy, versionOf } from '../../partnerships/index.ts';
import { canChangeInstitutions } from '../institution.policy.ts';
import { IMPORT_PATH } from './import-paths.ts';
import { AreaPage } from './pages/area.page.tsx';

const NONE = 'Enter the code of at least one local authority, such as 831';

const AreaForm = z.object({ laCodes: laCodes.refine((codes) => codes.length > 0, NONE) });

/** Which local authorities the partnership covers, asked where it is needed: national files are read by their codes. */
export function areaRoutes(app: FastifyInstance, parts: Parts): void {
  app.post('/institutions/import/area', { config: { access: canChangeInstitutions } }, async (request, reply) => {
    const reader = memberOf(request);
    const form = AreaForm.safeParse(request.body ?? {});
    const again = typed(request.body, ['laCodes', 'version', 'form_id']);
    const saved = await withTenant(parts.db, reader.as.partnership.id, getPartnership);
    if (!form.success) return reply.page(<AreaPage partnership={saved} typed={again} errors={fieldErrors(form.error)} />, 422);
    const details = { name: saved.name, area: saved.area, laCodes: form.data.laCodes };
    try {
      await changePartnership(parts, sentBy(reader, request), { version: versionOf(request.body), details });
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      const errors = { laCodes: 'Somebody changed the details of the partnership meanwhile. Look at the codes again, and save' };
      return reply.page(<AreaPage partnership={saved} typed={{ ...again, version: String(saved.version) }} errors={errors} />, 409);
    }
    return reply.flash('The local authorities are saved. Now choose the files.').redirect(IMPORT_PATH, 303);
  });
}
