import type { Finding } from './finding.ts';
import type { Framework } from './framework.ts';

/** Faults of the rule for the overall rating: none is given, or it asks for more elements than there are. */
export function lintOverall({ overall, elements }: Framework): Finding[] {
  if (overall.rule !== 'to-be-determined') {
    const needed = overall.rule['minimum-rated'];
    if (needed <= elements.length) return [];
    const message = `No institution can ever have an overall rating: it asks for ${needed} rated elements, and the framework has ${elements.length}.`;
    return [finding('unreachable', message, 'An institution with every element rated.')];
  }
  const settling = overall.readings.filter(({ options }) => options.some(({ sets }) => sets.rule && sets.rule !== 'to-be-determined'));
  const message = 'An overall rating is asked for, and no rule says how the elements make it.';
  const example = 'An institution with two elements at the best level and three at the last.';
  return [
    finding(
      'hole',
      message,
      example,
      settling.map(({ id }) => id),
    ),
  ];
}

function finding(rule: Finding['rule'], message: string, says: string, readings: string[] = []): Finding {
  return { rule, severity: 'error', element: 'overall', message, counterexample: { says }, readings, institutionYears: null };
}
