import { type Environment, setIn } from './read-values.ts';
import { NAMES, type Name } from './variables.ts';

const OURS = 'WAYMARK_';

/** Variables that look like ours and are none: most likely a slip, which would otherwise pass in silence. */
export function problemsOfUnknownNames(environment: Environment): string[] {
  const known = new Set<string>(NAMES);
  const unknown = Object.keys(environment).filter((name) => name.startsWith(OURS) && !known.has(name) && setIn(environment, name) !== undefined);
  return unknown.map((name) => `${name} is not a variable of Waymark. Did you mean ${nearest(name)}? If not, remove it.`);
}

/** Most variables do not begin with WAYMARK_, so WAYMARK_PORT is nearest to PORT. */
function nearest(name: string): Name {
  const steps = (known: string) => Math.min(stepsBetween(name, known), stepsBetween(name.slice(OURS.length), known));
  return NAMES.reduce((best, known) => (steps(known) < steps(best) ? known : best));
}

/** How many letters to add, leave out or change to make one word of the other (Levenshtein). */
function stepsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (let column = 1; column <= other.length; column++) {
      const change = (row[column - 1] ?? 0) + (letter === other[column - 1] ? 0 : 1);
      next.push(Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
