import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import type { Member } from '../../web/reader.ts';
import { recordActivity } from '../activity-log/index.ts';
import { actOnce, sendingBy } from './act-once.ts';
import { doingOf } from './doing.ts';
import { institutionNameOf } from './invite-person.ts';
import { insertMembership } from './membership.queries.ts';
import { type RoleIn, scopeOf } from './people.policy.ts';
import { findPerson } from './people.queries.ts';
import { Refused } from './refused.ts';

/**
 * Gives a further role to somebody who has one here. It counts from their next request.
 * @throws Refused where they have it already, or there is no such institution.
 */
export async function giveRole(parts: Pick<Parts, 'db' | 'now'>, reader: Member, form: string, person: string, roleIn: RoleIn): Promise<void> {
  const doing = doingOf(reader, parts.now());
  await actOnce(parts, sendingBy(reader, form), async (tenant) => {
    if (!(await findPerson(tenant, person, scopeOf(reader)))) throw new NotFound();
    await institutionNameOf(tenant, roleIn.institutionId);
    const id = await insertMembership(tenant, { ...roleIn, person, givenBy: reader.person.id, at: doing.at });
    if (id === null) throw new Refused({ role: 'The person has this role already' });
    await recordActivity(tenant, {
      ...doing,
      act: 'gave-role',
      subject: { kind: 'membership', id },
      institution: roleIn.institutionId,
      after: { person_id: person, role: roleIn.role },
    });
    return id;
  });
}
