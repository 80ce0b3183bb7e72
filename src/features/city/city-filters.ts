import type { Phase } from '../../rating/evidence.ts';
import { hasWords, KIND_IDS, type Kind, PHASE_IDS } from '../institutions/index.ts';
import { OVERALL } from '../ratings/index.ts';
import { type CityRow, cellOf, type LevelColumn } from './city-row.ts';
import { MOVES, type Move, movedAs } from './moves.ts';
import { LOOK_IDS, type Look, looksOf } from './needs-a-look.ts';

/** In place of a column: any of them. */
export const ANY_COLUMN = 'any';
/** In place of a reason for a look: any of them. */
export const ANY_LOOK = 'any';

/** What may stand in the place of a level. */
export const WITHOUT_LEVEL = { unresolved: 'Left open', 'not-rated': 'Not rated', 'not-applicable': 'Not applicable' } as const;

/** Which institutions are asked for. */
export interface CityFilters {
  find: string;
  kind: Kind | null;
  phase: Phase | null;
  /** The id of a level, or a key of {@link WITHOUT_LEVEL}; null for any. */
  level: string | null;
  /** Where that level stands: in a column, or {@link ANY_COLUMN}. */
  in: string;
  moved: Move | null;
  look: Look | typeof ANY_LOOK | null;
}

export const NO_FILTERS: CityFilters = { find: '', kind: null, phase: null, level: null, in: OVERALL, moved: null, look: null };

/** What the page offers to choose from. */
export interface Offered {
  columns: readonly LevelColumn[];
  levels: readonly string[];
}

const LONGEST_FIND = 100;

/** Reads the filters of an address. What is none counts as not filtered: a list is better than an error. */
export function readFilters(query: unknown, { columns, levels }: Offered): CityFilters {
  const { find, kind, phase, level, in: within, moved, look } = (query ?? {}) as Record<string, unknown>;
  const oneOf = <Of extends string>(allowed: readonly Of[], sent: unknown) => allowed.find((one) => one === sent) ?? null;
  return {
    find: typeof find === 'string' ? find.trim().slice(0, LONGEST_FIND).toWellFormed() : '',
    kind: oneOf(KIND_IDS, kind),
    phase: oneOf(PHASE_IDS, phase),
    level: oneOf([...levels, ...Object.keys(WITHOUT_LEVEL)], level),
    in: oneOf([...columns.map(({ id }) => id), ANY_COLUMN], within) ?? OVERALL,
    moved: oneOf(Object.keys(MOVES) as Move[], moved),
    look: oneOf([...LOOK_IDS, ANY_LOOK], look),
  };
}

/** Where a level stands matters only when one is asked for. */
export function isFiltered({ in: _, ...filters }: CityFilters): boolean {
  return Object.values(filters).some((value) => value !== null && value !== '');
}

export function matches(row: CityRow, filters: CityFilters, columns: readonly LevelColumn[]): boolean {
  const { name, urn, kind, phases, moved } = row.summary;
  if (filters.kind !== null && kind !== filters.kind) return false;
  if (filters.phase !== null && !phases.includes(filters.phase)) return false;
  if (filters.moved !== null && !movedAs(moved, filters.moved)) return false;
  return hasWords([name, urn], filters.find) && hasLevel(row, filters, columns) && needsLook(row, filters.look, columns);
}

function hasLevel(row: CityRow, { level, in: within }: CityFilters, columns: readonly LevelColumn[]): boolean {
  if (level === null) return true;
  const asked = within === ANY_COLUMN ? columns.map(({ id }) => id) : [within];
  return asked.some((column) => {
    const cell = cellOf(row, column);
    return level in WITHOUT_LEVEL ? cell?.status === level : cell?.level === level;
  });
}

function needsLook(row: CityRow, look: CityFilters['look'], columns: readonly LevelColumn[]): boolean {
  if (look === null) return true;
  const looks = looksOf(row, columns);
  return look === ANY_LOOK ? looks.size > 0 : looks.has(look);
}
