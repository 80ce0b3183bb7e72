import type { Asked } from './city-address.ts';
import { matches, readFilters } from './city-filters.ts';
import { inOrder, readOrder } from './city-order.ts';
import type { CityRow } from './city-row.ts';
import type { CityView } from './city-view.ts';

/** What the address of a page or file asks for. */
export function readAsked(query: unknown, { columns, scale }: Pick<CityView, 'columns' | 'scale'>): Asked {
  const { sort } = (query ?? {}) as { sort?: unknown };
  return { filters: readFilters(query, { columns, levels: scale.levels.map(({ id }) => id) }), order: readOrder(sort, columns) };
}

/** The rows that are as asked, in the order asked for. */
export function shownRows({ rows, columns, scale }: Pick<CityView, 'rows' | 'columns' | 'scale'>, { filters, order }: Asked): CityRow[] {
  return inOrder(
    rows.filter((row) => matches(row, filters, columns)),
    order,
    scale,
  );
}
