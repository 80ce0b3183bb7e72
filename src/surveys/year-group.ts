import type { Stage } from './question.ts';

/** Years 7 to 13, and 14 for whoever is older: some study at a college until they are 25. */
export const YEAR_GROUPS = [7, 8, 9, 10, 11, 12, 13, 14] as const;
export type YearGroup = (typeof YEAR_GROUPS)[number];

/** Stands for everybody past Year 13. */
export const OLDEST: YearGroup = 14;

export function stageOf(yearGroup: YearGroup | null): Stage | null {
  if (yearGroup === null) return null;
  if (yearGroup <= 9) return 'ks3';
  return yearGroup <= 11 ? 'ks4' : 'post16';
}
