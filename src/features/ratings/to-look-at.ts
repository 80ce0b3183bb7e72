import type { IsoDate } from '../../rating/evidence.ts';
import { isInForce, OVERALL } from './moderation.ts';
import type { Said, SaidOfAll } from './said.ts';
import type { CellSummary, RatingSummary } from './summary.ts';

/** Why the partnership should look at a rating, the most pressing first. */
export const LOOKS = {
  disputed: 'Disputed, and not answered yet',
  ending: 'A moderation that ends soon',
  unresolved: 'Left open between levels',
  few: 'Decided by one or two leavers',
} as const;

export type Look = keyof typeof LOOKS;

/** A moderation that ends within so many days is looked at again. */
export const ENDS_SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/** Why one rating is to be looked at; empty where nothing calls for it. */
export function looksAt(cell: Pick<CellSummary, 'status' | 'few'>, said: Pick<Said, 'unanswered' | 'moderation'>, today: IsoDate): Look[] {
  const reasons: Record<Look, boolean> = {
    disputed: said.unanswered,
    ending: endsSoon(said.moderation, today),
    unresolved: cell.status === 'unresolved',
    few: cell.few !== null,
  };
  return (Object.keys(reasons) as Look[]).filter((look) => reasons[look]);
}

/** A level that the partnership put in the place of the computed one, and that ends soon or has ended. */
export function endsSoon(moderation: Said['moderation'], today: IsoDate): boolean {
  if (!moderation?.until || moderation.level === null) return false;
  return !isInForce(moderation, dayAfter(today, ENDS_SOON_DAYS + 1));
}

function dayAfter(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export interface ToLookAt {
  /** An element's id, or "overall". */
  element: string;
  looks: Look[];
}

/** All ratings of one institution that are to be looked at, the overall one first. */
export function toLookAt(institution: string, { overall, elements }: RatingSummary, said: SaidOfAll, today: IsoDate): ToLookAt[] {
  const cells = [[OVERALL, overall] as const, ...Object.entries(elements)];
  return cells
    .map(([element, cell]) => ({ element, looks: looksAt(cell, said.of(institution, element), today) }))
    .filter(({ looks }) => looks.length > 0);
}
