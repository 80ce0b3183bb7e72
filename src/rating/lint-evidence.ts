import type { CityEvidence } from './evidence.ts';
import type { Fault } from './finding.ts';
import type { Element, Framework, ShareRule } from './framework.ts';
import { elementRaters } from './rate.ts';
import type { ElementRating } from './rating.ts';
import { settle } from './reading.ts';

/** How many of the institution-years in the evidence a fault touches: rated by the rule as published, with nothing filled in. */
export function institutionYears(framework: Framework, element: Element, fault: Fault, evidence: readonly CityEvidence[]): number {
  return evidence.reduce((sum, city) => sum + touched(framework, element, fault, city), 0);
}

function touched(framework: Framework, element: Element, fault: Fault, city: CityEvidence): number {
  const published = ratings(framework, element, city, {});
  switch (fault.rule) {
    case 'missing-data':
      return fault.key === 'missing-data'
        ? published.filter(isMissing).length
        : city.institutions.filter(({ activity }) => activity?.notKnown !== 0 && activity).length;
    case 'hole':
    case 'overlap':
      return published.filter((rating) => matches(rating, fault)).length;
    case 'unit':
      return differing(ratings(framework, element, city, { unit: 'points' }), ratings(framework, element, city, { unit: 'per-cent-of-average' }));
    case 'bound':
      return differing(ratings(framework, element, city, { at: { equal: true } }), ratings(framework, element, city, { at: { within: 0.5 } }));
    case 'near-ceiling':
      return published.filter((rating) => comparatorOf(rating) * 100 >= (fault.counterexample.comparator ?? 100)).length;
    case 'unreachable':
      return 0;
  }
}

/** Every institution of the city on one element, by the published rule with these parts of it set and no others. */
function ratings(framework: Framework, element: Element, city: CityEvidence, set: Partial<ShareRule>): ElementRating[] {
  const bare = { ...element, rule: { ...element.rule, ...set }, readings: [] } as Element;
  const settled = settle({ ...framework, elements: [bare], overall: { ...framework.overall, readings: [] } });
  const [rater] = elementRaters(settled, city);
  return rater ? city.institutions.map((institution) => rater.rate(institution, rater.comparators(institution), city)) : [];
}

function isMissing({ reason }: ElementRating): boolean {
  return reason === 'no-evidence' || reason === 'suppressed' || reason === 'cohort-too-small' || reason === 'too-few-responses';
}

/** Without a reading that fills it, a figure in a hole has no level, and one in an overlap has two. */
function matches(rating: ElementRating, { rule }: Fault): boolean {
  return rule === 'hole' ? rating.reason === 'criteria-to-be-determined' : rating.status === 'unresolved';
}

function differing(one: ElementRating[], other: ElementRating[]): number {
  return one.filter((rating, index) => rating.levels.join() !== other[index]?.levels.join()).length;
}

function comparatorOf({ figures }: ElementRating): number {
  return figures?.kind === 'share' ? (figures.comparator?.share ?? 0) : 0;
}
