import type { Tenant } from '../../database/tenant.ts';
import { type Partner, partnerWords } from './partner.ts';
import { listPartners, type PartnerPlace } from './partners.queries.ts';

/** Somebody changed this partner after the page was opened, or took it out. Nothing was saved. */
export class PartnerChanged extends Error {
  readonly saved: Partner | null;
  constructor(saved: Partner | null) {
    super('The partner was changed after the page was opened.');
    this.saved = saved;
  }
}

/** The partner as it stands, if it is the one that was seen. @throws PartnerChanged */
export async function stillAsSeen(tenant: Tenant, place: PartnerPlace, { id, version }: Pick<Partner, 'id' | 'version'>): Promise<Partner> {
  const saved = (await listPartners(tenant, place)).find((each) => each.id === id) ?? null;
  if (saved?.version !== version) throw new PartnerChanged(saved);
  return saved;
}

export function toldOf(partner: Parameters<typeof partnerWords>[0] | null): Record<string, string> {
  return partner ? { partner: partnerWords(partner) } : {};
}
