import { createHash } from 'node:crypto';

/** What can be signed: no number that is not whole, for its digits are not the same everywhere. Write it as text: "94.60". */
export type Signable = string | number | boolean | null | readonly Signable[] | { readonly [name: string]: Signable };

/**
 * The same content always as the same text: names sorted by their code units, no white space.
 * @throws RangeError for a number that is not whole or not safe
 */
export function canonical(value: Signable): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number. Write an exact decimal as text.`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const names = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] as Signable)}`).join(',')}}`;
}

function isList(value: Signable): value is readonly Signable[] {
  return Array.isArray(value);
}

/** What both sides sign: ratings and plan together. */
export interface AgreedContent {
  ratings: Signable;
  plan: Signable;
}

/** Lower-case hexadecimal SHA-256 of the canonical text in UTF-8. */
export function contentHash({ ratings, plan }: AgreedContent): string {
  return createHash('sha256').update(canonical({ ratings, plan }), 'utf8').digest('hex');
}
