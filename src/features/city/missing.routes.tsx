import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { readParams, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { sendingOf } from '../../web/sending.ts';
import { CycleParams, cyclePath, foundCycle, isLocked } from '../evidence/index.ts';
import { canRemind, canSeeCityAtWork } from './city.policy.ts';
import { deliveredWords } from './delivered-words.ts';
import { loadMissing, type MissingView } from './load-missing.ts';
import { MissingPage } from './pages/missing.page.tsx';
import { RemindPage } from './pages/remind.page.tsx';
import { readRemindForm } from './remind.form.ts';
import { remindInstitutions } from './remind-institutions.ts';
import { type Reminding, reminderLetter } from './reminder-letter.ts';
import { planReminders } from './reminders.ts';

/** Who lacks which evidence, and writing to them. */
export function missingRoutes(app: FastifyInstance, parts: Parts): void {
  app.get('/cycles/:cycle/missing', { config: { access: canSeeCityAtWork } }, async (request, reply) => {
    const view = await opened(request);
    const { element, choose } = typed(request.query, ['element', 'choose']);
    const shown = view.framework.elements.find(({ id }) => id === element)?.id ?? null;
    return reply.page(<MissingPage view={view} element={shown} chosen={choose === 'all'} mayRemind={mayRemind(request, view)} />);
  });

  // Sent without `send`, it shows the letters and sends none.
  app.post('/cycles/:cycle/missing/remind', { config: { access: canRemind } }, async (request, reply) => {
    const reader = memberOf(request);
    const view = await opened(request);
    const form = readRemindForm(request.body, view.lacking);
    if ('error' in form) return reply.page(<MissingPage view={view} element={null} mayRemind={mayRemind(request, view)} error={form.error} />, 422);
    if (isLocked(view.cycle)) return reply.flash(LOCKED, 'told').redirect(`${cyclePath(view.cycle)}/missing`, 303);
    const reminding = remindingBy(request, view);
    if (!form.send) {
      const plan = planReminders(form.chosen, form);
      const letters = plan.letters.map((letter) => reminderLetter(letter, reminding));
      return reply.page(<RemindPage cycle={view.cycle} chosen={form.chosen} plan={plan} letters={letters} again={form.again} />);
    }
    const asked = { cycle: view.cycle.id, institutions: form.chosen.map(({ institution }) => institution), again: form.again };
    const delivered = await remindInstitutions(parts, reader, sendingOf(request), asked, reminding);
    const told = deliveredWords(delivered, parts.mail);
    return reply.flash(told.text, told.kind).redirect(`${cyclePath(view.cycle)}/missing`, 303);
  });

  async function opened(request: FastifyRequest): Promise<MissingView> {
    const reader = memberOf(request);
    const { cycle: year } = readParams(CycleParams, request);
    return withTenant(parts.db, reader.as.partnership.id, async (tenant) => loadMissing(tenant, await foundCycle(tenant, year), parts.now()));
  }

  function remindingBy(request: FastifyRequest, { cycle }: MissingView): Reminding {
    const { person, as } = memberOf(request);
    const evidenceAt = (institution: string) => `${parts.baseUrl}${cyclePath(cycle)}/institutions/${institution}/evidence`;
    return { by: person.name, partnership: as.partnership.name, year: cycle.year, evidenceAt };
  }
}

/** What is published has the evidence that it has. */
function mayRemind(request: FastifyRequest, { cycle }: MissingView): boolean {
  return canRemind(memberOf(request)) && !isLocked(cycle);
}

const LOCKED = 'The cycle is published, so that nothing more is asked for. Begin a correction first.';
