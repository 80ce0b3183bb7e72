import type { PartnershipDetails } from './partnership.ts';

export type Field = keyof PartnershipDetails;

const FIELDS: Field[] = ['name', 'area', 'laCodes'];

/** The fields in which two versions of a partnership differ, in the order of the page. */
export function differences(one: PartnershipDetails, other: PartnershipDetails): Field[] {
  return FIELDS.filter((field) => written(one[field]) !== written(other[field]));
}

export function pick(details: PartnershipDetails, fields: Field[]): Partial<PartnershipDetails> {
  return Object.fromEntries(fields.map((field) => [field, details[field]]));
}

function written(value: string | string[]): string {
  return Array.isArray(value) ? value.toSorted().join(', ') : value;
}
