import type { Field } from '../differences.ts';
import type { InstitutionDetails } from '../institution.ts';

/** What a lead took over from files that name institutions. */
export interface RegisterImport {
  id: string;
  files: { name: string; sha256: string }[];
  brought: Brought;
  /** Names of people; null for one whose account is gone. */
  confirmedBy: string | null;
  confirmedAt: Date;
  undoneBy: string | null;
  undoneAt: Date | null;
  /** What could not be taken back; null where nobody tried. */
  stayed: Stays[] | null;
}

export interface Brought {
  added: { id: string; details: InstitutionDetails }[];
  changed: { id: string; fields: Field[]; before: InstitutionDetails; after: InstitutionDetails }[];
}

/** An institution that stays as the files brought it, and why. */
export interface Stays {
  id: string;
  name: string;
  why: string;
}
