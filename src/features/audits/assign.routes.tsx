import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { canTypeStatements } from '../evidence/index.ts';
import { sentBy } from '../partnerships/index.ts';
import { assignSections, type ChangedHands } from './assign-sections.ts';
import { type Assigned, type Audit, type Section, sectionsOf } from './audit.ts';
import { listColleagues } from './colleagues.queries.ts';
import { type AuditHere, openAudit, placeOf, refuseUnlessAnswering } from './load-audit.ts';
import { AssignPage, type TypedHands } from './pages/assign.page.tsx';

const AT = '/cycles/:cycle/institutions/:institution/audit/assign';

interface Opened {
  here: AuditHere & { audit: Audit };
  sections: Section[];
  colleagues: Assigned[];
}

/** Who of an institution looks after which part of its audit. */
export function assignRoutes(app: FastifyInstance, parts: Parts): void {
  const types = { config: { access: canTypeStatements } };

  app.get(AT, types, async (request, reply) => {
    const opened = await open(request);
    const hands = opened.sections.map(({ id }): TypedHands => ({ section: id, person: handOf(opened, id), was: handOf(opened, id) }));
    return reply.page(<AssignPage {...opened} hands={hands} formId="" errors={{}} />);
  });

  app.post(AT, types, async (request, reply) => {
    const opened = await open(request);
    const { here, sections, colleagues } = opened;
    const hands = sections.map(({ id }) => typedHands(request.body, id));
    const known = new Set(['', ...colleagues.map(({ person }) => person), ...[...here.audit.assigned.values()].map(({ person }) => person)]);
    const wrong = hands.filter(({ person }) => !known.has(person));
    if (wrong.length > 0) {
      const errors = Object.fromEntries(wrong.map(({ section }) => [`who-${section}`, 'Choose somebody from the list']));
      return reply.page(<AssignPage {...opened} hands={hands} formId={typed(request.body, ['form_id']).form_id} errors={errors} />, 422);
    }
    await assignSections(parts, sentBy(memberOf(request), request), placeOf(here), { changed: changedOf(hands), names: namesOf(opened) });
    return reply.flash('It is saved who does what.').redirect(here.path, 303);
  });

  async function open(request: FastifyRequest): Promise<Opened> {
    const here = await openAudit(parts, request);
    refuseUnlessAnswering(here);
    const { audit, institution } = here;
    if (!audit) throw new NotFound();
    const colleagues = await withTenant(parts.db, memberOf(request).as.partnership.id, (tenant) => listColleagues(tenant, institution.id));
    return { here: { ...here, audit }, sections: sectionsOf(audit.review), colleagues };
  }
}

function handOf({ here }: Opened, section: string): string {
  return here.audit.assigned.get(section)?.person ?? '';
}

function typedHands(body: unknown, section: string): TypedHands {
  const sent = typed(body, [`who-${section}`, `was-${section}`]);
  return { section, person: sent[`who-${section}`] ?? '', was: sent[`was-${section}`] ?? '' };
}

/** Only what was changed in this form: a colleague may have given out other parts meanwhile. */
function changedOf(hands: readonly TypedHands[]): ChangedHands {
  return new Map(hands.filter(({ person, was }) => person !== was).map(({ section, person }) => [section, person]));
}

function namesOf({ colleagues, here }: Opened): ReadonlyMap<string, string> {
  return new Map([...here.audit.assigned.values(), ...colleagues].map(({ person, name }) => [person, name]));
}
