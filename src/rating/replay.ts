import { type Comparator, fixedAt } from './comparator.ts';
import type { CityEvidence, InstitutionEvidence } from './evidence.ts';
import { activityFigure, destinationFigure } from './figure.ts';
import type { SettledFramework, ShareRule } from './framework.ts';
import type { Share } from './quantity.ts';
import { elementRaters, rateCity } from './rate.ts';
import type { Comparators } from './rate-leavers.ts';
import type { ElementRating, InstitutionRating } from './rating.ts';

/** One cycle rated: what was asked, of what evidence, with what result. */
export interface RatedCity {
  framework: SettledFramework;
  city: CityEvidence;
  ratings: InstitutionRating[];
}

/** Rates evidence of any cycle by any framework and readings: what would these figures be rated by those rules? */
export function replay(city: CityEvidence, framework: SettledFramework): RatedCity {
  return { framework, city, ratings: rateCity(framework, city) };
}

/**
 * The way from one rating to another in three steps, one change at a time: first the institution's own evidence is the
 * new one, then the comparator too, then the criteria too. Each step's effect is the difference to the one before, so that the
 * three always add up to the whole.
 */
export interface Steps {
  before: ElementRating;
  ownChanged: ElementRating;
  comparatorChanged: ElementRating;
  now: ElementRating;
}

/** Of each step its level and figures are compared, and nothing else. */
const LEVELS = { howSure: false };

export type Pair = { before: InstitutionEvidence; now: InstitutionEvidence };

/** For an element that both frameworks have: its steps for a pair of evidence of one institution; null where either framework lacks it. */
export function stepper(before: RatedCity, now: RatedCity): (element: string, pair: Pair) => Steps | null {
  const then = new Map(elementRaters(before.framework, before.city, LEVELS).map((rater) => [rater.element.id, rater]));
  const thenOnNow = new Map(elementRaters(before.framework, now.city, LEVELS).map((rater) => [rater.element.id, rater]));
  const current = new Map(elementRaters(now.framework, now.city, LEVELS).map((rater) => [rater.element.id, rater]));
  return (element, pair) => {
    const [a, b, c] = [then.get(element), thenOnNow.get(element), current.get(element)];
    if (!a || !b || !c) return null;
    const oldComparators = a.comparators(pair.before);
    const kept = a.element.rule.kind === 'share' ? frozen(oldComparators, pair.before, a.element.rule) : {};
    return {
      before: a.rate(pair.before, oldComparators, before.city),
      ownChanged: a.rate(pair.now, kept, now.city),
      comparatorChanged: b.rate(pair.now, b.comparators(pair.now), now.city),
      now: c.rate(pair.now, c.comparators(pair.now), now.city),
    };
  };
}

/** The comparators as they stood with the institution's own figure of then in them. */
function frozen(comparators: Comparators, institution: InstitutionEvidence, rule: ShareRule): Comparators {
  const own = activityFigure(institution.activity, rule['not-known'] ?? 'in-denominator');
  const share = (figure: ReturnType<typeof destinationFigure>): Share =>
    (typeof figure === 'object' && figure.candidates[0]) || { part: 0, whole: 1 };
  const hold = (comparator: Comparator | null | undefined, figure: Share) => (comparator ? fixedAt(comparator, figure) : null);
  return {
    activity: hold(comparators.activity, share(own)),
    ks4: hold(comparators.ks4, share(destinationFigure(institution.destinations.ks4))),
    post16: hold(comparators.post16, share(destinationFigure(institution.destinations.post16))),
  };
}
