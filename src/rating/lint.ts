import type { CityEvidence } from './evidence.ts';
import type { Fault, Finding, LintRule } from './finding.ts';
import type { Element, Framework, Reading, ReadingOption, Rule } from './framework.ts';
import { LevelScale } from './level.ts';
import { institutionYears } from './lint-evidence.ts';
import { lintLadder } from './lint-ladder.ts';
import { lintLine } from './lint-line.ts';
import { lintOverall } from './lint-overall.ts';
import { lintShare } from './lint-share.ts';

/**
 * Every fault in a framework's criteria as published, before any reading is chosen, and every one that an option of a reading
 * brings in; for each, the readings that settle it.
 * Complete: criteria are cut into the stretches of the number line on which they agree, and every stretch is looked at;
 * nothing is sampled. With evidence, each finding also says how many institution-years are in it.
 */
export function lint(framework: Framework, evidence: readonly CityEvidence[] = []): Finding[] {
  const scale = new LevelScale(framework.levels);
  const elements = framework.elements.flatMap((element) => lintElement(framework, element, scale, evidence));
  return [...elements, ...lintOverall(framework)];
}

/** An error that no reading settles: the framework cannot rate every institution. */
export function stands(finding: Finding): boolean {
  return finding.severity === 'error' && finding.readings.length === 0;
}

/** The faults of the published rule; then those that come in only with an option of a reading. */
function lintElement(framework: Framework, element: Element, scale: LevelScale, evidence: readonly CityEvidence[]): Finding[] {
  const finding = (rule: Rule, { key, stretch, ...fault }: Fault, readings: Reading[]): Finding => ({
    rule: fault.rule,
    severity: fault.severity,
    element: element.id,
    message: fault.message,
    counterexample: fault.counterexample,
    readings: readings.map(({ id }) => id),
    institutionYears:
      evidence.length > 0 ? institutionYears(framework, { ...element, rule }, { key, ...fault, ...(stretch && { stretch }) }, evidence) : null,
  });
  const published = faults(element.rule, element, scale);
  const found = published.map((fault) => finding(element.rule, fault, settling(element.readings, element.rule, fault, element, scale)));
  const choices = element.readings.flatMap((reading) => reading.options.map((option) => ({ reading, option })));
  const added = choices.flatMap(({ reading, option }) => {
    const rule = withOption(element.rule, option);
    const others = element.readings.filter((other) => other !== reading);
    const fresh = faults(rule, element, scale).filter(({ key }) => !published.some((fault) => fault.key === key));
    return fresh.map((fault) => {
      const avoided = settling([reading], element.rule, fault, element, scale);
      const message = `With the option "${option.id}" of ${reading.id}: ${fault.message}`;
      return finding(rule, { ...fault, message }, [...avoided, ...settling(others, rule, fault, element, scale)]);
    });
  });
  return [...found, ...added];
}

/** All faults of one rule. */
function faults(rule: Rule, element: Element, scale: LevelScale): Fault[] {
  switch (rule.kind) {
    case 'share':
      return [...lintShare(rule, element, scale), ...missingData(rule, element)];
    case 'award':
    case 'staff':
      return [...lintLadder(rule, scale), ...missingData(rule, element)];
    case 'survey':
      return [...lintLine(rule, scale, { from: 0, to: rule['development-questions'] }), ...missingData(rule, element)];
    case 'count':
      return [...lintLine(rule, scale, { from: 0, to: rule['out-of'] }), ...missingData(rule, element)];
  }
}

/** A reading settles a fault if one of its options, alone, takes the fault away. */
function settling(readings: Reading[], rule: Rule, { key }: Fault, element: Element, scale: LevelScale): Reading[] {
  const isGone = (option: ReadingOption) => !faults(withOption(rule, option), element, scale).some((fault) => fault.key === key);
  return readings.filter(({ options }) => options.some(isGone));
}

function withOption(rule: Rule, option: ReadingOption): Rule {
  return { ...rule, ...option.sets } as Rule;
}

function missingData(rule: Rule, element: Element): Fault[] {
  const found: Fault[] = [];
  if (!element.missing)
    found.push(
      fault(
        'missing-data',
        'warning',
        'Nothing is said about missing, hidden or too few data. Waymark then gives no rating, and never counts it as the lowest level.',
        MISSING[rule.kind],
      ),
    );
  if (rule.kind === 'share' && rule.evidence === 'y11-activity' && !rule['not-known']) {
    const message = 'Nothing is said about leavers whose situation is not known: they may count as not in education or work, or be left out.';
    found.push({
      ...fault('missing-data', 'warning', message, 'Of 100 leavers 90 are in education or work, 5 are not, 5 are not known: 90.0% or 94.7%.'),
      key: 'missing-data not-known',
    });
  }
  return found;
}

function fault(rule: LintRule, severity: Fault['severity'], message: string, says: string): Fault {
  return { rule, severity, message, counterexample: { says }, key: rule };
}

const MISSING: Record<Rule['kind'], string> = {
  share: 'An institution whose figure the publisher hid, or with 4 leavers.',
  award: 'An institution about which nobody has said whether it holds an award.',
  staff: 'An institution that has recorded no staff.',
  survey: 'An institution where 7 students answered, or that asks for the first time.',
  count: 'An institution that did not evaluate itself this year.',
};
