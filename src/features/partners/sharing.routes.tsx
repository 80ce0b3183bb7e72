import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { readParams, typed, uuid } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden } from '../../web/problems.ts';
import { atPlace, CycleParams, cyclePath, foundCycle, type Place, refuseLocked } from '../evidence/index.ts';
import { sentBy, versionOf } from '../partnerships/index.ts';
import { PartnerChanged } from './as-seen.ts';
import { placeOf } from './load-partners.ts';
import { SharePartnerPage } from './pages/share-partner.page.tsx';
import { canDoAboutSharing, canOfferPartners, canSeeCityPartners } from './partners.policy.ts';
import { listPartners, type PartnerPlace } from './partners.queries.ts';
import { partnersPath } from './partners-path.ts';
import { sharePartner } from './share-partner.ts';
import type { SharingAct } from './sharing.ts';

const AT = '/cycles/:cycle/institutions/:institution/partners/share';

const MEANWHILE = 'Somebody changed this meanwhile. Look at it again.';

/** The two sides of sharing a partner: an institution offers, the partnership answers. */
export function sharingRoutes(app: FastifyInstance, parts: Parts): void {
  const offers = { config: { access: canOfferPartners } };

  app.get(AT, offers, async (request, reply) => {
    const { place, partners } = await openOwn(request);
    const partner = partners.find(({ id }) => id === typed(request.query, ['which']).which);
    if (!partner) return reply.flash('Choose the partner that you want to share.', 'told').redirect(place.path, 303);
    return reply.page(<SharePartnerPage place={place} partner={partner} />);
  });

  app.post(AT, offers, async (request, reply) => {
    const { place } = await openOwn(request);
    const act = typed(request.body, ['act']).act === 'withdraw' ? 'withdraw' : 'offer';
    return done(request, reply, { place: placeOf(place), act, to: place.path });
  });

  app.post('/cycles/:cycle/partners/answer', { config: { access: canSeeCityPartners } }, async (request, reply) => {
    const { cycle: year } = readParams(CycleParams, request);
    const cycle = await withTenant(parts.db, memberOf(request).as.partnership.id, (tenant) => foundCycle(tenant, year));
    const { institution, act } = typed(request.body, ['institution', 'act']);
    const to = `${cyclePath(cycle)}/partners#offers`;
    if (!uuid.safeParse(institution).success) return reply.flash(MEANWHILE, 'told').redirect(to, 303);
    return done(request, reply, { place: { cycle: cycle.id, institution }, act: act === 'accept' ? 'accept' : 'decline', to });
  });

  /** The institution of the address with its partners, for whoever may offer them. */
  function openOwn(request: FastifyRequest) {
    return atPlace(parts.db, request, async (tenant, { cycle, institution }, reader) => {
      if (!canDoAboutSharing(reader, 'offer', institution)) throw new Forbidden();
      const place: Place = { cycle, institution, path: partnersPath(cycle, institution.id) };
      refuseLocked(place);
      return { place, partners: await listPartners(tenant, placeOf(place)) };
    });
  }

  async function done(
    request: FastifyRequest,
    reply: FastifyReply,
    { place, act, to }: { place: PartnerPlace; act: SharingAct; to: string },
  ): Promise<FastifyReply> {
    const { partner: id } = typed(request.body, ['partner']);
    try {
      await sharePartner(parts, sentBy(memberOf(request), request), place, { id, version: versionOf(request.body), act });
    } catch (error) {
      if (!(error instanceof PartnerChanged)) throw error;
      return reply.flash(MEANWHILE, 'told').redirect(to, 303);
    }
    return reply.flash(DONE[act]).redirect(to, 303);
  }
}

const DONE: Record<SharingAct, string> = {
  offer: 'The partner is offered.',
  withdraw: 'The partner is not shared any more.',
  accept: 'The partner is shared with all institutions.',
  decline: 'The partner is not shared with all institutions.',
};
