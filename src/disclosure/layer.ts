import { answeredOf, type Counts, sum } from './survey-counts.ts';

/** Classes of a count that are known, or asked for, together: positive (0), rest (1), none (2). */
export type Form = readonly (0 | 1 | 2)[];
export const POSITIVE: Form = [0];
export const REST: Form = [1];
export const NONE: Form = [2];
export const ANSWERED: Form = [0, 1];
export const PEOPLE: Form = [0, 1, 2];

export const within = (counts: Counts, form: Form): number => sum(form.map((which) => counts[which]));

/**
 * Why a cell is hidden: too few people; too few new ones since its last figure; to protect another. `masked`: shown, but its positive count only as a band.
 */
export type CellState = 'shown' | 'masked' | 'few' | 'few-new' | 'protects';

/** One part (a group, or several shown as one) in one layer. */
export interface Cell {
  readonly groups: readonly string[];
  readonly counts: Counts;
  /** The figure that the last release gives, which stays when this one is not shown. */
  readonly old: Counts | null;
  state: CellState;
}

/** One question over all parts of a breakdown; or the number of people in each part, as if all had given no answer. */
export interface Layer {
  /** Null for the number of people. */
  readonly question: string | null;
  readonly sensitive: boolean;
  readonly total: Counts;
  readonly cells: Cell[];
  /** What must not be known about a hidden cell. */
  readonly forms: readonly Form[];
  /** The layer of the number of people, for a question. */
  readonly people: Layer | null;
}

export const isHidden = ({ state }: Cell): boolean => state !== 'shown' && state !== 'masked';

export const isVisible = (cell: Cell): boolean => !isHidden(cell);

/** What is not known about a cell: its new people only, where the earlier figure of the others stands. */
export function unknownOf({ counts, old, state }: Cell): Counts {
  const known = old && state !== 'shown' && state !== 'masked' ? old : [0, 0, 0];
  return [counts[0] - known[0], counts[1] - known[1], counts[2] - known[2]];
}

/** For how many people a cell speaks. */
export const baseOf = (layer: Layer, counts: Counts): number => (layer.question === null ? within(counts, PEOPLE) : answeredOf(counts));

export function plus(all: readonly Counts[]): Counts {
  return [sum(all.map((each) => each[0])), sum(all.map((each) => each[1])), sum(all.map((each) => each[2]))];
}
