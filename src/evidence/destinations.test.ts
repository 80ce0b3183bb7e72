import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  contentOf,
  givenKs4Table,
  givenLong,
  givenPost16Table,
  givenWide,
  KS4_ENGLAND,
  LONG_ENGLAND,
  NOBODY,
  WIDE_ENGLAND,
  WIDE_SCHOOL,
} from '../../tests/support/given-destinations.ts';
import { realFile } from '../../tests/support/real-files.ts';
import { readDestinations } from './destinations.ts';
import { fileInMemory, fileOnDisk } from './source-file.ts';

const derby = { phase: 'ks4', las: new Set(['831']) } as const;
const derby16 = { phase: 'post16', las: new Set(['831']) } as const;

test.each([
  { given: givenPost16Table([{}]), want: derby, message: 'given for key stage 4' },
  { given: givenKs4Table([{}]), want: derby16, message: 'given for 16 to 18' },
  { given: givenLong([{}]), want: derby16, message: 'given for 16 to 18' },
  { given: givenWide([{}]), want: derby16, message: 'given for 16 to 18' },
])('a file of the other phase: $message', async ({ given, want, message }) => {
  const { problems, rows, phase } = await readDestinations(given, want);
  expect(problems).toMatchObject([{ severity: 'error', file: 'given.csv', line: 1, message: expect.stringContaining(message) }]);
  expect([rows, phase]).toEqual([[], null]);
});

test.each([
  ['of another kind', 'urn,name\n1,2\n', 'not the header of a destination file'],
  ['the descriptions of the performance tables', 'Variable,Label,Type,Description\n', 'describes the columns'],
  ['the descriptions of Explore Education Statistics', 'col_name,col_type,label\n', 'describes the columns'],
  ['statistics of something else', 'time_period,geographic_level,neet_percent\n', 'not the header of a destination file'],
  ['nothing', '', 'empty'],
  ['blank lines', '\n\n', 'no rows at all'],
  ['a workbook', 'PK\u0003\u0004', 'workbook'],
])('%s is refused', async (_, content, message) => {
  const { problems, format, rows, sha256 } = await readDestinations(fileInMemory('given.csv', content), derby);
  expect(problems).toMatchObject([{ severity: 'error', file: 'given.csv', message: expect.stringContaining(message) }]);
  expect([format, rows, sha256]).toEqual([null, [], '']);
});

test('a file that is not there, and a folder, are told apart', async () => {
  const missing = await readDestinations(fileOnDisk(join(tmpdir(), 'no-such-file-of-waymark.csv'), 'no.csv'), derby);
  expect(missing.problems).toMatchObject([
    { severity: 'error', file: 'no.csv', line: null, message: expect.stringContaining('no file of this name') },
  ]);
  const folder = await readDestinations(fileOnDisk(tmpdir(), 'tmp'), derby);
  expect(folder.problems).toMatchObject([{ severity: 'error', message: expect.stringContaining('folder') }]);
});

test('a file that breaks off in the middle gives no rows, and no advice about what was not reached', async () => {
  const content = `${await contentOf(givenKs4Table([{ LEA: '830' }]))}1,831,"4177\n`;
  const { problems, rows } = await readDestinations(fileInMemory('given.csv', content), derby);
  expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ line: 3, message: expect.stringContaining('never closed') }]);
  expect(rows).toEqual([]);
});

test.each([
  { name: 'performance tables', given: givenKs4Table([{}]), column: 'LEA' },
  { name: 'wide', given: givenWide([{}]), column: 'old_la_code' },
  { name: 'long', given: givenLong([{}]), column: 'old_la_code' },
])('$name: each authority without institutions is named, and the others are read', async ({ given, column }) => {
  const { absent, problems, rows } = await readDestinations(given, { phase: 'ks4', las: new Set(['831', '998', '999']) });
  expect(absent?.map(({ la }) => la)).toEqual(['998', '999']);
  for (const { la, problem } of absent ?? [])
    expect(problem).toMatchObject({ severity: 'error', column, message: expect.stringContaining(`authority "${la}"`) });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(new Set(rows.map(({ la }) => la))).toEqual(new Set(['831']));
});

