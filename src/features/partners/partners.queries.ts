import type { ExpressionBuilder } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Tenant } from '../../database/tenant.ts';
import type { Partner, PartnerDetails } from './partner.ts';
import type { Sharing } from './sharing.ts';

export interface PartnerPlace {
  cycle: string;
  institution: string;
}

/** A partner, and whose it is. */
export interface PartnerOf extends Partner {
  institution: string;
}

const columns = (eb: ExpressionBuilder<Schema, 'partner'>) =>
  [
    'institution_id as institution',
    'partner_id as id',
    'name',
    'kind',
    'contact_role as contactRole',
    'gives',
    'gives_words as givesWords',
    'agreement',
    'agreed_on as agreedOn',
    'review_on as reviewOn',
    'kept_at as keptAt',
    'to_confirm as toConfirm',
    eb('offered_at', 'is not', null).as('offered'),
    'answer',
    'version',
  ] as const;

const ofCycle = ({ sql, partnership }: Tenant, cycle: string) =>
  sql
    .selectFrom('partner')
    .select(columns)
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .orderBy('name')
    .orderBy('institution_id')
    .orderBy('partner_id');

/** The partners of an institution, by name. */
export async function listPartners(tenant: Tenant, { cycle, institution }: PartnerPlace): Promise<PartnerOf[]> {
  return (await ofCycle(tenant, cycle).where('institution_id', '=', institution).execute()) as PartnerOf[];
}

/** The same, and what other institutions offer to share: what of it is shown is decided in sharing.ts. */
export async function listPartnersAndOffers(tenant: Tenant, { cycle, institution }: PartnerPlace): Promise<PartnerOf[]> {
  const found = ofCycle(tenant, cycle).where((eb) => eb.or([eb('institution_id', '=', institution), eb('offered_at', 'is not', null)]));
  return (await found.execute()) as PartnerOf[];
}

export async function listPartnersOfCycle(tenant: Tenant, cycle: string): Promise<PartnerOf[]> {
  return (await ofCycle(tenant, cycle).execute()) as PartnerOf[];
}

export interface Stamp {
  by: string | null;
  at: Date;
}

const fieldsOf = ({ name, kind, contactRole, gives, givesWords, agreement, agreedOn, reviewOn, keptAt }: PartnerDetails) => ({
  name,
  kind,
  contact_role: contactRole,
  gives,
  gives_words: givesWords,
  agreement,
  agreed_on: agreedOn,
  review_on: reviewOn,
  kept_at: keptAt,
});

/** New partners, a batch of any size. */
export async function insertPartners({ sql, partnership }: Tenant, cycle: string, partners: readonly PartnerOf[], { by, at }: Stamp): Promise<void> {
  const rows = partners.map(({ id, institution, toConfirm, offered, answer, version, ...details }) => ({
    partnership_id: partnership,
    cycle_id: cycle,
    institution_id: institution,
    partner_id: id,
    ...fieldsOf(details),
    to_confirm: toConfirm,
    offered_by: offered ? by : null,
    offered_at: offered ? at : null,
    answer,
    answered_by: answer && by,
    answered_at: answer && at,
    version,
    changed_by: by,
    changed_at: at,
  }));
  const BATCH = 200;
  for (let from = 0; from < rows.length; from += BATCH)
    await sql
      .insertInto('partner')
      .values(rows.slice(from, from + BATCH))
      .execute();
}

/** Of a partner that was looked at: what is said of it from now on. */
export async function updatePartner(
  { sql, partnership }: Tenant,
  { cycle, institution }: PartnerPlace,
  { id, version, ...details }: PartnerDetails & Pick<Partner, 'id' | 'version'>,
  { by, at }: Stamp,
): Promise<void> {
  await sql
    .updateTable('partner')
    .set({ ...fieldsOf(details), to_confirm: false, version: version + 1, changed_by: by, changed_at: at })
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('partner_id', '=', id)
    .execute();
}

/** What somebody did about sharing it: who offered and when stays with an answer that comes later. */
export async function updateSharing(
  { sql, partnership }: Tenant,
  { cycle, institution }: PartnerPlace,
  { id, version }: Pick<Partner, 'id' | 'version'>,
  { offered, answer }: Sharing,
  { by, at }: Stamp,
): Promise<void> {
  const answered = { answer, answered_by: answer && by, answered_at: answer && at };
  const offer = answer === null ? { offered_by: offered ? by : null, offered_at: offered ? at : null } : {};
  await sql
    .updateTable('partner')
    .set({ ...offer, ...answered, version: version + 1 })
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('partner_id', '=', id)
    .execute();
}

export async function confirmPartners({ sql, partnership }: Tenant, { cycle, institution }: PartnerPlace, { by, at }: Stamp): Promise<void> {
  await sql
    .updateTable('partner')
    .set((eb) => ({ to_confirm: false, version: eb('version', '+', 1), changed_by: by, changed_at: at }))
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('to_confirm', '=', true)
    .execute();
}

export async function deletePartner({ sql, partnership }: Tenant, { cycle, institution }: PartnerPlace, id: string): Promise<void> {
  await sql
    .deleteFrom('partner')
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('partner_id', '=', id)
    .execute();
}

/** Offers of institutions that the partnership has not answered yet. */
export async function countWaitingOffers({ sql, partnership }: Tenant, cycle: string): Promise<number> {
  const { waiting } = await sql
    .selectFrom('partner')
    .select((eb) => eb.fn.countAll<string>().as('waiting'))
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('offered_at', 'is not', null)
    .where('answer', 'is', null)
    .where('to_confirm', '=', false)
    .executeTakeFirstOrThrow();
  return Number(waiting);
}
