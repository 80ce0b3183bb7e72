import type { CriteriaLine, Step, Stretch } from './criterion.ts';
import type { Counterexample } from './finding.ts';
import type { ShareRule } from './framework.ts';

/** The average of the counter-examples: an everyday one, so that the example could be a school. */
export const AVERAGE = 93.1;

/** A step of the criteria line, and the part of it that some figure can lie on. */
export interface ReachedStep extends Step {
  reached: Stretch | 'at';
}

/** The steps that some figure from 0% to 100% can lie on, against some average from 0% to 100%. */
export function reachedSteps(rule: ShareRule, line: CriteriaLine): ReachedStep[] {
  return line.steps.flatMap((step): ReachedStep[] => {
    if (step.stretch === 'at') return [{ ...step, reached: 'at' }];
    const reached = cut(line.relative ? besideAt(step.stretch, rule) : step.stretch, extent(rule, line));
    return reached ? [{ ...step, reached }] : [];
  });
}

/** Nobody is further than 100 points from an average; in per cent of it, nobody is further below, but above there is no end. No share is below 0% or above 100%. */
function extent({ unit }: ShareRule, { relative }: CriteriaLine): Stretch {
  const ends = { lowIncluded: true, highIncluded: true };
  return { low: relative ? -100 : 0, high: relative && unit !== 'points' ? null : 100, ...ends };
}

/** What counts as at the average, also where it is a little away from it, is never judged by the criteria beside it. */
function besideAt(stretch: Stretch, { at }: ShareRule): Stretch {
  const within = at && 'within' in at ? at.within : 0;
  const { low, high } = stretch;
  if (high !== null && high <= 0) return high > -within ? { ...stretch, high: -within, highIncluded: false } : stretch;
  return low === null || low < within ? { ...stretch, low: within, lowIncluded: false } : stretch;
}

function cut(stretch: Stretch, extent: Stretch): Stretch | null {
  const { low, lowIncluded } = stretch.low === null || (extent.low !== null && extent.low > stretch.low) ? extent : stretch;
  const { high, highIncluded } = stretch.high === null || (extent.high !== null && extent.high < stretch.high) ? extent : stretch;
  const empty = low !== null && high !== null && (low > high || (low === high && !(lowIncluded && highIncluded)));
  return empty ? null : { low, lowIncluded, high, highIncluded };
}

/** A number inside the stretch, not on its ends where it has an inside; near the average rather than far, where it has no end or a distant one. */
export function inside(reached: Stretch | 'at', { relative }: CriteriaLine): number {
  if (reached === 'at') return 0;
  const { low, high } = reached;
  if (relative && high !== null && high <= 0 && (low === null || low < high - 2)) return high - 1;
  if (relative && low !== null && low >= 0 && (high === null || high > low + 2)) return low + 1;
  return ((low ?? 0) + (high ?? 100)) / 2;
}

/** A figure that lies at this number, with the average it is held against. */
export function example(number: number, rule: ShareRule, { relative }: CriteriaLine): Counterexample {
  if (!relative) return { says: `A figure of ${shown(number)}%.`, figure: tidy(number) };
  const { figure, comparator } = pairAt(number, rule);
  const says = `A figure of ${shown(figure)}% against an average of ${shown(comparator)}%.`;
  return { says, figure: tidy(figure), comparator: tidy(comparator) };
}

/** Near the everyday average if a figure can be so far from it, else with 100% or 0%. */
function pairAt(number: number, { unit, at }: ShareRule): { figure: number; comparator: number } {
  const perCent = unit === 'per-cent-of-average';
  const withAverage = (comparator: number) => ({ figure: perCent ? comparator * (1 + number / 100) : comparator + number, comparator });
  const withFigure = (figure: number) => ({ figure, comparator: perCent ? figure / (1 + number / 100) : figure - number });
  if (at && 'rounded-to' in at && number !== 0 && Math.abs(number) <= 1) {
    const roundedUp = 93 + 0.5 / 10 ** at['rounded-to'];
    return number > 0 ? withFigure(roundedUp) : withAverage(roundedUp);
  }
  const usual = withAverage(AVERAGE);
  return usual.figure > 100 ? withFigure(100) : usual.figure < 0 ? withFigure(0) : usual;
}

/** Without the dust that sums of decimals leave: 89.6, not 89.60000000000001. */
function tidy(number: number): number {
  return Number(number.toPrecision(12));
}

/** With one decimal, or with as many as the number has. */
export function shown(number: number): string {
  const text = String(tidy(number));
  return text.includes('.') || text.includes('e') ? text : `${text}.0`;
}
