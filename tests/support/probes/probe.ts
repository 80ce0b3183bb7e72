import type { CityEvidence } from '../../../src/rating/evidence.ts';
import type { Framework } from '../../../src/rating/framework.ts';
import { type Choices, settle } from '../../../src/rating/reading.ts';
import { elementOf, ratingOf, said } from '../given-evidence.ts';

/**
 * A case at a bound of a criterion and what the framework of 2012 says of it. The table tests rate every probe; the mutation
 * check rates them all again under frameworks with one number moved by a hair, and some probe must then fail.
 */
export interface Probe {
  name: string;
  /** An element's id, or `overall`. */
  element: string;
  readings: Choices;
  city: CityEvidence;
  /** "amber-red", "amber-red or red", or the reason why there is no level. */
  expected: string;
}

/** What the framework says of the probe's institution, or what it throws. */
export function verdictOf({ city, element, readings }: Probe, framework: Framework): string {
  const settled = settle(framework, readings);
  return said(element === 'overall' ? ratingOf(city, settled).overall : elementOf(city, settled, element));
}
