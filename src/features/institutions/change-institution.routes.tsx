import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { type FieldErrors, fieldErrors, readParams, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { ChangedMeanwhile, lastChangeWords, sentBy, versionOf } from '../partnerships/index.ts';
import { NumbersTaken } from './add-institution.ts';
import { changeInstitution } from './change-institution.ts';
import { InstitutionForm, typedFrom, typedInstitution } from './institution.form.ts';
import { canChangeInstitutions } from './institution.policy.ts';
import { findInstitution } from './institution.queries.ts';
import type { Institution, InstitutionDetails } from './institution.ts';
import { found, InstitutionParams } from './institution-params.ts';
import { InstitutionConflictPage } from './pages/institution-conflict.page.tsx';
import { EditInstitutionPage } from './pages/institution-form.page.tsx';

export function changeInstitutionRoutes(app: FastifyInstance, parts: Parts): void {
  const lead = { config: { access: canChangeInstitutions } };

  app.get('/institutions/:id/edit', lead, async (request, reply) => {
    const institution = await asked(request);
    return reply.page(<EditInstitutionPage institution={institution} typed={typedFrom(institution)} />);
  });

  app.post('/institutions/:id/edit', lead, async (request, reply) => {
    const institution = await asked(request);
    const page = `/institutions/${institution.id}`;
    if (typed(request.body, ['keep']).keep === 'saved') return reply.flash('What was saved is kept, and yours is dropped.').redirect(page, 303);
    const again = (errors: FieldErrors) =>
      reply.page(<EditInstitutionPage institution={institution} typed={typedInstitution(request.body)} errors={errors} />, 422);
    const form = InstitutionForm.safeParse(request.body);
    if (!form.success) return again(fieldErrors(form.error));
    try {
      const change = { id: institution.id, version: versionOf(request.body), details: form.data };
      const done = await changeInstitution(parts, sentBy(memberOf(request), request), change);
      return reply.flash(done === 'changed' ? 'Your changes are saved.' : 'Nothing was different, so nothing was changed.').redirect(page, 303);
    } catch (error) {
      if (error instanceof NumbersTaken) return again(error.errors);
      if (error instanceof ChangedMeanwhile) return conflict(request, reply, error, form.data);
      throw error;
    }
  });

  /** The institution of the address; those of other partnerships are as unknown as those that never were. */
  async function asked(request: FastifyRequest): Promise<Institution> {
    const { id } = readParams(InstitutionParams, request);
    return found(await withTenant(parts.db, memberOf(request).as.partnership.id, (tenant) => findInstitution(tenant, id)));
  }

  function conflict(request: FastifyRequest, reply: FastifyReply, { saved, last }: ChangedMeanwhile<Institution>, yours: InstitutionDetails) {
    const who = lastChangeWords(last, memberOf(request), parts.now());
    return reply.page(<InstitutionConflictPage saved={saved} {...who} yours={yours} typed={typedInstitution(request.body)} />, 409);
  }
}
