/** What a spreadsheet would take for a formula or a command. */
const DANGEROUS = /^[=+\-@\t\r\0]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * One line of a CSV file, CRLF at its end. Text that a spreadsheet would run as a formula gets an apostrophe in front, so
 * that a name from a file can never do anything on the machine of whoever opens the export.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Text that no spreadsheet runs: with an apostrophe in front where it would. */
export function safeText(text: string): string {
  return DANGEROUS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  const safe = safeText(String(cell));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
