import type { Comparator } from './comparator.ts';
import type { Stretch } from './criterion.ts';
import type { CityEvidence } from './evidence.ts';
import { activityFigure, destinationFigure, type Figure } from './figure.ts';
import type { Fault } from './finding.ts';
import type { Element, Framework, ShareRule } from './framework.ts';
import { LevelScale, type Reason } from './level.ts';
import { elementRaters } from './rate.ts';
import { comparatorsOf } from './rate-leavers.ts';
import { rateShare, shareCriteria } from './rate-share.ts';
import type { ElementRating } from './rating.ts';
import { settle } from './reading.ts';

/** How many of the institution-years in the evidence a fault touches: rated by the rule as published, with nothing filled in. */
export function institutionYears(framework: Framework, element: Element, fault: Fault, evidence: readonly CityEvidence[]): number {
  return evidence.reduce((sum, city) => sum + touched(framework, element, fault, city), 0);
}

function touched(framework: Framework, element: Element, fault: Fault, city: CityEvidence): number {
  const { rule } = element;
  if (fault.stretch && rule.kind === 'share') return onStretch(framework, rule, fault.stretch, city);
  const published = ratings(framework, element, city, {});
  switch (fault.rule) {
    case 'missing-data':
      return fault.key === 'missing-data'
        ? published.filter(isMissing).length
        : city.institutions.filter(({ activity }) => activity && activity.notKnown !== 0).length;
    case 'hole':
    case 'overlap':
      return published.filter((rating) => matches(rating, fault)).length;
    case 'unit':
      return differing(
        [{ unit: 'points' }, { unit: 'per-cent-of-average' }].map((set) => ratings(framework, element, city, set as Partial<ShareRule>)),
      );
    case 'bound':
      return differing(waysToBeAt(element).map((set) => ratings(framework, element, city, set)));
    case 'near-ceiling':
      return published.filter((rating) => comparatorOf(rating) * 100 >= (fault.counterexample.comparator ?? 100)).length;
    case 'unreachable':
      return 0;
  }
}

/** Institutions with a figure that is, or may be, on this stretch of the criteria's line. */
function onStretch(framework: Framework, rule: ShareRule, stretch: Stretch | 'at', city: CityEvidence): number {
  const criteria = shareCriteria(rule, new LevelScale(framework.levels), { howSure: false });
  const comparators = comparatorsOf(rule, city);
  const wanted = JSON.stringify(stretch);
  const isOn = (figure: Figure | Reason, comparator: Comparator | null | undefined) =>
    rateShare(criteria, figure, comparator ?? null, city.minimumCohort).steps.some((step) => JSON.stringify(step.stretch) === wanted);
  return city.institutions.filter((institution) => {
    const { activity, ks4, post16 } = comparators(institution);
    if (rule.evidence === 'y11-activity') return isOn(activityFigure(institution.activity, rule['not-known'] ?? 'in-denominator'), activity);
    const { destinations } = institution;
    return isOn(destinationFigure(destinations.ks4), ks4) || isOn(destinationFigure(destinations.post16), post16);
  }).length;
}

/** What the options of the element's readings make of "at", beside exact equality; half a point where there are none. */
function waysToBeAt({ readings }: Element): Partial<ShareRule>[] {
  const options = readings.flatMap((reading) => reading.options.flatMap(({ sets }) => ('at' in sets ? [{ at: sets.at } as Partial<ShareRule>] : [])));
  return [{ at: { equal: true } }, ...(options.length > 0 ? options : [{ at: { within: 0.5 } }])];
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

/** How many institutions are not rated alike in all of these ways. */
function differing([first = [], ...others]: ElementRating[][]): number {
  const levels = (rating: ElementRating | undefined) => rating?.levels.join();
  return first.filter((rating, index) => others.some((ratings) => levels(ratings[index]) !== levels(rating))).length;
}

function comparatorOf({ figures }: ElementRating): number {
  return figures?.kind === 'share' ? (figures.comparator?.share ?? 0) : 0;
}
