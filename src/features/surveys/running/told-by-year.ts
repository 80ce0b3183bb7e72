import { SURVEY_RULES } from '../../../disclosure/index.ts';
import type { SurveyUnderWay } from './load-survey.ts';

/** Fewer than these are told of no year group: results hide such a group, and its size would help to find out what is hidden. */
const FEWEST_OF_A_YEAR = SURVEY_RULES.threshold;

/**
 * How many of each year group may be told: null where they are too few. What is hidden together follows from the total, so that the smallest
 * of the others are hidden with it until it is two groups at least and enough people.
 */
export function toldByYear(byYear: SurveyUnderWay['byYear']): { year: number | null; told: number | null }[] {
  const few = byYear.filter(({ responses }) => responses < FEWEST_OF_A_YEAR);
  const others = byYear.filter(({ responses }) => responses >= FEWEST_OF_A_YEAR).toSorted((a, b) => a.responses - b.responses);
  const hidden = new Set(few);
  for (const each of others) {
    if (hidden.size === 0 || (hidden.size > 1 && sumOf(hidden) >= FEWEST_OF_A_YEAR)) break;
    hidden.add(each);
  }
  return byYear.map((one) => ({ year: one.year, told: hidden.has(one) ? null : one.responses }));
}

function sumOf(groups: Iterable<{ responses: number }>): number {
  return [...groups].reduce((sum, { responses }) => sum + responses, 0);
}
