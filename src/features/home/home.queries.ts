import { sql } from 'kysely';
import type { Tenant } from '../../database/tenant.ts';
import type { SoFar, SoFarHere } from './so-far.ts';

export async function countSoFar(tenant: Tenant, now: Date): Promise<SoFar> {
  return {
    laCodes: await countLaCodes(tenant),
    institutions: await countInstitutions(tenant),
    withoutLead: await countInstitutionsWithoutLead(tenant, now),
    people: await countPeople(tenant, null),
    invitations: await countInvitations(tenant, null, now),
    toReview: await countRolesToReview(tenant, null, now),
  };
}

export async function countHere(tenant: Tenant, institution: string, now: Date): Promise<SoFarHere> {
  return {
    people: await countPeople(tenant, institution),
    invitations: await countInvitations(tenant, institution, now),
    toReview: await countRolesToReview(tenant, institution, now),
  };
}

async function countLaCodes({ sql, partnership }: Tenant): Promise<number> {
  const { la_codes } = await sql.selectFrom('partnership').select('la_codes').where('partnership_id', '=', partnership).executeTakeFirstOrThrow();
  return la_codes.length;
}

async function countInstitutions({ sql, partnership }: Tenant): Promise<number> {
  const { institutions } = await sql
    .selectFrom('institution')
    .select(({ fn }) => fn.countAll<number>().as('institutions'))
    .where('partnership_id', '=', partnership)
    .executeTakeFirstOrThrow();
  return institutions;
}

async function countInstitutionsWithoutLead({ sql: transaction, partnership }: Tenant, now: Date): Promise<number> {
  const { institutions } = await transaction
    .selectFrom('institution as i')
    .select(({ fn }) => fn.countAll<number>().as('institutions'))
    .where('i.partnership_id', '=', partnership)
    .where(
      sql<boolean>`not exists (select from membership m where m.partnership_id = i.partnership_id and m.institution_id = i.institution_id
        and m.role = 'institution-lead' and m.ended_at is null)`,
    )
    .where(
      sql<boolean>`not exists (select from invitation v where v.partnership_id = i.partnership_id and v.institution_id = i.institution_id
        and v.role = 'institution-lead' and v.accepted_at is null and v.withdrawn_at is null and v.expires_at > ${now})`,
    )
    .executeTakeFirstOrThrow();
  return institutions;
}

async function countPeople({ sql, partnership }: Tenant, institution: string | null): Promise<number> {
  const { people } = await sql
    .selectFrom('membership')
    .select(({ fn }) => fn.count<number>('person_id').distinct().as('people'))
    .where('partnership_id', '=', partnership)
    .where('ended_at', 'is', null)
    .$if(institution !== null, (query) => query.where('institution_id', '=', institution))
    .executeTakeFirstOrThrow();
  return people;
}

async function countInvitations({ sql, partnership }: Tenant, institution: string | null, now: Date): Promise<number> {
  const { invitations } = await sql
    .selectFrom('invitation')
    .select(({ fn }) => fn.countAll<number>().as('invitations'))
    .where('partnership_id', '=', partnership)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .$if(institution !== null, (query) => query.where('institution_id', '=', institution))
    .executeTakeFirstOrThrow();
  return invitations;
}

/** Roles that were given, or looked at last, more than a year ago. */
async function countRolesToReview({ sql: transaction, partnership }: Tenant, institution: string | null, now: Date): Promise<number> {
  const { roles } = await transaction
    .selectFrom('membership')
    .select(({ fn }) => fn.countAll<number>().as('roles'))
    .where('partnership_id', '=', partnership)
    .where('ended_at', 'is', null)
    .where(({ fn, eb }) => eb(fn.coalesce('last_reviewed_at', 'since'), '<', yearBefore(now)))
    .$if(institution !== null, (query) => query.where('institution_id', '=', institution))
    .executeTakeFirstOrThrow();
  return roles;
}

function yearBefore(now: Date): Date {
  const day = new Date(now);
  day.setUTCFullYear(day.getUTCFullYear() - 1);
  return day;
}
