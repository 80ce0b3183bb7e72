import type { InstitutionDetails } from './institution.ts';

export type Field = keyof InstitutionDetails;

const FIELDS: Field[] = ['name', 'kind', 'phases', 'urn', 'laestab', 'ukprn', 'earlierUrns', 'roll'];

/** The fields in which two versions of an institution differ, in the order of the page. */
export function differences(one: InstitutionDetails, other: InstitutionDetails): Field[] {
  return FIELDS.filter((field) => written(one, field) !== written(other, field));
}

/** The details alone, of what may be a whole institution. */
export function detailsOf(institution: InstitutionDetails): InstitutionDetails {
  return pick(institution, FIELDS) as InstitutionDetails;
}

/** Those fields alone. */
export function pick(details: InstitutionDetails, fields: Field[]): Partial<InstitutionDetails> {
  return Object.fromEntries(fields.map((field) => [field, details[field]]));
}

/** Neither phases nor earlier numbers have an order that means anything. */
function written(details: InstitutionDetails, field: Field): string {
  const value = details[field];
  return Array.isArray(value) ? value.toSorted().join(' ') : String(value ?? '');
}
