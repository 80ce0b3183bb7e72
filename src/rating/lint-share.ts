import { type CriteriaLine, criteriaLine, type Stretch } from './criterion.ts';
import type { Fault } from './finding.ts';
import type { Band, Element, ShareRule } from './framework.ts';
import type { LevelId, LevelScale } from './level.ts';
import { nearCeiling } from './lint-ceiling.ts';
import { unreachable } from './lint-line.ts';
import { orderFaults } from './lint-order.ts';
import { AVERAGE, example, inside, type ReachedStep, reachedSteps } from './lint-reach.ts';
import { openUnit } from './lint-unit.ts';
import { all } from './words.ts';

/** Faults of criteria on shares. */
export function lintShare(rule: ShareRule, element: Element, scale: LevelScale): Fault[] {
  if (rule.criteria === 'to-be-determined') return [undetermined()];
  const line = criteriaLine(rule.criteria, rule.otherwise);
  const steps = reachedSteps(rule, line);
  return [
    ...steps.flatMap((step) => stepFaults(step, rule, line, scale)),
    ...unreachableLevels(steps, scale),
    ...orderFaults(steps, scale),
    ...(line.relative ? [...openAt(rule, rule.criteria, line), ...openUnit(rule, line, scale), ...nearCeiling(rule, line, element, scale)] : []),
  ];
}

function undetermined(): Fault {
  return {
    rule: 'hole',
    severity: 'error',
    message: 'The criteria are to be determined: no figure has a level.',
    counterexample: { says: `Any institution, for example one with ${AVERAGE}%.`, figure: AVERAGE },
    key: 'hole undetermined',
  };
}

/** A stretch of the line with no level, or with several. One single number of that kind is a bound that belongs to neither neighbour, or to both. */
function stepFaults({ stretch, reached, published, levels }: ReachedStep, rule: ShareRule, line: CriteriaLine, scale: LevelScale): Fault[] {
  const hole = levels.length === 0;
  if (!hole && published.length < 2) return [];
  const titles = all(published.map((level) => scale.title(level)));
  const where = reached === 'at' ? 'at the average' : stretchWords(reached, line.relative);
  const single = reached !== 'at' && reached.low === reached.high;
  return [
    {
      rule: single ? 'bound' : hole ? 'hole' : 'overlap',
      severity: 'error',
      message: hole ? `A figure ${where} has no level: no criterion covers it.` : `A figure ${where} has more than one level: ${titles}.`,
      counterexample: example(inside(reached, line), rule, line),
      key: `${hole ? 'hole' : 'overlap'} ${JSON.stringify(stretch)}`,
      stretch,
    },
  ];
}

function stretchWords({ low, lowIncluded, high, highIncluded }: Stretch, relative: boolean): string {
  if (!relative) return rangeWords(low, lowIncluded, high, highIncluded, '%', '');
  if (high !== null && high <= 0)
    return rangeWords(-high, highIncluded, low === null || low <= -100 ? null : -low, lowIncluded, '', ' below the average');
  return rangeWords(low, lowIncluded, high !== null && high >= 100 ? null : high, highIncluded, '', ' above the average');
}

function rangeWords(low: number | null, lowIncluded: boolean, high: number | null, highIncluded: boolean, unit: string, what: string): string {
  if (low === high && low !== null) return `exactly ${low}${unit}${what}`;
  const from = low === null || (low === 0 && what) ? '' : `${lowIncluded ? 'from' : 'more than'} ${low}${unit}`;
  const to = high === null ? '' : `${highIncluded ? 'up to' : 'less than'} ${high}${unit}`;
  const link = lowIncluded ? (highIncluded ? ' ' : ' to ') : ' and ';
  return `${[from, to].filter(Boolean).join(link) || 'anywhere'}${what}`;
}

function unreachableLevels(steps: ReachedStep[], scale: LevelScale): Fault[] {
  const reached = new Set(steps.flatMap(({ levels }) => levels));
  return scale.levels.filter(({ id }) => !reached.has(id)).map(({ id, title }) => unreachable(id, title, 'No figure from 0% to 100% gives it.'));
}

function openAt(rule: ShareRule, criteria: Record<LevelId, Band>, line: CriteriaLine): Fault[] {
  if (rule.at || !Object.values(criteria).some((band) => band.at !== undefined)) return [];
  return [
    {
      rule: 'bound',
      severity: 'error',
      message: 'It is not said how near the average a figure must be to be "at" it. Taken by the letter, almost nobody is.',
      counterexample: {
        ...example(0.1, { ...rule, unit: 'points' }, line),
        says: 'A figure of 93.2% against an average of 93.1%: at it, or above it?',
      },
      key: 'bound at',
    },
  ];
}
