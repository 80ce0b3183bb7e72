import type { Field } from '../differences.ts';
import type { Institution, InstitutionDetails } from '../institution.ts';
import type { Listed } from './listed.ts';

/** What the files would change, before anybody has decided. */
export interface Comparison {
  additions: Addition[];
  changes: Change[];
  gone: Gone[];
  successions: OfferedSuccession[];
  /** How many are there already just as the files say. */
  same: number;
}

export interface Addition {
  row: Listed;
  /** What would be added; null where it cannot be, and `why` says so. */
  details: InstitutionDetails | null;
  why: string | null;
  /** Ticked at first: open, not independent, and with leavers to be rated by. */
  suggested: boolean;
}

export interface Change {
  institution: Institution;
  details: InstitutionDetails;
  fields: Field[];
  /** Why it cannot be made; null where it can. */
  why: string | null;
  /** Ticked at first: it fills what was empty, or follows the links to a new URN. */
  suggested: boolean;
}

/** One of ours that the register has as closed, or no more. */
export interface Gone {
  institution: Institution;
  why: 'closed' | 'not listed';
}

/** A URN under which an institution stood before: with it, national figures of those years are found. */
export interface OfferedSuccession {
  earlier: string;
  /** What it was called then; null where the files do not say. */
  earlierName: string | null;
  today: string;
  /** What it is called now. */
  name: string;
  /** The institution; null where it would be added. */
  institution: string | null;
  /** Why it cannot be kept; null where it can. */
  why: string | null;
}
