import type { Tenant } from '../../database/tenant.ts';
import { insertPartners, listPartnersOfCycle, type Stamp } from './partners.queries.ts';

/**
 * Copies the registers of partners of institutions that are still there into a new cycle, to be confirmed. What both sides agreed to share is
 * still agreed, and shown once the institution has looked at the partner. Gives back how many.
 */
export async function carryPartners(
  tenant: Tenant,
  { before, cycle }: { before: string; cycle: string },
  here: ReadonlySet<string>,
  stamp: Stamp,
): Promise<number> {
  const partners = (await listPartnersOfCycle(tenant, before)).filter(({ institution }) => here.has(institution));
  const carried = partners.map((partner) => ({ ...partner, toConfirm: true, version: 1 }));
  if (carried.length > 0) await insertPartners(tenant, cycle, carried, stamp);
  return carried.length;
}
