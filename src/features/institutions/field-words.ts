import type { Field } from './differences.ts';
import { type InstitutionDetails, KINDS, phaseWords } from './institution.ts';

export const FIELD_LABELS: Record<Field, string> = {
  name: 'Name',
  kind: 'Kind',
  phases: 'Leavers',
  urn: 'URN',
  laestab: 'LAESTAB',
  ukprn: 'UKPRN',
  earlierUrns: 'Earlier URNs',
  roll: 'Students on roll',
};

/** What stands in a field, as a page shows it; empty where nothing does. */
export function fieldWords(details: InstitutionDetails, field: Field): string {
  if (field === 'kind') return KINDS[details.kind];
  if (field === 'phases') return phaseWords(details.phases);
  if (field === 'roll') return details.roll === null ? '' : details.roll.toLocaleString('en-GB');
  return [details[field] ?? ''].flat().join(', ');
}
