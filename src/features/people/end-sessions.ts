import { deleteSessionsOf } from '../../database/ways-in.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import type { Member } from '../../web/reader.ts';
import { recordActivity, recordServiceActivity } from '../activity-log/index.ts';
import { actOnce, sendingBy } from './act-once.ts';
import { doingOf } from './doing.ts';
import { scopeOf } from './people.policy.ts';
import { findPerson } from './people.queries.ts';
import { hasAnyRole } from './session.queries.ts';

/** Signs somebody with a role here out of every browser: for a lost telephone, or a computer that was left open. */
export async function signOutEverywhere(parts: Pick<Parts, 'db' | 'now'>, reader: Member, form: string, person: string): Promise<void> {
  await actOnce(parts, sendingBy(reader, form), async (tenant) => {
    if (!(await findPerson(tenant, person, scopeOf(reader)))) throw new NotFound();
    const ended = await deleteSessionsOf(tenant.sql, person);
    await recordActivity(tenant, {
      ...doingOf(reader, parts.now()),
      act: 'ended-sessions',
      subject: { kind: 'person', id: person },
      institution: reader.as.institutionId,
      before: { sessions: ended },
      after: { sessions: 0 },
    });
    return person;
  });
}

/** Signs out those to whom no role is left anywhere. Asked after the roles have ended: each is asked about in all partnerships. */
export async function endSessionsWithoutRole({ db, now }: Pick<Parts, 'db' | 'now'>, by: string, people: string[]): Promise<void> {
  for (const person of new Set(people)) {
    if (await hasAnyRole(db, person)) continue;
    await db.transaction().execute(async (sql) => {
      if ((await deleteSessionsOf(sql, person)) === 0) return;
      await recordServiceActivity(sql, { at: now(), person: by, act: 'ended-sessions', subject: { kind: 'person', id: person } });
    });
  }
}
