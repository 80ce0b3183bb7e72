import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../database/tenant.ts';

export interface PartnershipDetails {
  name: string;
  area: string;
  laCodes: string[];
}

export async function insertPartnership({ sql, partnership }: Tenant, { name, area, laCodes }: PartnershipDetails, now: Date): Promise<void> {
  await sql.insertInto('partnership').values({ partnership_id: partnership, name, area, la_codes: laCodes, created_at: now }).execute();
}

export async function insertFirstMembership({ sql, partnership }: Tenant, person: string, now: Date): Promise<string> {
  const id = randomUUID();
  await sql
    .insertInto('membership')
    .values({ partnership_id: partnership, membership_id: id, person_id: person, role: 'partnership-lead', since: now })
    .execute();
  return id;
}
