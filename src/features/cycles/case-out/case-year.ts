import type { CityEvidence, InstitutionEvidence } from '../../../rating/evidence.ts';
import type { PublicationSnapshot } from '../../ratings/index.ts';

/** One year of a partnership, with all that it takes to rate it again from files. */
export interface CaseYear extends Pick<PublicationSnapshot, 'partnership' | 'cycle' | 'framework' | 'choices'> {
  evidence: CityEvidence;
  idOf: ReadonlyMap<InstitutionEvidence, string>;
  /** Levels that the partnership set itself, which a case folder cannot hold. */
  moderated: number;
}

/** A file of a case folder: its path from the folder, and its text in pieces. */
export interface CaseFile {
  path: string;
  text: () => Iterable<string>;
}
