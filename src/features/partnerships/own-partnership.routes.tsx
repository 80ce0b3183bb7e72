import type { FastifyInstance } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { fieldErrors, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import type { Member } from '../../web/reader.ts';
import { changePartnership } from './change-partnership.ts';
import { ChangedMeanwhile, lastChangeWords } from './changed-meanwhile.ts';
import { EditPartnershipPage, PARTNERSHIP_FIELDS, PartnershipPage, typedFrom } from './pages/partnership.page.tsx';
import { PartnershipConflictPage } from './pages/partnership-conflict.page.tsx';
import { PartnershipForm } from './partnership.form.ts';
import { canChangePartnership, canSeePartnership } from './partnership.policy.ts';
import { getPartnership } from './partnership.queries.ts';
import type { Partnership } from './partnership.ts';
import { sentBy, versionOf } from './sent.ts';

/** The details of the partnership that the reader works in. */
export function ownPartnershipRoutes(app: FastifyInstance, parts: Parts): void {
  const lead = { config: { access: canChangePartnership } };
  const own = ({ as }: Member) => withTenant(parts.db, as.partnership.id, getPartnership);

  app.get('/partnership', { config: { access: canSeePartnership } }, async (request, reply) => {
    const reader = memberOf(request);
    return reply.page(<PartnershipPage partnership={await own(reader)} mayChange={canChangePartnership(reader)} />);
  });

  app.get('/partnership/edit', lead, async (request, reply) => {
    const partnership = await own(memberOf(request));
    return reply.page(<EditPartnershipPage name={partnership.name} typed={typedFrom(partnership)} />);
  });

  app.post('/partnership/edit', lead, async (request, reply) => {
    const reader = memberOf(request);
    if (typed(request.body, ['keep']).keep === 'saved')
      return reply.flash('What was saved is kept, and yours is dropped.').redirect('/partnership', 303);
    const again = typed(request.body, [...PARTNERSHIP_FIELDS, 'version', 'form_id']);
    const form = PartnershipForm.safeParse(request.body);
    if (!form.success)
      return reply.page(<EditPartnershipPage name={reader.as.partnership.name} typed={again} errors={fieldErrors(form.error)} />, 422);
    const { partnership: name, area, laCodes } = form.data;
    const yours = { name, area, laCodes };
    try {
      const done = await changePartnership(parts, sentBy(reader, request), { version: versionOf(request.body), details: yours });
      return reply
        .flash(done === 'changed' ? 'Your changes are saved.' : 'Nothing was different, so nothing was changed.')
        .redirect('/partnership', 303);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      const { saved, last }: ChangedMeanwhile<Partnership> = error;
      return reply.page(<PartnershipConflictPage saved={saved} {...lastChangeWords(last, reader, parts.now())} yours={yours} typed={again} />, 409);
    }
  });
}
