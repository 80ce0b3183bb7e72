import type { IsoDate } from '../rating/evidence.ts';
import { readIsoDate } from './iso-date.ts';

/** The cells of one row of a template, by the names of their columns. */
export interface Cells {
  /** Counts from 1, the header included. */
  line: number;
  /** Without the white space around it; '' where the file has no such column or the row ends before it. */
  text(column: string): string;
  error(message: string, column: string): void;
}

// Below, a cell that is in error gives a value that never leaves: a file with one error gives no rows at all. No message
// repeats what a cell holds; line and column find it, and what it holds may be meant for a terminal or about a person.

/** One of the words, in small or capital letters. */
export function oneOf<Word extends string>(cells: Cells, column: string, words: readonly [Word, ...Word[]]): Word {
  const text = cells.text(column).toLowerCase();
  const word = words.find((known) => known === text);
  if (word === undefined) cells.error(`Write one of these words: ${words.join(', ')}.`, column);
  return word ?? words[0];
}

export function yesOrNo(cells: Cells, column: string): boolean {
  return oneOf(cells, column, ['yes', 'no']) === 'yes';
}

/** A whole number in plain digits from 0 to `most`, or NaN. */
export function wholeNumber(cells: Cells, column: string, most = 9_999_999): number {
  const text = cells.text(column);
  const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (number <= most) return number;
  cells.error(`Write a whole number from 0 to ${most}, in digits only: no comma, space, point or per cent sign.`, column);
  return Number.NaN;
}

/** As `wholeNumber`, or null when the cell is empty. */
export function wholeNumberOrNull(cells: Cells, column: string, most: number): number | null {
  return cells.text(column) === '' ? null : wholeNumber(cells, column, most);
}

/** A number with or without decimals, 0 or more, below ten million; null when the cell is empty. */
export function decimalOrNull(cells: Cells, column: string): number | null {
  const text = cells.text(column);
  if (text === '') return null;
  if (/^\d{1,7}(\.\d{1,9})?$/.test(text)) return Number(text);
  cells.error('Write a number that is 0 or more, with a point before any decimals: 120 or 120.5.', column);
  return Number.NaN;
}

/** The day in the cell; null when the cell is empty. */
export function dayOrNull(cells: Cells, column: string): IsoDate | null {
  const text = cells.text(column);
  if (text === '') return null;
  const read = readIsoDate(text);
  if ('day' in read) return read.day;
  if (read.fault === 'form')
    cells.error(
      'Write the day as year-month-day with two figures for month and day: 2025-07-31. In a spreadsheet, format the column as yyyy-mm-dd before you save.',
      column,
    );
  else cells.error('The calendar has no such day. Check the month and the day.', column);
  return null;
}
