import { type CriteriaLine, criteriaLine, type Step, type Stretch } from './criterion.ts';
import type { Counterexample, Fault } from './finding.ts';
import type { Band, Element, ReadingOption, ShareRule } from './framework.ts';
import type { LevelId, LevelScale } from './level.ts';
import { holds, unreachable } from './lint-line.ts';
import { all, decimal, either } from './words.ts';

/** The average of the counter-examples: an everyday one, so that the example could be a school. */
const AVERAGE = 93.1;

/** Faults of criteria on shares. */
export function lintShare(rule: ShareRule, element: Element, scale: LevelScale): Fault[] {
  if (rule.criteria === 'to-be-determined') return [undetermined()];
  const line = criteriaLine(rule.criteria, rule.otherwise);
  return [
    ...line.steps.flatMap((step) => stepFaults(step, line, scale)),
    ...unreachableLevels(line, scale),
    ...(line.relative ? [...openAt(rule, rule.criteria), ...openUnit(rule, line, scale), ...nearCeiling(rule, line, element, scale)] : []),
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
function stepFaults({ stretch, published, levels }: Step, line: CriteriaLine, scale: LevelScale): Fault[] {
  const faulty = levels.length === 0 || published.length > 1;
  if (!faulty || (stretch !== 'at' && outside(stretch, line))) return [];
  const titles = all(published.map((level) => scale.title(level)));
  const hole = levels.length === 0;
  const where = stretch === 'at' ? 'at the average' : stretchWords(stretch, line.relative);
  const single = stretch !== 'at' && stretch.low === stretch.high;
  return [
    {
      rule: single ? 'bound' : hole ? 'hole' : 'overlap',
      severity: 'error',
      message: hole ? `A figure ${where} has no level: no criterion covers it.` : `A figure ${where} has more than one level: ${titles}.`,
      counterexample: example(stretch === 'at' ? 0 : inside(stretch), line.relative),
      key: `${hole ? 'hole' : 'overlap'} ${JSON.stringify(stretch)}`,
    },
  ];
}

/** Nobody is further than 100 points from an average, and no share is below 0% or above 100%. */
function outside({ low, high }: Stretch, { relative }: CriteriaLine): boolean {
  const [least, most] = relative ? [-100, 100] : [0, 100];
  return (high !== null && high < least) || (low !== null && low >= most) || (!relative && high !== null && high <= 0);
}

function stretchWords({ low, lowIncluded, high, highIncluded }: Stretch, relative: boolean): string {
  if (!relative) return rangeWords(low, lowIncluded, high, highIncluded, '%', '');
  if (high !== null && high <= 0) return rangeWords(-high, highIncluded, low === null ? null : -low, lowIncluded, '', ' below the average');
  return rangeWords(low, lowIncluded, high, highIncluded, '', ' above the average');
}

function rangeWords(low: number | null, lowIncluded: boolean, high: number | null, highIncluded: boolean, unit: string, what: string): string {
  if (low === high && low !== null) return `exactly ${low}${unit}${what}`;
  const from = low === null || (low === 0 && what) ? '' : `${lowIncluded ? 'from' : 'more than'} ${low}${unit}`;
  const to = high === null ? '' : `${highIncluded ? 'up to' : 'less than'} ${high}${unit}`;
  return `${[from, to].filter(Boolean).join(' and ') || 'anywhere'}${what}`;
}

/** A number inside the stretch, not on its ends where it has an inside. */
function inside({ low, high }: Stretch): number {
  if (low === null) return (high ?? 0) - 1;
  return high === null ? low + 1 : (low + high) / 2;
}

function example(number: number, relative: boolean): Counterexample {
  if (!relative) return { says: `A figure of ${decimal(number, 1)}%.`, figure: number };
  const figure = AVERAGE + number > 100 ? 100 : AVERAGE + number;
  const comparator = figure - number;
  return { says: `A figure of ${decimal(figure, 1)}% against an average of ${decimal(comparator, 1)}%.`, figure, comparator };
}

function unreachableLevels(line: CriteriaLine, scale: LevelScale): Fault[] {
  const reached = new Set(line.steps.filter(({ stretch }) => stretch === 'at' || !outside(stretch, line)).flatMap(({ levels }) => levels));
  return scale.levels.filter(({ id }) => !reached.has(id)).map(({ id, title }) => unreachable(id, title, `No figure from 0% to 100% gives it.`));
}

function openAt({ at }: ShareRule, criteria: Record<LevelId, Band>): Fault[] {
  if (at || !Object.values(criteria).some((band) => band.at !== undefined)) return [];
  return [
    {
      rule: 'bound',
      severity: 'error',
      message: 'It is not said how near the average a figure must be to be "at" it. Taken by the letter, almost nobody is.',
      counterexample: { ...example(0.1, true), says: 'A figure of 93.2% against an average of 93.1%: at it, or above it?' },
      key: 'bound at',
    },
  ];
}

function openUnit({ unit }: ShareRule, line: CriteriaLine, scale: LevelScale): Fault[] {
  const bound = line.steps.flatMap(({ stretch }) => (stretch === 'at' || !stretch.high ? [] : [Math.abs(stretch.high)])).sort((a, b) => a - b)[0];
  if (unit || bound === undefined) return [];
  // Against an average of 50% a distance in per cent is twice the one in points: three quarters of the bound becomes one and a half.
  const figure = 50 - 0.75 * bound;
  const levels = [-0.75 * bound, -1.5 * bound].map((number) => titlesAt(line, number, scale));
  return [
    {
      rule: 'unit',
      severity: 'error',
      message: `"%" may mean percentage points or per cent of the average. The two part the more, the lower the average is.`,
      counterexample: {
        says: `A figure of ${decimal(figure, 1)}% against an average of 50%: ${0.75 * bound} points below (${levels[0]}), yet ${1.5 * bound} per cent below (${levels[1]}).`,
        figure,
        comparator: 50,
      },
      key: 'unit',
    },
  ];
}

function titlesAt({ steps }: CriteriaLine, number: number, scale: LevelScale): string {
  const levels = steps.find(({ stretch }) => holds(stretch, number))?.levels ?? [];
  return either(levels.map((level) => scale.title(level))) || 'no level';
}

/** A level that asks to be so far above the average that nobody can be once the average is high. */
function nearCeiling(rule: ShareRule, line: CriteriaLine, element: Element, scale: LevelScale): Fault[] {
  const widths = [rule, ...optionsSetting('at', element).map(({ sets }) => ({ ...rule, ...sets }) as ShareRule)].map(atWidth);
  return scale.levels.flatMap(({ id, title }): Fault[] => {
    const need = leastAbove(line, id);
    if (need === null) return [];
    const from = 100 - Math.max(need, ...widths);
    return [
      {
        rule: 'near-ceiling',
        severity: 'warning',
        message: `${title} asks to be above the average. From an average of ${decimal(from, 1)}% on, ${rule.at || from === 100 ? '' : 'by some reading '}no institution can be, not even one where every leaver succeeds.`,
        counterexample: {
          says: `A figure of 100% against an average of ${decimal(Math.max(from, 99.8), 1)}%.`,
          figure: 100,
          comparator: Math.max(from, 99.8),
        },
        key: `near-ceiling ${id}`,
      },
    ];
  });
}

function optionsSetting(part: string, element: Element): ReadingOption[] {
  return element.readings.flatMap(({ options }) => options.filter(({ sets }) => part in sets));
}

/** How far above the average a figure can be and still count as at it, in points, when the average is near 100%. */
function atWidth({ at }: ShareRule): number {
  if (!at || 'equal' in at) return 0;
  return 'within' in at ? at.within : 0.5 / 10 ** at['rounded-to'];
}

/** The least distance above the average that a level asks for; null if it can be had at the average or below. */
function leastAbove({ steps }: CriteriaLine, level: LevelId): number | null {
  const first = steps.find(({ levels }) => levels.includes(level));
  if (!first || first.stretch === 'at' || first.stretch.low === null || first.stretch.low < 0) return null;
  return first.stretch.low;
}
