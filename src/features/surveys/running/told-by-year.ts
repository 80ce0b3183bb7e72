import type { SurveyUnderWay } from './load-survey.ts';

/** Fewer than these are told of no year group: results hide such a group, and its size would help to find out what is hidden. */
export const FEWEST_OF_A_YEAR = 10;

/**
 * How many of each year group may be told: null where they are too few. One that is hidden alone would follow from the total, so that the
 * smallest of the others is hidden with it.
 */
export function toldByYear(byYear: SurveyUnderWay['byYear']): { year: number | null; told: number | null }[] {
  const few = byYear.filter(({ responses }) => responses < FEWEST_OF_A_YEAR);
  const others = byYear.filter(({ responses }) => responses >= FEWEST_OF_A_YEAR).toSorted((a, b) => a.responses - b.responses);
  const hidden = new Set(few.length === 1 ? [...few, ...others.slice(0, 1)] : few);
  return byYear.map((one) => ({ year: one.year, told: hidden.has(one) ? null : one.responses }));
}
