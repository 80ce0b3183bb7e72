import { randomBytes } from 'node:crypto';
import type { Database, Sql } from '../../database/database.ts';
import { deleteAllButPassword, deleteSessionsOf, insertOperator } from '../../database/ways-in.ts';
import { recordServiceActivity } from '../activity-log/index.ts';
import { deleteOperator, insertPasswordLink, listUsers, type UserRow, updateDisabled } from './user.queries.ts';

/** What the operator can do for somebody from the command line, when the pages do not help. Each says in a sentence what was done. */
export interface Emergency {
  name: string;
  summary: string;
  act(sql: Sql, user: UserRow, at: { now: Date; baseUrl: string }): Promise<string>;
}

/** Somebody asked for whom there is no account. */
export class NoSuchUser extends Error {}

/** Does it in one transaction, with its line in the log of the service. */
export async function doForUser(db: Database, emergency: Emergency, email: string, at: { now: Date; baseUrl: string }): Promise<string> {
  return db.transaction().execute(async (sql) => {
    const [user] = await listUsers(sql, { email: email.trim().toLowerCase() });
    if (!user) throw new NoSuchUser(`There is no account with the e-mail address “${email}”. See: waymark user list`);
    return emergency.act(sql, user, at);
  });
}

const HOUR_MS = 3_600_000;

export const EMERGENCIES: Emergency[] = [
  {
    name: 'disable',
    summary: 'Lets somebody sign in no more, and signs them out everywhere.',
    async act(sql, { id, email }, { now }) {
      await updateDisabled(sql, id, now);
      await deleteSessionsOf(sql, id);
      await recordServiceActivity(sql, { at: now, person: null, act: 'disabled-person', subject: { kind: 'person', id } });
      return `${email} cannot sign in any more.`;
    },
  },
  {
    name: 'enable',
    summary: 'Lets somebody who was disabled sign in again.',
    async act(sql, { id, email }, { now }) {
      await updateDisabled(sql, id, null);
      await recordServiceActivity(sql, { at: now, person: null, act: 'enabled-person', subject: { kind: 'person', id } });
      return `${email} can sign in again.`;
    },
  },
  {
    name: 'sign-out',
    summary: 'Ends all sessions of somebody.',
    async act(sql, { id, email }, { now }) {
      const ended = await deleteSessionsOf(sql, id);
      await recordServiceActivity(sql, { at: now, person: null, act: 'ended-sessions', subject: { kind: 'person', id } });
      return `${ended === 1 ? 'One session' : `${ended} sessions`} of ${email} ended.`;
    },
  },
  {
    name: 'reset-second-step',
    summary: 'For a lost telephone: removes authenticator, passkeys, recovery codes and accounts elsewhere.',
    async act(sql, { id, email }, { now }) {
      await deleteAllButPassword(sql, id);
      await deleteSessionsOf(sql, id);
      await recordServiceActivity(sql, { at: now, person: null, act: 'removed-authenticator', subject: { kind: 'person', id } });
      return `${email} signs in with the password alone once, and sets up a new second step then. Make sure that it is them who asked.`;
    },
  },
  {
    name: 'new-password',
    summary: 'Prints a link with which somebody sets a new password within an hour.',
    async act(sql, { id, email }, { now, baseUrl }) {
      const token = randomBytes(24).toString('base64url');
      await insertPasswordLink(sql, { person: id, token, now, until: new Date(now.getTime() + HOUR_MS) });
      await recordServiceActivity(sql, { at: now, person: null, act: 'asked-new-password', subject: { kind: 'person', id } });
      return `Hand this to ${email}, and to nobody else. It works once, for an hour:\n\n  ${baseUrl}/new-password/${token}`;
    },
  },
  {
    name: 'make-operator',
    summary: 'Lets somebody run the service: add partnerships, see the service log.',
    async act(sql, { id, email, operator }, { now }) {
      if (operator) return `${email} is an operator already.`;
      await insertOperator(sql, id, now);
      await recordServiceActivity(sql, { at: now, person: null, act: 'made-operator', subject: { kind: 'person', id } });
      return `${email} is an operator now.`;
    },
  },
  {
    name: 'end-operator',
    summary: 'Ends that somebody runs the service.',
    async act(sql, { id, email }, { now }) {
      await deleteOperator(sql, id);
      await recordServiceActivity(sql, { at: now, person: null, act: 'ended-operator', subject: { kind: 'person', id } });
      return `${email} is no operator any more.`;
    },
  },
];
