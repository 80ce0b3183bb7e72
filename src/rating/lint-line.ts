import { criteriaLine, type Step, type Stretch } from './criterion.ts';
import type { Fault } from './finding.ts';
import type { CountRule, SurveyRule } from './framework.ts';
import type { LevelScale } from './level.ts';
import { orderFaults } from './lint-order.ts';
import { all } from './words.ts';

/** Faults of criteria on whole numbers: every number that can be is looked up. */
export function lintLine(rule: SurveyRule | CountRule, scale: LevelScale, range: { from: number; to: number }): Fault[] {
  const { steps } = criteriaLine(rule.criteria, rule.otherwise);
  const numbers = Array.from({ length: range.to - range.from + 1 }, (_, index) => range.from + index);
  const at = numbers.map((number) => ({ number, step: steps.find((step) => holds(step.stretch, number)) as Step }));
  const holes = at.filter(({ step }) => step.levels.length === 0).map(({ number }) => number);
  const overlaps = at.filter(({ step }) => step.published.length > 1).map(({ number }) => number);
  // Fewer development questions still priorities is better; of benchmarks, more.
  const worstFirst = at.map(({ step }) => step);
  if (rule.kind === 'survey') worstFirst.reverse();
  const unreached = scale.levels.filter(({ id }) => !at.some(({ step }) => step.levels.includes(id)));
  return [
    ...(holes.length ? [numberFault('hole', `No criterion covers ${all(holes.map(String))}.`, holes[0] as number)] : []),
    ...(overlaps.length ? [numberFault('overlap', `More than one criterion covers ${all(overlaps.map(String))}.`, overlaps[0] as number)] : []),
    ...unreached.map(({ id, title }) => unreachable(id, title, `No number from ${range.from} to ${range.to} gives it.`)),
    ...orderFaults(worstFirst, scale),
  ];
}

export function holds(stretch: Stretch | 'at', number: number): boolean {
  if (stretch === 'at') return false;
  const { low, lowIncluded, high, highIncluded } = stretch;
  const above = low === null || number > low || (number === low && lowIncluded);
  return above && (high === null || number < high || (number === high && highIncluded));
}

export function unreachable(id: string, title: string, says: string): Fault {
  return {
    rule: 'unreachable',
    severity: 'error',
    message: `No institution can ever be ${title}: its criterion holds for nothing, or is missing.`,
    counterexample: { says },
    key: `unreachable ${id}`,
  };
}

function numberFault(rule: 'hole' | 'overlap', message: string, number: number): Fault {
  return { rule, severity: 'error', message, counterexample: { says: `An institution with ${number}.` }, key: `${rule} ${number}` };
}
