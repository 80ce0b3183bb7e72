import type { LevelScale } from '../../rating/level.ts';
import type { CityRow, LevelColumn } from './city-row.ts';
import { cellOf } from './city-row.ts';
import type { CityView } from './city-view.ts';
import { countMoves, type Direction } from './moves.ts';
import { hasOwnBaseline } from './shown-columns.ts';

/** What the cards at the top of the page say. */
export interface Headline {
  /** Institutions at one of the upper levels overall, of those that have a level. */
  standing: Standing;
  /** The same of the published year before. */
  before: (Standing & { year: string }) | null;
  unresolved: number;
  notRated: number;
  /** Null where nobody can be compared. */
  sinceLastYear: Record<Direction, number> | null;
  /** Null too where it would repeat the year before. */
  sinceBaseline: Record<Direction, number> | null;
  /** Leavers of institutions that have a level, and those of institutions at one of the upper ones. */
  students: Standing;
  /** Leavers of all institutions, with a level or without. */
  everywhere: number;
}

export interface Standing {
  good: number;
  rated: number;
}

export function headlineOf({ rows, scale, before }: Pick<CityView, 'rows' | 'scale' | 'before'>): Headline {
  const overall = rows.map(({ summary }) => summary.overall);
  const isGood = (level: string | null) => level !== null && scale.upper.includes(level);
  const studentsOf = (some: readonly CityRow[]) => some.reduce((sum, { summary }) => sum + (summary.students ?? 0), 0);
  const rated = rows.filter(({ summary }) => summary.overall.level !== null);
  return {
    standing: { good: overall.filter(({ level }) => isGood(level)).length, rated: rated.length },
    before: before && { year: before.year, ...standingOf(before.byLevel, scale) },
    unresolved: overall.filter(({ status }) => status === 'unresolved').length,
    notRated: overall.filter(({ levels }) => levels.length === 0).length,
    sinceLastYear: movesOf(rows, 'lastYear'),
    sinceBaseline: hasOwnBaseline(rows) ? movesOf(rows, 'baseline') : null,
    students: { good: studentsOf(rated.filter(({ summary }) => isGood(summary.overall.level))), rated: studentsOf(rated) },
    everywhere: studentsOf(rows),
  };
}

function standingOf(byLevel: Record<string, number>, scale: LevelScale): Standing {
  const sum = (levels: readonly string[]) => levels.reduce((total, level) => total + (byLevel[level] ?? 0), 0);
  return { good: sum(scale.upper), rated: sum(scale.levels.map(({ id }) => id)) };
}

function movesOf(rows: readonly CityRow[], since: 'lastYear' | 'baseline'): Headline['sinceLastYear'] {
  const moves = countMoves(rows.map(({ summary }) => summary.moved[since]));
  return moves.unknown === rows.length ? null : moves;
}

/** The element in which most of its rated institutions have one of the lower levels. */
export interface HeldBack {
  element: string;
  low: number;
  /** Of those, at the last level. */
  worst: number;
  rated: number;
}

/** Where two elements have as large a share at the lower levels, the one with more at the last. Null where nothing holds the city back. */
export function heldBackBy(rows: readonly CityRow[], columns: readonly LevelColumn[], scale: LevelScale): HeldBack | null {
  const [, ...elements] = columns;
  const held = elements.map(({ id, title }): HeldBack => {
    const levels = rows.flatMap((row) => cellOf(row, id)?.level ?? []);
    const low = levels.filter((level) => !scale.upper.includes(level)).length;
    return { element: title, low, worst: levels.filter((level) => level === scale.worst).length, rated: levels.length };
  });
  const [most] = held.filter(({ low }) => low > 0).sort((a, b) => b.low * a.rated - a.low * b.rated || b.worst * a.rated - a.worst * b.rated);
  return most ?? null;
}
