import { createHash, randomBytes } from 'node:crypto';
import type { Parts } from '../../web/parts.ts';
import { countPeople } from '../accounts/index.ts';
import { recordServiceActivity } from '../activity-log/index.ts';
import { replaceSetUpLink } from './set-up-link.queries.ts';

/** The address with which the first person sets Waymark up; null once there is somebody. Each start makes a new one and ends the last. */
export async function makeSetUpLink({ db, baseUrl, now }: Pick<Parts, 'db' | 'baseUrl' | 'now'>): Promise<string | null> {
  const token = randomBytes(24).toString('base64url');
  return db.transaction().execute(async (sql) => {
    if ((await countPeople(sql)) > 0) return null;
    await replaceSetUpLink(sql, hashOfToken(token), now());
    await recordServiceActivity(sql, { at: now(), person: null, act: 'made-set-up-link' });
    return `${baseUrl}/set-up/${token}`;
  });
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
