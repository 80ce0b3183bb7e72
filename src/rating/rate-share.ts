import type { Comparator } from './comparator.ts';
import { type CriteriaLine, criteriaLine, type Step, stepOf } from './criterion.ts';
import type { Phase } from './evidence.ts';
import type { Figure } from './figure.ts';
import type { ShareRule } from './framework.ts';
import { type LevelId, type LevelScale, type Reason, type Verdict, withoutLevel } from './level.ts';
import {
  compare,
  inPerCent,
  perCentAbove,
  pointsAbove,
  type Quantity,
  quantity,
  readTheSame,
  roundedPerCent,
  type Share,
  shareOf,
} from './quantity.ts';
import type { ComparatorFigures, CriterionCheck, ShareFigures } from './rating.ts';
import { checksOf } from './rung.ts';
import { type Outcomes, outcomes } from './uncertainty.ts';

/** A share that has been held against the criteria. */
export interface ShareOutcome {
  verdict: Verdict;
  figures: ShareFigures | null;
  /** The steps of the criteria line that the figure can be on. */
  steps: Step[];
  /** What every other count of the cohort would have been rated; null unless figure and comparator are known exactly, and where nobody asks. */
  outcomes: Outcomes | null;
  /** The figure's distance on the criteria's own scale, where it is known exactly. */
  distance: Quantity | null;
  /** No national row, no city figure: there was nothing to hold the share against. */
  comparatorMissing: boolean;
  /** A cohort large enough, of whom none is left to be counted. */
  nobodyCounted: boolean;
}

/** What is asked of a rating. */
export interface Asked {
  /** How sure it is, too: to find the level of every other count takes far longer than that of the one there is. */
  howSure: boolean;
}

/** A rule on shares, its criteria laid out as a line. */
export interface ShareCriteria {
  rule: ShareRule;
  scale: LevelScale;
  line: CriteriaLine | null;
  /** How far a figure may be from the average and still be at it; null where that is read off the rounded figures. */
  width: { above: Quantity; below: Quantity } | null;
  /** The numbers at which the criteria change. */
  bounds: number[];
  /** Which criteria hold on each step: the same for all institutions on it. */
  checks: ReadonlyMap<Step, CriterionCheck[]>;
  /** Whether it is asked what other counts would have been rated. */
  howSure: boolean;
}

export function shareCriteria(rule: ShareRule, scale: LevelScale, { howSure }: Asked): ShareCriteria {
  const line = rule.criteria === 'to-be-determined' ? null : criteriaLine(rule.criteria, rule.otherwise);
  const within = rule.at && 'within' in rule.at ? rule.at.within : 0;
  const width = rule.at && 'rounded-to' in rule.at ? null : { above: quantity(within), below: quantity(-within) };
  const ends = (line?.steps ?? []).flatMap(({ stretch }) => (stretch === 'at' ? [within] : [stretch.low, stretch.high]));
  const checks = new Map((line?.steps ?? []).map((step) => [step, checksOnSteps(rule, scale, [step])]));
  return { rule, scale, line, width, bounds: ends.filter((end) => end !== null), checks, howSure };
}

/** Which criteria hold for a figure that can be on any of these steps; null for those that hold on some of them only, or where there is no figure. */
export function checksOnSteps({ criteria }: ShareRule, scale: LevelScale, steps: Step[]): CriterionCheck[] {
  if (criteria === 'to-be-determined') return [];
  return checksOf(criteria, scale, (level) => {
    const times = steps.filter((step) => step.published.includes(level)).length;
    if (times === 0 && steps.length > 0) return false;
    return times === steps.length && times > 0 ? true : null;
  });
}

/** Rates one share. The order of the checks is the order in which a reader would ask: is there a figure, is it big enough, are there criteria? */
export function rateShare(
  criteria: ShareCriteria,
  figure: Figure | Reason,
  comparator: Comparator | null,
  minimumCohort: number,
  phase: Phase | null = null,
): ShareOutcome {
  if (typeof figure === 'string') return nothing(withoutLevel(figure));
  if (figure.cohort < minimumCohort) return nothing(withoutLevel('cohort-too-small'));
  if (figure.absent) return { ...nothing(withoutLevel(figure.absent)), nobodyCounted: figure.absent === 'cohort-too-small' };
  const shown = shareFigures(figure.candidates, comparator, phase);
  if (!criteria.line) return { ...nothing(withoutLevel('criteria-to-be-determined')), figures: shown };
  if (!comparator && criteria.rule.against !== 'fixed') return { ...nothing(withoutLevel('no-evidence')), figures: shown, comparatorMissing: true };
  return held(criteria, criteria.line, figure.candidates, comparator, shown);
}

function nothing(verdict: Verdict): ShareOutcome {
  return { verdict, figures: null, steps: [], outcomes: null, distance: null, comparatorMissing: false, nobodyCounted: false };
}