test.each([
  { name: 'performance tables', given: givenKs4Table([{ ...NOBODY, RECTYPE: 'LA' }, KS4_ENGLAND]) },
  { name: 'long', given: givenLong([{ geographic_level: 'Local authority' }, LONG_ENGLAND]) },
])('$name: an authority with a row of its own alone is a warning', async ({ given }) => {
  const { problems, rows } = await readDestinations(given, derby);
  expect(problems).toContainEqual(expect.objectContaining({ severity: 'warning', message: expect.stringContaining('831 as a whole') }));
  expect(rows.every(({ place }) => place === 'national') && rows.length > 0).toBe(true);
});

test('a file of England alone lacks no institutions', async () => {
  const columns = Object.keys(WIDE_SCHOOL).filter((name) => !/school|la_/.test(name));
  expect(await readDestinations(givenWide([WIDE_ENGLAND], columns), derby)).toMatchObject({ problems: [], rows: [{ place: 'national' }] });
  const { problems } = await readDestinations(givenWide([{ ...WIDE_ENGLAND, breakdown: 'Female' }], columns), derby);
  expect(problems).toMatchObject([{ severity: 'error', message: expect.stringContaining('no row that can be used') }]);
});

const NAME = 'St Zoë’s – 240° School';
const windows1252 = (text: string) => Buffer.from(text.replaceAll('’', '\x92').replaceAll('–', '\x96'), 'latin1');

test.each([
  ['UTF-8 with its mark', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['windows-1252', windows1252],
  ['UTF-16 LE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 BE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
])('a file in %s reads the same', async (_, encode) => {
  const content = await contentOf(givenKs4Table([{ SCHNAME: NAME }, KS4_ENGLAND]));
  const { rows, sha256 } = await readDestinations(fileInMemory('given.csv', encode(content)), derby);
  const asUtf8 = await readDestinations(fileInMemory('given.csv', content), derby);
  expect(rows[0]?.name).toBe(NAME);
  expect(rows).toEqual(asUtf8.rows);
  expect(sha256).not.toBe(asUtf8.sha256);
});

test.each([
  ['too short', '1,831,4177\r\n', 3, 'has 3 cells, the header has 19'],
  [
    'a comma in a name',
    '1,831,4178,112952,0,School, The,ACC,100,90,4,6,80,7,3,90%,120,91%,80,85%\r\n',
    3,
    'Put a name that holds a comma in quotation marks',
  ],
])('a ragged row is an error: %s', async (_, row, line, message) => {
  const content = (await contentOf(givenKs4Table([{}]))) + row;
  const { problems } = await readDestinations(fileInMemory('given.csv', content), derby);
  expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ line, message: expect.stringContaining(message) }]);
});

test('empty cells beyond the header, and rows of nothing but commas, do no harm', async () => {
  const table = await contentOf(givenKs4Table([{}]));
  const content = `${table.replace('85%\r\n', '85%,,\r\n')}${','.repeat(18)}\r\n\r\n`;
  const { problems, rows } = await readDestinations(fileInMemory('given.csv', content), derby);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(rows).toHaveLength(3);
});

const KS4_FILE = realFile('england_ks4-pupdest_2024-25-tables.csv');
const POST16_FILE = realFile('england_ks5-studest_2024-25-tables.csv');
const NATIONAL_FILE = realFile('ees_ks4_nat_202223.csv');

