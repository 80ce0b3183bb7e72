import type { SettledFramework } from '../../rating/framework.ts';
import type { LevelScale } from '../../rating/level.ts';
import type { CityRating } from '../../rating/rating.ts';
import type { Cycle } from '../evidence/index.ts';
import type { CityRow, LevelColumn } from './city-row.ts';

/** Everything that is known of the city in a cycle, before any filter. */
export interface CityView {
  partnership: string;
  area: string;
  cycle: Pick<Cycle, 'year' | 'date' | 'state' | 'correcting'>;
  framework: SettledFramework;
  scale: LevelScale;
  columns: LevelColumn[];
  rows: CityRow[];
  /** The city as the engine told it; null before anything was rated. */
  city: CityRating | null;
  /** The published year before; null where there is none, or it had other levels. */
  before: YearBefore | null;
  /** How many pieces of evidence have not come in; null for a reader who is not told. */
  missing: number | null;
  /** The publication that is shown; null while the cycle is shown as it stands. */
  published: { number: number; reason: string | null; at: Date } | null;
}

export interface YearBefore {
  year: string;
  byLevel: CityRating['byLevel'];
}
