import type { Tenant } from '../../database/tenant.ts';

/** Names of those whom a colleague asks. No address: they know each other, or the telephone. */
export interface Contacts {
  partnershipLeads: string[];
  /** Of the institution that was asked about. */
  careersLeads: string[];
}

/** Who leads the partnership, and where one institution is asked about, who leads on careers guidance there. Of those alone who can sign in. */
export async function findContacts({ sql, partnership }: Tenant, institution: string | null, now: Date): Promise<Contacts> {
  const rows = await sql
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .where('m.partnership_id', '=', partnership)
    .where('m.ended_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    .where(({ eb, or }) => or([eb('m.confirmed_until', 'is', null), eb('m.confirmed_until', '>', now)]))
    .where(({ eb, or, and }) =>
      or([eb('m.role', '=', 'partnership-lead'), and([eb('m.role', '=', 'institution-lead'), eb('m.institution_id', '=', institution)])]),
    )
    .select(['p.name', 'm.role'])
    .orderBy('m.since')
    .orderBy('m.membership_id')
    .execute();
  const named = (role: string) => rows.filter((row) => row.role === role).map(({ name }) => name);
  return { partnershipLeads: named('partnership-lead'), careersLeads: named('institution-lead') };
}
