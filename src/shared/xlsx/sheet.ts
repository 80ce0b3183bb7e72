import { safeText } from '../csv-line.ts';
import { cellText } from './xml-text.ts';

export interface Sheet {
  /** At most 31 characters, none of []:*?/\ */
  name: string;
  /** `width`: of so many characters. */
  columns: readonly { title: string; width: number }[];
  /** Numbers are numbers, null is empty. */
  rows: Iterable<readonly (string | number | null)[]>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The longest text that Excel takes into a cell. */
export const LONGEST_TEXT = 32_767;

/** The looks of cells, by their place in styles.xml. */
const PLAIN = 0;
const HEAD = 1;
/** Long text is shown on several lines. */
const WRAPPED = 2;
const LONG_COLUMN = 50;

/** The XML of a sheet, row by row: the head and the first column stay in sight, and the head has the arrows that filter. */
export function* sheetXml({ columns, rows }: Sheet): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols>`;
  yield columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  yield '</cols><sheetData>';
  yield rowXml(
    1,
    columns.map(({ title }) => title),
    () => HEAD,
  );
  let number = 1;
  for (const row of rows) yield rowXml(++number, row, (at) => ((columns[at]?.width ?? 0) > LONG_COLUMN ? WRAPPED : PLAIN));
  yield `</sheetData><autoFilter ref="A1:${columnName(columns.length - 1)}${number}"/></worksheet>`;
}

function rowXml(number: number, cells: readonly (string | number | null)[], look: (at: number) => number): string {
  const inside = cells.map((cell, at) => cellXml(cell, `${columnName(at)}${number}`, look(at)));
  return `<row r="${number}">${inside.join('')}</row>`;
}

function cellXml(cell: string | number | null, place: string, look: number): string {
  if (cell === null || cell === '') return '';
  const style = look === PLAIN ? '' : ` s="${look}"`;
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${place}"${style}><v>${cell}</v></c>`;
  const text = safeText(String(cell)).slice(0, LONGEST_TEXT);
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

/** 0 as "A", 25 as "Z", 26 as "AA". */
export function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}
