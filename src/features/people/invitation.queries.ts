import type { Tenant } from '../../database/tenant.ts';
import type { Role } from '../../web/reader.ts';
import type { RoleIn, Scope } from './people.policy.ts';

export interface Invitation extends RoleIn {
  id: string;
  name: string;
  email: string;
  institutionName: string | null;
  invitedAt: Date;
  /** The name of whoever invited; null for the service itself. */
  invitedBy: string | null;
  invitedById: string | null;
  expiresAt: Date;
}

/** Neither accepted nor withdrawn. Whether it has run out is for the page to say: it can be sent again. */
function openInvitations({ sql, partnership }: Tenant, { institution }: Scope) {
  return sql
    .selectFrom('invitation as v')
    .leftJoin('institution as i', (join) =>
      join.onRef('i.partnership_id', '=', 'v.partnership_id').onRef('i.institution_id', '=', 'v.institution_id'),
    )
    .leftJoin('person as p', 'p.id', 'v.invited_by')
    .where('v.partnership_id', '=', partnership)
    .where('v.accepted_at', 'is', null)
    .where('v.withdrawn_at', 'is', null)
    .$if(institution !== null, (query) => query.where('v.institution_id', '=', institution))
    .select(['v.invitation_id as id', 'v.name', 'v.email', 'v.role', 'v.institution_id as institutionId', 'i.name as institutionName'])
    .select(['v.invited_at as invitedAt', 'p.name as invitedBy', 'v.invited_by as invitedById', 'v.expires_at as expiresAt']);
}

export function findOpenInvitation(tenant: Tenant, id: string, scope: Scope): Promise<Invitation | undefined> {
  return openInvitations(tenant, scope).where('v.invitation_id', '=', id).executeTakeFirst();
}

/** The invitation that a link opens, while it does. */
export function findInvitationBySecret(tenant: Tenant, secretHash: string, now: Date): Promise<Invitation | undefined> {
  return openInvitations(tenant, { institution: null }).where('v.token_hash', '=', secretHash).where('v.expires_at', '>', now).executeTakeFirst();
}

/** The e-mail address of whoever accepted by this link with this sending of a form. */
export async function findAcceptedWith({ sql, partnership }: Tenant, secretHash: string, form: string): Promise<string | null> {
  const row = await sql
    .selectFrom('invitation as v')
    .innerJoin('person as p', 'p.email', 'v.email')
    .innerJoin('sent_form as s', 's.person_id', 'p.id')
    .where('v.partnership_id', '=', partnership)
    .where('v.token_hash', '=', secretHash)
    .where('v.accepted_at', 'is not', null)
    .where('s.form_id', '=', form)
    .select('p.email')
    .executeTakeFirst();
  return row?.email ?? null;
}

export interface InvitationFilter extends Scope {
  text: string;
  role: Role | null;
  inInstitution: string | null;
}

/** The newest first. */
export function listOpenInvitations(tenant: Tenant, { text, role, inInstitution, institution }: InvitationFilter): Promise<Invitation[]> {
  return openInvitations(tenant, { institution })
    .$if(role !== null, (query) => query.where('v.role', '=', role as Role))
    .$if(inInstitution !== null, (query) => query.where('v.institution_id', '=', inInstitution))
    .$if(text !== '', (query) =>
      query.where(({ eb, fn, val }) =>
        eb(fn('strpos', [fn('lower', [fn('concat_ws', [val(' '), 'v.name', 'v.email'])]), fn('lower', [val(text)])]), '>', 0),
      ),
    )
    .orderBy('v.invited_at', 'desc')
    .orderBy('v.invitation_id')
    .execute();
}

/** An open invitation that offers the same role to the same address. */
export async function findSameInvitation(tenant: Tenant, email: string, { role, institutionId }: RoleIn): Promise<string | null> {
  const row = await openInvitations(tenant, { institution: null })
    .where('v.email', '=', email)
    .where('v.role', '=', role)
    .where('v.institution_id', 'is not distinct from', institutionId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** How many invitations of this person nobody has accepted yet. */
export async function countOpenInvitationsBy(tenant: Tenant, person: string, scope: Scope): Promise<number> {
  return (await openInvitations(tenant, scope).where('v.invited_by', '=', person).execute()).length;
}

export interface NewInvitation extends RoleIn {
  id: string;
  name: string;
  email: string;
  secretHash: string;
  by: string | null;
  at: Date;
  expiresAt: Date;
}

export async function insertInvitation(
  { sql, partnership }: Tenant,
  { id, institutionId, secretHash, by, at, expiresAt, ...who }: NewInvitation,
): Promise<void> {
  const { name, email, role } = who;
  const keys = { partnership_id: partnership, invitation_id: id, institution_id: institutionId, token_hash: secretHash };
  await sql
    .insertInto('invitation')
    .values({ ...keys, name, email, role, invited_by: by, invited_at: at, expires_at: expiresAt })
    .execute();
}

/** Puts a new secret in the place of the old one, which opens nothing from now on. */
export async function updateInvitationSecret({ sql, partnership }: Tenant, id: string, secretHash: string, expiresAt: Date): Promise<void> {
  await sql
    .updateTable('invitation')
    .set({ token_hash: secretHash, expires_at: expiresAt })
    .where('partnership_id', '=', partnership)
    .where('invitation_id', '=', id)
    .execute();
}

export async function updateInvitationEnded(
  { sql, partnership }: Tenant,
  id: string,
  ended: { accepted_at: Date } | { withdrawn_at: Date },
): Promise<void> {
  await sql.updateTable('invitation').set(ended).where('partnership_id', '=', partnership).where('invitation_id', '=', id).execute();
}

/** What stands in the place of a name and an address that were taken out: no address can end in this. */
const FORGOTTEN = { name: '–', email: 'forgotten@waymark.invalid' };

/** Takes name and address out of invitations that ended unaccepted before then; gives back how many. They can be sent again no more. */
export async function updateForgotten({ sql, partnership }: Tenant, { endedBefore, now }: { endedBefore: Date; now: Date }): Promise<number> {
  const { numUpdatedRows } = await sql
    .updateTable('invitation')
    .set(({ fn, val, ref }) => ({ ...FORGOTTEN, withdrawn_at: fn.coalesce(ref('withdrawn_at'), val(now)) }))
    .where('partnership_id', '=', partnership)
    .where('accepted_at', 'is', null)
    .where('email', '!=', FORGOTTEN.email)
    .where(({ eb, or }) => or([eb('expires_at', '<', endedBefore), eb('withdrawn_at', '<', endedBefore)]))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
