import type { Tenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import type { Member, Reader } from '../../web/reader.ts';
import { recordActivity } from '../activity-log/index.ts';
import { actOnce, sendingBy } from './act-once.ts';
import { type Doing, doingOf } from './doing.ts';
import { endInTransaction, whyNotEndNow } from './end-roles.ts';
import { endSessionsWithoutRole } from './end-sessions.ts';
import { listRolesById, updateMembershipReviewed } from './membership.queries.ts';
import { canManagePeople, scopeOf } from './people.policy.ts';
import { Refused } from './refused.ts';
import { countRolesNotReviewed } from './review.queries.ts';
import type { HeldRole } from './why-not-end.ts';

/** A role that nobody looked at before this day is due: the same day of the year before. */
export function reviewDueBefore(now: Date): Date {
  const day = new Date(now);
  day.setUTCFullYear(day.getUTCFullYear() - 1);
  return day;
}

/** How many roles wait for the reader’s review; none for somebody who does not review. */
export async function countRolesToReview(tenant: Tenant, reader: Pick<Reader, 'as'>, now: Date): Promise<number> {
  return canManagePeople(reader) ? countRolesNotReviewed(tenant, scopeOf(reader), reviewDueBefore(now)) : 0;
}

/** What was decided about each role, by its id. */
export type Decisions = Record<string, 'keep' | 'end'>;

export interface Reviewed {
  kept: number;
  ended: number;
}

/**
 * Notes which roles are still needed, and ends the others. What somebody else ended meanwhile is left as it is.
 * @throws Refused with a sentence for each role that cannot end; nothing is saved then.
 */
export async function reviewRoles(parts: Pick<Parts, 'db' | 'now'>, reader: Member, form: string, decisions: Decisions): Promise<Reviewed> {
  const doing = doingOf(reader, parts.now());
  let ended: HeldRole[] = [];
  const answer = await actOnce(parts, sendingBy(reader, form), async (tenant) => {
    const roles = await listRolesById(tenant, Object.keys(decisions), scopeOf(reader));
    const kept = roles.filter(({ id }) => decisions[id] === 'keep');
    ended = roles.filter(({ id }) => decisions[id] === 'end');
    const why = await whyNotEndNow(tenant, reader, ended, doing.at);
    if (Object.keys(why).length > 0) throw new Refused(why);
    await keepInTransaction(tenant, kept, doing);
    if (ended.length > 0) await endInTransaction(tenant, ended, 'No longer needed', doing);
    return JSON.stringify({ kept: kept.length, ended: ended.length });
  });
  await endSessionsWithoutRole(
    parts,
    reader.person.id,
    ended.map(({ person }) => person),
  );
  return JSON.parse(answer) as Reviewed;
}

async function keepInTransaction(tenant: Tenant, kept: HeldRole[], { by, at }: Doing): Promise<void> {
  if (kept.length === 0) return;
  const ids = kept.map(({ id }) => id);
  await updateMembershipReviewed(tenant, ids, by.person, at);
  for (const { id, person, role, institutionId } of kept) {
    await recordActivity(tenant, {
      at,
      by,
      act: 'reviewed-role',
      subject: { kind: 'membership', id },
      institution: institutionId,
      after: { person_id: person, role },
    });
  }
}
