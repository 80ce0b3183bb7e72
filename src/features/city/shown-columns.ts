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
  const moved = rows.map(({ summary }) => summary.moved);
  const hasLastYear = moved.some(({ lastYear }) => lastYear !== null);
  const hasBaseline = moved.some(({ lastYear, baseline }) => baseline !== null && baseline !== lastYear);
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
