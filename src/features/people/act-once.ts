import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden } from '../../web/problems.ts';
import type { Member } from '../../web/reader.ts';
import { isEnded, lockPeople } from './membership.queries.ts';

/** Who sends a form, and in which partnership it does something. */
export interface Sending {
  partnership: string;
  person: string;
  /** Names this sending: the same again is the same sending. */
  form: string;
  /** The role in which it is done; none where somebody accepts their first. */
  membership?: string;
}

/**
 * Runs an act that changes who may do what, once for one sent form, in one transaction of the partnership. Such acts of one partnership
 * wait for each other: else two leads who end each other's role at the same moment would leave it without any.
 */
export function actOnce(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, person, form, membership }: Sending,
  act: (tenant: Tenant) => Promise<string>,
): Promise<string> {
  return withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person, form, now: now() }, async () => {
      await lockPeople(tenant);
      // While this waited, the act before may have ended the very role in which it was asked for.
      if (membership !== undefined && (await isEnded(tenant, membership))) throw new Forbidden();
      return act(tenant);
    }),
  );
}

export function sendingBy({ person, as }: Member, form: string): Sending {
  return { partnership: as.partnership.id, person: person.id, form, membership: as.id };
}
