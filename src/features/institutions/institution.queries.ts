import { sql } from 'kysely';
import type { Tenant } from '../../database/tenant.ts';
import type { Phase } from '../../rating/evidence.ts';
import { bumpInputs } from '../partnerships/index.ts';
import type { Institution, InstitutionDetails } from './institution.ts';

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

export async function countInstitutions(tenant: Tenant): Promise<number> {
  const { institutions: number } = await counted(tenant).executeTakeFirstOrThrow();
  return number;
}

/** How many can be found in no national file, since none of their numbers is known. */
export async function countWithoutNumber(tenant: Tenant): Promise<number> {
  const { institutions: number } = await counted(tenant)
    .where('urn', 'is', null)
    .where('laestab', 'is', null)
    .where('ukprn', 'is', null)
    .executeTakeFirstOrThrow();
  return number;
}

function counted({ sql: transaction, partnership }: Tenant) {
  return transaction
    .selectFrom('institution')
    .select(({ fn }) => fn.countAll<number>().as('institutions'))
    .where('partnership_id', '=', partnership);
}

export async function findInstitution(tenant: Tenant, id: string): Promise<Institution | null> {
  const row = await institutions(tenant).where('i.institution_id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/**
 * Lets nobody else add or change an institution of this partnership until the transaction ends. That no two have a number in common,
 * now or earlier, is more than the keys of single tables can say.
 */
export async function lockInstitutions({ sql: transaction, partnership }: Tenant): Promise<void> {
  await transaction.selectFrom('partnership').select('partnership_id').where('partnership_id', '=', partnership).forNoKeyUpdate().execute();
}

export async function insertInstitution(tenant: Tenant, id: string, details: InstitutionDetails, now: Date): Promise<void> {
  const { sql: transaction, partnership } = tenant;
  await transaction
    .insertInto('institution')
    .values({ partnership_id: partnership, institution_id: id, created_at: now, ...columnsOf(details) })
    .execute();
  await insertEarlierNumbers(tenant, id, details.earlierUrns);
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
  await insertEarlierNumbers(tenant, id, details.earlierUrns);
  await bumpInputs(tenant);
}

function columnsOf({ name, kind, phases, urn, laestab, ukprn }: InstitutionDetails) {
  return { name, kind, phases, urn, laestab, ukprn };
}

async function insertEarlierNumbers({ sql: transaction, partnership }: Tenant, id: string, urns: string[]): Promise<void> {
  if (urns.length === 0) return;
  const rows = urns.map((urn) => ({ partnership_id: partnership, institution_id: id, urn }));
  await transaction.insertInto('earlier_number').values(rows).execute();
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
