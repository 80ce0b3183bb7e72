import { type GivenWorkbook, givenWorkbook, letters, workbookParts } from './given-workbook.ts';
import { type GivenMember, givenZip } from './given-zip.ts';
import { GOOD_TABLES, type Malformed } from './malformed-tables.ts';

const { rows } = GOOD_TABLES.gatsby;
const CSV = `${rows.map((row) => row.join(',')).join('\n')}\n`;
const GOOD: GivenWorkbook = { sheets: [{ name: 'Data', rows }], formats: ['yyyy'] };
const MB = 2 ** 20;

/** Text files that are broken as files, whatever stands in them. */
export function malformedText(): Malformed[] {
  const withBytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  const cases: [string, Buffer, line?: number][] = [
    ['nothing', Buffer.alloc(0)],
    ['only empty lines', Buffer.from('\n\r\n\n')],
    ['only a byte-order mark', Buffer.from('\ufeff')],
    ['only NULs', Buffer.alloc(5000)],
    ['a NUL in a row', Buffer.from(`${CSV}137912,\0,2025-07-31\n`), 3],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251))],
    ['a quotation mark that is never closed', Buffer.from(`${CSV}137912,"8,2025-07-31\n`), 3],
    ['text behind a quotation mark', Buffer.from(`${CSV}137912,"8"8,2025-07-31\n`), 3],
    ['a cell of 5 MB', Buffer.from(`${CSV}137912,${'8'.repeat(5 * MB)},2025-07-31\n`), 3],
    ['a quoted cell of 5 MB', Buffer.from(`${CSV}137912,"${'8\n'.repeat(2.5 * MB)}",2025-07-31\n`), 3],
    ['17,000 columns', Buffer.from(`${Array.from({ length: 17_000 }, (_, at) => `c${at}`).join(',')}\n`), 1],
    ['17,000 cells in a row', Buffer.from(`${CSV}${'1,'.repeat(17_000)}\n`), 3],
    ['semicolons', Buffer.from(CSV.replaceAll(',', ';')), 1],
    ['tabs', Buffer.from(CSV.replaceAll(',', '\t')), 1],
    ['UTF-8, then windows-1252', withBytes(CSV, '137912,8,é\n', '137913,', [0xe9, 0x0a]), 4],
    ['bytes of no encoding', withBytes(CSV, '137912,', [0x81, 0x0a]), 3],
    ['half a character at the end of UTF-16', withBytes([...Buffer.from(`\ufeff${CSV}`, 'utf16le')], [0x41])],
    ['half a pair of surrogates in UTF-16', Buffer.from(`\ufeff${CSV}\ud800,8,x\n`, 'utf16le')],
    ['a row of data first', Buffer.from('137911,8,2025-07-31\n'), 1],
    ['JSON', Buffer.from('{"urn": 137911}'), 1],
    ['a web page', Buffer.from('<!DOCTYPE html><html><table></table></html>')],
    ['an Excel 2003 XML', Buffer.from('<?xml version="1.0"?><Workbook/>')],
    ['a PDF', Buffer.from('%PDF-1.7\n%…')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
    ['an old workbook', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000), Buffer.from('Workbook', 'utf16le')])],
    [
      'a workbook under a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['an institution twice', Buffer.from(`${CSV}137911,7,2025-07-31\n`), 3],
  ];
  return cases.map(([what, content, line]) => ({ what: `text: ${what}`, content, ...(line === undefined ? {} : { line }) }));
}

const lie = (says: NonNullable<GivenMember['says']>, from = workbookParts(GOOD)) => from.map((member) => ({ ...member, says }));

