import type { IsoDate } from '../../rating/evidence.ts';
import { daysAfter } from '../../shared/today.ts';

export const RHYTHMS = ['weekly', 'daily', 'off'] as const;
/** How often somebody is written to about what is due. */
export type Rhythm = (typeof RHYTHMS)[number];

/** For whoever has not said otherwise. */
export const USUAL_RHYTHM: Rhythm = 'weekly';

/** The day that the letter of today is of: there is one letter for each. A week has that of its Monday, also where it goes out later. */
export function letterDay(rhythm: Rhythm, today: IsoDate): IsoDate | null {
  if (rhythm === 'off') return null;
  return rhythm === 'daily' ? today : daysAfter(today, -daysSinceMonday(today));
}

function daysSinceMonday(day: IsoDate): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
