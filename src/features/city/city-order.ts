import type { LevelScale } from '../../rating/level.ts';
import { byName } from '../institutions/index.ts';
import type { CellSummary } from '../ratings/index.ts';
import { type CityRow, cellOf, type LevelColumn } from './city-row.ts';

/** By which column the rows are put in order. Descending: the best level, or the furthest up, first. */
export interface CityOrder {
  by: string;
  descending: boolean;
}

export const BY_NAME: CityOrder = { by: 'name', descending: false };
/** The columns that are neither the name nor a level. */
export const MOVED_COLUMNS = ['moved', 'baseline'] as const;

/** Reads "overall" or "-overall", the sign as in an address: down from the highest. What is none is in order of name. */
export function readOrder(sent: unknown, columns: readonly LevelColumn[]): CityOrder {
  if (typeof sent !== 'string') return BY_NAME;
  const descending = sent.startsWith('-');
  const by = descending ? sent.slice(1) : sent;
  const known = [BY_NAME.by, ...MOVED_COLUMNS, ...columns.map(({ id }) => id)].includes(by);
  return known ? { by, descending } : BY_NAME;
}

export function orderWords({ by, descending }: CityOrder): string {
  return `${descending ? '-' : ''}${by}`;
}

/** The order that a click on the head of a column asks for: names from A, all else from the best; the other way round where it is that already. */
export function nextOrder(column: string, { by, descending }: CityOrder): CityOrder {
  return { by: column, descending: column === by ? !descending : column !== BY_NAME.by };
}

/** Rows that have nothing to be ordered by stand last, whichever way the order goes; those that are equal by name. */
export function inOrder(rows: readonly CityRow[], { by, descending }: CityOrder, scale: LevelScale): CityRow[] {
  const sign = descending ? -1 : 1;
  if (by === BY_NAME.by) return rows.toSorted((a, b) => sign * byNames(a, b));
  const ranked = new Map(rows.map((row) => [row, rankOf(row, by, scale)]));
  return rows.toSorted((a, b) => {
    const [x, y] = [ranked.get(a) ?? NOTHING, ranked.get(b) ?? NOTHING];
    const known = Number(y.rank !== null) - Number(x.rank !== null);
    return known || sign * ((x.rank ?? 0) - (y.rank ?? 0)) || x.without - y.without || byNames(a, b);
  });
}

/** `without`: of those without a rank, which come first. */
interface Rank {
  rank: number | null;
  without: number;
}

const NOTHING: Rank = { rank: null, without: 2 };

function rankOf(row: CityRow, by: string, scale: LevelScale): Rank {
  const { lastYear, baseline } = row.summary.moved;
  if (by === 'moved') return { rank: lastYear, without: 0 };
  if (by === 'baseline') return { rank: baseline, without: 0 };
  const cell = cellOf(row, by);
  return cell ? { rank: levelRank(cell, scale), without: cell.status === 'not-rated' ? 0 : 1 } : NOTHING;
}

/** A rating that is left open stands in the middle of the levels that it may be. */
function levelRank({ levels }: Pick<CellSummary, 'levels'>, scale: LevelScale): number | null {
  if (levels.length === 0) return null;
  return levels.reduce((sum, level) => sum + scale.points(level), 0) / levels.length;
}

function byNames(a: CityRow, b: CityRow): number {
  return byName({ id: a.id, name: a.summary.name }, { id: b.id, name: b.summary.name });
}
