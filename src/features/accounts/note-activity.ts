import type { Parts } from '../../web/parts.ts';
import { recordServiceActivity } from '../activity-log/index.ts';

type Line = Parameters<typeof recordServiceActivity>[1];

/** A line for itself: of what changes nothing here, such as a sign-in. What changes something has its line in the same transaction. */
export function noteActivity({ db, now }: Pick<Parts, 'db' | 'now'>, line: Omit<Line, 'at'>): Promise<void> {
  return db.transaction().execute((transaction) => recordServiceActivity(transaction, { ...line, at: now() }));
}
