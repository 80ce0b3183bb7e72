import { describe, expect, test } from 'vitest';
import { type GivenCell, type GivenSheet, givenWorkbook, letters } from '../../../tests/support/given-workbook.ts';
import { openArchive } from '../archive/open-archive.ts';
import { scanCsv } from '../csv.ts';
import { openWorkbook } from './open-workbook.ts';

type Rows = Record<number, string[]>;

async function read(sheet: GivenSheet, options: { date1904?: boolean; formats?: string[]; inline?: boolean } = {}) {
  const archive = await openArchive(givenWorkbook({ sheets: [sheet], ...options }));
  const [found] = await openWorkbook(archive, 'xl/workbook.xml');
  const table = found?.table('given.xlsx');
  if (!table) throw new Error('no sheet');
  const rows: Rows = {};
  await scanCsv(table, (row) => {
    rows[row.line] = row.texts();
  });
  return { rows, problems: table.remarks.problems(1) };
}

const cell = (xml: string): GivenCell => ({ xml });
const one = async (given: GivenCell, options = {}) => (await read({ rows: [[given]] }, options)).rows[1]?.[0];
const sheetData = (inside: string) => ({ xml: `<worksheet><sheetData>${inside}</sheetData></worksheet>` });

test('lines have the numbers of the rows, cells stand in their columns', async () => {
  const { rows } = await read({ rows: [[], ['urn', null, 'award'], [], [], [null, 137911, null], ['last']] });
  expect(rows).toEqual({ 2: ['urn', '', 'award'], 5: ['', '137911', ''], 6: ['last', '', ''] });
});

test.each([true, false])('texts of every sort come through (in the cells themselves: %s)', async (inline) => {
  const texts = ['a,b', 'say "so"', '  around  ', 'PK', '%PDF', '<html>', '=1+1', "'", '"', 'two\nlines', 'Zoë 240° 学校', ';;;', 'x'.repeat(32_767)];
  const { rows } = await read({ rows: texts.map((text) => [text]) }, { inline });
  expect(texts.map((_, at) => rows[at + 1]?.[0])).toEqual(texts.map((text) => text.replace('\n', ' ').trim()));
});

