import type { Tenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import type { Member } from '../../web/reader.ts';
import { actOnce, sendingBy } from './act-once.ts';
import { doingOf } from './doing.ts';
import { findSameInvitation } from './invitation.queries.ts';
import { type Invited, type MadeInvitation, makeInvitation } from './make-invitation.ts';
import { hasRole } from './membership.queries.ts';
import { NO_INSTITUTION } from './people.form.ts';
import { findInstitutionName } from './people.queries.ts';
import { Refused } from './refused.ts';
import { roleWords } from './role-words.ts';

/**
 * Invites somebody to a role. Whether the e-mail address has an account elsewhere makes no difference to anything that can be seen.
 * Gives back the id of the invitation; with its secret, unless the same form was sent before.
 * @throws Refused where the person has the role here, or an open invitation to it.
 */
export async function invitePerson(
  parts: Pick<Parts, 'db' | 'now'>,
  reader: Member,
  form: string,
  invited: Invited,
): Promise<{ id: string; made: MadeInvitation | null }> {
  let made: MadeInvitation | null = null;
  const id = await actOnce(parts, sendingBy(reader, form), async (tenant) => {
    await refuseWhatIsThere(tenant, invited);
    made = await makeInvitation(tenant, invited, doingOf(reader, parts.now()));
    return made.id;
  });
  return { id, made };
}

async function refuseWhatIsThere(tenant: Tenant, { email, ...invited }: Invited): Promise<void> {
  const institutionName = await institutionNameOf(tenant, invited.institutionId);
  if (await hasRole(tenant, email, invited))
    throw new Refused({ email: `Somebody with this e-mail address is here already as: ${roleWords({ ...invited, institutionName })}` });
  const same = await findSameInvitation(tenant, email, invited);
  if (same) throw new Refused({ email: 'This e-mail address has an open invitation to this role already. Send that one again' }, same);
}

/** @throws Refused where the partnership has no such institution: it may be another partnership’s, which is not told. */
export async function institutionNameOf(tenant: Tenant, institution: string | null): Promise<string | null> {
  if (institution === null) return null;
  const name = await findInstitutionName(tenant, institution);
  if (name === undefined) throw new Refused({ institution: NO_INSTITUTION });
  return name;
}
