import type { Rules } from './rules.ts';
import type { AnswerCounts } from './survey-counts.ts';

/**
 * What may be said in the place of a count. A hidden one is never a zero. `below` and `above` are shares in per cent, shown instead of a count
 * that is near nobody or near everybody.
 */
export type Released =
  | { readonly shown: number }
  | { readonly hidden: 'few' | 'to-protect-another' }
  | { readonly below: number }
  | { readonly above: number };

/** A figure of this release, or the one of an earlier release where too few people came since. */
export interface Dated {
  /** The number of the release whose figure this is. */
  readonly asOf: number;
  /** For a governor: why it is hidden, a band, or an older one. Null where there is nothing to say. */
  readonly why: string | null;
}

export interface ReleasedFigure extends Dated {
  /** How many answered from strongly agree to strongly disagree. */
  readonly answered: Released;
  /** How many of them agreed or strongly agreed. */
  readonly positive: Released;
  /** Every answer by itself; null where that would say too much. */
  readonly answers: AnswerCounts | null;
}

export interface ReleasedQuestion extends ReleasedFigure {
  readonly id: string;
}

/** One group, or several that are shown as one. */
export interface ReleasedPart {
  readonly groups: readonly string[];
  readonly name: string;
  readonly respondents: Dated & { readonly count: Released };
  /** By question. */
  readonly questions: Readonly<Record<string, ReleasedFigure>>;
}

export interface ReleasedBreakdown {
  readonly id: string;
  /** Why nothing of it is shown; null where something is. */
  readonly withheld: string | null;
  readonly parts: readonly ReleasedPart[];
}

/** All that is said about a survey, as plain JSON. Pages, charts and exports read this and nothing else. */
export interface Release {
  /** Counted from 1. */
  readonly number: number;
  readonly rules: Rules;
  readonly respondents: Released;
  readonly questions: readonly ReleasedQuestion[];
  readonly breakdowns: readonly ReleasedBreakdown[];
}

export const shownIn = (released: Released): number | null => ('shown' in released ? released.shown : null);
