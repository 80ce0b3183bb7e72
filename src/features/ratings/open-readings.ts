import type { ReadingChoice } from '../evidence/index.ts';
import type { CellSummary, RatingDetail, RatingSummary } from './summary.ts';

/** Whether a reading is still an open question. */
export type IsOpen = (reading: string) => boolean;

/** A reading that somebody chose is settled, whatever another option would have made of a rating; one copied from the year before is not yet. */
export function openReadings(choices: readonly Pick<ReadingChoice, 'reading' | 'toConfirm'>[]): IsOpen {
  const settled = new Set(choices.filter(({ toConfirm }) => !toConfirm).map(({ reading }) => reading));
  return (reading) => !settled.has(reading);
}

/** Whoever publishes answers for all the readings, chosen or recommended. */
export const NONE_OPEN: IsOpen = () => false;

/** A summary that names no readings but the open ones. */
export function summaryWithOpen<T extends RatingSummary>(summary: T, isOpen: IsOpen): T {
  const only = (cell: CellSummary): CellSummary => ({ ...cell, readings: cell.readings.filter(isOpen) });
  const elements = Object.entries(summary.elements).map(([id, cell]) => [id, only(cell)] as const);
  return { ...summary, overall: only(summary.overall), elements: Object.fromEntries(elements) };
}

export function ratingWithOpen(
  { summary, detail }: { summary: RatingSummary; detail: RatingDetail },
  isOpen: IsOpen,
): { summary: RatingSummary; detail: RatingDetail } {
  return { summary: summaryWithOpen(summary, isOpen), detail: { ...detail, others: detail.others.filter(({ reading }) => isOpen(reading)) } };
}
