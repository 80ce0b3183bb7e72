import type { AcademicYear, IsoDate } from '../../rating/evidence.ts';
import type { LevelId } from '../../rating/level.ts';
import type { CityRating } from '../../rating/rating.ts';
import type { Institution } from '../institutions/index.ts';

/** A published cycle, never changed: a correction is the next number. */
export interface Publication {
  cycle: string;
  /** Counts from 1. */
  number: number;
  /** Why it was corrected; null for the first. */
  reason: string | null;
  /** What was published in spite of, as it was said before publishing. */
  missing: MissingPart[];
  /** Of the cycle's evidence: what counted at this revision is what was rated. */
  revision: number;
  snapshot: PublicationSnapshot;
  by: string | null;
  at: Date;
}

/** One sort of thing that was missing: "2 institutions lack evidence", and each of them in a line. */
export interface MissingPart {
  sort: string;
  says: string;
  lines: string[];
}

/** Everything that published ratings rest on beside the evidence, as it was then: whatever is changed later, this can be told and rated again. */
export interface PublicationSnapshot {
  partnership: { name: string; la: string[] };
  cycle: { id: string; year: AcademicYear; date: IsoDate; minimumCohort: number };
  framework: { id: string; version: string; sha256: string; yaml: string };
  /** The option of every reading of the framework, those left at the recommended one too. */
  choices: Record<string, string>;
  /** The city as a whole, from final levels. */
  city: CityRating;
  /** Those that were rated. */
  institutions: PublishedInstitution[];
  /** The moderations that stood, accepted levels too. */
  moderations: PublishedModeration[];
  /** The cycle before, from whose evidence last year's answers to the survey may come, at the revision that it had; null where there was none. */
  before: { cycle: string; revision: number } | null;
}

export type PublishedInstitution = Pick<Institution, 'id' | 'name' | 'kind' | 'phases' | 'urn' | 'laestab'>;

export interface PublishedModeration {
  institution: string;
  element: string;
  /** Null: the computed level was accepted. */
  level: LevelId | null;
  computed: LevelId[];
  reason: string | null;
  until: IsoDate | null;
}
