import type { Problem } from '../../evidence/problem.ts';
import type { Distances } from '../../rating/compare.ts';
import type { AcademicYear, CityEvidence } from '../../rating/evidence.ts';
import type { SettledFramework } from '../../rating/framework.ts';
import type { Level } from '../../rating/level.ts';
import type { CityRating, InstitutionRating } from '../../rating/rating.ts';

/** A case folder, read and rated: all that any output shows. */
export interface RatedCase {
  partnership: string;
  /** LA codes; `*` for all of England. */
  la: string[];
  cycle: string;
  date: string;
  framework: SettledFramework;
  frameworkSha256: string;
  evidence: CityEvidence;
  /** In order of URN. */
  institutions: RatedInstitution[];
  city: CityRating;
  files: EvidenceFile[];
  /** Warnings and notices about the files; a case with an error is not rated. */
  notices: Problem[];
  /** Absolute paths of all that was read, the years before included: nothing may be written there. */
  inputs: string[];
  /** The case of the year before, rated; null without one. */
  previous: RatedCase | null;
}

export interface RatedInstitution {
  rating: InstitutionRating;
  /** Null where there is no year before, or the institution was not in it. */
  lastYear: Distances | null;
  /** Since the earliest cycle in the chain of years before; null where that is last year too. */
  baseline: { cycle: string; distances: Distances } | null;
  /** What it was rated in the cycles before, last year first, whatever URN it had then. */
  earlier: EarlierRating[];
}

export interface EarlierRating {
  cycle: string;
  /** The levels of the framework of that cycle. */
  levels: Level[];
  rating: InstitutionRating;
}

export interface EvidenceFile {
  kind: string;
  name: string;
  sha256: string;
  /** What it was recognised as, in words: "performance tables, Key Stage 4". */
  format: string;
  /** Rows used. */
  rows: number;
  /** The leaver year that a file which names none was taken for; null where the file names it, or has none. */
  takenFor: AcademicYear | null;
}