describe('a cell', () => {
  test.each([
    ['a number', '<c><v>12.5</v></c>', '12.5'],
    ['true', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['false', '<c t="b"><v>0</v></c>', 'FALSE'],
    ['an error', '<c t="e"><v>#REF!</v></c>', '#REF!'],
    ['a formula’s number', '<c><f>1+1</f><v>2</v></c>', '2'],
    ['a formula’s text', '<c t="str"><f>A2</f><v>held</v></c>', 'held'],
    ['a formula’s empty text', '<c t="str"><f>""</f><v></v></c>', undefined],
    ['a formula without its result', '<c><f>NOW()</f></c>', '#N/A'],
    ['a date as text', '<c t="d"><v>2025-07-31T00:00:00</v></c>', '2025-07-31'],
    ['a text in pieces, without how it is said', '<c t="inlineStr"><is><r><t>Der</t></r><r><t>by</t></r><rPh><t>no</t></rPh></is></c>', 'Derby'],
    ['nothing but a style', '<c s="1"/>', undefined],
    ['a style that is not there', '<c s="99"><v>5</v></c>', '5'],
  ])('with %s', async (_, xml, text) => {
    expect(await one(cell(xml))).toBe(text);
  });

  test('with a day, in either calendar', async () => {
    expect(await one(cell('<c s="1"><v>45869</v></c>'), { formats: ['dd/mm/yyyy'] })).toBe('2025-07-31');
    expect(await one(cell('<c s="1"><v>44407</v></c>'), { formats: ['dd/mm/yyyy'], date1904: true })).toBe('2025-07-31');
    expect(await one(cell('<c s="1"><f>A1</f><v>45869</v></c>'), { formats: ['yyyy'] })).toBe('2025-07-31');
    expect(await one(cell('<c s="0"><v>45869</v></c>'), { formats: ['yyyy'] })).toBe('45869');
  });

  test('without its place stands after the one before', async () => {
    expect((await read(sheetData('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>'))).rows).toEqual({
      1: ['1', '', '', '2', '3'],
      2: ['4', '', '', '', ''],
    });
  });
});

test('names may have a prefix', async () => {
  const xml = '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="3"><x:c r="B3"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  expect((await read({ xml })).rows).toEqual({ 3: ['', '7'] });
});

describe('what its cells do not show', () => {
  test('is nothing, most often', async () => {
    expect((await read({ rows: [['a'], ['b']] })).problems).toEqual([]);
  });

  test('errors and formulas without results are counted, the first is named', async () => {
    const [na, now] = [cell('<c t="e"><v>#N/A</v></c>'), cell('<c><f>NOW()</f></c>')];
    const { problems } = await read({ rows: [['a'], [null, na, now], [na]] });
    expect(problems).toMatchObject([
      { severity: 'warning', file: 'given.xlsx', line: 2, column: 'C', message: expect.stringMatching(/^One cell/) },
      { severity: 'warning', line: 2, column: 'B', message: expect.stringMatching(/^2 cells/) },
    ]);
  });

  test('hidden rows are read, and it is said', async () => {
    const { rows, problems } = await read(
      sheetData('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="0"><c r="A2"><v>2</v></c></row>'),
    );
    expect(rows).toEqual({ 1: ['1'], 2: ['2'] });
    expect(problems).toMatchObject([{ severity: 'notice', message: expect.stringMatching(/^1 row is hidden/) }]);
  });

  test.each([
    ['A2:A4', 1],
    ['A1:C1', 0],
    ['A2:C2', 0],
    ['nonsense', 0],
  ])('cells merged over %s below the header are %i warnings', async (ref, warnings) => {
    const { problems } = await read({ rows: [['a'], ['b']], after: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` });
    expect(problems).toHaveLength(warnings);
  });
});

describe('bounds', () => {
  const wide = (column: number) => sheetData(`<row r="1"><c r="${letters(column - 1)}1"><v>1</v></c></row>`);

  test('something in column 4,096 is read, beyond it is not; empty cells out to the last column do not matter', async () => {
    expect((await read(wide(4096))).rows[1]).toHaveLength(4096);
    await expect(read(wide(4097))).rejects.toThrow('column FAO of this row');
    expect((await read(sheetData('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="3"/></row>'))).rows).toEqual({ 1: ['1'] });
  });

  test('the last row is read, and no row after it', async () => {
    const row = (number: number) => sheetData(`<row r="${number}"><c><v>1</v></c></row>`);
    expect((await read(row(1_048_576))).rows).toEqual({ 1048576: ['1'] });
    await expect(read(row(1_048_577))).rejects.toThrow('not numbered');
  });

  test.each([
    ['rows out of order', '<row r="2"/><row r="1"/>'],
    ['a row twice', '<row r="2"/><row r="2"/>'],
    ['a row that is no number', '<row r="x"/>'],
    ['a row 0', '<row r="0"/>'],
    ['cells out of order', '<row r="1"><c r="B1"/><c r="A1"/></row>'],
    ['a cell twice', '<row r="1"><c r="A1"/><c r="A1"/></row>'],
    ['a cell of another row', '<row r="1"><c r="A2"/></row>'],
    ['a column beyond XFD', '<row r="1"><c r="XFE1"/></row>'],
    ['a text that is not there', '<row r="1"><c r="A1" t="s"><v>5</v></c></row>'],
    ['a text that is no number', '<row r="1"><c r="A1" t="s"><v>x</v></c></row>'],
  ])('%s is damage', async (_, rows) => {
    await expect(read(sheetData(rows))).rejects.toMatchObject({ message: expect.stringContaining('damaged') });
  });
});
