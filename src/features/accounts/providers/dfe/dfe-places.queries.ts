import type { Database } from '../../../../database/database.ts';
import { type Tenant, withDirectory, withTenant } from '../../../../database/tenant.ts';
import type { DfeOrganisation } from './dfe-organisation.ts';

/** Where an organisation of DfE Sign-in is known here: a partnership as a whole, or one of its institutions. */
export interface Place {
  partnershipId: string;
  institutionId: string | null;
}

/**
 * Every place that an organisation is here. Nobody has signed in yet, so that each partnership is asked by itself, inside its walls: one
 * short transaction for each, and no query that could see into two.
 */
export async function findPlaces(db: Database, { found }: DfeOrganisation): Promise<Place[]> {
  if (found.by === 'nothing') return [];
  const places: Place[] = [];
  for (const partnership of await listPartnershipIds(db))
    places.push(...(await withTenant(db, partnership, (tenant) => (found.by === 'la-code' ? asArea(tenant, found) : asInstitution(tenant, found)))));
  return places;
}

function listPartnershipIds(db: Database): Promise<string[]> {
  return withDirectory(db, async (sql) => {
    const rows = await sql.selectFrom('partnership').select('partnership_id').orderBy('created_at').orderBy('partnership_id').execute();
    return rows.map(({ partnership_id }) => partnership_id);
  });
}

async function asArea({ sql, partnership }: Tenant, { code }: { code: string }): Promise<Place[]> {
  const row = await sql.selectFrom('partnership').select('la_codes').where('partnership_id', '=', partnership).executeTakeFirst();
  return row?.la_codes.includes(code) ? [{ partnershipId: partnership, institutionId: null }] : [];
}

/** By the URN it has or had. A UKPRN counts only where the two URNs do not contradict each other: a trust may share one with its school. */
async function asInstitution({ sql, partnership }: Tenant, { urn, ukprn }: { urn: string | null; ukprn: string | null }): Promise<Place[]> {
  const rows = await sql
    .selectFrom('institution as i')
    .leftJoin('earlier_number as e', (join) =>
      join.onRef('e.partnership_id', '=', 'i.partnership_id').onRef('e.institution_id', '=', 'i.institution_id').on('e.urn', '=', urn),
    )
    .select(['i.institution_id', 'i.urn', 'i.ukprn', 'e.urn as earlier'])
    .where('i.partnership_id', '=', partnership)
    .where(({ eb, or }) => or([eb('i.urn', '=', urn), eb('i.ukprn', '=', ukprn), eb('e.urn', 'is not', null)]))
    .execute();
  return rows
    .filter((row) => (urn !== null && (row.urn === urn || row.earlier === urn)) || row.urn === null || urn === null)
    .map(({ institution_id }) => ({ partnershipId: partnership, institutionId: institution_id }));
}
