import type { CriteriaLine } from './criterion.ts';
import type { Fault } from './finding.ts';
import type { Element, ReadingOption, ShareRule } from './framework.ts';
import type { LevelId, LevelScale } from './level.ts';
import { shown } from './lint-reach.ts';

/** A level that asks to be so far above the average that nobody can be once the average is high. */
export function nearCeiling(rule: ShareRule, line: CriteriaLine, element: Element, scale: LevelScale): Fault[] {
  const byReading = optionsSettingAt(element).map(({ sets }) => atCeiling({ ...rule, ...sets } as ShareRule));
  return scale.levels.flatMap(({ id, title }): Fault[] => {
    const need = leastAbove(line, id);
    if (need === null) return [];
    const published = Math.min(ceiling(need, rule), atCeiling(rule));
    const from = Math.min(published, ...byReading);
    return [
      {
        rule: 'near-ceiling',
        severity: 'warning',
        message: `${title} asks to be above the average. From an average of ${shown(from)}% on, ${from < published ? 'by some reading ' : ''}no institution can be, not even one where every leaver succeeds.`,
        counterexample: { says: `A figure of 100% against an average of ${shown(from)}%.`, figure: 100, comparator: from },
        key: `near-ceiling ${id}`,
      },
    ];
  });
}

function optionsSettingAt(element: Element): ReadingOption[] {
  return element.readings.flatMap(({ options }) => options.filter(({ sets }) => 'at' in sets));
}

/** The lowest average that 100% is no more than this above. */
function ceiling(above: number, { unit }: ShareRule): number {
  return Number((unit === 'per-cent-of-average' ? 100 / (1 + above / 100) : 100 - above).toPrecision(12));
}

/** The lowest average that 100% still counts as at. */
function atCeiling(rule: ShareRule): number {
  const { at } = rule;
  if (at && 'rounded-to' in at) return 100 - 0.5 / 10 ** at['rounded-to'];
  return ceiling(at && 'within' in at ? at.within : 0, rule);
}

/** The least distance above the average that a level asks for; null if it can be had at the average or below. */
function leastAbove({ steps }: CriteriaLine, level: LevelId): number | null {
  const first = steps.find(({ levels }) => levels.includes(level));
  if (!first || first.stretch === 'at' || first.stretch.low === null || first.stretch.low < 0) return null;
  return first.stretch.low;
}
