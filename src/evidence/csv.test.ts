import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanCsv } from './csv.ts';
import { RowSieve } from './row-sieve.ts';
import type { SourceFile } from './source-file.ts';
import { UnreadableFile } from './unreadable-file.ts';

interface ReadRow {
  line: number;
  cells: string[];
}

/** The bytes handed over in pieces, cut behind each of these places. */
function inChunks(bytes: Buffer, cuts: number[]): SourceFile {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return {
    name: 'given.csv',
    async *bytes() {
      for (let i = 1; i < places.length; i++) yield bytes.subarray(places[i - 1], places[i]);
    },
  };
}

async function rowsOf(file: SourceFile, sieve?: RowSieve): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  await scanCsv(file, (row) => void rows.push({ line: row.line, cells: row.texts() }), sieve);
  return rows;
}

const rowsIn = (content: string | Buffer, cuts: number[] = []) => rowsOf(inChunks(Buffer.from(content as string), cuts));

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

// A quotation mark in the middle of a bare cell is part of its text.
const bareCell = fc.stringMatching(/^([ab é€😀][ab" é€😀]{0,6})?$/u);
const quotedCell = fc.stringMatching(/^[ab", \n\ré€😀]{0,8}$/u).map(quote);
const rowText = fc.array(fc.oneof(bareCell, quotedCell), { minLength: 1, maxLength: 5 }).map((cells) => cells.join(','));

const csvFile = fc.record({
  rows: fc.array(fc.oneof({ weight: 5, arbitrary: rowText }, { weight: 1, arbitrary: fc.constant('') }), { maxLength: 8 }),
  lineEnds: fc.constantFrom(['\n'], ['\r\n'], ['\r'], ['\n', '\r\n'], ['\n', '\r']),
  mark: fc.boolean(),
  ended: fc.boolean(),
  cuts: fc.array(fc.nat(), { maxLength: 12 }),
});

/** The bytes of the file, and where each row starts that is not blank. */
function written({ rows, lineEnds, mark, ended }: { rows: string[]; lineEnds: readonly string[]; mark: boolean; ended: boolean }) {
  let text = '';
  const starts: { line: number; raw: string }[] = [];
  for (const [index, raw] of rows.entries()) {
    starts.push({ line: text.split(/\r\n|\n|\r/).length, raw });
    text += raw + (index < rows.length - 1 || ended ? lineEnds[index % lineEnds.length] : '');
  }
  return { bytes: Buffer.from((mark ? '\ufeff' : '') + text), starts: starts.filter(({ raw }) => raw !== '' && raw !== '""') };
}

test('rows are those that csv-parse finds, each with its line, wherever the chunks are cut', async () => {
  await fc.assert(
    fc.asyncProperty(csvFile, async (file) => {
      const { bytes, starts } = written(file);
      fc.pre(bytes.length > 0);
      const record_delimiter = [...file.lineEnds].reverse();
      const parsed = parse(bytes, {
        bom: true,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        record_delimiter,
      }) as string[][];
      const expected = parsed.filter((cells) => cells.length > 1 || cells[0] !== '').map((cells) => cells.map((cell) => cell.trim()));
      const rows = await rowsOf(inChunks(bytes, file.cuts));
      expect(rows.map(({ cells }) => cells)).toEqual(expected);
      expect(rows.map(({ line }) => line)).toEqual(starts.map(({ line }) => line));
    }),
    { numRuns: 1000 },
  );
});

test('with a sieve, the rows are those that hold one of its texts, each with its line', async () => {
  await fc.assert(
    fc.asyncProperty(csvFile, fc.uniqueArray(fc.constantFrom('a', 'ab', 'ba', ', ', 'bb'), { minLength: 1, maxLength: 3 }), async (file, texts) => {
      const { bytes, starts } = written(file);
      fc.pre(bytes.length > 0);
      const all = await rowsOf(inChunks(bytes, file.cuts));
      const sieve = new RowSieve();
      sieve.keepRowsWith(texts);
      const holding = all.filter((_, index) => texts.some((text) => starts[index]?.raw.includes(text)));
      expect(await rowsOf(inChunks(bytes, file.cuts), sieve)).toEqual(holding);
    }),
    { numRuns: 1000 },
  );
});

test('rows that a sieve passes over count as lines, whatever ends them', async () => {
  const sieve = new RowSieve();
  sieve.keepRowsWith(['831']);
  expect(await rowsOf(inChunks(Buffer.from('x\ry\nz\r\n"q\n",1\n\n831\n'), []), sieve)).toEqual([{ line: 7, cells: ['831'] }]);
});

test('a sieve filled while reading lets the header through and sifts from the next row on', async () => {
  const sieve = new RowSieve();
  const seen: string[] = [];
  await scanCsv(
    inChunks(Buffer.from('la,n\n831,1\n830,2\n831,3\n'), [14]),
    (row) => {
      seen.push(row.text(1));
      sieve.keepRowsWith(['831']);
    },
    sieve,
  );
  expect(seen).toEqual(['n', '1', '3']);
});

test.each([
  ['LF', 'a,b\n1,2\n'],
  ['CRLF', 'a,b\r\n1,2\r\n'],
  ['CR', 'a,b\r1,2\r'],
  ['no line end behind the last row', 'a,b\n1,2'],
  ['CRLF, CR and LF mixed', 'a,b\r1,2\n'],
  ['empty lines', '\n\na,b\r\n\r\n1,2\n\n'],
])('line ends: %s', async (_, content) => {
  for (let cut = 0; cut <= content.length; cut++) {
    expect((await rowsIn(content, [cut])).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  }
});

test('each byte handed over alone gives the same rows and lines', async () => {
  const content = '\ufeffname,n\r\n"Ysgol é, ""Y""\r\nBryn",1\r\n\r\n😀,2\r\n';
  const bytes = Buffer.from(content);
  const cuts = Array.from({ length: bytes.length }, (_, place) => place);
  expect(await rowsOf(inChunks(bytes, cuts))).toEqual([
    { line: 1, cells: ['name', 'n'] },
    { line: 2, cells: ['Ysgol é, "Y"\r\nBryn', '1'] },
    { line: 5, cells: ['😀', '2'] },
  ]);
});

test('rows may differ in length; a cell beyond a row is empty', async () => {
  expect((await rowsIn('a,b,c\n1\n1,2,3,4\n,\n')).map(({ cells }) => cells)).toEqual([['a', 'b', 'c'], ['1'], ['1', '2', '3', '4'], ['', '']]);
  const beyond: (string | boolean)[] = [];
  await scanCsv(inChunks(Buffer.from('1\n'), []), (row) =>
    beyond.push(row.text(1), row.text(-1), row.is(1, Buffer.alloc(0)), row.is(1, Buffer.from('1'))),
  );
  expect(beyond).toEqual(['', '', true, false]);
});

test('a cell is compared as bytes only when it is exactly them', async () => {
  const found: boolean[] = [];
  await scanCsv(inChunks(Buffer.from('831,8310,83,"831"\n'), []), (row) => {
    for (let column = 0; column < row.size; column++) found.push(row.is(column, Buffer.from('831')));
  });
  expect(found).toEqual([true, false, false, true]);
});

const utf16 = (text: string, order: 'le' | 'be') => (order === 'le' ? Buffer.from(text, 'utf16le') : Buffer.from(text, 'utf16le').swap16());

test.each([
  ['UTF-8', Buffer.from('name\nSt Zoë’s\n')],
  ['UTF-8 with its mark', Buffer.from('\ufeffname\nSt Zoë’s\n')],
  ['windows-1252', Buffer.from('name\nSt Zo\xeb\x92s\n', 'latin1')],
  ['UTF-16 LE with its mark', utf16('\ufeffname\nSt Zoë’s\n', 'le')],
  ['UTF-16 BE with its mark', utf16('\ufeffname\nSt Zoë’s\n', 'be')],
  ['UTF-16 LE without', utf16('name\nSt Zoë’s\n', 'le')],
  ['UTF-16 BE without', utf16('name\nSt Zoë’s\n', 'be')],
])('%s is read, wherever it is cut', async (_, bytes) => {
  for (let cut = 0; cut <= bytes.length; cut++) {
    expect((await rowsOf(inChunks(bytes, [cut]))).map(({ cells }) => cells)).toEqual([['name'], ['St Zoë’s']]);
  }
});

test.each([
  ['a quotation mark never closed', 'a,b\n1,"2\n3,4\n', 2, 'never closed'],
  ['text behind a closing quotation mark', 'a,b\n1,"2"3\n', 2, 'must be doubled'],
  ['text behind one that closes a line further', 'a,b\n1,"2\n3"4\n', 3, 'must be doubled'],
  ['a NUL byte', 'a,b\n1,2\n3,\0\n', 3, 'NUL byte'],
  ['UTF-8 and then windows-1252', Buffer.concat([Buffer.from('é\n'), Buffer.from('a\n\xe9\n', 'latin1')]), 3, 'different encodings'],
  ['bytes of no text', Buffer.from('a\n\x81\n', 'latin1'), 2, 'neither UTF-8'],
  ['UTF-16 that breaks off', Buffer.from('\xff\xfea\0\n', 'latin1'), null, 'UTF-16'],
  ['a workbook', 'PK\x03\x04', null, 'workbook'],
  ['an old workbook', Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), null, 'old Excel'],
  ['a PDF', '%PDF-1.7', null, 'PDF'],
  ['a web page', '<!DOCTYPE html>', null, 'web page'],
  ['nothing', '', null, 'empty'],
  ['a row of too many cells', `a\n${','.repeat(4096)}\n`, 2, 'more than 4096 cells'],
  ['a row of more than 4 MB', Buffer.concat([Buffer.from('a\n"'), Buffer.alloc(4 * 1024 * 1024, 97)]), 2, 'longer than 4 MB'],
])('%s is refused with its line', async (_, content, line, message) => {
  const failure = await rowsIn(content).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UnreadableFile);
  expect(failure).toMatchObject({ line, message: expect.stringContaining(message) });
});

test('a row of as many cells as are allowed is read', async () => {
  const [row] = await rowsIn(`${','.repeat(4095)}\n`);
  expect(row?.cells).toHaveLength(4096);
});

test('the hash is of the bytes as they are on disk, mark and all', async () => {
  const reading = await scanCsv(inChunks(Buffer.from('\ufeffa\n'), [1, 2]), () => undefined);
  expect(reading).toEqual({ sha256: 'be4fccb045869c7ad387b9081a44cfd495b37efc020da4b44542de0d980c747f', size: 5 });
});
