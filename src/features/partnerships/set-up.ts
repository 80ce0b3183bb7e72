import { randomUUID } from 'node:crypto';
import { withTenant } from '../../database/tenant.ts';
import { insertOperator } from '../../database/ways-in.ts';
import type { Parts } from '../../web/parts.ts';
import { hashPassword, insertPerson } from '../accounts/index.ts';
import { recordActivity, recordServiceActivity } from '../activity-log/index.ts';
import { insertFirstMembership, insertPartnership } from './partnership.queries.ts';
import type { PartnershipDetails } from './partnership.ts';
import { useSetUpLink } from './set-up-link.queries.ts';
import { hashOfToken } from './set-up-link.ts';

export interface FirstPerson {
  name: string;
  email: string;
  password: string;
}

/**
 * The first act in a new Waymark: its first partnership, led by its first person, who also runs the service until somebody else does.
 * Nothing of it happens where the link was used before.
 */
export async function setUp(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  token: string,
  person: FirstPerson,
  details: PartnershipDetails,
): Promise<boolean> {
  const passwordHash = await hashPassword(person.password);
  const at = now();
  const id = randomUUID();
  return withTenant(db, randomUUID(), async (tenant) => {
    if (!(await useSetUpLink(tenant.sql, hashOfToken(token), at))) return false;
    await insertPerson(tenant.sql, { id, name: person.name, email: person.email, passwordHash, emailProven: true, now: at });
    await insertOperator(tenant.sql, id, at);
    await insertPartnership(tenant, details, at);
    await insertFirstMembership(tenant, id, at);
    await recordServiceActivity(tenant.sql, { at, person: id, act: 'used-set-up-link' });
    const by = { person: id, role: 'partnership-lead' };
    await recordActivity(tenant, {
      at,
      by,
      act: 'set-up-partnership',
      subject: { kind: 'partnership', id: tenant.partnership },
      after: { ...details },
    });
    return true;
  });
}
