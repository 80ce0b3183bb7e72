import type { CityView } from './city-view.ts';

/** How many institutions have too few rated elements for an overall rating, and how many would be enough; null where none has. */
export function neededOverall({ framework, rows }: Pick<CityView, 'framework' | 'rows'>): { institutions: number; elements: number } | null {
  const institutions = rows.filter(({ summary }) => summary.overall.reason === 'not-enough-elements').length;
  if (institutions === 0 || framework.overallRule === null) return null;
  return { institutions, elements: Math.max(1, framework.overallRule['minimum-rated']) };
}
