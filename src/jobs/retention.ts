import type { Tenant } from '../database/tenant.ts';

// What a feature keeps for a while only: a value of this kind in its index.ts, and a line in the list of src/working.ts.

/** Something that a partnership no longer needs after a while. */
export interface Forgetting {
  /** How the tally of the job calls it: "invitations that nobody accepted". */
  what: string;
  /** Takes out what is too old, in a transaction of the partnership, and gives back how much that was. Again, it finds nothing. */
  forget(tenant: Tenant, now: Date): Promise<number>;
}

/** So many days before. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 24 * 3_600_000);
}
