import type { FastifyInstance } from 'fastify';
import { todayOf } from '../../shared/today.ts';
import { memberOf } from '../../web/access.ts';
import type { Parts } from '../../web/parts.ts';
import { atPlace, canSeeEvidence, canTypeStatements, canTypeStatementsOf, isLocked } from '../evidence/index.ts';
import { sentBy } from '../partnerships/index.ts';
import { judgedOn } from './agreement-state.ts';
import { cityPartnersRoutes } from './city-partners.routes.tsx';
import { csvAnswer } from './csv-answer.ts';
import { loadPartners, openPartners, placeOf } from './load-partners.ts';
import { PartnersPage } from './pages/partners.page.tsx';
import { partnerRoutes } from './partner.routes.tsx';
import { canDoAboutSharing } from './partners.policy.ts';
import { partnersAsCsv } from './partners-csv.ts';
import { confirmAllPartners } from './save-partner.ts';
import { sharingRoutes } from './sharing.routes.tsx';

const AT = '/cycles/:cycle/institutions/:institution/partners';

/** Whom an institution works with, and whom the institutions of a city share. */
export function partnersRoutes(app: FastifyInstance, parts: Parts): void {
  const sees = { config: { access: canSeeEvidence } };

  app.get(AT, sees, async (request, reply) =>
    reply.page(
      await atPlace(parts.db, request, async (tenant, place, reader) => {
        const open = !isLocked(place.cycle);
        const may = {
          write: open && canTypeStatementsOf(reader, place.institution),
          offer: open && canDoAboutSharing(reader, 'offer', place.institution),
        };
        return <PartnersPage shown={await loadPartners(tenant, place)} may={may} date={judgedOn(place.cycle, todayOf(parts.now()))} />;
      }),
    ),
  );

  app.get(`${AT}.csv`, sees, async (request, reply) => {
    const shown = await atPlace(parts.db, request, loadPartners);
    const date = judgedOn(shown.cycle, todayOf(parts.now()));
    return csvAnswer(reply, 'partners', shown.cycle, partnersAsCsv([{ name: shown.institution.name, partners: shown.partners }], date));
  });

  app.post(`${AT}/confirm`, { config: { access: canTypeStatements } }, async (request, reply) => {
    const register = await openPartners(parts, request);
    await confirmAllPartners(parts, sentBy(memberOf(request), request), placeOf(register));
    return reply.flash('The partners are confirmed.').redirect(register.path, 303);
  });

  partnerRoutes(app, parts);
  sharingRoutes(app, parts);
  cityPartnersRoutes(app, parts);
}