function held(criteria: ShareCriteria, line: CriteriaLine, candidates: Share[], comparator: Comparator | null, figures: ShareFigures): ShareOutcome {
  const { rule, scale } = criteria;
  const reached = new Set<number>();
  for (const own of candidates) for (const step of stepsOf(criteria, line, own, comparator)) reached.add(step);
  const steps = [...reached].sort((a, b) => a - b).map((index) => line.steps[index] as Step);
  const verdict = scale.verdict(scale.union(steps.map(({ levels }) => levels)));
  const own = exactly(candidates, comparator);
  const all = own && criteria.howSure ? countOutcomes(criteria, line, own, comparator) : null;
  return { ...nothing(verdict), figures, steps, outcomes: all, distance: own && distanceOf(rule, own, comparator) };
}

/** The one share, if it is known exactly and so is what it is held against. */
function exactly(candidates: Share[], comparator: Comparator | null): Share | null {
  const [own, another] = candidates;
  if (!own || another) return null;
  const [low, high] = comparator?.whenOwnIs(own) ?? [];
  return low === high || (low && high && compare(low, high) === 0) ? own : null;
}

function countOutcomes(criteria: ShareCriteria, line: CriteriaLine, { part, whole }: Share, comparator: Comparator | null): Outcomes {
  const stepAt = (count: number) => stepAgainst(criteria, line, { part: count, whole }, comparator, 0);
  const levelsAt = (count: number): readonly LevelId[] => (line.steps[stepAt(count)] as Step).levels;
  const { at } = criteria.rule;
  const rounded = at && 'rounded-to' in at && comparator ? roundedPlace(criteria, line, comparator, at['rounded-to']) : null;
  return outcomes(whole, rounded ? (count) => rounded({ part: count, whole }) : stepAt, levelsAt, part);
}

/**
 * Where "at" is read off rounded figures, one leaver more may lift the average to the same rounded figure, and a level may
 * fall as the count rises. What never falls is the distance, the rounded share and the rounded average, and so their sum; as
 * long as it stays the same, so does the level.
 */
function roundedPlace(criteria: ShareCriteria, line: CriteriaLine, comparator: Comparator, decimals: number): (own: Share) => number {
  return (own) => {
    const share = shareOf(own);
    const [average] = comparator.whenOwnIs(own);
    return stepOf(line, awayFrom(criteria.rule, share, average), false) + roundedPerCent(share, decimals) + roundedPerCent(average, decimals);
  };
}

/** The steps that a share can be on: one, or where the average is known only within a range, all between those of its ends. */
function stepsOf(criteria: ShareCriteria, line: CriteriaLine, own: Share, comparator: Comparator | null): number[] {
  const highest = stepAgainst(criteria, line, own, comparator, 0);
  const [low, high] = comparator?.whenOwnIs(own) ?? [];
  if (low === high) return [highest];
  const lowest = stepAgainst(criteria, line, own, comparator, 1);
  return Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
}

/** The step of a share against the lowest (0) or the highest (1) that the average can be. */
function stepAgainst(criteria: ShareCriteria, line: CriteriaLine, own: Share, comparator: Comparator | null, end: 0 | 1): number {
  const share = shareOf(own);
  if (!comparator || !line.relative) return stepOf(line, inPerCent(share), false);
  const average = comparator.whenOwnIs(own)[end];
  const away = awayFrom(criteria.rule, share, average);
  return stepOf(line, away, isAt(criteria, share, average, away));
}

function awayFrom(rule: ShareRule, share: Quantity, average: Quantity): Quantity {
  return rule.unit === 'per-cent-of-average' ? perCentAbove(share, average) : pointsAbove(share, average);
}

function isAt({ rule, width }: ShareCriteria, share: Quantity, average: Quantity, away: Quantity): boolean {
  if (!width) return readTheSame(share, average, rule.at && 'rounded-to' in rule.at ? rule.at['rounded-to'] : 0);
  return compare(away, width.above) <= 0 && compare(away, width.below) >= 0;
}

function distanceOf(rule: ShareRule, own: Share, comparator: Comparator | null): Quantity {
  const share = shareOf(own);
  const average = comparator?.whenOwnIs(own)[0];
  return average ? awayFrom(rule, share, average) : inPerCent(share);
}

function shareFigures(candidates: Share[], comparator: Comparator | null, phase: Phase | null): ShareFigures {
  const [low, high] = [candidates[0] as Share, candidates.at(-1) as Share];
  const known = candidates.length === 1;
  const average = known && comparator ? comparator.whenOwnIs(low) : null;
  const exact = average && compare(average[0], average[1]) === 0 ? average[0] : null;
  const share = shareOf(low);
  return {
    kind: 'share',
    phase,
    part: known ? low.part : null,
    whole: known || low.whole === high.whole ? low.whole : null,
    share: known ? share.approx : null,
    range: known ? null : { low, high },
    comparator: comparator && comparatorFigures(comparator, low, high, exact),
    pointsAbove: exact ? pointsAbove(share, exact).approx : null,
    perCentAbove: exact && exact.approx > 0 ? perCentAbove(share, exact).approx : null,
  };
}

function comparatorFigures({ figures, whenOwnIs }: Comparator, low: Share, high: Share, exact: Quantity | null): ComparatorFigures {
  if (figures.share !== null) return figures;
  if (exact) return { ...figures, share: exact.approx };
  return { ...figures, range: { low: whenOwnIs(low)[0].approx, high: whenOwnIs(high)[1].approx } };
}
