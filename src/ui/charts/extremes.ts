import { count, decimal } from '../../rating/words.ts';

export interface Named {
  name: string;
  value: number;
}

/** Those with the greatest and those with the smallest value, in the order given. Where all have one value, both are all of them. */
export function extremes<Item extends Named>(items: readonly Item[]): { most: Item[]; least: Item[] } {
  const values = items.map(({ value }) => value);
  const [greatest, smallest] = [Math.max(...values), Math.min(...values)];
  return { most: items.filter(({ value }) => value === greatest), least: items.filter(({ value }) => value === smallest) };
}

/** "Alder Vale", "Alder Vale and 1 other", "Alder Vale and 2 others". */
export function firstAndOthers(items: readonly { name: string }[]): string {
  const more = items.length - 1;
  const name = items[0]?.name ?? '';
  return more < 1 ? name : `${name} and ${count(more)} other${more === 1 ? '' : 's'}`;
}

/** Sums of shares leave this much; it is no difference. */
const DUST = 1e-9;

/** "up 2.4 points", "down 1.0 point", "unchanged": from one share to another, in percentage points. */
export function pointsMoved(from: number, to: number): string {
  const points = (to - from) * 100;
  if (Math.abs(points) < DUST) return 'unchanged';
  return `${points > 0 ? 'up' : 'down'} ${pointsWords(Math.abs(points))}`;
}

function pointsWords(points: number): string {
  const size = decimal(points, 1);
  if (size === '0.0') return 'less than 0.1 points';
  return `${size} ${size === '1.0' ? 'point' : 'points'}`;
}
