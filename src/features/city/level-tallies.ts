import type { LevelGroup } from '../../ui/charts/level-counts.ts';
import { type CityRow, cellOf, type LevelColumn } from './city-row.ts';

/** How many rows stand at each level in each column: what the chart draws. */
export function talliesOf(rows: readonly CityRow[], columns: readonly LevelColumn[]): LevelGroup[] {
  return columns.map(({ id, title }) => {
    const cells = rows.flatMap((row) => cellOf(row, id) ?? []);
    const levels: Record<string, number> = {};
    for (const { level } of cells) if (level !== null) levels[level] = (levels[level] ?? 0) + 1;
    const many = (asked: string) => cells.filter(({ status }) => status === asked).length;
    return { name: title, counts: { levels, unresolved: many('unresolved'), notRated: many('not-rated'), notApplicable: many('not-applicable') } };
  });
}