test.skipIf(!KS4_FILE)('the published key stage 4 table, for Derby', async () => {
  const { rows, leavers, exact, problems, format, sha256 } = await readDestinations(fileOnDisk(KS4_FILE ?? '', 'ks4.csv'), derby);
  expect(problems.map(({ severity }) => severity)).toEqual(['notice']);
  expect({ format, leavers, exact }).toEqual({ format: 'performance-tables', leavers: ['2020/21', '2021/22', '2022/23'], exact: ['2022/23'] });
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  const latest = rows.filter((row) => row.leavers === '2022/23' && row.place === 'institution');
  expect(latest).toHaveLength(22);
  const figures = new Map(latest.map(({ name, cohort, sustained }) => [name, [sustained, cohort]]));
  expect(figures.get('The Bemrose School')).toEqual([119, 168]);
  expect(figures.get('Littleover Community School')).toEqual([282, 294]);
  expect(figures.get("St Andrew's Academy")).toEqual([21, 21]);
  expect(figures.get('Ivy House School')).toEqual(['suppressed', 4]);
  const england = rows.filter(({ place }) => place === 'national');
  expect(england.find((row) => row.leavers === '2022/23')).toMatchObject({ cohort: 607348, sustained: 554426 });
  // The exact count of 2021/22, published elsewhere, lies in the range that its per cent leaves open.
  expect(england.find((row) => row.leavers === '2021/22')).toMatchObject({ cohort: 588084, sustained: { from: 538097, to: 543977 } });
});

test.skipIf(!KS4_FILE)('the published key stage 4 table, for all of England', async () => {
  const { rows, problems } = await readDestinations(fileOnDisk(KS4_FILE ?? '', 'ks4.csv'), { phase: 'ks4', las: 'all' });
  expect(problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  const latest = rows.filter((row) => row.leavers === '2022/23' && row.place === 'institution');
  expect(latest).toHaveLength(4010);
  expect(latest.filter(({ sustained }) => sustained === 'suppressed')).toHaveLength(80);
  expect(latest.filter(({ kind }) => kind === 'special')).toHaveLength(809);
  expect(latest.filter(({ kind }) => kind === 'unknown')).toEqual([]);
});

test.skipIf(!POST16_FILE)('the published 16 to 18 table', async () => {
  const file = fileOnDisk(POST16_FILE ?? '', 'post16.csv');
  const { rows, leavers, problems } = await readDestinations(file, derby16);
  expect([leavers, problems]).toEqual([[], []]);
  expect(rows.filter(({ place }) => place === 'institution')).toHaveLength(10);
  expect(rows.find(({ urn }) => urn === '133585')).toMatchObject({
    name: 'Derby College',
    kind: 'college',
    cohort: 2498,
    sustained: 1885,
    leavers: null,
  });
  expect(rows.find(({ place }) => place === 'national')).toMatchObject({ cohort: 541441, sustained: 426301 });
  const all = await readDestinations(file, { phase: 'post16', las: 'all' });
  expect(all.rows).toHaveLength(2125);
  expect(all.problems.map(({ severity }) => severity)).toEqual(Array.from({ length: 12 }, () => 'notice'));
});

test.skipIf(!NATIONAL_FILE)('the published national series agrees with the performance tables', async () => {
  const { rows, leavers, exact, problems, format } = await readDestinations(fileOnDisk(NATIONAL_FILE ?? '', 'national.csv'), derby);
  expect([format, problems]).toEqual(['ees-wide', []]);
  expect(leavers).toHaveLength(13);
  expect(exact).toEqual(leavers);
  expect(rows.find((row) => row.leavers === '2022/23')).toMatchObject({ cohort: 607348, sustained: 554426 });
  expect(rows.find((row) => row.leavers === '2021/22')).toMatchObject({ cohort: 588084, sustained: 541883 });
});

test.skipIf(!KS4_FILE)('undocumented SN in a count is read as suppressed, not refused', async () => {
  const published = await readFile(KS4_FILE ?? '', 'utf8');
  const lines = published.split('\r\n');
  const holding = lines.find((line) => line.startsWith('LA,') && line.includes(',SN,')) ?? '';
  const cells = holding.split(',');
  expect(holding).not.toBe('');
  const made = [
    lines[0],
    ['1', '831', '4177', '112951', '0', 'School', 'ACC', cells[7], ...Array.from({ length: 10 }, () => 'SN'), ...cells.slice(18)].join(','),
  ].join('\r\n');
  expect((await readDestinations(fileInMemory('given.csv', made), derby)).rows[0]).toMatchObject({ sustained: 'suppressed' });
});
