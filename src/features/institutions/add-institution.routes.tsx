import type { FastifyInstance } from 'fastify';
import { memberOf } from '../../web/access.ts';
import { type FieldErrors, fieldErrors } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { sentBy } from '../partnerships/index.ts';
import { addInstitution, NumbersTaken } from './add-institution.ts';
import { InstitutionForm, typedInstitution } from './institution.form.ts';
import { canChangeInstitutions } from './institution.policy.ts';
import { NewInstitutionPage } from './pages/institution-form.page.tsx';

export function addInstitutionRoutes(app: FastifyInstance, parts: Parts): void {
  const lead = { config: { access: canChangeInstitutions } };

  app.get('/institutions/new', lead, async (_request, reply) => reply.page(<NewInstitutionPage />));

  app.post('/institutions/new', lead, async (request, reply) => {
    const again = (errors: FieldErrors) => reply.page(<NewInstitutionPage typed={typedInstitution(request.body)} errors={errors} />, 422);
    const form = InstitutionForm.safeParse(request.body);
    if (!form.success) return again(fieldErrors(form.error));
    const sent = sentBy(memberOf(request), request);
    const added = await addInstitution(parts, sent, form.data).catch(takenNumbers);
    if (added instanceof NumbersTaken) return again(added.errors);
    return reply.flash(`${form.data.name} is added.`).redirect(`/institutions/${added}`, 303);
  });
}

/** Hands out what the page tells, and throws on what is no matter of the form. */
export function takenNumbers(error: unknown): NumbersTaken {
  if (error instanceof NumbersTaken) return error;
  throw error;
}
