import type { Parts } from '../../web/parts.ts';
import { recordServiceActivity } from '../activity-log/index.ts';

type Line = Parameters<typeof recordServiceActivity>[1];

/** The line of an act that better-auth has done in a transaction of its own. */
export function noteActivity({ db, now }: Pick<Parts, 'db' | 'now'>, line: Omit<Line, 'at'>): Promise<void> {
  return db.transaction().execute((transaction) => recordServiceActivity(transaction, { ...line, at: now() }));
}
