import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { type FieldErrors, fieldErrors, readParams } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { sentBy, versionOf } from '../partnerships/index.ts';
import { takenNumbers } from './add-institution.routes.tsx';
import { NumbersTaken } from './add-institution.ts';
import { changeInstitution } from './change-institution.ts';
import { InstitutionForm, typedFrom, typedInstitution } from './institution.form.ts';
import { canChangeInstitutions } from './institution.policy.ts';
import { findInstitution } from './institution.queries.ts';
import type { Institution } from './institution.ts';
import { found, InstitutionParams } from './institution-params.ts';
import { InstitutionConflictPage } from './pages/institution-conflict.page.tsx';
import { EditInstitutionPage } from './pages/institution-form.page.tsx';
import { keepsSaved, tellOfChange, tellThatSavedIsKept } from './tell-of-change.tsx';

export function changeInstitutionRoutes(app: FastifyInstance, parts: Parts): void {
  const lead = { config: { access: canChangeInstitutions } };

  app.get('/institutions/:id/edit', lead, async (request, reply) => {
    const institution = await asked(request);
    return reply.page(<EditInstitutionPage institution={institution} typed={typedFrom(institution)} />);
  });

  app.post('/institutions/:id/edit', lead, async (request, reply) => {
    const institution = await asked(request);
    if (keepsSaved(request)) return tellThatSavedIsKept(reply, institution);
    const typed = typedInstitution(request.body);
    const again = (errors: FieldErrors) => reply.page(<EditInstitutionPage institution={institution} typed={typed} errors={errors} />, 422);
    const form = InstitutionForm.safeParse(request.body);
    if (!form.success) return again(fieldErrors(form.error));
    const change = { id: institution.id, version: versionOf(request.body), details: form.data };
    const told = await tellOfChange(
      parts,
      { request, reply },
      {
        institution,
        save: () => changeInstitution(parts, sentBy(memberOf(request), request), change),
        conflict: (meanwhile) => <InstitutionConflictPage {...meanwhile} yours={change.details} typed={typed} />,
      },
    ).catch(takenNumbers);
    return told instanceof NumbersTaken ? again(told.errors) : told;
  });

  /** The institution of the address; those of other partnerships are as unknown as those that never were. */
  async function asked(request: FastifyRequest): Promise<Institution> {
    const { id } = readParams(InstitutionParams, request);
    return found(await withTenant(parts.db, memberOf(request).as.partnership.id, (tenant) => findInstitution(tenant, id)));
  }
}