/** Archives that are broken or lie, as workbooks and as a ZIP of a CSV file. */
export function malformedArchives(): Malformed[] {
  const zipOf = (content: string | Uint8Array) => [{ name: 'gatsby.csv', content }];
  const lies: [string, NonNullable<GivenMember['says']>][] = [
    ['a size of 4 GB', { size: 0xfffffffe, packed: 0xfffffff }],
    ['a size too small', { size: 3 }],
    ['a size too large', { size: 1_000_000 }],
    ['a wrong checksum', { crc: 0x12345678 }],
    ['an unknown method', { method: 99 }],
    ['stored where it is packed', { method: 0 }],
    ['a place beyond the end', { offset: 0x7fffffff }],
    ['a place in another file', { offset: 12 }],
    ['more bytes than there are', { packed: 0x7fffffff }],
    ['a password', { flags: 0x801 }],
    ['strong encryption', { flags: 0x841 }],
  ];
  const lying = lies.flatMap(([what, says]) => [
    { what: `workbook with ${what}`, content: givenZip(lie(says)) },
    { what: `ZIP with ${what}`, content: givenZip(lie(says, zipOf(CSV))) },
  ]);
  const good = givenWorkbook(GOOD);
  const cut = [0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((share) => ({
    what: `workbook cut at ${share}`,
    content: good.subarray(0, Math.floor(good.length * share)),
  }));
  const others: [string, Buffer][] = [
    ['ZIP with nothing in it', givenZip([])],
    ['ZIP with one member too many said', givenZip(zipOf(CSV), { entries: 2 })],
    ['ZIP with bytes behind its end', Buffer.concat([givenZip(zipOf(CSV)), Buffer.from('more')])],
    ['ZIP with its end in its comment', Buffer.concat([givenZip(zipOf(CSV), { comment: 'x' }).subarray(0, -1)])],
    ['ZIP that leads out of itself', givenZip([{ name: '../../etc/cron.d/x', content: CSV }])],
    ['ZIP of 5,001 files', givenZip(Array.from({ length: 5001 }, (_, at) => ({ name: `${at}.csv`, content: '', stored: true })))],
    ['ZIP of 201 files', givenZip(Array.from({ length: 201 }, (_, at) => ({ name: `${at}.csv`, content: 'x', stored: true })))],
    ['ZIP in a ZIP in a ZIP', givenZip([{ name: 'a.zip', content: givenZip([{ name: 'b.zip', content: givenZip(zipOf(CSV)) }]) }])],
    ['ZIP that is a bomb', givenZip(zipOf(`${CSV}${',,\n'.repeat(6 * MB)}`))],
    ['ZIP with a name twice', givenZip([...zipOf('x'), ...zipOf('y')])],
    ['ZIP with a broken workbook in it', givenZip([{ name: 'a.xlsx', content: good.subarray(0, -40), stored: true }])],
    [
      'workbook whose sheet is a bomb',
      givenWorkbook({ ...GOOD, parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${' '.repeat(20 * MB)}` } }),
    ],
    ['workbook whose texts are a bomb', givenWorkbook({ ...GOOD, parts: { 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(4 * MB)}</sst>` } })],
  ];
  return [...lying, ...cut, ...others.map(([what, content]) => ({ what, content }))];
}

const LOL = `<!DOCTYPE lolz [<!ENTITY l "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at || ''};`.repeat(10)}">`).join('')}]>`;

