import type { Framework } from '../../rating/framework.ts';
import { type CellSummary, OVERALL, type RatingSummary } from '../ratings/index.ts';

/** One institution on the page of the city. */
export interface CityRow {
  /** The institution's. */
  id: string;
  summary: RatingSummary;
  /** Ratings that the institution disputes: ids of elements, or "overall". Empty for a reader who is not told. */
  disputed: readonly string[];
}

/** A column of levels: the overall one, then each element. */
export interface LevelColumn {
  id: string;
  title: string;
}

export function levelColumns({ elements }: Pick<Framework, 'elements'>): LevelColumn[] {
  return [{ id: OVERALL, title: 'Overall' }, ...elements.map(({ id, short }) => ({ id, title: short }))];
}

/** What stands in a column of levels; nothing where the framework of the rating had no such element. */
export function cellOf({ summary }: Pick<CityRow, 'summary'>, column: string): CellSummary | undefined {
  return column === OVERALL ? summary.overall : summary.elements[column];
}
