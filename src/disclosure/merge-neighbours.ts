import type { GroupCounts } from './survey-counts.ts';
import { sum } from './survey-counts.ts';

/** Groups that are shown as one. */
export type Part = readonly GroupCounts[];

const people = (part: Part): number => sum(part.map(({ respondents }) => respondents));

/** The smallest part that is too small joins the smaller of its neighbours, until none is too small. */
export function mergeNeighbours(groups: readonly GroupCounts[], threshold: number): Part[] {
  const parts: Part[] = groups.map((group) => [group]);
  for (let at = smallest(parts, threshold); at >= 0 && parts.length > 1; at = smallest(parts, threshold)) {
    const [before, after] = [parts[at - 1], parts[at + 1]];
    const first = before && (!after || people(before) <= people(after)) ? at - 1 : at;
    parts.splice(first, 2, [...(parts[first] ?? []), ...(parts[first + 1] ?? [])]);
  }
  return parts;
}

/** Where the smallest part below the threshold stands; -1 for none. */
function smallest(parts: readonly Part[], threshold: number): number {
  const sizes = parts.map(people);
  const least = Math.min(...sizes);
  return least < threshold ? sizes.indexOf(least) : -1;
}
