import type { CityRow } from '../../src/features/city/city-row.ts';
import type { CellSummary, RatingSummary } from '../../src/features/ratings/index.ts';
import { LevelScale } from '../../src/rating/level.ts';

/** The four levels of the frameworks that ship. */
export const FOUR_LEVELS = new LevelScale([
  { id: 'green', title: 'Green', means: 'Good.' },
  { id: 'amber-green', title: 'Amber/Green', means: 'Nearly good.' },
  { id: 'amber-red', title: 'Amber/Red', means: 'Not good yet.' },
  { id: 'red', title: 'Red', means: 'Not good.' },
]);

/** "green", "green red" (left open), "not-rated", "not-applicable". */
export function givenCell(says: string, more: Partial<CellSummary> = {}): CellSummary {
  const none = { computed: [], moderated: false, few: null, readings: [] };
  if (says === 'not-applicable') return { ...none, status: says, level: null, levels: [], reason: 'no-such-phase', ...more };
  if (says === 'not-rated') return { ...none, status: says, level: null, levels: [], reason: 'no-evidence', ...more };
  const levels = says.split(' ');
  const [only = null] = levels.length === 1 ? levels : [];
  return { ...none, status: only ? 'rated' : 'unresolved', level: only, levels, reason: null, computed: levels, ...more };
}

interface RowWanted extends Partial<Omit<RatingSummary, 'overall' | 'elements' | 'moved'>> {
  overall?: string | CellSummary;
  elements?: Record<string, string | CellSummary>;
  moved?: Partial<RatingSummary['moved']>;
  disputed?: string[];
}

/** An institution of the city page; its name is its id. */
export function givenRow({ name = 'School', overall = 'green', elements = {}, moved = {}, disputed = [], ...more }: RowWanted = {}): CityRow {
  const cell = (says: string | CellSummary) => (typeof says === 'string' ? givenCell(says) : says);
  const summary: RatingSummary = {
    ...{ name, kind: 'mainstream', urn: null, phases: ['ks4'], students: null, ...more },
    overall: cell(overall),
    elements: Object.fromEntries(Object.entries(elements).map(([id, says]) => [id, cell(says)])),
    moved: { lastYear: null, baseline: null, ...moved },
  };
  return { id: name, summary, disputed };
}
