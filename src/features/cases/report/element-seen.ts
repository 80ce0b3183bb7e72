import type { Distance } from '../../../rating/compare.ts';
import type { Element } from '../../../rating/framework.ts';
import type { LevelScale, Verdict } from '../../../rating/level.ts';
import type { ElementRating } from '../../../rating/rating.ts';

/** One element of one institution with all that its card shows, from a case folder or from the database. */
export interface ElementSeen {
  element: Element;
  rating: ElementRating;
  scale: LevelScale;
  /** The cycle that the rating is of. */
  cycle: string;
  lastYear: Since | null;
  /** Since the baseline, where that is not last year and the card tells it. */
  baseline: Since | null;
  /** The years before, earliest first. */
  earlier: YearLevel[];
}

export interface Since {
  cycle: string;
  distance: Distance;
}

export interface YearLevel {
  cycle: string;
  scale: LevelScale;
  verdict: Pick<Verdict, 'status' | 'levels'>;
}
