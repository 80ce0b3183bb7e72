import type { FastifyInstance } from 'fastify';
import type { VNode } from 'preact';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { readParams } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import type { Member } from '../../web/reader.ts';
import { canSeePeople } from '../people/index.ts';
import { addInstitutionRoutes } from './add-institution.routes.tsx';
import { changeInstitutionRoutes } from './change-institution.routes.tsx';
import { canChangeInstitutions, canCountPeople, canListInstitutions, canSeeInstitution, canSeeInstitutions } from './institution.policy.ts';
import { countPeopleAt, findInstitution, findSuccessor, listInstitutions } from './institution.queries.ts';
import type { Institution } from './institution.ts';
import { byName, matches, readFilters } from './institution-filters.ts';
import { found, InstitutionParams } from './institution-params.ts';
import { InstitutionPage } from './pages/institution.page.tsx';
import { InstitutionsPage } from './pages/institutions.page.tsx';
import type { ReadFiles } from './register/read-files.ts';
import { registerRoutes } from './register/register.routes.tsx';
import { type ListCycles, standingRoutes } from './standing/standing.routes.tsx';

/** What another feature tells of an institution on its page: ratings know of institutions, and not the other way round. */
export interface Years<Year> {
  load(tenant: Tenant, reader: Member, institution: Institution, now: Date): Promise<Year[]>;
  show(props: { institution: string; years: Year[] }): VNode;
}

export interface Around<Year> extends Years<Year> {
  /** Files are read by the imports, which know of institutions too. */
  readFiles: ReadFiles;
  listCycles: ListCycles;
}

export function institutionRoutes<Year>(app: FastifyInstance, parts: Parts, { load, show: YearsShown, readFiles, listCycles }: Around<Year>): void {
  app.get('/institutions', { config: { access: canListInstitutions } }, async (request, reply) => {
    const reader = memberOf(request);
    const filters = readFilters(request.query);
    const all = await withTenant(parts.db, reader.as.partnership.id, listInstitutions);
    const shown = all.filter((one) => matches(one, filters)).sort(byName);
    const { name } = reader.as.partnership;
    return reply.page(<InstitutionsPage partnership={name} all={all} shown={shown} filters={filters} mayAdd={canChangeInstitutions(reader)} />);
  });

  addInstitutionRoutes(app, parts);
  registerRoutes(app, parts, readFiles);

  app.get('/institutions/:id', { config: { access: canSeeInstitutions } }, async (request, reply) => {
    const reader = memberOf(request);
    const { id } = readParams(InstitutionParams, request);
    if (!canSeeInstitution(reader, { id })) throw new NotFound();
    const { institution, successor, people, years } = await withTenant(parts.db, reader.as.partnership.id, async (tenant) => {
      const institution = found(await findInstitution(tenant, id));
      return {
        institution,
        successor: await findSuccessor(tenant, institution),
        people: canCountPeople(reader) ? await countPeopleAt(tenant, id) : null,
        years: await load(tenant, reader, institution, parts.now()),
      };
    });
    return reply.page(
      <InstitutionPage
        institution={institution}
        successor={successor && canSeeInstitution(reader, successor) ? successor : null}
        people={people}
        peoplePath={canSeePeople(reader) ? peoplePath(reader, id) : null}
        mayChange={canChangeInstitutions(reader)}
        mayList={canListInstitutions(reader)}
        years={<YearsShown institution={id} years={years} />}
      />,
    );
  });

  changeInstitutionRoutes(app, parts);
  standingRoutes(app, parts, listCycles);
}

/** Whoever works at the institution sees no other people there than those. */
function peoplePath({ as }: Member, id: string): string {
  return as.institutionId === null ? `/people?institution=${id}` : '/people';
}
