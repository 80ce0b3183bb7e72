import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { givenUpload } from '../../../../tests/support/given-upload.ts';
import { type GivenWorkbook, givenWorkbook } from '../../../../tests/support/given-workbook.ts';
import { givenZip } from '../../../../tests/support/given-zip.ts';
import { readInProcess, UPLOAD_OPTIONS } from '../../../../tests/support/read-upload-in-process.ts';
import { readUpload } from './read-upload.ts';

/** Made-up traces of young people; no word of ours holds one. */
const CANARIES = ['Zebulon', 'Quisenberry', 'A831200109012', '17/04/2009', 'DE23 6XZ', '07700900123', 'zq@example.org', '739100482'];
const HEADER = ['urn', 'activity_code', ...CANARIES.map((_, at) => `column ${at}`)];
const GOOD = ['137911', '210', ...CANARIES];

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

function tracesIn(text: string): string[] {
  return CANARIES.filter((canary) => text.toLowerCase().includes(canary.toLowerCase()));
}

const asCsv = (rows: readonly (readonly string[])[]) => `${rows.map((row) => row.join(',')).join('\n')}\n`;
const asSheet = (rows: readonly (readonly string[])[], workbook: Partial<GivenWorkbook> = {}) =>
  givenWorkbook({ sheets: [{ name: CANARIES.join(' ').replaceAll('/', ' '), rows }], ...workbook });

const TABLES: [where: string, rows: string[][]][] = [
  ['in columns that are not read', [HEADER, GOOD, GOOD]],
  ['in the names of columns', [['urn', 'activity_code', ...CANARIES], GOOD]],
  ['in the names of columns, of which one is missing', [['activity_code', ...CANARIES], GOOD.slice(1)]],
  ['in the first row of a table without a header', [GOOD, GOOD]],
  ['above the header', [CANARIES, HEADER, GOOD]],
  ['in the column of the code', [HEADER, ...CANARIES.map((canary) => ['137911', canary])]],
  ['in the column of the URN', [HEADER, ...CANARIES.map((canary) => [canary, '210'])]],
  ['beyond the last column', [HEADER, [...GOOD, ...CANARIES]]],
  [
    'in a list that says nothing of activity',
    [
      ['upn', 'surname', ...CANARIES],
      ['x', 'y', ...CANARIES],
    ],
  ],
  [
    'beside counts',
    [
      ['urn', 'leavers', 'eet', 'neet', 'not_known', 'custody', ...CANARIES],
      ['137911', '1', '1', '0', '0', '0', ...CANARIES],
    ],
  ],
];

const UPLOADS: [where: string, upload: Buffer][] = TABLES.flatMap(([where, rows]): [string, Buffer][] => [
  [`${where}, CSV`, Buffer.from(asCsv(rows))],
  [`${where}, workbook`, asSheet(rows)],
  [`${where}, workbook with its texts in the cells`, asSheet(rows, { inline: true })],
  [`${where}, in a ZIP`, givenZip([{ name: 'ccis.csv', content: asCsv(rows) }])],
]);

const person = CANARIES.map((canary) => `<t>${canary}</t>`).join('');
const BROKEN: [where: string, upload: Buffer][] = [
  ['behind a quotation mark that is never closed', Buffer.from(`${asCsv([HEADER, GOOD])}137911,210,"${CANARIES.join()}`)],
  [
    'in a sheet that breaks off',
    asSheet([], { parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is>${person}` } }),
  ],
  ['as the name of a tag', asSheet([], { parts: { 'xl/worksheets/sheet1.xml': '<Zebulon><Quisenberry></Zebulon>' } })],
  ['as an entity', asSheet([], { parts: { 'xl/sharedStrings.xml': '<sst><si><t>&Zebulon;</t></si></sst>' } })],
  [
    'as a place in the sheet',
    asSheet([], { parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="Zebulon"/></row></sheetData></worksheet>' } }),
  ],
  [
    'as the number of a text',
    asSheet([], {
      parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>Quisenberry</v></c></row></sheetData></worksheet>' },
    }),
  ],
  [
    'as a part that is missing',
    asSheet([], { parts: { '_rels/.rels': '<Relationships><Relationship Id="1" Type="officeDocument" Target="xl/Zebulon.xml"/></Relationships>' } }),
  ],
  ['in an archive that is cut', asSheet([HEADER, GOOD], {}).subarray(0, -30)],
  [
    'in errors, formulas and merged cells',
    givenWorkbook({
      sheets: [
        {
          name: 'Zebulon',
          rows: [HEADER, ['137911', '210', { xml: '<c t="e"><v>Quisenberry</v></c>' }, { xml: '<c><f>"Zebulon"</f></c>' }]],
          after: '<mergeCells><mergeCell ref="Quisenberry"/><mergeCell ref="C2:C4"/></mergeCells>',
        },
        { name: 'Quisenberry', rows: [CANARIES], state: 'hidden' },
      ],
    }),
  ],
];

test.each([...UPLOADS, ...BROKEN])('young people %s leave no trace in what is answered or said', async (_, upload) => {
  const said: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said.push(String(text));
      return true;
    });
  const files = await readInProcess(givenUpload(upload), upload);
  vi.restoreAllMocks();
  const all = JSON.stringify(files) + said.join('');
  expect(all.length).toBeGreaterThan(150);
  expect(tracesIn(all)).toEqual([]);
});

test('nor in the process of its own: not in its answer, what it says on the way, or the folders it could reach', async () => {
  for (const upload of [
    Buffer.from(asCsv([HEADER, ...Array<string[]>(20_000).fill(GOOD)])),
    asSheet([HEADER, ...Array<string[]>(20_000).fill(GOOD)]),
    ...BROKEN.map(([, broken]) => broken),
  ]) {
    const path = givenUpload(upload);
    const temporary = join(dirname(path), 'temporary');
    mkdirSync(temporary);
    vi.stubEnv('TMPDIR', temporary);
    const said: string[] = [];
    const files = await readUpload(path, UPLOAD_OPTIONS, {
      progress: (...how) => said.push(JSON.stringify(how)),
      fault: (places) => said.push(places),
    });
    expect(tracesIn(JSON.stringify(files) + said.join(''))).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(dirname(path)).sort()).toEqual(['temporary', 'upload']);
    expect(readFileSync(path).equals(upload)).toBe(true);
  }
});

test('the young people were counted all the same', async () => {
  const upload = asSheet([HEADER, GOOD, GOOD, ['137912', '619', ...CANARIES]]);
  expect(await readInProcess(givenUpload(upload), upload)).toMatchObject([
    {
      found: {
        format: 'per-person',
        rows: [
          { urn: '137911', evidence: { leavers: 2, eet: 2 } },
          { urn: '137912', evidence: { leavers: 1, neet: 1 } },
        ],
      },
    },
  ]);
});

test('the search finds a trace that is there', async () => {
  const upload = Buffer.from('urn,name,leavers,eet,neet,not_known,custody\n137911,Quisenberry School,1,1,0,0,0\n');
  expect(tracesIn(JSON.stringify(await readInProcess(givenUpload(upload), upload)))).toEqual(['Quisenberry']);
});
