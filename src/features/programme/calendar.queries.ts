import type { Tenant } from '../../database/tenant.ts';
import type { Stamp } from './programme.queries.ts';

/** That there is an address of the calendar of an institution, and who made it. */
export interface CalendarAddress {
  madeAt: Date;
  name: string | null;
}

export async function findCalendarAddress({ sql, partnership }: Tenant, institution: string): Promise<CalendarAddress | null> {
  const row = await sql
    .selectFrom('programme_calendar as c')
    .leftJoin('person as p', 'p.id', 'c.made_by')
    .select(['c.made_at as madeAt', 'p.name'])
    .where('c.partnership_id', '=', partnership)
    .where('c.institution_id', '=', institution)
    .executeTakeFirst();
  return row ?? null;
}

/** The institution whose calendar an address is of. */
export async function findInstitutionOfCalendar({ sql, partnership }: Tenant, hash: string): Promise<string | null> {
  const row = await sql
    .selectFrom('programme_calendar')
    .select('institution_id')
    .where('partnership_id', '=', partnership)
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  return row?.institution_id ?? null;
}

/** From now on this one is the address, and the one before leads nowhere. */
export async function keepCalendarAddress({ sql, partnership }: Tenant, institution: string, hash: string, { by, at }: Stamp): Promise<void> {
  const kept = { token_hash: hash, made_by: by, made_at: at };
  await sql
    .insertInto('programme_calendar')
    .values({ partnership_id: partnership, institution_id: institution, ...kept })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'institution_id']).doUpdateSet(kept))
    .execute();
}

export async function deleteCalendarAddress({ sql, partnership }: Tenant, institution: string): Promise<boolean> {
  const { numDeletedRows } = await sql
    .deleteFrom('programme_calendar')
    .where('partnership_id', '=', partnership)
    .where('institution_id', '=', institution)
    .executeTakeFirst();
  return Number(numDeletedRows) > 0;
}
