import type { IsoDate } from './evidence.ts';
import type { Fraction } from './fraction.ts';
import { compare, type Quantity, quantity } from './quantity.ts';

/** 2879 as "2,879". */
export function count(value: number): string {
  return value < 1000 ? String(value) : String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** A share of 0 to 1 as "93.1%"; "100%" and "0%" are said of all and of none only. */
export function perCent(share: number): string {
  if (share === 0 || share === 1) return `${share * 100}%`;
  const text = decimal(share * 100, 1);
  if (text === '100.0') return 'over 99.9%';
  return text === '0.0' ? 'under 0.1%' : `${text}%`;
}

/** "193 of 204". */
export function partOf(part: number, whole: number): string {
  return `${count(part)} of ${count(whole)}`;
}

/** Half of a last decimal that a sum left this much too small is still half of it. */
const DUST = 1 + 1e-14;

/** Rounded half away from zero at so many decimals. */
export function decimal(value: number, decimals: number): string {
  const one = 10 ** decimals;
  const units = Math.round(Math.abs(value) * DUST * one);
  const whole = Math.floor(units / one);
  const text = decimals === 0 ? `${whole}` : `${whole}.${String(units % one).padStart(decimals, '0')}`;
  return value < 0 && units !== 0 ? `-${text}` : text;
}

/**
 * A distance with as few decimals as tell the truth about the bounds: 2.004 against a bound of 2 is not shown as "2.0", and
 * 2.00001 is "just over 2".
 * @param bounds the numbers at which criteria change
 */
export function distance(value: Quantity, bounds: readonly number[]): string {
  const size: Quantity = { approx: Math.abs(value.approx), exact: () => absolute(value.exact()) };
  for (const decimals of [1, 2, 3]) {
    const shown = decimal(size.approx, decimals);
    if (bounds.every((bound) => sameSide(size, Number(shown), Math.abs(bound)))) return shown;
  }
  const near = bounds.map(Math.abs).find((bound) => !sameSide(size, Number(decimal(size.approx, 3)), bound)) ?? 0;
  if (near === 0) return 'less than 0.001';
  return `just ${compare(size, quantity(near)) > 0 ? 'over' : 'under'} ${near}`;
}

function absolute({ n, d }: Fraction): Fraction {
  return { n: n < 0n ? -n : n, d };
}

function sameSide(size: Quantity, shown: number, bound: number): boolean {
  if (Math.abs(size.approx - bound) > 0.06) return true;
  return Math.sign(compare(size, quantity(bound))) === Math.sign(shown - bound);
}

/** "A", "A or B", "A, B or C". */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** "A", "A and B", "A, B and C". */
export function all(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "1 institution", "2 institutions". */
export function several(number: number, one: string, more = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : more}`;
}

export function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** 2025-07-31 as "31 July 2025"; what is no such day stays as it is. */
export function day(date: IsoDate): string {
  const [, year, month, number] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name ? `${Number(number)} ${name} ${year}` : date;
}
