import type { FastifyRequest } from 'fastify';
import type { Tenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden } from '../../web/problems.ts';
import { atPlace, belongsTo, canTypeStatementsOf, type Place, refuseLocked } from '../evidence/index.ts';
import { byName, listInstitutions } from '../institutions/index.ts';
import type { Partner } from './partner.ts';
import { listPartners, listPartnersAndOffers, type PartnerOf, type PartnerPlace } from './partners.queries.ts';
import { partnersPath } from './partners-path.ts';
import { organisationKey } from './same-organisation.ts';
import { couldShare, sharedWith } from './sharing.ts';

/** The partners of an institution in a cycle, as a form about one of them needs them. */
export interface PartnerRegister extends Place {
  partners: Partner[];
}

/** What another institution shares: never its agreement. */
export interface SharedPartner extends Pick<Partner, 'name' | 'kind' | 'contactRole' | 'gives' | 'givesWords'> {
  /** Its name. */
  institution: string;
  /** This institution works with the organisation too. */
  known: boolean;
}

export interface PartnersShown extends PartnerRegister {
  shared: SharedPartner[];
  /** Keys of own partners that another institution would share if this one did. */
  could: ReadonlySet<string>;
}

export function placeOf({ cycle, institution }: Pick<Place, 'cycle' | 'institution'>): PartnerPlace {
  return { cycle: cycle.id, institution: institution.id };
}

/** Everything that the page of partners shows. What siblings share comes from those that are in the cycle. */
export async function loadPartners(tenant: Tenant, { cycle, institution }: Place): Promise<PartnersShown> {
  const all = await listPartnersAndOffers(tenant, { cycle: cycle.id, institution: institution.id });
  const names = new Map((await listInstitutions(tenant)).filter((one) => belongsTo(one, cycle)).map((one) => [one.id, one.name]));
  const there = all.filter((one) => one.institution === institution.id || names.has(one.institution));
  const own = there.filter((one) => one.institution === institution.id);
  const known = new Set(own.map(({ name }) => organisationKey(name)));
  return {
    ...{ cycle, institution, path: partnersPath(cycle, institution.id), partners: inOrder(own) },
    shared: inOrder(sharedWith(institution.id, there)).map((one) => ({
      ...shownToSiblings(one),
      institution: names.get(one.institution) ?? '',
      known: known.has(organisationKey(one.name)),
    })),
    could: couldShare(institution.id, there),
  };
}

function shownToSiblings({ name, kind, contactRole, gives, givesWords }: PartnerOf) {
  return { name, kind, contactRole, gives, givesWords };
}

/** As a person would put them on paper. */
function inOrder<Of extends { id: string; name: string }>(partners: readonly Of[]): Of[] {
  return partners.toSorted(byName);
}

/** The register of an address, for whoever may write in it; 403 for others who see it, and for a published cycle. */
export async function openPartners({ db }: Pick<Parts, 'db'>, request: FastifyRequest): Promise<PartnerRegister> {
  return atPlace(db, request, async (tenant, place, reader) => {
    if (!canTypeStatementsOf(reader, place.institution)) throw new Forbidden();
    refuseLocked(place);
    const { cycle, institution } = place;
    const partners = inOrder(await listPartners(tenant, { cycle: cycle.id, institution: institution.id }));
    return { cycle, institution, path: partnersPath(cycle, institution.id), partners };
  });
}
