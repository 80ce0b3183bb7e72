import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32, inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { columnName, LONGEST_TEXT } from './sheet.ts';
import { workbook } from './workbook.ts';

const run = promisify(execFile);

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** Reads an archive by its directory at the end, as every other program does. */
function unzipped(archive: Buffer): Map<string, string> {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x0605_4b50);
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    expect(archive.readUInt32LE(at)).toBe(0x0201_4b50);
    const [crc, packed, size] = [archive.readUInt32LE(at + 16), archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)];
    const [nameLength, start] = [archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)];
    const content = inflateRawSync(archive.subarray(start + 30 + nameLength, start + 30 + nameLength + packed));
    expect(archive.readUInt32LE(start)).toBe(0x0403_4b50);
    expect([content.length, crc32(content)]).toEqual([size, crc]);
    files.set(archive.toString('utf8', at + 46, at + 46 + nameLength), content.toString());
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return files;
}

const SHEET = {
  name: 'Ratings',
  columns: [
    { title: 'Institution', width: 40 },
    { title: 'Moved', width: 8 },
  ],
};

async function sheetOf(rows: (string | number | null)[][]): Promise<string> {
  return unzipped(await whole(workbook([{ ...SHEET, rows }]))).get('xl/worksheets/sheet1.xml') ?? '';
}

test('an archive with the parts that a workbook must have, each named where it is looked for', async () => {
  const files = unzipped(
    await whole(
      workbook([
        { ...SHEET, rows: [] },
        { ...SHEET, name: 'A & B', rows: [] },
      ]),
    ),
  );
  expect([...files.keys()]).toEqual([
    ...['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'],
    ...['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'],
  ]);
  for (const name of files.keys())
    if (name.startsWith('xl/') && !name.includes('_rels')) expect(files.get('[Content_Types].xml')).toContain(`PartName="/${name}"`);
  expect(files.get('xl/workbook.xml')).toContain('<sheet name="A &amp; B" sheetId="2" r:id="rId2"/>');
  expect(files.get('xl/_rels/workbook.xml.rels')).toContain('Id="rId2"');
});

test('the same content is the same archive', async () => {
  const made = () => whole(workbook([{ ...SHEET, rows: [['A', 1]] }]));
  expect((await made()).equals(await made())).toBe(true);
});

test('numbers are numbers, what is empty is not there, and the head stays in sight', async () => {
  const xml = await sheetOf([
    ['Alder Vale', -1],
    ['Brook Lane', null],
    ['Castle', 0],
  ]);
  expect(xml).toContain('<c r="B2"><v>-1</v></c>');
  expect(xml).not.toContain('r="B3"');
  expect(xml).toContain('<c r="B4"><v>0</v></c>');
  expect(xml).toContain('state="frozen"');
  expect(xml).toContain('<col min="1" max="1" width="40" customWidth="1"/>');
  expect(xml).toContain('<autoFilter ref="A1:B4"/>');
});

describe('text that a spreadsheet would run gets an apostrophe', () => {
  test.each([
    { text: '=SUM(A1)', cell: "'=SUM(A1)" },
    { text: '+44', cell: "'+44" },
    { text: '-x', cell: "'-x" },
    { text: '@x', cell: "'@x" },
    { text: '\tx', cell: "'\tx" },
    { text: '\rx', cell: "'\rx" },
    { text: '\0x', cell: "'\ufffdx" },
    { text: '-12', cell: '-12' },
    { text: 'a=b', cell: 'a=b' },
    { text: '<b>&"', cell: '&lt;b&gt;&amp;&quot;' },
    { text: '_x0041_', cell: '_x005F_x0041_' },
    { text: 'half \ud800', cell: 'half \ufffd' },
  ])('$text', async ({ text, cell }) => {
    expect(await sheetOf([[text]])).toContain(`<t xml:space="preserve">${cell}</t>`);
  });
});

test('a text as long as a cell takes is whole, and a longer one ends there', async () => {
  const held = async (length: number) => (await sheetOf([['x'.repeat(length)]])).match(/x{5,}/)?.[0].length;
  expect(await held(LONGEST_TEXT)).toBe(LONGEST_TEXT);
  expect(await held(LONGEST_TEXT + 1)).toBe(LONGEST_TEXT);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (at, name) => {
  expect(columnName(at)).toBe(name);
});

test.each(['', 'x'.repeat(32), 'a/b', 'a:b', '[a]'])('a sheet cannot be named “%s”', (name) => {
  expect(() => workbook([{ ...SHEET, name, rows: [] }])).toThrow(RangeError);
});

test('what fails while rows are made fails the file, and does not end it as if it were whole', async () => {
  const failing = function* () {
    yield ['A', 1];
    throw new Error('gone');
  };
  await expect(whole(workbook([{ ...SHEET, rows: failing() }]))).rejects.toThrow('gone');
});

test('LibreOffice reads what was written', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-xlsx-'));
  try {
    const file = join(folder, 'city.xlsx');
    await writeFile(
      file,
      await whole(
        workbook([
          {
            ...SHEET,
            rows: [
              ['Ä “school”, here', -1],
              ['=1+1', 2.5],
            ],
          },
        ]),
      ),
    );
    const converted = await run('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'csv',
      '--outdir',
      folder,
      file,
    ]).catch(() => null);
    if (!converted) return context.skip('no soffice on this machine');
    expect(parse(await readFile(join(folder, 'city.csv')))).toEqual([
      ['Institution', 'Moved'],
      ['Ä “school”, here', '-1'],
      ["'=1+1", '2.5'],
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
