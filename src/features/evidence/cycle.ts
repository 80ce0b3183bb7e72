import type { AcademicYear, IsoDate } from '../../rating/evidence.ts';

/** Where a cycle is: evidence comes in, ratings are looked at, they are agreed, they are published and locked. */
export const CYCLE_STATES = {
  open: 'Open',
  review: 'In review',
  agreed: 'Agreed',
  published: 'Published',
} as const;

export type CycleState = keyof typeof CYCLE_STATES;

/** One academic year's round of a framework in a partnership. */
export interface Cycle {
  id: string;
  year: AcademicYear;
  /** The framework as it was when the cycle began. */
  framework: { id: string; version: string; sha256: string };
  /** Awards are judged as of this day. */
  date: IsoDate;
  minimumCohort: number;
  state: CycleState;
  /** Why a published cycle is open again; null unless a correction is under way. */
  correcting: string | null;
  /** Of its evidence: goes up with each change. */
  revision: number;
  /** Goes up with each change of the cycle itself. */
  version: number;
}

/** Evidence, readings and institutions of a published cycle stay as they are until a correction is begun. */
export function isLocked({ state }: Pick<Cycle, 'state'>): boolean {
  return state === 'published';
}
