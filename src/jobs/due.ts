import type { Tenant } from '../database/tenant.ts';
import type { IsoDate } from '../rating/evidence.ts';
import type { Role } from '../web/reader.ts';

// What a feature can put into the letters about what is due: a function in its index.ts, and a line in the list of src/working.ts.

/** Something that somebody has to see to, or should know of in time. No name of a person stands in it. */
export interface Due {
  /** In which institution; null where it is about the partnership as a whole. */
  institution: string | null;
  /** Things that are alike stand together under this title. */
  kind: string;
  /** A sentence without a full stop that needs no name of the institution: "The award … expires on 3 May 2026". */
  what: string;
  /** The day that matters; null for what is due on none. What is nearest stands first. */
  on: IsoDate | null;
  /** Where it is seen to. */
  href: string;
  /** Whose matter it is: roles of an institution are told of their own, roles of the partnership of all. */
  roles: readonly Role[];
}

/** All that is due in a partnership on a day. Asked in a transaction of it, for all of its people at once. */
export type DueFor = (tenant: Tenant, today: IsoDate) => Promise<Due[]>;
