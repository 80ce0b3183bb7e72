import type { Tenant } from '../../database/tenant.ts';
import type { Details } from './details.ts';

export interface StaffPlace {
  cycle: string;
  institution: string;
}

const COLUMNS = [
  'member_id as id',
  'name',
  'qualification_title as title',
  'awarding_body as body',
  'awarded_on as awardedOn',
  'proof',
  'proof_link as proofLink',
  'towards_title as towardsTitle',
  'towards_since as towardsSince',
  'towards_expected as towardsExpected',
  'on_cdi_register as onCdiRegister',
  'employment',
  'trained_otherwise as trainedOtherwise',
] as const;

/** What the register keeps of each person of an institution in a cycle, by their ids. */
export async function listDetails({ sql, partnership }: Tenant, { cycle, institution }: StaffPlace): Promise<Map<string, Details>> {
  const rows = await sql
    .selectFrom('staff_member')
    .select(COLUMNS)
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .execute();
  return new Map(rows.map(({ id, ...details }) => [id, details]));
}

/** Of all institutions, as they were kept in a cycle: what the next one is begun with. */
export async function listDetailsOfCycle({ sql, partnership }: Tenant, cycle: string): Promise<(Details & { id: string; institution: string })[]> {
  return sql
    .selectFrom('staff_member')
    .select([...COLUMNS, 'institution_id as institution'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .execute();
}

/** Keeps the details of a person, in the place of what was kept before. */
export async function keepDetails(
  { sql, partnership }: Tenant,
  { cycle, institution, id }: StaffPlace & { id: string },
  details: Details,
): Promise<void> {
  const kept = {
    name: details.name,
    qualification_title: details.title,
    awarding_body: details.body,
    awarded_on: details.awardedOn,
    proof: details.proof,
    proof_link: details.proofLink,
    towards_title: details.towardsTitle,
    towards_since: details.towardsSince,
    towards_expected: details.towardsExpected,
    on_cdi_register: details.onCdiRegister,
    employment: details.employment,
    trained_otherwise: details.trainedOtherwise,
  };
  await sql
    .insertInto('staff_member')
    .values({ partnership_id: partnership, cycle_id: cycle, institution_id: institution, member_id: id, ...kept })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'cycle_id', 'institution_id', 'member_id']).doUpdateSet(kept))
    .execute();
}

export async function deleteDetails({ sql, partnership }: Tenant, { cycle, institution, id }: StaffPlace & { id: string }): Promise<void> {
  await sql
    .deleteFrom('staff_member')
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('member_id', '=', id)
    .execute();
}
