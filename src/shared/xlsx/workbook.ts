import { type Sheet, sheetXml } from './sheet.ts';
import { xmlText } from './xml-text.ts';
import { zip } from './zip.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_NAME = /^[^[\]:*?/\\]{1,31}$/;

/**
 * An XLSX workbook (ISO/IEC 29500), written piece by piece. Text that a spreadsheet would run as a formula gets an apostrophe in front.
 * @throws RangeError for a name that no sheet may have
 */
export function workbook(sheets: readonly Sheet[]): AsyncGenerator<Buffer> {
  for (const { name } of sheets) if (!SHEET_NAME.test(name)) throw new RangeError(`A sheet cannot be named “${name}”.`);
  return zip([
    { name: '[Content_Types].xml', text: [contentTypes(sheets)] },
    { name: '_rels/.rels', text: [relations([{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }])] },
    { name: 'xl/workbook.xml', text: [workbookXml(sheets)] },
    { name: 'xl/_rels/workbook.xml.rels', text: [relations(partsOf(sheets))] },
    { name: 'xl/styles.xml', text: [STYLES] },
    ...sheets.map((sheet, at) => ({ name: `xl/${sheetPath(at)}`, text: sheetXml(sheet) })),
  ]);
}

function sheetPath(at: number): string {
  return `worksheets/sheet${at + 1}.xml`;
}

function partsOf(sheets: readonly Sheet[]) {
  const each = sheets.map((_, at) => ({ id: `rId${at + 1}`, kind: 'worksheet', target: sheetPath(at) }));
  return [...each, { id: `rId${sheets.length + 1}`, kind: 'styles', target: 'styles.xml' }];
}

function relations(all: readonly { id: string; kind: string; target: string }[]): string {
  const each = all.map(({ id, kind, target }) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const each = sheets.map((_, at) => type(sheetPath(at), 'worksheet'));
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook.xml', 'sheet.main')}${type('styles.xml', 'styles')}${each.join('')}</Types>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const each = sheets.map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each.join('')}</sheets></workbook>`;
}

/** Plain; the head in bold on a band; long text on several lines. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3F0E8"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;
