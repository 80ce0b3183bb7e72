import type { CityAverage, Comparator } from './comparator.ts';
import { cityAverage, nationalComparator } from './comparator.ts';
import type { CityEvidence, InstitutionEvidence, Phase, Source } from './evidence.ts';
import { ACTIVITY_WORDS, checkBands, explainShare } from './explain-share.ts';
import { activityFigure } from './figure.ts';
import type { Element, ShareRule } from './framework.ts';
import type { LevelScale } from './level.ts';
import { type Asked, rateShare, type ShareOutcome, shareCriteria } from './rate-share.ts';
import type { ElementRating } from './rating.ts';
import { levelProbabilities, oneStudent, wilson } from './uncertainty.ts';

/** What an institution's shares are held against, by what is counted. */
export type Comparators = Partial<Record<'activity' | Phase, Comparator | null>>;

/** Prepares the comparators of an element for a whole city; ask once for each institution. */
export function comparatorsOf(rule: ShareRule, city: CityEvidence): (institution: InstitutionEvidence) => Comparators {
  if (rule.against === 'fixed') return () => ({});
  if (rule.against === 'national') {
    const of = once(nationalComparator);
    return ({ destinations }) => ({
      ks4: of(destinations.ks4?.national ?? city.national.ks4),
      post16: of(destinations.post16?.national ?? city.national.post16),
    });
  }
  const average: CityAverage = cityAverage(city, rule);
  return (institution) => ({ activity: average(institution) });
}

/** The same answer for the same row, made once. */
function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.has(key) ? (made.get(key) as Value) : make(key);
    made.set(key, value);
    return value;
  };
}

/** What all institutions of a city and cycle share. */
export interface Circumstances {
  cycle: string;
  date: string;
  minimumCohort: number;
}

export type RateElement = (institution: InstitutionEvidence, comparators: Comparators, circumstances: Circumstances) => ElementRating;

/** Year 11 progression: one share, against the city average or fixed per cents. */
export function activityRater(element: Element, rule: ShareRule, scale: LevelScale, asked: Asked): RateElement {
  const criteria = shareCriteria(rule, scale, asked);
  const words = rule['not-known'] === 'left-out' ? { ...ACTIVITY_WORDS, who: 'leavers whose situation is known' } : ACTIVITY_WORDS;
  return (institution, comparators, { minimumCohort }) => {
    const { activity } = institution;
    const noPhase = institution.phases.ks4 === false && !activity;
    const figure = noPhase ? 'no-such-phase' : activityFigure(activity, rule['not-known'] ?? 'in-denominator');
    const outcome = rateShare(criteria, figure, comparators.activity ?? null, minimumCohort);
    return {
      element: element.id,
      ...outcome.verdict,
      figures: outcome.figures,
      phases: null,
      ...howSure(outcome, scale),
      criteria: checkBands(criteria, outcome),
      readings: [],
      explanation: explainShare(criteria, outcome, minimumCohort, words),
      sources: sourcesOf([activity]),
    };
  };
}

/** One student, interval and chance of each level: only where the share is known exactly and there is one level. */
export function howSure(outcome: ShareOutcome, scale: LevelScale): Pick<ElementRating, 'oneStudent' | 'interval' | 'probability'> {
  const { part, whole } = outcome.figures ?? {};
  const known = part != null && whole != null;
  const interval = known ? wilson({ part, whole }) : null;
  if (!known || !outcome.outcomes || outcome.verdict.status !== 'rated') return { oneStudent: null, interval, probability: null };
  const chance = levelProbabilities(outcome.outcomes, { part, whole });
  return { oneStudent: oneStudent(outcome.outcomes, part), interval, probability: byLevel(scale, chance) };
}

/** Every level of the scale with its chance, best first, and what an open reading leaves unresolved last. */
export function byLevel(scale: LevelScale, chance: ReadonlyMap<string, number>): Record<string, number> {
  const levels = scale.levels.map(({ id }): [string, number] => [id, chance.get(id) ?? 0]);
  const open = chance.get('unresolved');
  return Object.fromEntries(open ? [...levels, ['unresolved', open]] : levels);
}

/** The rows of the facts, in the order of their files, whatever order they were given in. */
export function sourcesOf(facts: readonly ({ source: Source } | null)[]): Source[] {
  const sources: Source[] = [];
  for (const fact of facts) if (fact) sources.push(fact.source);
  return sources.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
