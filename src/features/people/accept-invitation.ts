import { randomUUID } from 'node:crypto';
import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { findPersonByEmail, hashPassword, insertPerson } from '../accounts/index.ts';
import { recordActivity, recordServiceActivity } from '../activity-log/index.ts';
import { actOnce } from './act-once.ts';
import { findAcceptedWith, findInvitationBySecret, type Invitation, updateInvitationEnded } from './invitation.queries.ts';
import { hashOfSecret } from './invitation-secret.ts';
import { insertMembership, lockPeople } from './membership.queries.ts';

/** The end of the link: which partnership, and the secret. */
export interface Link {
  partnership: string;
  secret: string;
}

/** `accepted-before`: by the same form, sent twice. */
type Outcome = 'accepted' | 'accepted-before' | 'gone' | 'other-person' | 'has-account';

/** Ends the transaction of an acceptance that came to nothing. */
class NotAccepted extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('The invitation was not accepted.');
    this.outcome = outcome;
  }
}

/** Somebody new takes the role, with an account under the e-mail address that was invited. `form` names the sending. */
export async function acceptAsNewPerson(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  link: Link,
  { name, password, form }: { name: string; password: string; form: string },
): Promise<Outcome> {
  const passwordHash = await hashPassword(password);
  const at = now();
  return outcomeOf(
    withTenant<Outcome>(db, link.partnership, async (tenant) => {
      await lockPeople(tenant);
      const invitation = await usable(tenant, link, at);
      const { email } = invitation;
      if (await findPersonByEmail(tenant.sql, email)) throw new NotAccepted('has-account');
      const id = randomUUID();
      await insertPerson(tenant.sql, { id, name, email, passwordHash, emailProven: false, now: at });
      await sendOnce(tenant.sql, { person: id, form, now: at }, () => accept(tenant, invitation, id, at));
      return 'accepted';
    }),
  );
}

/** The e-mail address of whoever became somebody here by this very form; null where nobody did. */
export function acceptedWith({ db }: Pick<Parts, 'db'>, { partnership, secret }: Link, form: string): Promise<string | null> {
  return withTenant(db, partnership, (tenant) => findAcceptedWith(tenant, hashOfSecret(secret), form));
}

/** Leaves a line where somebody learnt from a link that its address has an account: docs/decisions/0012 says why they can. */
export async function noteHasAccount({ db, now }: Pick<Parts, 'db' | 'now'>, email: string): Promise<void> {
  await db.transaction().execute(async (sql) => {
    const id = (await findPersonByEmail(sql, email))?.id ?? null;
    await recordServiceActivity(sql, { at: now(), person: null, act: 'refused-second-account', subject: { kind: 'person', id } });
  });
}

/**
 * Somebody who is signed in takes the role. Only under the e-mail address that was invited: whoever invites decides by that address who
 * gets in, and a link that was forwarded or found must not let in another account.
 */
export function acceptAs(
  parts: Pick<Parts, 'db' | 'now'>,
  link: Link,
  { person, form }: { person: { id: string; email: string }; form: string },
): Promise<Outcome> {
  const at = parts.now();
  let outcome: Outcome = 'accepted-before';
  const accepting = actOnce(parts, { partnership: link.partnership, person: person.id, form }, async (tenant) => {
    const invitation = await usable(tenant, link, at);
    if (invitation.email !== person.email) throw new NotAccepted('other-person');
    outcome = 'accepted';
    return accept(tenant, invitation, person.id, at);
  });
  return outcomeOf(accepting.then(() => outcome));
}

async function usable(tenant: Tenant, { secret }: Link, at: Date): Promise<Invitation> {
  const invitation = await findInvitationBySecret(tenant, hashOfSecret(secret), at);
  if (!invitation) throw new NotAccepted('gone');
  return invitation;
}

/** Somebody who was given the role meanwhile has it once. Gives back the id of the invitation. */
async function accept(tenant: Tenant, { id, role, institutionId, invitedById }: Invitation, person: string, at: Date): Promise<string> {
  await updateInvitationEnded(tenant, id, { accepted_at: at });
  const membership = await insertMembership(tenant, { person, role, institutionId, givenBy: invitedById, at });
  await recordActivity(tenant, {
    at,
    by: { person, role },
    act: 'accepted-invitation',
    subject: { kind: 'invitation', id },
    institution: institutionId,
    after: { role, membership_id: membership },
  });
  return id;
}

async function outcomeOf(accepting: Promise<Outcome>): Promise<Outcome> {
  try {
    return await accepting;
  } catch (error) {
    if (error instanceof NotAccepted) return error.outcome;
    // The same address was invited by two partnerships, and both links were used in the same moment.
    if ((error as { constraint?: string }).constraint === 'person_email_key') return 'has-account';
    throw error;
  }
}
