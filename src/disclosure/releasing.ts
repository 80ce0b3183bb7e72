import type { FindBands } from './bands.ts';
import type { Release } from './release.ts';
import type { Rules } from './rules.ts';
import type { SurveyCounts } from './survey-counts.ts';

/** All that goes into a release. */
export interface Releasing {
  readonly survey: SurveyCounts;
  readonly rules: Rules;
  /** All releases so far, the first one first. */
  readonly earlier: readonly Release[];
  readonly number: number;
  readonly findBands: FindBands;
}
