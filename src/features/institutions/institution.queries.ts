import { sql } from 'kysely';
import type { Tenant } from '../../database/tenant.ts';
import type { IsoDate, Phase } from '../../rating/evidence.ts';
import { bumpInputs } from '../partnerships/index.ts';
import type { Institution, InstitutionDetails, Status } from './institution.ts';

function institutions({ sql: transaction, partnership }: Tenant) {
  return transaction
    .selectFrom('institution as i')
    .select(['i.institution_id', 'i.name', 'i.kind', 'i.phases', 'i.urn', 'i.laestab', 'i.ukprn', 'i.version'])
    .select(['i.roll', 'i.status', 'i.until', 'i.successor_id as successor'])
    .select(
      sql<string[]>`array(select e.urn from earlier_number e
        where e.partnership_id = i.partnership_id and e.institution_id = i.institution_id order by e.urn)`.as('earlier'),
    )
    .where('i.partnership_id', '=', partnership);
}

function fromRow({ institution_id, phases, earlier, ...row }: Awaited<ReturnType<ReturnType<typeof institutions>['execute']>>[number]): Institution {
  return { id: institution_id, ...row, phases: phases as Phase[], earlierUrns: earlier };
}

/** All institutions of the partnership, in no order. */
export async function listInstitutions(tenant: Tenant): Promise<Institution[]> {
  return (await institutions(tenant).execute()).map(fromRow);
}

export interface InstitutionCounts {
  all: number;
  /** How many can be found in no national file, since none of their numbers is known. */
  withoutNumber: number;
}

export function countInstitutions({ sql: transaction, partnership }: Tenant): Promise<InstitutionCounts> {
  return transaction
    .selectFrom('institution')
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .select(({ fn }) =>
      fn.countAll<number>().filterWhere('urn', 'is', null).filterWhere('laestab', 'is', null).filterWhere('ukprn', 'is', null).as('withoutNumber'),
    )
    .where('partnership_id', '=', partnership)
    .executeTakeFirstOrThrow();
}

export async function findInstitution(tenant: Tenant, id: string): Promise<Institution | null> {
  const row = await institutions(tenant).where('i.institution_id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The institution that took this one over; null where none did. */
export async function findSuccessor(tenant: Tenant, { successor }: Pick<Institution, 'successor'>): Promise<Institution | null> {
  return successor ? findInstitution(tenant, successor) : null;
}

/**
 * Lets nobody else add or change an institution of this partnership until the transaction ends. That no two have a number in common,
 * now or earlier, is more than the keys of single tables can say.
 */
export async function lockInstitutions({ sql: transaction, partnership }: Tenant): Promise<void> {
  await transaction.selectFrom('partnership').select('partnership_id').where('partnership_id', '=', partnership).forNoKeyUpdate().execute();
}

export interface NewInstitution {
  id: string;
  details: InstitutionDetails;
}

export function insertInstitution(tenant: Tenant, id: string, details: InstitutionDetails, now: Date): Promise<void> {
  return insertInstitutions(tenant, [{ id, details }], now);
}

const BATCH = 200;

export async function insertInstitutions(tenant: Tenant, added: readonly NewInstitution[], now: Date): Promise<void> {
  const { sql: transaction, partnership } = tenant;
  const rows = added.map(({ id, details }) => ({ partnership_id: partnership, institution_id: id, created_at: now, ...columnsOf(details) }));
  for (let at = 0; at < rows.length; at += BATCH)
    await transaction
      .insertInto('institution')
      .values(rows.slice(at, at + BATCH))
      .execute();
  await insertEarlierNumbers(
    tenant,
    added.flatMap(({ id, details }) => details.earlierUrns.map((urn) => ({ id, urn }))),
  );
  await bumpInputs(tenant);
}

export async function updateInstitution(tenant: Tenant, id: string, details: InstitutionDetails): Promise<void> {
  const { sql: transaction, partnership } = tenant;
  await transaction
    .updateTable('institution')
    .set(({ eb }) => ({ ...columnsOf(details), version: eb('version', '+', 1) }))
    .where('partnership_id', '=', partnership)
    .where('institution_id', '=', id)
    .execute();
  await transaction.deleteFrom('earlier_number').where('partnership_id', '=', partnership).where('institution_id', '=', id).execute();
  await insertEarlierNumbers(
    tenant,
    details.earlierUrns.map((urn) => ({ id, urn })),
  );
  await bumpInputs(tenant);
}

/** Removes institutions on which nothing hangs but ratings that were computed. */
export async function deleteInstitutions(tenant: Tenant, ids: readonly string[]): Promise<void> {
  const { sql: transaction, partnership } = tenant;
  if (ids.length === 0) return;
  for (const table of ['rating', 'earlier_number', 'institution'] as const)
    await transaction.deleteFrom(table).where('partnership_id', '=', partnership).where('institution_id', 'in', ids).execute();
  await bumpInputs(tenant);
}

export interface Standing {
  status: Status;
  /** The last day on which it was open and in the partnership; null while it is. */
  until: IsoDate | null;
  /** The institution that took it over. */
  successor: string | null;
}

/** Says whether an institution is open and in the partnership, and since when not. */
export async function updateStanding(tenant: Tenant, id: string, { status, until, successor }: Standing): Promise<void> {
  const { sql: transaction, partnership } = tenant;
  await transaction
    .updateTable('institution')
    .set(({ eb }) => ({ status, until, successor_id: successor, version: eb('version', '+', 1) }))
    .where('partnership_id', '=', partnership)
    .where('institution_id', '=', id)
    .execute();
  await bumpInputs(tenant);
}

function columnsOf({ name, kind, phases, urn, laestab, ukprn, roll }: InstitutionDetails) {
  return { name, kind, phases, urn, laestab, ukprn, roll };
}

async function insertEarlierNumbers({ sql: transaction, partnership }: Tenant, earlier: readonly { id: string; urn: string }[]): Promise<void> {
  const rows = earlier.map(({ id, urn }) => ({ partnership_id: partnership, institution_id: id, urn }));
  for (let at = 0; at < rows.length; at += BATCH)
    await transaction
      .insertInto('earlier_number')
      .values(rows.slice(at, at + BATCH))
      .execute();
}

/** How many people have a role at the institution now. */
export async function countPeopleAt({ sql: transaction, partnership }: Tenant, id: string): Promise<number> {
  const { people } = await transaction
    .selectFrom('membership')
    .select(({ fn }) => fn.count<number>('person_id').distinct().as('people'))
    .where('partnership_id', '=', partnership)
    .where('institution_id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return people;
}

/** How many invitations to a role there still wait for an answer. */
export async function countInvitationsTo({ sql: transaction, partnership }: Tenant, id: string, now: Date): Promise<number> {
  const { invitations } = await transaction
    .selectFrom('invitation')
    .select(({ fn }) => fn.countAll<number>().as('invitations'))
    .where('partnership_id', '=', partnership)
    .where('institution_id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return invitations;
}
