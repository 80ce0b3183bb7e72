import type { LevelScale } from '../../rating/level.ts';
import { either } from '../../rating/words.ts';
import { reasonWords } from '../cases/index.ts';
import type { CellSummary } from '../ratings/index.ts';
import type { CityFilters } from './city-filters.ts';

export interface CellAsked {
  disputed: boolean;
  look: CityFilters['look'];
}

/** What is said beside a level. That it depends on a reading, only to whoever asks for it: most cities have such a level in every row. */
export function notesOf(cell: CellSummary, { disputed, look }: CellAsked, scale: LevelScale): string[] {
  const { reason, moderated, readings } = cell;
  return [
    reason ? reasonWords(reason) : '',
    moderated ? `moderated; computed ${computedWords(cell, scale)}` : '',
    disputed ? 'disputed' : '',
    look === 'reading' && readings.length > 0 ? 'another reading, another level' : '',
  ].filter(Boolean);
}

function computedWords({ computed }: CellSummary, scale: LevelScale): string {
  return computed.length === 0 ? 'not rated' : either(computed.map((level) => scale.title(level)));
}
