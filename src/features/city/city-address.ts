import { type Cycle, cyclePath } from '../evidence/index.ts';
import { type CityFilters, NO_FILTERS } from './city-filters.ts';
import { BY_NAME, type CityOrder, orderWords } from './city-order.ts';

/** What an address of the city asks for. */
export interface Asked {
  filters: CityFilters;
  order: CityOrder;
}

export const NOTHING_ASKED: Asked = { filters: NO_FILTERS, order: BY_NAME };

/** The city page, or a file of it: what is asked for stands in the address, and nothing else, so that two who ask for the same have the same. */
export function cityAddress(cycle: Pick<Cycle, 'year'>, { filters, order }: Asked, ending: '' | '.csv' | '.xlsx' = ''): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(filters))
    if (value !== null && value !== '' && (name !== 'in' || filters.level !== null)) asked.set(name, value);
  if (orderWords(order) !== orderWords(BY_NAME)) asked.set('sort', orderWords(order));
  const query = asked.toString();
  return `${cyclePath(cycle)}/city${ending}${query && `?${query}`}`;
}
