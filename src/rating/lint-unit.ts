import type { CriteriaLine } from './criterion.ts';
import type { Fault } from './finding.ts';
import type { ShareRule } from './framework.ts';
import type { LevelScale } from './level.ts';
import { holds } from './lint-line.ts';
import { shown } from './lint-reach.ts';
import { either } from './words.ts';

/**
 * Averages at which a distance just inside a bound in points is just outside it in per cent, with how far inside: against 50%
 * the two differ by a factor of two, against 98% by so little that no second bound lies between.
 */
const AVERAGES = [
  { average: 50, inside: 0.75 },
  { average: 98, inside: 0.99 },
];

/** "2% below" as percentage points or as per cent of the average, where that makes a difference to some figure. */
export function openUnit(rule: ShareRule, line: CriteriaLine, scale: LevelScale): Fault[] {
  if (rule.unit) return [];
  const within = rule.at && 'within' in rule.at ? rule.at.within : 0;
  const titlesAt = (number: number) => (Math.abs(number) <= within ? titlesOf(line, 'at', scale) : titlesOf(line, number, scale));
  for (const { average, inside } of AVERAGES) {
    for (const bound of bounds(line, within)) {
      const points = Math.max(-average, Math.min(100 - average, inside * bound));
      const perCent = (100 * points) / average;
      if (titlesAt(points) !== titlesAt(perCent)) return [unitFault(points, average, titlesAt(points), titlesAt(perCent))];
    }
  }
  return [];
}

/** Nearest to the average first. */
function bounds({ steps }: CriteriaLine, within: number): number[] {
  const all = steps.flatMap(({ stretch }) => (stretch === 'at' ? [within, -within] : [stretch.low, stretch.high]));
  return [...new Set(all)]
    .filter((bound) => bound !== null && bound !== 0)
    .sort((a, b) => Math.abs(a ?? 0) - Math.abs(b ?? 0) || (a ?? 0) - (b ?? 0)) as number[];
}

function titlesOf({ steps }: CriteriaLine, place: number | 'at', scale: LevelScale): string {
  const found = steps.find(({ stretch }) => (place === 'at' ? stretch === 'at' : holds(stretch, place)));
  return either((found?.levels ?? []).map((level) => scale.title(level))) || 'no level';
}

function unitFault(points: number, average: number, inPoints: string, inPerCent: string): Fault {
  const figure = Number((average + points).toPrecision(12));
  const [away, where] = [Math.abs(points), points < 0 ? 'below' : 'above'];
  return {
    rule: 'unit',
    severity: 'error',
    message: '"%" may mean percentage points or per cent of the average. The two part the more, the lower the average is.',
    counterexample: {
      says: `A figure of ${shown(figure)}% against an average of ${average}%: ${shown(away)} points ${where} (${inPoints}), yet ${shown(Number(((100 * away) / average).toPrecision(3)))} per cent ${where} (${inPerCent}).`,
      figure,
      comparator: average,
    },
    key: 'unit',
  };
}
