import type { Finding } from '../../src/rating/finding.ts';
import type { Band, CountRule, Element, Framework, Reading, Rule, ShareRule } from '../../src/rating/framework.ts';
import { lint } from '../../src/rating/lint.ts';
import { DERBY } from './given-evidence.ts';

/** Criteria without their words. */
export type GivenBands = Record<string, Omit<Band, 'says'>>;

export const THREE_LEVELS = ['good', 'fair', 'poor'].map((id) => ({ id, title: id, means: '' }));

export function givenBands(bands: GivenBands): Record<string, Band> {
  return Object.fromEntries(Object.entries(bands).map(([level, band]): [string, Band] => [level, { says: level, ...band }]));
}

/** Shares of their own, from 0% to 100%. */
export function fixedRule(bands: GivenBands): ShareRule {
  return { kind: 'share', evidence: 'destinations', against: 'fixed', criteria: givenBands(bands) };
}

/** Distances in points from the national figure; at it only what is exactly equal. */
export function relativeRule(bands: GivenBands, more: Partial<ShareRule> = {}): ShareRule {
  return { kind: 'share', evidence: 'destinations', against: 'national', unit: 'points', at: { equal: true }, criteria: givenBands(bands), ...more };
}

/** Whole numbers from 0 to 8. */
export function countRule(bands: GivenBands): CountRule {
  return { kind: 'count', evidence: 'gatsby', 'out-of': 8, criteria: givenBands(bands) };
}

/** A framework of three levels and one element with this rule, which says what happens to missing data. */
export function givenFrameworkOf(rule: Rule, readings: Reading[] = []): Framework {
  const element: Element = { ...(DERBY.elements[0] as Element), id: 'it', missing: 'not rated', rule, readings };
  return {
    ...DERBY,
    levels: THREE_LEVELS,
    elements: [element],
    overall: { ...DERBY.overall, readings: [], rule: { kind: 'lowest', 'minimum-rated': 1 } },
  };
}

export function faultsOf(rule: Rule, readings: Reading[] = []): Finding[] {
  return lint(givenFrameworkOf(rule, readings));
}

/** "rule: message" of each. */
export function toldOf(findings: Finding[]): string[] {
  return findings.map(({ rule, message }) => `${rule}: ${message}`);
}
