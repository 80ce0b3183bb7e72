import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Tenant, withTenant } from '../../../database/tenant.ts';
import type { IsoDate } from '../../../rating/evidence.ts';
import { todayOf } from '../../../shared/today.ts';
import { memberOf } from '../../../web/access.ts';
import { readParams } from '../../../web/form.ts';
import type { Parts } from '../../../web/parts.ts';
import { sentBy, versionOf } from '../../partnerships/index.ts';
import { canChangeInstitutions } from '../institution.policy.ts';
import { countInvitationsTo, countPeopleAt, listInstitutions } from '../institution.queries.ts';
import { byName } from '../institution-filters.ts';
import { found, InstitutionParams } from '../institution-params.ts';
import { keepsSaved, tellOfChange, tellThatSavedIsKept } from '../tell-of-change.tsx';
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
    if (keepsSaved(request)) return tellThatSavedIsKept(reply, institution);
    const form = typedStanding(request.body);
    const standing = readStanding(form, { institution, all, today: todayOf(parts.now()) });
    if (!isStanding(standing)) return reply.page(<StandingPage {...shown} typed={form} errors={standing} />, 422);
    const change = { id: institution.id, version: versionOf(request.body), standing };
    return tellOfChange(
      parts,
      { request, reply },
      {
        institution,
        save: () => changeStanding(parts, sentBy(memberOf(request), request), change),
        conflict: (meanwhile) => <StandingConflictPage {...meanwhile} all={all} yours={standing} typed={form} />,
      },
    );
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
