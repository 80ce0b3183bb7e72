import { sql } from 'kysely';
import type { Tenant } from '../../database/tenant.ts';
import type { Role } from '../../web/reader.ts';
import type { RoleIn, Scope } from './people.policy.ts';
import { PEOPLE_A_PAGE } from './people-a-page.ts';

export interface PersonHere {
  id: string;
  name: string;
  email: string;
  disabled: boolean;
  /** Whether the person has an authenticator app or a passkey. */
  secondStep: boolean;
  /** Null for somebody who has not signed in yet. */
  lastSignedIn: Date | null;
  /** Only those that the reader sees. */
  roles: RoleHere[];
}

export interface RoleHere extends RoleIn {
  id: string;
  institutionName: string | null;
  since: Date;
  /** Whether DfE Sign-in gives it, each time anew. */
  fromDfe: boolean;
}

export interface PeopleFilter extends Scope {
  /** Part of a name or an e-mail address. */
  text: string;
  role: Role | null;
  inInstitution: string | null;
}

/** Everybody with a role here, by name, one page of them; and how many there are in all. */
export async function listPeople(tenant: Tenant, filter: PeopleFilter, page: number): Promise<{ people: PersonHere[]; total: number }> {
  const rows = await peopleWith(tenant, filter)
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy(sql`lower(p.name)`)
    .orderBy('p.id')
    .limit(PEOPLE_A_PAGE)
    .offset((page - 1) * PEOPLE_A_PAGE)
    .execute();
  return { people: await withRoles(tenant, rows, filter), total: rows[0]?.total ?? 0 };
}

/** Somebody who has a role here that the reader sees. */
export async function findPerson(tenant: Tenant, id: string, scope: Scope): Promise<PersonHere | undefined> {
  const rows = await peopleWith(tenant, { ...scope, text: '', role: null, inInstitution: null })
    .where('p.id', '=', id)
    .execute();
  return (await withRoles(tenant, rows, scope))[0];
}

function peopleWith(tenant: Tenant, { text, role, inInstitution, ...scope }: PeopleFilter) {
  const holders = rolesNow(tenant, scope)
    .$if(role !== null, (query) => query.where('m.role', '=', role as Role))
    .$if(inInstitution !== null, (query) => query.where('m.institution_id', '=', inInstitution))
    .select('m.person_id');
  return tenant.sql
    .selectFrom('person as p')
    .where('p.id', 'in', holders)
    .$if(text !== '', (query) => query.where(sql`strpos(lower(p.name || ' ' || p.email), lower(${text}))`, '>', 0))
    .select(['p.id', 'p.name', 'p.email', 'p.disabled_at', secondStep]);
}

const secondStep = sql<boolean>`p.has_second_factor or exists (select 1 from passkey k where k.person_id = p.id)`.as('secondStep');

function rolesNow({ sql: transaction, partnership }: Tenant, { institution }: Scope) {
  return transaction
    .selectFrom('membership as m')
    .where('m.partnership_id', '=', partnership)
    .where('m.ended_at', 'is', null)
    .$if(institution !== null, (query) => query.where('m.institution_id', '=', institution));
}

type PersonFound = Omit<PersonHere, 'disabled' | 'lastSignedIn' | 'roles'> & { disabled_at: Date | null };

async function withRoles(tenant: Tenant, found: PersonFound[], scope: Scope): Promise<PersonHere[]> {
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return [];
  const roles = Map.groupBy(await listRoles(tenant, ids, scope), ({ person }) => person);
  const signIns = await lastSignIns(tenant, ids);
  return found.map(({ id, name, email, secondStep, disabled_at }) => ({
    ...{ id, name, email, secondStep },
    disabled: disabled_at !== null,
    lastSignedIn: signIns.get(id) ?? null,
    roles: roles.get(id) ?? [],
  }));
}

function listRoles(tenant: Tenant, people: string[], scope: Scope) {
  return rolesNow(tenant, scope)
    .leftJoin('institution as i', (join) =>
      join.onRef('i.partnership_id', '=', 'm.partnership_id').onRef('i.institution_id', '=', 'm.institution_id'),
    )
    .where('m.person_id', 'in', people)
    .select(['m.membership_id as id', 'm.person_id as person', 'm.role', 'm.institution_id as institutionId', 'i.name as institutionName', 'm.since'])
    .select(sql<boolean>`m.from_provider is not null`.as('fromDfe'))
    .orderBy('m.since')
    .orderBy('m.membership_id')
    .execute();
}

async function lastSignIns({ sql: transaction }: Tenant, people: string[]): Promise<Map<string, Date>> {
  const rows = await transaction
    .selectFrom('service_activity')
    .where('act', '=', 'signed-in')
    .where('person_id', 'in', people)
    .groupBy('person_id')
    .select(({ fn }) => ['person_id', fn.max('at').as('at')])
    .execute();
  return new Map(rows.map(({ person_id, at }) => [person_id ?? '', at]));
}

export function listInstitutions({ sql: transaction, partnership }: Tenant): Promise<{ id: string; name: string }[]> {
  return transaction
    .selectFrom('institution')
    .where('partnership_id', '=', partnership)
    .select(['institution_id as id', 'name'])
    .orderBy(sql`lower(name)`)
    .orderBy('institution_id')
    .execute();
}

export async function findInstitutionName({ sql: transaction, partnership }: Tenant, institution: string): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('institution')
    .where('partnership_id', '=', partnership)
    .where('institution_id', '=', institution)
    .select('name')
    .executeTakeFirst();
  return row?.name;
}

export async function findPartnershipName({ sql: transaction, partnership }: Tenant): Promise<string | undefined> {
  const row = await transaction.selectFrom('partnership').where('partnership_id', '=', partnership).select('name').executeTakeFirst();
  return row?.name;
}
