import { type GivenMember, givenZip } from './given-zip.ts';

/** A cell as XML, or a text or number that becomes one; nothing where there is none. */
export type GivenCell = string | number | boolean | null | { xml: string };

export interface GivenSheet {
  name?: string;
  state?: 'hidden' | 'veryHidden';
  rows?: readonly (readonly GivenCell[])[];
  /** The whole part, in the place of one made from the rows. */
  xml?: string;
  /** Behind the rows: merged cells. */
  after?: string;
}

export interface GivenWorkbook {
  sheets: readonly GivenSheet[];
  date1904?: boolean;
  /** Codes of number formats: the style of a cell is its place in this list, from 1; style 0 is plain. */
  formats?: readonly string[];
  /** Texts go into the cells themselves instead of the shared list. */
  inline?: boolean;
  /** Parts in the place of those made here, and others beside them; null leaves one out. */
  parts?: Record<string, string | Uint8Array | null>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook of these sheets as a spreadsheet program writes it, in memory. */
export function givenWorkbook(workbook: GivenWorkbook): Buffer {
  return givenZip(workbookParts(workbook));
}

export function workbookParts({ sheets, date1904, formats = [], inline = false, parts = {} }: GivenWorkbook): GivenMember[] {
  const shared = new Map<string, number>();
  const sheetXml = sheets.map((sheet) => sheet.xml ?? sheetPart(sheet, inline ? null : shared));
  const all: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookPart(sheets, date1904),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at): [string, string, string] => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['rId901', 'styles', 'styles.xml'],
      ['rId902', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesPart(formats),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${[...shared.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(sheetXml.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    ...parts,
  };
  return Object.entries(all).flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
}

function relationships(each: [id: string, type: string, target: string][]): string {
  const list = each.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${list.join('')}</Relationships>`;
}

function workbookPart(sheets: readonly GivenSheet[], date1904 = false): string {
  const list = sheets.map(({ name, state }, at) => {
    const attributes = `name="${escaped(name ?? `Sheet${at + 1}`)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"`;
    return `<sheet ${attributes}/>`;
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`;
}

function stylesPart(formats: readonly string[]): string {
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`);
  const cells = formats.map((_, at) => `<xf numFmtId="${164 + at}" xfId="0"/>`);
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`;
}

function sheetPart({ rows = [], after = '' }: GivenSheet, shared: Map<string, number> | null): string {
  const xml = rows.map((cells, at) => {
    const inRow = cells.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`, shared)).join('');
    return inRow ? `<row r="${at + 1}">${inRow}</row>` : '';
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${xml.join('')}</sheetData>${after}</worksheet>`;
}

function cellXml(cell: GivenCell, place: string, shared: Map<string, number> | null): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${place}"`);
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`;
  if (!shared) return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  const number = shared.get(cell) ?? shared.size;
  shared.set(cell, number);
  return `<c r="${place}" t="s"><v>${number}</v></c>`;
}

export function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
