import { randomUUID } from 'node:crypto';
import type { Sql } from '../../../../database/database.ts';
import { type Tenant, withTenant } from '../../../../database/tenant.ts';
import type { Parts } from '../../../../web/parts.ts';
import { recordActivity } from '../../../activity-log/index.ts';
import { LONGEST_SESSION_HOURS } from '../../authentication.ts';
import type { Decision, HeldRole, Holding } from './dfe-decision.ts';
import { endGivenRole, insertGivenRole, updateConfirmedUntil } from './dfe-roles.queries.ts';

type ApplyParts = Pick<Parts, 'db' | 'now'>;

/** Nobody here did it: DfE Sign-in said so. */
const BY = { person: null, role: null };
const BECAUSE = 'DfE Sign-in no longer gives it';

/**
 * Does what was decided, a transaction for each partnership. `first` is done with the first of them, or in one of its own: a person who
 * comes with a role is there with it or not at all.
 */
export async function applyDecision(
  parts: ApplyParts,
  person: string,
  decision: Decision,
  first: (sql: Sql) => Promise<void> = async () => {},
): Promise<void> {
  const { end, keep, give } = decision;
  const partnerships = [...new Set([...give, ...keep, ...end].map(({ partnershipId }) => partnershipId))];
  if (partnerships.length === 0) await parts.db.transaction().execute(first);
  for (const [index, partnership] of partnerships.entries())
    await withTenant(parts.db, partnership, async (tenant) => {
      if (index === 0) await first(tenant.sql);
      await applyIn(tenant, parts.now(), person, decision);
    });
}

async function applyIn(tenant: Tenant, now: Date, person: string, { end, keep, give }: Decision): Promise<void> {
  const here = <P extends Holding>(roles: P[]) => roles.filter(({ partnershipId }) => partnershipId === tenant.partnership);
  for (const role of here(end)) await endRole(tenant, now, person, role);
  for (const role of here(keep)) await updateConfirmedUntil(tenant, role.membershipId, until(now));
  for (const role of here(give)) await giveRole(tenant, now, person, role);
}

/** As long as a session can last. Whoever comes another way after that does so without the role, until DfE Sign-in has said it again. */
function until(now: Date): Date {
  return new Date(now.getTime() + LONGEST_SESSION_HOURS * 3_600_000);
}

async function endRole(tenant: Tenant, now: Date, person: string, { membershipId, role, institutionId }: HeldRole): Promise<void> {
  if (!(await endGivenRole(tenant, membershipId, now))) return;
  await recordActivity(tenant, {
    at: now,
    by: BY,
    act: 'ended-role',
    subject: { kind: 'membership', id: membershipId },
    institution: institutionId,
    before: { person_id: person, role, ended: false },
    after: { person_id: person, role, ended: true, reason: BECAUSE },
  });
}

async function giveRole(tenant: Tenant, now: Date, person: string, { role, institutionId, organisation, ...place }: Decision['give'][number]) {
  const membershipId = randomUUID();
  const given = await insertGivenRole(tenant, { ...place, role, institutionId, organisation, membershipId, person, now, until: until(now) });
  if (!given) return;
  await recordActivity(tenant, {
    at: now,
    by: BY,
    act: 'gave-role',
    subject: { kind: 'membership', id: membershipId },
    institution: institutionId,
    after: { person_id: person, role, from: 'DfE Sign-in' },
  });
}
