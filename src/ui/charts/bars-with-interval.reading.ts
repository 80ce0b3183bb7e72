import { count, perCent } from '../../rating/words.ts';
import { extremes, firstAndOthers } from './extremes.ts';
import { absentWords, isKnown } from './figure.ts';
import type { ShareRow } from './share-rows.ts';

/** The highest and the lowest, and how many differ from what they are held against by more than their interval. */
export function barsReading(rows: readonly ShareRow[], comparator: string | null): string {
  if (rows.length === 0) return 'There are no figures to show yet.';
  const known = rows.flatMap((row) => (isKnown(row.figure) ? [{ ...row, value: row.figure }] : []));
  const absent = absentWords(rows.map(({ figure }) => figure));
  if (known.length === 0) return `No figures can be shown: ${absent}.`;
  return `${standing(known)}${differing(known, comparator)}${absent === '' ? '' : `; not drawn: ${absent}`}.`;
}

function standing(known: readonly (ShareRow & { value: number })[]): string {
  const { most, least } = extremes(known);
  const [top, bottom] = [most[0]?.value ?? 0, least[0]?.value ?? 0];
  if (known.length === 1) return `“${most[0]?.name}” stands at ${perCent(top)}`;
  if (most.length === known.length) return `All ${count(known.length)} stand at ${perCent(top)}`;
  return `Highest is ${quoted(most)} at ${perCent(top)}, lowest ${quoted(least)} at ${perCent(bottom)}`;
}

function quoted([first, ...more]: readonly ShareRow[]): string {
  return firstAndOthers([{ name: `“${first?.name}”` }, ...more]);
}

/** An interval that does not reach the comparator: chance alone would seldom bring that about. */
function differing(known: readonly ShareRow[], comparator: string | null): string {
  const held = known.flatMap(({ interval, comparator }) =>
    interval && comparator !== null && isKnown(comparator) ? [{ interval, comparator }] : [],
  );
  if (comparator === null || held.length === 0) return '';
  const above = held.filter(({ interval, comparator }) => interval.low > comparator).length;
  const below = held.filter(({ interval, comparator }) => interval.high < comparator).length;
  return `; clearly above ${comparator}: ${count(above)} of ${count(held.length)}, clearly below: ${count(below)}`;
}
