import type { Release, Rules, SurveyCounts } from '../../../disclosure/index.ts';

/** What the process that works out a release is told, once. */
export interface Order {
  counts: SurveyCounts;
  rules: Rules;
  /** All releases so far, the first one first. */
  earlier: readonly Release[];
}

/** What it says, once: the release, or where a fault of ours happened. */
export type Answer = { release: Release } | { fault: string };
