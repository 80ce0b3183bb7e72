/**
 * What the engine rates: dated facts about institutions, with the row of the file each came from.
 * Counts are of people unless a comment says otherwise. Nothing here is a percentage that somebody rounded,
 * but for `CountRange`, which says honestly what a rounded percentage leaves open.
 */

/** Why a figure is not a number. Carried from the file to the page: never a zero, never an average in its place. */
export type Absence = 'suppressed' | 'low' | 'not-applicable' | 'not-available' | 'not-collected' | 'too-few-to-show';

/** A whole number of people, 0 or more; or why there is none. */
export type Count = number | Absence;

/** A count known only to lie between two whole numbers, both included: what a published whole per cent leaves open. */
export interface CountRange {
  from: number;
  to: number;
}

/** The row of a file that a fact came from. `line` counts from 1; the header of a CSV file is line 1. */
export interface Source {
  file: string;
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  sha256: string;
  line: number;
}

/** A day, `2025-07-31`. */
export type IsoDate = string;

/** An academic year, `2024/25`. */
export type AcademicYear = string;

/** Leavers of one phase and year, and how many of them were in a sustained destination two terms on (DfE destination measures). */
export interface DestinationEvidence {
  leavers: AcademicYear;
  cohort: Count;
  sustained: Count | CountRange;
  source: Source;
  /** The national row of the same file, where that is another than the city's. */
  national?: DestinationEvidence;
}

/** The situation of an institution's Year 11 leavers (CCIS activity survey). leavers = eet + neet + notKnown + custody. */
export interface ActivityEvidence {
  leavers: Count;
  eet: Count;
  neet: Count;
  notKnown: Count;
  custody: Count;
  source: Source;
}

export interface AwardEvidence {
  award: string;
  status: 'held' | 'working-towards' | 'none';
  awardedOn: IsoDate | null;
  expiresOn: IsoDate | null;
  auditCompletedOn: IsoDate | null;
  actionPlanAgreedOn: IsoDate | null;
  source: Source;
}

/** One person who may deliver guidance, by role. The role `-` says: nobody here delivers guidance. */
export interface StaffEvidence {
  person: string;
  givesGuidance: boolean;
  /** Level of the guidance qualification held, 0-8, or null when none is recorded. */
  qualificationLevel: number | null;
  workingTowardsLevel: number | null;
  cpd: boolean;
  /** Hours of guidance a year, 0 or more. */
  hours: number | null;
  source: Source;
}

/** The answers to one question of one cycle's student survey. */
export interface SurveyEvidence {
  cycle: AcademicYear;
  /** What makes two years comparable: an id, or the wording itself. */
  question: string;
  /** The wording, where `question` is an id that nobody would read. */
  words?: string;
  positive: number;
  responses: number;
  /** Mean score on the survey's own scale, higher is better; null when the file gives none. */
  meanScore: number | null;
  source: Source;
}

/** The year's self-evaluation against the eight Gatsby Benchmarks. */
export interface GatsbyEvidence {
  /** Benchmarks fully met, 0-8. */
  benchmarksMet: number;
  evaluatedOn: IsoDate;
  source: Source;
}

export type InstitutionKind = 'mainstream' | 'special' | 'alternative-provision' | 'college' | 'independent' | 'unknown';

export type Phase = 'ks4' | 'post16';

/** All that is known about one institution in one cycle. What is null or empty was not in any file. */
export interface InstitutionEvidence {
  urn: string | null;
  laestab: string | null;
  name: string;
  kind: InstitutionKind;
  /** Whether it has the phase; null when no file says. */
  phases: Record<Phase, boolean | null>;
  destinations: Record<Phase, DestinationEvidence | null>;
  activity: ActivityEvidence | null;
  awards: AwardEvidence[];
  staff: StaffEvidence[];
  survey: SurveyEvidence[];
  gatsby: GatsbyEvidence | null;
}

/** One partnership's evidence for one cycle: what a framework is applied to. */
export interface CityEvidence {
  cycle: AcademicYear;
  /** Awards are judged as of this day. */
  date: IsoDate;
  /** Cohorts smaller than this are not rated. */
  minimumCohort: number;
  institutions: InstitutionEvidence[];
  /** The national row of the destination files, for institutions whose own file has none; null when no file has one. */
  national: Record<Phase, DestinationEvidence | null>;
}
