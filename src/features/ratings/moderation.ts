import type { IsoDate } from '../../rating/evidence.ts';
import type { LevelId } from '../../rating/level.ts';

/** Stands for the overall rating where an element's id is asked for. */
export const OVERALL = 'overall';

/** The partnership's look at one computed rating: accepted as it is, or another level with a reason and a last day. */
export interface Moderation {
  institution: string;
  /** An element's id, or {@link OVERALL}. */
  element: string;
  /** Counts from 1; the last one counts. */
  position: number;
  /** Null: the computed level is accepted. */
  level: LevelId | null;
  /** What the engine said when it was moderated. */
  computed: LevelId[];
  reason: string | null;
  until: IsoDate | null;
  by: string | null;
  byName: string | null;
  at: Date;
}

/** Whether it puts another level in the place of the computed one as of a day. */
export function isInForce({ level, until }: Pick<Moderation, 'level' | 'until'>, day: IsoDate): boolean {
  return level !== null && until !== null && until >= day;
}
