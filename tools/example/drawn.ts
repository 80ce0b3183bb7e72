import { createHash } from 'node:crypto';

/** A number from 0 up to 1 that is always the same for the same words: what is drawn for one school does not hang on any other. */
export function drawn(...words: (string | number)[]): number {
  return createHash('sha256').update(words.join('\n')).digest().readUInt32BE(0) / 2 ** 32;
}

/** Splits a whole number by weights, each a little off, so that the parts add up to it. A weight of 0 gets nothing. */
export function split<Name extends string>(
  total: number,
  weights: Readonly<Record<Name, number>>,
  ...words: (string | number)[]
): Record<Name, number> {
  const names = Object.keys(weights) as Name[];
  const shaken = names.map((name) => weights[name] * (0.8 + 0.4 * drawn(...words, name)));
  const sum = shaken.reduce((all, weight) => all + weight, 0);
  const exact = shaken.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const missing = total - parts.reduce((all, part) => all + part, 0);
  const byRest = names.map((_, at) => at).sort((a, b) => rest(exact, b) - rest(exact, a) || a - b);
  for (const at of byRest.slice(0, missing)) parts[at] = (parts[at] ?? 0) + 1;
  return Object.fromEntries(names.map((name, at) => [name, parts[at] ?? 0])) as Record<Name, number>;
}

function rest(exact: number[], at: number): number {
  return (exact[at] ?? 0) % 1;
}
