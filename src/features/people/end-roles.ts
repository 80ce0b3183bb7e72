import type { Tenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import type { Member } from '../../web/reader.ts';
import { recordActivity } from '../activity-log/index.ts';
import { actOnce, sendingBy } from './act-once.ts';
import { type Doing, doingOf } from './doing.ts';
import { endSessionsWithoutRole } from './end-sessions.ts';
import { listLeads, listRolesOf, updateMembershipEnded } from './membership.queries.ts';
import { scopeOf } from './people.policy.ts';
import { Refused } from './refused.ts';
import { type HeldRole, whyNotEnd } from './why-not-end.ts';

interface Ending {
  person: string;
  /** One role of the person; left out: all that they hold here. */
  role?: string;
  reason: string;
}

/**
 * Ends a role of somebody, or all that they hold here and the reader may end. Counts from their next request; where no role is left to
 * them anywhere, they are signed out.
 * @throws Refused where the partnership would be left without a lead, or the reader would lock themselves out.
 */
export async function endRoles(parts: Pick<Parts, 'db' | 'now'>, reader: Member, form: string, { person, role, reason }: Ending): Promise<void> {
  const doing = doingOf(reader, parts.now());
  await actOnce(parts, sendingBy(reader, form), async (tenant) => {
    const ending = await rolesToEnd(tenant, reader, person, role);
    if (ending.length === 0) throw new NotFound();
    const [why] = Object.values(await whyNotEndNow(tenant, reader, ending, doing.at));
    if (why) throw new Refused({ reason: why });
    await endInTransaction(tenant, ending, reason, doing);
    return person;
  });
  await endSessionsWithoutRole(parts, reader.person.id, [person]);
}

/** Those of a person’s roles here that the reader sees, or the one of them that is named. */
export async function rolesToEnd(tenant: Tenant, reader: Member, person: string, role?: string): Promise<HeldRole[]> {
  const held = await listRolesOf(tenant, person, scopeOf(reader));
  return role === undefined ? held : held.filter(({ id }) => id === role);
}

/** For each of the roles that cannot end now, why. */
export async function whyNotEndNow(tenant: Tenant, reader: Member, ending: HeldRole[], now: Date): Promise<Record<string, string>> {
  const by = reader.person.id;
  const own = await listRolesOf(tenant, by, { institution: null });
  return whyNotEnd({ by, ending, own, leads: await listLeads(tenant, now) });
}

/** Ends roles that were found to be there, with a line for each. */
export async function endInTransaction(tenant: Tenant, ending: HeldRole[], reason: string, { by, at }: Doing): Promise<void> {
  const ids = ending.map(({ id }) => id);
  await updateMembershipEnded(tenant, ids, by.person, at);
  for (const { id, person, role, institutionId } of ending) {
    await recordActivity(tenant, {
      at,
      by,
      act: 'ended-role',
      subject: { kind: 'membership', id },
      institution: institutionId,
      before: { person_id: person, role, ended: false },
      after: { person_id: person, role, ended: true, reason: reason || null },
    });
  }
}
