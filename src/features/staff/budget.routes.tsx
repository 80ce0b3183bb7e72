import type { FastifyInstance } from 'fastify';
import { memberOf } from '../../web/access.ts';
import { type FieldErrors, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { canTypeStatements, type StandsNow } from '../evidence/index.ts';
import { sentBy, versionOf } from '../partnerships/index.ts';
import { readBudgetForm } from './budget.form.ts';
import { openRegister, placeOf } from './load-staff.ts';
import { BudgetFormPage } from './pages/budget-form.page.tsx';
import { BudgetChanged, setBudget } from './set-budget.ts';
import { poundWords } from './training.ts';

const AT = '/cycles/:cycle/institutions/:institution/staff/budget';

/** What an institution can spend on training in a year. */
export function budgetRoutes(app: FastifyInstance, parts: Parts): void {
  const types = { config: { access: canTypeStatements } };

  app.get(AT, types, async (request, reply) => {
    const register = await openRegister(parts, request);
    const { budget } = register;
    const shown = { budget: budget ? String(budget.pounds) : '', form_id: '', version: String(budget?.version ?? 0) };
    return reply.page(<BudgetFormPage place={register} typed={shown} />);
  });

  app.post(AT, types, async (request, reply) => {
    const register = await openRegister(parts, request);
    const sent = typed(request.body, ['budget', 'form_id', 'version']);
    const again = (errors: FieldErrors, changed?: StandsNow | null, status = 422) =>
      reply.page(<BudgetFormPage place={register} typed={sent} errors={errors} changed={changed} />, status);
    const read = readBudgetForm(request.body);
    if (typeof read !== 'number') return again(read.errors);
    try {
      await setBudget(parts, sentBy(memberOf(request), request), { place: placeOf(register), version: versionOf(request.body), pounds: read });
    } catch (error) {
      if (!(error instanceof BudgetChanged)) throw error;
      const { version, pounds } = error.saved;
      return again({}, { version, lines: [poundWords(pounds)] }, 409);
    }
    return reply.flash('The budget is saved.').redirect(`${register.path}#training`, 303);
  });
}
