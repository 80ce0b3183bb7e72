import type { AcademicYear, Phase, Source } from './evidence.ts';
import type { LevelId, Verdict } from './level.ts';

/** What the engine says of one element of one institution: the verdict, and everything it rests on. */
export interface ElementRating extends Verdict {
  element: string;
  /** The figures the verdict rests on; null where there are none. */
  figures: ShareFigures | SurveyFigures | AwardFigures | StaffFigures | CountFigures | null;
  /** By phase, where the element has phases. */
  phases: Partial<Record<Phase, PhaseRating>> | null;
  /** What one, two, three … leavers more or fewer would change; null where the measure is not about leavers, or there is no single level. */
  oneStudent: OneStudent | null;
  /** The range that the share lies in with 95% confidence, if the leavers are seen as a sample of what the institution does (Wilson). */
  interval: { low: number; high: number } | null;
  /** The chance of each level, adding up to 1; see uncertainty.ts for the model. */
  probability: Record<LevelId, number> | null;
  criteria: CriterionCheck[];
  readings: ReadingUsed[];
  explanation: string;
  sources: Source[];
}

export interface PhaseRating extends Verdict {
  leavers: AcademicYear | null;
  figures: ShareFigures | null;
  explanation: string;
}

export interface ComparatorFigures {
  name: 'city-average' | 'national' | 'national-weighted' | 'fixed';
  /** Null where the comparator is no share of one cohort: a mean of percentages, or a fixed figure. */
  part: number | null;
  whole: number | null;
  /** 0 to 1; null where only a range is known. */
  share: number | null;
  /** The lowest and the highest share it can be, where it is not known exactly. */
  range: { low: number; high: number } | null;
}

export interface ShareFigures {
  kind: 'share';
  phase: Phase | null;
  /** Null where only a range is known. */
  part: number | null;
  whole: number | null;
  share: number | null;
  /** Where the figure is not exact: the lowest and the highest it can be. */
  range: { low: { part: number; whole: number }; high: { part: number; whole: number } } | null;
  comparator: ComparatorFigures | null;
  /** Percentage points above the comparator; below it, less than 0. */
  pointsAbove: number | null;
  /** Per cent of the comparator above it. */
  perCentAbove: number | null;
}

export interface SurveyFigures {
  kind: 'survey';
  /** Last cycle's lowest questions, lowest first, with both years' answers. */
  developmentQuestions: {
    question: string;
    before: QuestionFigure | null;
    now: QuestionFigure | null;
    asked: boolean;
    stillPriority: boolean | null;
  }[];
  /** This cycle's lowest questions. */
  priorities: string[];
  /** The wording of those of them that are named by an id. */
  wordings?: Record<string, string>;
  stillPriority: number | null;
}

export interface QuestionFigure {
  positive: number;
  responses: number;
  meanScore: number | null;
}

export interface AwardFigures {
  kind: 'award';
  award: string;
  status: string;
  expiresOn: string | null;
}

export interface StaffFigures {
  kind: 'staff';
  /** The role that decides the rating; null where nobody gives guidance. */
  person: string | null;
  qualificationLevel: number | null;
  workingTowardsLevel: number | null;
  cpd: boolean;
}

export interface CountFigures {
  kind: 'count';
  count: number;
  outOf: number;
  evaluatedOn: string;
}

export interface OneStudent {
  up: Change | null;
  down: Change | null;
}

/** So many leavers more (or fewer) counted, nothing else different, and the level is this one; several where a reading leaves it open. */
export interface Change {
  change: number;
  level: LevelId | null;
  levels: LevelId[];
  /** The phase whose leavers are meant, where the element has two. */
  phase?: Phase;
}

export interface CriterionCheck {
  level: LevelId;
  says: string;
  /** Null where what is known does not settle it. */
  holds: boolean | null;
}

export interface ReadingUsed {
  reading: string;
  option: string;
  says: string;
}

export interface OverallRating extends Verdict {
  /** Elements that had a level or a set of levels. */
  rated: number;
  /** Mean of points, where that is the rule and every element has one level. */
  mean: number | null;
  explanation: string;
}

export interface InstitutionRating {
  urn: string | null;
  laestab: string | null;
  name: string;
  kind: string;
  /** Leavers that the institution answers for: Year 11 plus post-16; null when no file says. */
  students: number | null;
  elements: Record<string, ElementRating>;
  overall: OverallRating;
}

/** The city as a whole, by its own rule: movement of institutions rated in both years, not an average of levels. */
export interface CityRating {
  /** Institutions at each level overall, then `unresolved` and `not-rated`. */
  byLevel: Record<string, number>;
  /** Students in institutions at each level, likewise. */
  studentsByLevel: Record<string, number>;
  /** Institutions rated in both years. */
  improved: number;
  same: number;
  declined: number;
  /** The same, by the students of this year. */
  students: { improved: number; same: number; declined: number };
  /** The kind, of those with more than one institution, with the largest share of its students at one of the lower levels; null where there is none. */
  worstServed: { kind: string; students: number; of: number } | null;
  /** Null without a year before. */
  proposal: 'improving' | 'holding' | 'declining' | null;
  explanation: string;
}
