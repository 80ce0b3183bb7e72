import type { Tenant } from '../database/tenant.ts';
import type { Member } from './reader.ts';

// What a feature can put on the home of whoever asks: a function of either kind, in its index.ts, and a line in the list of the home.

/** Something for the reader to do. */
export interface Step {
  text: string;
  href: string;
  /** Reads on after a colon. */
  why: string;
  /** Only of the first steps of a partnership, which stay on the page, ticked, until all are done. */
  done?: boolean;
}

/** How things stand, as one sentence: the figure, a link where the reader may open more, and the rest. */
export interface Fact {
  figure: string;
  link?: { text: string; href: string } | undefined;
  text: string;
}

/** Asked in a transaction of the reader’s partnership. For a reader whom it does not concern it gives none. */
export type StepsFor = (tenant: Tenant, reader: Member, now: Date) => Promise<Step[]>;
export type FactsFor = (tenant: Tenant, reader: Member, now: Date) => Promise<Fact[]>;
