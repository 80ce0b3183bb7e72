import type { IsoDate } from './evidence.ts';
import type { Level, LevelId } from './level.ts';

/**
 * A framework as published: what is rated, by which criteria, and the questions that the published text leaves open.
 * It is data (frameworks/*.yaml). Once a cycle uses a version, that version is never edited.
 */
export interface Framework {
  id: string;
  version: string;
  title: string;
  /** A proposal is marked as one wherever it is shown. */
  standing: 'published' | 'proposal';
  summary: string;
  source: SourceDocument;
  /** Best first. */
  levels: Level[];
  elements: Element[];
  overall: Overall;
  city: City;
}

export interface SourceDocument {
  document: string;
  published?: string | undefined;
  part?: string | undefined;
}

/** One of the things rated. */
export interface Element {
  id: string;
  title: string;
  /** The title where space is short: the heading of a column. */
  short: string;
  /** The question that the element answers. */
  asks: string;
  rule: Rule;
  /** What the published text says about missing, suppressed or too little data; absent when it says nothing. */
  missing?: string | undefined;
  readings: Reading[];
  source: SourceDocument;
  /** True where the criteria are a proposal of ours and not the document's. */
  proposal?: boolean | undefined;
}

/** A question that the published text leaves open. The first option is the recommended one. */
export interface Reading {
  id: string;
  asks: string;
  options: ReadingOption[];
}

export interface ReadingOption {
  id: string;
  says: string;
  /** The parts of the rule that this option settles. An option is nothing but these: no code knows its name. */
  sets: Record<string, unknown>;
}

export type Rule = ShareRule | AwardRule | StaffRule | SurveyRule | CountRule;

/** Rates a share of leavers, against an average or against fixed shares in per cent. */
export interface ShareRule {
  kind: 'share';
  evidence: 'y11-activity' | 'destinations';
  /** What the share is held against; `fixed` means the criteria are per cents of their own. */
  against: 'city-pooled' | 'city-mean' | 'city-pooled-without-special' | 'national' | 'fixed';
  /** What a criterion's number counts; open as published where the text only says "%". */
  unit?: 'points' | 'per-cent-of-average' | undefined;
  /** When a share counts as at the average; open as published where the text only says "at". */
  at?: { within: number } | { 'rounded-to': 0 | 1 } | { equal: true } | undefined;
  'not-known'?: 'in-denominator' | 'left-out' | undefined;
  phases?: 'lower' | 'cohort-weighted' | 'ks4-only' | 'post16-only' | undefined;
  criteria: Record<LevelId, Band> | 'to-be-determined';
  /** The levels of a figure that no criterion covers. More than one: the rating is the set of them. */
  otherwise?: LevelId[] | undefined;
}

/** Rates how many of something there are: whole numbers from 0 to `out-of`. */
export interface CountRule {
  kind: 'count';
  evidence: 'gatsby';
  'out-of': number;
  /** Evaluations from before this day are not comparable with later ones. */
  'comparable-from'?: IsoDate | undefined;
  criteria: Record<LevelId, Band>;
  otherwise?: LevelId[] | undefined;
}

/** Rates how many of last year's three development questions are still priorities. */
export interface SurveyRule {
  kind: 'survey';
  measure?: 'positive-share' | 'mean-score' | undefined;
  'tie-for-third'?: 'counts' | 'does-not-count' | undefined;
  'development-questions': number;
  'minimum-responses': number;
  criteria: Record<LevelId, Band>;
  otherwise?: LevelId[] | undefined;
}

export type AwardRung = 'held' | 'working-towards' | 'audited-and-planned' | 'none-of-these';

/** Rates by the best rung that holds. A level may ask for any of several rungs. */
export interface AwardRule {
  kind: 'award';
  /** An award without an expiry date lapses so many years after it was given. */
  'valid-years'?: number | undefined;
  criteria: Record<LevelId, { rung: AwardRung | AwardRung[]; says: string }>;
}

export type StaffRung = 'qualified' | 'working-towards' | 'some-cpd' | 'none';

export interface StaffRule {
  kind: 'staff';
  whose?: 'best-qualified' | 'everyone' | 'most-hours' | undefined;
  'level-asked'?: number | undefined;
  criteria: Record<LevelId, { rung: StaffRung | StaffRung[]; says: string }>;
}

/**
 * The condition for a level, on a line of numbers. Against an average: `at`, `above` or `below` it by more than so much
 * and, with `to`, by no more than that. On numbers of their own: `from` (at least), `over` (more than), `up-to` (at most),
 * `under` (less than), `exactly`.
 */
export interface Band {
  says: string;
  at?: 0 | undefined;
  above?: number | undefined;
  below?: number | undefined;
  to?: number | undefined;
  from?: number | undefined;
  over?: number | undefined;
  'up-to'?: number | undefined;
  under?: number | undefined;
  exactly?: number | undefined;
}

/** How the elements' levels make the overall one. */
export interface Overall {
  rule: OverallRule | 'to-be-determined';
  readings: Reading[];
  source: SourceDocument;
}

export interface OverallRule {
  /** `mean`: nearest level to the mean of points, a tie goes down. `all-best`: the best level only if all have it, else the lowest. */
  kind: 'mean' | 'lowest' | 'median-low' | 'all-best';
  /** With `mean`: the best level becomes the next one while an element has the last. */
  'no-best-with-worst'?: boolean | undefined;
  /** Fewer rated elements than this: no overall rating. */
  'minimum-rated': number;
}

/** How movement between years makes a proposal for the judgement of the city. */
export interface City {
  rule: 'more-up-than-down';
  says: string;
}

/** The framework with every reading chosen: rules that can be applied. */
export interface SettledFramework extends Framework {
  /** The option chosen for each reading, by the reading's id. */
  chosen: Record<string, string>;
  overallRule: OverallRule | null;
}
