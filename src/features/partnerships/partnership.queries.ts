import { randomUUID } from 'node:crypto';
import type { Sql } from '../../database/database.ts';
import type { Tenant } from '../../database/tenant.ts';
import type { ListedPartnership, Partnership, PartnershipDetails } from './partnership.ts';

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

export function getPartnership(tenant: Tenant): Promise<Partnership> {
  return partnershipOf(tenant).executeTakeFirstOrThrow().then(fromRow);
}

/** The same, and nobody else changes it until the transaction ends. */
export function getPartnershipToChange(tenant: Tenant): Promise<Partnership> {
  return partnershipOf(tenant).forNoKeyUpdate().executeTakeFirstOrThrow().then(fromRow);
}

function partnershipOf({ sql, partnership }: Tenant) {
  return sql.selectFrom('partnership').select(['partnership_id', 'name', 'area', 'la_codes', 'version']).where('partnership_id', '=', partnership);
}

function fromRow({
  partnership_id,
  la_codes,
  ...row
}: {
  partnership_id: string;
  name: string;
  area: string;
  la_codes: string[];
  version: number;
}): Partnership {
  return { id: partnership_id, ...row, laCodes: la_codes };
}

export async function updatePartnership({ sql, partnership }: Tenant, { name, area, laCodes }: PartnershipDetails): Promise<void> {
  await sql
    .updateTable('partnership')
    .set(({ eb }) => ({ name, area, la_codes: laCodes, version: eb('version', '+', 1) }))
    .where('partnership_id', '=', partnership)
    .execute();
}

/** All partnerships of the service, by name. In a transaction of the directory; in any other there are none. */
export async function listPartnerships(directory: Sql): Promise<ListedPartnership[]> {
  const rows = await directory.selectFrom('partnership').select(['partnership_id', 'name', 'area', 'created_at']).execute();
  return rows
    .map(({ partnership_id, created_at, ...row }) => ({ id: partnership_id, ...row, since: created_at }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
}
