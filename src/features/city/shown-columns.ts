import { OVERALL } from '../ratings/index.ts';
import type { CityView } from './city-view.ts';

/** A column of the table, by the name that an order of rows has for it. */
export interface ShownColumn {
  id: string;
  title: string;
  kind: 'name' | 'level' | 'movement';
}

/**
 * The columns that have anything to say: movement only where there was a year before, and since the baseline only where that is
 * another year than the last.
 */
export function shownColumns({ columns, rows }: Pick<CityView, 'columns' | 'rows'>): ShownColumn[] {
  const hasLastYear = rows.some(({ summary }) => summary.moved.lastYear !== null);
  const hasBaseline = hasOwnBaseline(rows);
  return columns.flatMap(({ id, title }): ShownColumn[] => {
    const level = { id, title, kind: 'level' as const };
    if (id !== OVERALL) return [level];
    return [
      { id: 'name', title: 'Institution', kind: 'name' },
      level,
      ...(hasLastYear ? [{ id: 'moved', title: 'Since last year', kind: 'movement' as const }] : []),
      ...(hasBaseline ? [{ id: 'baseline', title: 'Since baseline', kind: 'movement' as const }] : []),
    ];
  });
}

/** Whether the baseline of any institution says something else than last year. In a second year they are the same. */
export function hasOwnBaseline(rows: CityView['rows']): boolean {
  return rows.some(({ summary: { moved } }) => moved.baseline !== null && moved.baseline !== moved.lastYear);
}
