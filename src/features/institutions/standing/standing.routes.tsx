import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Tenant, withTenant } from '../../../database/tenant.ts';
import type { IsoDate } from '../../../rating/evidence.ts';
import { todayOf } from '../../../shared/today.ts';
import { memberOf } from '../../../web/access.ts';
import { readParams, typed } from '../../../web/form.ts';
import type { Parts } from '../../../web/parts.ts';
import { ChangedMeanwhile, lastChangeWords, sentBy, versionOf } from '../../partnerships/index.ts';
import { canChangeInstitutions } from '../institution.policy.ts';
import { countInvitationsTo, countPeopleAt, listInstitutions } from '../institution.queries.ts';
import type { Institution } from '../institution.ts';
import { byName } from '../institution-filters.ts';
import { found, InstitutionParams } from '../institution-params.ts';
import { changeStanding } from './change-standing.ts';
import { StandingPage } from './pages/standing.page.tsx';
import { StandingConflictPage } from './pages/standing-conflict.page.tsx';
import { isStanding, readStanding, standingAsTyped, typedStanding } from './standing.form.ts';

/** A cycle, as far as it decides who is rated in it. */
export interface CycleDay {
  year: string;
  date: IsoDate;
  state: string;
}

/** Given where the application is put together: cycles know of institutions, and not the other way round. */
export type ListCycles = (tenant: Tenant) => Promise<CycleDay[]>;

export function standingRoutes(app: FastifyInstance, parts: Parts, listCycles: ListCycles): void {
  const lead = { config: { access: canChangeInstitutions } };

  app.get('/institutions/:id/status', lead, async (request, reply) => {
    const shown = await asked(request);
    return reply.page(<StandingPage {...shown} typed={standingAsTyped(shown.institution)} />);
  });

  app.post('/institutions/:id/status', lead, async (request, reply) => {
    const shown = await asked(request);
    const { institution, all } = shown;
    const page = `/institutions/${institution.id}`;
    if (typed(request.body, ['keep']).keep === 'saved') return reply.flash('What was saved is kept, and yours is dropped.').redirect(page, 303);
    const form = typedStanding(request.body);
    const standing = readStanding(form, { institution, all, today: todayOf(parts.now()) });
    if (!isStanding(standing)) return reply.page(<StandingPage {...shown} typed={form} errors={standing} />, 422);
    try {
      const change = { id: institution.id, version: versionOf(request.body), standing };
      const done = await changeStanding(parts, sentBy(memberOf(request), request), change);
      return reply.flash(done === 'changed' ? 'Your changes are saved.' : 'Nothing was different, so nothing was changed.').redirect(page, 303);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      const { saved, last }: ChangedMeanwhile<Institution> = error;
      const who = lastChangeWords(last, memberOf(request), parts.now());
      return reply.page(<StandingConflictPage saved={saved} all={all} yours={standing} typed={form} {...who} />, 409);
    }
  });

  /** The institution of the address and what is around it; those of other partnerships are as unknown as those that never were. */
  async function asked(request: FastifyRequest) {
    const { id } = readParams(InstitutionParams, request);
    return withTenant(parts.db, memberOf(request).as.partnership.id, async (tenant) => {
      const all = (await listInstitutions(tenant)).sort(byName);
      const institution = found(all.find((one) => one.id === id) ?? null);
      const cycles = (await listCycles(tenant)).filter(({ state }) => state !== 'published');
      return { institution, all, cycles, people: await countPeopleAt(tenant, id), invitations: await countInvitationsTo(tenant, id, parts.now()) };
    });
  }
}
