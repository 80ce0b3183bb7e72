import type { AwardEvidence, IsoDate } from '../../rating/evidence.ts';
import { day } from '../../rating/words.ts';

const MONTHS_AHEAD = 6;
const SHORTEST_MONTH = 28;

/** Says of each award that is held whether it has expired by the day of the cycle, or will within half a year of it. */
export function expiryWarnings(awards: readonly AwardEvidence[], date: IsoDate): string[] {
  return awards.flatMap(({ award, status, expiresOn }) => {
    if (status !== 'held' || expiresOn === null || expiresOn > halfAYearAfter(date)) return [];
    if (expiresOn >= date) return [`${award} expires on ${day(expiresOn)}. Plan its renewal now.`];
    return [`${award} expires on ${day(expiresOn)}, before the day of this cycle (${day(date)}): it counts as not held.`];
  });
}

/** Half a year later; from the end of a long month to the 28th of a short one. */
function halfAYearAfter(date: IsoDate): IsoDate {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + MONTHS_AHEAD, Math.min(dayOfMonth, SHORTEST_MONTH))).toISOString().slice(0, 10);
}
