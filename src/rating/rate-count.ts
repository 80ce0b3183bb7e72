import { criteriaLine, type Step, stepOf } from './criterion.ts';
import type { CountRule, Element } from './framework.ts';
import type { LevelScale } from './level.ts';
import { quantity } from './quantity.ts';
import { type RateElement, sourcesOf } from './rate-leavers.ts';
import { checksOf, withoutFigures } from './rung.ts';
import { day, either } from './words.ts';

/** Gatsby Benchmarks: how many of the eight are fully met. */
export function countRater(element: Element, rule: CountRule, scale: LevelScale): RateElement {
  const line = criteriaLine(rule.criteria, rule.otherwise);
  return ({ gatsby }) => {
    if (!gatsby) return withoutFigures(element, 'no-evidence', 'No file says how many benchmarks are met.');
    const { benchmarksMet, evaluatedOn } = gatsby;
    const from = rule['comparable-from'];
    const figures = { kind: 'count' as const, count: benchmarksMet, outOf: rule['out-of'], evaluatedOn };
    const said = `${benchmarksMet} of ${rule['out-of']} benchmarks were fully met in the evaluation of ${day(evaluatedOn)}`;
    if (from && evaluatedOn < from) {
      const why = `${said}. Evaluations from before ${day(from)} asked other questions and cannot be compared, so there is no rating.`;
      return { ...withoutFigures(element, 'not-comparable', why), figures, sources: sourcesOf([gatsby]) };
    }
    const step = line.steps[stepOf(line, quantity(benchmarksMet), false)] as Step;
    return {
      ...withoutFigures(element, 'no-evidence', ''),
      ...scale.verdict(scale.union([step.levels])),
      figures,
      criteria: checksOf(rule.criteria, scale, (level) => step.published.includes(level)),
      explanation: `${said}${step.levels.length ? `, so ${either(step.levels.map((level) => scale.title(level)))}` : ''}.`,
      sources: sourcesOf([gatsby]),
    };
  };
}
