import type { Stretch } from './criterion.ts';

/** What can be wrong with criteria, whoever wrote them. */
export type LintRule = 'hole' | 'overlap' | 'unreachable' | 'bound' | 'unit' | 'near-ceiling' | 'missing-data';

/** A case that shows the fault: figures that somebody could have, and what goes wrong with them. */
export interface Counterexample {
  says: string;
  /** Per cent, 0 to 100, where the element rates a share. */
  figure?: number;
  /** Per cent, 0 to 100. */
  comparator?: number;
}

export interface Finding {
  rule: LintRule;
  /** An error gives some institution no level, or a level that depends on who reads. A warning is a gap that Waymark fills by a rule of its own. */
  severity: 'error' | 'warning';
  element: string;
  message: string;
  counterexample: Counterexample;
  /** The readings of the framework that settle it. Empty: it stands. */
  readings: string[];
  /** How many of the given institution-years it touches; null without evidence. */
  institutionYears: number | null;
}

/** A fault found in one rule. `key` tells the same fault in another version of the rule. */
export interface Fault extends Omit<Finding, 'element' | 'readings' | 'institutionYears'> {
  key: string;
  /** Where on the line of the criteria it is, if it is in one place. */
  stretch?: Stretch | 'at';
}
