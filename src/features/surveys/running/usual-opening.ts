import type { IsoDate } from '../../../rating/evidence.ts';
import type { Opening } from './days.form.ts';

/** Two weeks from today: long enough for every class to have had its lesson. */
const DAYS = 14;

export function usualOpening(today: IsoDate): Opening {
  const closes = new Date(Date.parse(today) + (DAYS - 1) * 86_400_000);
  return { opensOn: today, closesOn: closes.toISOString().slice(0, 10), access: 'open' };
}
