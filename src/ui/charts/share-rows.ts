import { type Figure, isKnown, type Measured } from './figure.ts';

export interface ShareRow extends Measured {
  name: string;
  /** The comparator's share for this row; null where the chart has no comparator. */
  comparator: Figure | null;
}

export type RowOrder = 'highest-first' | 'lowest-first' | 'as-given';

/** Rows of one share keep the order they were given in. */
export function sortRows(rows: readonly ShareRow[], order: RowOrder): ShareRow[] {
  const known = rows.flatMap((row) => (isKnown(row.figure) ? [{ row, share: row.figure }] : []));
  const turn = { 'highest-first': -1, 'lowest-first': 1, 'as-given': 0 }[order];
  const sorted = known.sort((a, b) => turn * (a.share - b.share)).map(({ row }) => row);
  return [...sorted, ...rows.filter(({ figure }) => !isKnown(figure))];
}
