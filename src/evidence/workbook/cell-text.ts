import type { NumberFormat } from './number-format.ts';
import { type DateSystem, dayOfSerial } from './serial-day.ts';

/** Spreadsheet programs show, and compare, fifteen digits of a number; the file holds seventeen. */
const SHOWN_DIGITS = 15;

/**
 * A cell's number as the text that stands in a CSV file for it: a day for a number in a date's format, `79%` for 0.79 in that of
 * a per cent, `0042` for 42 in the format 0000; without the last digits, which are only noise.
 */
export function textOfNumber(value: string, format: NumberFormat, system: DateSystem): string {
  const number = value === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) return value;
  if (format === 'plain') return shown(number);
  if (format === 'per-cent') return `${shown(number * 100)}%`;
  if (typeof format === 'object') return Number.isInteger(number) && number >= 0 ? shown(number).padStart(format.digits, '0') : shown(number);
  // A format that shows no time hides one: a person sees the day.
  return dayOfSerial(format === 'day' ? Math.floor(number) : number, system) ?? shown(number);
}

function shown(number: number): string {
  return Number.isSafeInteger(number) ? String(number) : String(Number(number.toPrecision(SHOWN_DIGITS)));
}

/** `2025-07-31T00:00:00`, as a cell of type date has it, is the day. */
export function textOfDate(value: string): string {
  return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
}

const NOT_PLAIN = /_x|[\p{Cc}\u2028\u2029]/u;

/** A text without the workbook's own escapes (`_x000D_`), on one line: a row of the sheet is a line of the table. */
export function plainText(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
