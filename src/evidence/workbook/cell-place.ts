/** The last column of a sheet is XFD, its last row 1,048,576. */
export const LAST_COLUMN = 16_384;
export const LAST_ROW = 1_048_576;

/** `B7` is column 1 and row 7; columns count from 0, rows from 1. Null when it is no place in a sheet. */
export function readPlace(text: string): { column: number; row: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return letters && column <= LAST_COLUMN && row <= LAST_ROW ? { column: column - 1, row } : null;
}

/** The letters of a column that counts from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}
