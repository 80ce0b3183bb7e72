import type { LevelId } from '../../rating/level.ts';

export type StanceWord = 'agree' | 'dispute';

/** What an institution says of one of its ratings: agreed, or disputed and why. */
export interface Stance {
  institution: string;
  /** An element's id, or "overall". */
  element: string;
  /** Counts from 1; the last one counts. */
  position: number;
  stance: StanceWord;
  because: string | null;
  /** The levels that stood when it was said. */
  about: LevelId[];
  by: string | null;
  byName: string | null;
  role: string | null;
  at: Date;
}

/** The last one of a rating. */
export interface LastStance extends Stance {
  /** A dispute that the partnership has neither moderated nor written about since. */
  unanswered: boolean;
}
