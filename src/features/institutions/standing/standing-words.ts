import type { IsoDate } from '../../../rating/evidence.ts';
import { onDay } from '../../../ui/format.ts';
import type { Standing } from '../institution.queries.ts';
import type { Institution } from '../institution.ts';

/** "31 August 2025". */
export function dayWords(date: IsoDate): string {
  return onDay(new Date(`${date}T12:00:00Z`));
}

/** "Closed on 31 August 2025 and goes on as Alder Vale Academy"; "Open". */
export function standingWords({ status, until, successor }: Standing, all: readonly Pick<Institution, 'id' | 'name'>[]): string {
  if (status === 'open' || until === null) return 'Open';
  if (status === 'left') return `In the partnership until ${dayWords(until)}`;
  const name = all.find(({ id }) => id === successor)?.name;
  return `Open until ${dayWords(until)}${name ? `, goes on as ${name}` : ', closed'}`;
}
