import type { CellSummary } from '../ratings/index.ts';
import { type CityRow, cellOf, type LevelColumn } from './city-row.ts';

/** Why somebody of the partnership should look at a rating before it is agreed. */
export const LOOKS = {
  disputed: 'Disputed',
  unresolved: 'Left open',
  few: 'Hangs on one or two leavers',
  reading: 'Depends on an open reading',
  moderated: 'Moderated',
} as const;

export type Look = keyof typeof LOOKS;

export const LOOK_IDS = Object.keys(LOOKS) as [Look, ...Look[]];

/** The reasons for a look that one rating of a row gives, in the order of the list. */
export function looksAt(row: CityRow, column: string): Look[] {
  const cell = cellOf(row, column);
  return cell ? LOOK_IDS.filter((look) => ASKED[look](cell, row.disputed.includes(column))) : [];
}

/** The reasons that any rating of the row gives. */
export function looksOf(row: CityRow, columns: readonly LevelColumn[]): Set<Look> {
  return new Set(columns.flatMap(({ id }) => looksAt(row, id)));
}

const ASKED: Record<Look, (cell: CellSummary, disputed: boolean) => boolean> = {
  disputed: (_, disputed) => disputed,
  unresolved: ({ status }) => status === 'unresolved',
  few: ({ few }) => few !== null,
  reading: ({ readings }) => readings.length > 0,
  moderated: ({ moderated }) => moderated,
};
