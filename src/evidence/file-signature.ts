/** Files that are not text, by their first bytes (in Latin-1), and what to do with them. */
const KNOWN: readonly [start: string, message: string][] = [
  ['PK', 'This is a workbook or a ZIP archive, not a CSV file. Open it and save the sheet as "CSV UTF-8", or unpack it.'],
  ['\xd0\xcf\x11\xe0', 'This is an old Excel or Word file, not a CSV file. Open it and save the sheet as "CSV UTF-8".'],
  ['%PDF', 'This is a PDF, not a CSV file. Ask whoever made it for the figures as CSV.'],
  ['{\\rtf', 'This is a formatted text (RTF), not a CSV file. Ask whoever made it for the figures as CSV.'],
  ['\x1f\x8b', 'This file is packed (gzip). Unpack it, and give the CSV file that is in it.'],
  ['Rar!', 'This file is packed (RAR). Unpack it, and give the CSV file that is in it.'],
  ['7z\xbc\xaf', 'This file is packed (7z). Unpack it, and give the CSV file that is in it.'],
  ['\x89PNG', 'This is a picture. Ask whoever made it for the figures as CSV.'],
  ['\xff\xd8\xff', 'This is a picture. Ask whoever made it for the figures as CSV.'],
  ['GIF8', 'This is a picture. Ask whoever made it for the figures as CSV.'],
  ['SQLite format', 'This is a database, not a CSV file. Ask whoever made it for the figures as CSV.'],
  ['PAR1', 'This is a Parquet file, not a CSV file. Ask whoever made it for the figures as CSV.'],
  ['<', 'This is a web page or XML, not a CSV file. Download the CSV file itself.'],
];

/** What a file is whose first bytes are these, and what to do, where it is no text; null where they may be text. */
export function whyNotText(start: Uint8Array): string | null {
  const head = Buffer.from(start.subarray(0, 16)).toString('latin1');
  return KNOWN.find(([bytes]) => head.startsWith(bytes))?.[1] ?? null;
}

/** A ZIP archive, an empty one, one in volumes; a workbook or document is one too. */
const ZIPS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

export function isZip(start: Uint8Array): boolean {
  return ZIPS.includes(Buffer.from(start.subarray(0, 4)).toString('latin1'));
}

/** The container of old Office files (.xls, .doc), and of workbooks under a password. */
export function isCompoundFile(start: Uint8Array): boolean {
  return Buffer.from(start.subarray(0, 4)).toString('latin1') === '\xd0\xcf\x11\xe0';
}
