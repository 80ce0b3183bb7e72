import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import { todayOf } from '../../shared/today.ts';
import { memberOf } from '../../web/access.ts';
import { readParams, uuid } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { canSeeEvidence, canTypeStatements, listCycles } from '../evidence/index.ts';
import { findInstitution } from '../institutions/index.ts';
import { sentBy } from '../partnerships/index.ts';
import { findCalendarAddress, findInstitutionOfCalendar } from './calendar.queries.ts';
import { calendarAddress, endCalendarAddress, hashOfSecret, makeCalendarAddress, SECRET_FORM } from './calendar-address.ts';
import { openCalendar, ownCalendar } from './calendar-file.ts';
import { atProgramme, openProgramme, seenProgramme } from './load-programme.ts';
import { CalendarPage } from './pages/calendar.page.tsx';
import { CalendarAddressPage } from './pages/calendar-address.page.tsx';
import { listActivities } from './programme.queries.ts';

const AT = '/cycles/:cycle/institutions/:institution/programme/calendar';
const OpenParams = z.object({ partnership: uuid, secret: z.string().regex(SECRET_FORM) });
/** A calendar shows this year and the one before. */
const YEARS = 2;

/** The days of a programme: as a page, as a file, and at an address that calendars read without a sign-in. */
export function calendarRoutes(app: FastifyInstance, parts: Parts): void {
  const sees = { config: { access: canSeeEvidence } };
  const types = { config: { access: canTypeStatements } };

  app.get(AT, sees, async (request, reply) => {
    const shown = await atProgramme(parts, request, async (tenant, programme) => {
      return { programme, address: await findCalendarAddress(tenant, programme.institution.id) };
    });
    return reply.page(<CalendarPage {...shown} today={todayOf(parts.now())} />);
  });

  app.get(`${AT}.ics`, sees, async (request, reply) => {
    const { activities, institution, cycle } = await seenProgramme(parts, request);
    reply.header('content-disposition', `attachment; filename="programme-${cycle.year.replace('/', '-')}.ics"`);
    const inCycle = activities.map((each) => ({ ...each, cycle: cycle.id }));
    return sendCalendar(reply, ownCalendar(institution.name, inCycle, parts.now()));
  });

  app.post(`${AT}/address`, types, async (request, reply) => {
    const programme = await openProgramme(parts, request);
    const sent = sentBy(memberOf(request), request);
    const secret = await makeCalendarAddress(parts, sent, programme.institution.id);
    if (secret === null)
      return reply
        .flash('The address was made already, and is shown once only. Make it anew to see one.', 'told')
        .redirect(`${programme.path}/calendar`, 303);
    const link = parts.baseUrl + calendarAddress(sent.partnership, secret);
    return reply.page(<CalendarAddressPage programme={programme} link={link} />);
  });

  app.post(`${AT}/address/end`, types, async (request, reply) => {
    const programme = await openProgramme(parts, request);
    await endCalendarAddress(parts, sentBy(memberOf(request), request), programme.institution.id);
    return reply.flash('The address leads nowhere any more.').redirect(`${programme.path}/calendar`, 303);
  });

  app.get('/calendars/:partnership/:secret/programme.ics', { config: { access: 'anyone' } }, async (request, reply) => {
    reply.header('x-robots-tag', 'noindex').header('cache-control', 'private, max-age=900');
    return sendCalendar(reply, await readOpen(request));
  });

  async function readOpen(request: FastifyRequest): Promise<string> {
    const { partnership, secret } = readParams(OpenParams, request);
    return withTenant(parts.db, partnership, async (tenant) => {
      const id = await findInstitutionOfCalendar(tenant, hashOfSecret(secret));
      const institution = id === null ? null : await findInstitution(tenant, id);
      if (institution?.status !== 'open') throw new NotFound();
      return openCalendar(await daysOf(tenant, institution.id), parts.now());
    });
  }
}

async function daysOf(tenant: Tenant, institution: string) {
  const latest = (await listCycles(tenant)).slice(0, YEARS);
  const days = [];
  for (const { id } of latest) days.push(...(await listActivities(tenant, { cycle: id, institution })).map((each) => ({ ...each, cycle: id })));
  return days;
}

function sendCalendar(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/calendar; charset=utf-8').send(text);
}