/** What can be wrong with any part of a workbook that is XML. */
const SPOILERS: [string, (xml: string) => string | Buffer | null][] = [
  ['missing', () => null],
  ['empty', () => ''],
  ['cut in half', (xml) => xml.slice(0, xml.length / 2)],
  ['without its last tag', (xml) => xml.slice(0, xml.lastIndexOf('<'))],
  ['with a document type', (xml) => xml.replace(/^<\?xml.*?\?>\s*/, '<!DOCTYPE x>')],
  ['with a billion laughs', (xml) => xml.replace(/^<\?xml.*?\?>\s*/, LOL)],
  ['with a file from outside as an entity', (xml) => xml.replace(/^<\?xml.*?\?>\s*/, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')],
  ['with an unknown entity', (xml) => xml.replace(/>$/, '>&e;')],
  ['with a NUL', (xml) => `${xml}\0`],
  ['with a control character', (xml) => xml.replace(/><\//, '>\u0001</')],
  ['with half a pair of surrogates', (xml) => xml.replace(/><\//, '>&#xD834;</')],
  ['in Latin-1', (xml) => Buffer.from(xml.replace(/><\//, '>\xe9</'), 'latin1')],
  ['that says it is in Shift-JIS', (xml) => xml.replace('UTF-8', 'Shift_JIS')],
  ['nested 100,000 deep', (xml) => xml.replace(/<\/(\w+)>$/, `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</$1>`)],
  ['with an attribute of 3 MB', (xml) => xml.replace(/<\/(\w+)>$/, `<a b="${noise(3 * MB)}"/></$1>`)],
  ['with two roots', (xml) => `${xml}<a/>`],
  ['with tags that cross', (xml) => xml.replace(/<\/(\w+)>$/, '<a><b></a></b></$1>')],
  ['that is JSON', () => '{"a": 1}'],
  ['that is a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47])],
];

const XML_PARTS = [
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/sharedStrings.xml',
  'xl/worksheets/sheet1.xml',
];

export function malformedParts(): Malformed[] {
  const good = new Map(workbookParts(GOOD).map(({ name, content }) => [name, String(content)]));
  return XML_PARTS.flatMap((part) =>
    SPOILERS.map(([how, spoil]) => ({ what: `${part} ${how}`, content: givenWorkbook({ ...GOOD, parts: { [part]: spoil(good.get(part) ?? '') } }) })),
  );
}

/** Letters that do not pack: what is large here is not refused for its packing alone. */
function noise(length: number): string {
  let state = 12_345;
  return Buffer.from(Array.from({ length }, () => 97 + (((state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) >> 16) % 26))).toString();
}

/** Sheets that are XML, and no sheets. */
export function malformedSheets(): Malformed[] {
  const header = `<row r="1">${(rows[0] ?? []).map((name, at) => `<c r="${letters(at)}1" t="inlineStr"><is><t>${name}</t></is></c>`).join('')}</row>`;
  const cells = (...values: string[]) => values.join('');
  const cases: [string, string, line?: number][] = [
    ['no rows', ''],
    ['rows out of order', `${header}<row r="5"><c r="A5"><v>1</v></c></row><row r="4"/>`, 5],
    ['a row 0', '<row r="0"/>'],
    ['a row that is no number', `${header}<row r="two"/>`, 1],
    ['a row beyond the last', `${header}<row r="1048577"/>`, 1],
    ['a column beyond the last', `${header}<row r="2"><c r="XFE2"/></row>`, 2],
    ['17,000 columns', `<row r="1">${Array.from({ length: 17_000 }, (_, at) => `<c r="${letters(at)}1"><v>1</v></c>`).join('')}</row>`, 1],
    ['something in column 5,000', `${header}<row r="2"><c r="${letters(4999)}2"><v>1</v></c></row>`, 2],
    ['a cell twice', `${header}<row r="2"><c r="A2"/><c r="A2"/></row>`, 2],
    ['a cell of another row', `${header}<row r="2"><c r="A3"/></row>`, 2],
    ['a text that is not there', `${header}<row r="2"><c r="A2" t="s"><v>999</v></c></row>`, 2],
    ['a text below 0', `${header}<row r="2"><c r="A2" t="s"><v>-1</v></c></row>`, 2],
    ['a cell of 2 million letters', `${header}<row r="2"><c r="A2" t="inlineStr"><is>${`<t>${noise(500_000)}</t>`.repeat(4)}</is></c></row>`, 2],
    ['a cell of 2 million letters in one', `${header}<row r="2"><c r="A2" t="inlineStr"><is><t>${noise(2_000_000)}</t></is></c></row>`],
    [
      'a row of 5 MB',
      `${header}<row r="2">${Array.from({ length: 200 }, (_, at) => `<c r="${letters(at)}2" t="str"><v>${noise(30_000)}</v></c>`).join('')}</row>`,
      2,
    ],
    [
      'a number that is none',
      `${header}<row r="2">${cells('<c r="A2"><v>137911</v></c>', '<c r="B2"><v>eight</v></c>', '<c r="C2" t="str"><v>2025-07-31</v></c>')}</row>`,
      2,
    ],
    [
      'infinity',
      `${header}<row r="2">${cells('<c r="A2"><v>137911</v></c>', '<c r="B2"><v>1e999</v></c>', '<c r="C2" t="str"><v>2025-07-31</v></c>')}</row>`,
      2,
    ],
    [
      'a day before the first',
      `${header}<row r="2">${cells('<c r="A2"><v>137911</v></c>', '<c r="B2"><v>8</v></c>', '<c r="C2" s="1"><v>-5</v></c>')}</row>`,
      2,
    ],
    [
      '29 February 1900',
      `${header}<row r="2">${cells('<c r="A2"><v>137911</v></c>', '<c r="B2"><v>8</v></c>', '<c r="C2" s="1"><v>60</v></c>')}</row>`,
      2,
    ],
    [
      'a day as a number',
      `${header}<row r="2">${cells('<c r="A2"><v>137911</v></c>', '<c r="B2"><v>8</v></c>', '<c r="C2"><v>45869</v></c>')}</row>`,
      2,
    ],
    [
      'an error for a number',
      `${header}<row r="2">${cells('<c r="A2"><v>137911</v></c>', '<c r="B2" t="e"><v>#N/A</v></c>', '<c r="C2" t="str"><v>2025-07-31</v></c>')}</row>`,
      2,
    ],
    [
      'a formula without its result',
      `${header}<row r="2">${cells('<c r="A2"><v>137911</v></c>', '<c r="B2"><f>4+4</f></c>', '<c r="C2" t="str"><v>2025-07-31</v></c>')}</row>`,
      2,
    ],
    [
      'true for a number',
      `${header}<row r="2">${cells('<c r="A2"><v>137911</v></c>', '<c r="B2" t="b"><v>1</v></c>', '<c r="C2" t="str"><v>2025-07-31</v></c>')}</row>`,
      2,
    ],
    ['a lone surrogate by its escape', `${header}<row r="2">${cells('<c r="A2" t="str"><v>_xD834_</v></c>', '<c r="B2"><v>8</v></c>')}</row>`, 2],
    [
      'a whole CSV file in its first column',
      rows.map((row, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${row.join(',')}</t></is></c></row>`).join(''),
      1,
    ],
    ['a last row far away', `${header}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`, 1_048_576],
  ];
  return cases.map(([what, inside, line]) => ({
    what: `sheet with ${what}`,
    content: givenWorkbook({ ...GOOD, parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${inside}</sheetData></worksheet>` } }),
    ...(line === undefined ? {} : { line }),
  }));
}
