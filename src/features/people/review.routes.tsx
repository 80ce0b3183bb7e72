import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { type FieldErrors, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { sendingOf } from '../../web/sending.ts';
import { ReviewPage } from './pages/review.page.tsx';
import { canManagePeople, scopeOf } from './people.policy.ts';
import { Refused } from './refused.ts';
import { decisionField, readDecisions } from './review.form.ts';
import { listRolesNotReviewed } from './review.queries.ts';
import { countRolesToReview, type Decisions, type Reviewed, reviewDueBefore, reviewRoles } from './review-roles.ts';

/** As many as somebody decides about in one sitting. The next ones come when these are done. */
export const ROLES_A_SITTING = 50;

/** Once a year somebody looks at every role: is it still needed? */
export function reviewRoutes(app: FastifyInstance, parts: Parts): void {
  const { db, now } = parts;
  const manage = { config: { access: canManagePeople } };

  app.get('/people/review', manage, async (request, reply) => reply.page(await page(request)));

  app.post('/people/review', manage, async (request, reply) => {
    const decisions = readDecisions(request.body);
    if (Object.keys(decisions).length === 0) return reply.page(await page(request, {}, 'Choose “Still needed” or “End” for one role at least'), 422);
    try {
      const reviewed = await reviewRoles(parts, memberOf(request), sendingOf(request), decisions);
      return reply.flash(reviewedWords(reviewed)).redirect('/people/review', 303);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const errors = Object.entries(error.errors).map(([role, why]) => [decisionField(role), why]);
      return reply.page(await page(request, Object.fromEntries(errors), undefined, decisions), 422);
    }
  });

  async function page(request: FastifyRequest, errors: FieldErrors = {}, nothing?: string, decisions: Decisions = {}) {
    const reader = memberOf(request);
    const at = now();
    const shown = await withTenant(db, reader.as.partnership.id, async (tenant) => ({
      roles: await listRolesNotReviewed(tenant, scopeOf(reader), reviewDueBefore(at), ROLES_A_SITTING),
      due: await countRolesToReview(tenant, reader, at),
    }));
    const first = shown.roles[0];
    const all = nothing && first ? { ...errors, [decisionField(first.id)]: nothing } : errors;
    return <ReviewPage {...shown} decisions={decisions} errors={all} formId={typed(request.body, ['form_id']).form_id} />;
  }
}

function reviewedWords({ kept, ended }: Reviewed): string {
  return `${kept === 1 ? '1 role is' : `${kept} roles are`} noted as still needed, ${ended === 1 ? '1 has' : `${ended} have`} ended.`;
}
