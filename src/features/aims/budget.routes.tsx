import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { memberOf } from '../../web/access.ts';
import { type FieldErrors, fieldErrors, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { pounds } from '../../web/typed-fields.ts';
import { canTypeStatements, type StandsNow } from '../evidence/index.ts';
import { sentBy, versionOf } from '../partnerships/index.ts';
import { answered } from './answer.ts';
import { openAims, placeOf } from './load-aims.ts';
import { BudgetFormPage } from './pages/budget-form.page.tsx';
import { setGuidanceBudget } from './save-aims.ts';

const AT = '/cycles/:cycle/institutions/:institution/aims/budget';
const BudgetTexts = z.object({ budget: pounds.refine((read) => read !== null, 'Enter the budget in whole pounds; 0 where there is none') });

/** What an institution can spend on guidance in a year. */
export function budgetRoutes(app: FastifyInstance, parts: Parts): void {
  const types = { config: { access: canTypeStatements } };

  app.get(AT, types, async (request, reply) => {
    const aims = await openAims(parts, request);
    const { budget } = aims;
    const shown = { budget: budget ? String(budget.pounds) : '', form_id: '', version: String(budget?.version ?? 0) };
    return reply.page(<BudgetFormPage place={aims} typed={shown} />);
  });

  app.post(AT, types, async (request, reply) => {
    const aims = await openAims(parts, request);
    const sent = typed(request.body, ['budget', 'form_id', 'version']);
    const again = (errors: FieldErrors, changed?: StandsNow | null, status = 422) =>
      reply.page(<BudgetFormPage place={aims} typed={sent} errors={errors} changed={changed} />, status);
    const read = BudgetTexts.safeParse(request.body ?? {});
    if (!read.success) return again(fieldErrors(read.error));
    const seen = { place: placeOf(aims), version: versionOf(request.body) };
    return answered(reply, () => setGuidanceBudget(parts, sentBy(memberOf(request), request), seen, read.data.budget ?? 0), {
      ...{ to: `${aims.path}#budget`, words: 'The budget is saved.' },
      late: (changed) => again({}, changed, 409),
    });
  });
}
