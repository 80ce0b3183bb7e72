import { describe, expect, test } from 'vitest';
import { givenCsv } from '../../tests/support/given-file.ts';
import { readGatsby } from './gatsby.ts';
import { fileInMemory, fileOnDisk } from './source-file.ts';
import { readStaff } from './staff.ts';
import { readSurvey } from './survey.ts';

const HEADER = 'urn,benchmarks_met,evaluated_on';
const ROW = '137911,6,2025-07-01';

describe('the header of a template', () => {
  test.each([
    ['urn,benchmarks_met', ['evaluated_on']],
    ['urn', ['benchmarks_met', 'evaluated_on']],
    ['benchmarks_met,evaluated_on', ['urn']],
    ['', [null]],
    ['137911,6,2025-07-01', ['benchmarks_met', 'evaluated_on', 'urn']],
    [`${HEADER},benchmarks_met`, ['benchmarks_met']],
    [`${HEADER},urn`, ['urn']],
  ])('"%s" is in error', async (header, columns) => {
    const file = await readGatsby(givenCsv(header));
    expect(file.problems.map(({ severity, column }) => `${severity} ${column}`)).toEqual(columns.map((column) => `error ${column}`));
    expect(file).toMatchObject({ sha256: null, rows: [] });
  });

  test.each([
    ['urn;benchmarks_met;evaluated_on', 'semicolons'],
    ['urn\tbenchmarks_met\tevaluated_on', 'tabs'],
  ])('cells that are not separated by commas are one error, which says by what: %j', async (header, separator) => {
    const file = await readGatsby(givenCsv(header, '112951;6;2025-10-01'));
    expect(file.problems).toMatchObject([{ severity: 'error', line: 1, message: expect.stringContaining(`separated by ${separator}`) }]);
  });

  test.each([
    'URN,Benchmarks_Met,EVALUATED_ON',
    ' urn , benchmarks_met,evaluated_on ',
    '"urn","benchmarks_met","evaluated_on"',
    '\ufeffurn,benchmarks_met,evaluated_on',
  ])('"%s" is read', async (header) => {
    const { rows, problems } = await readGatsby(givenCsv(header, ROW));
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ urn: '137911', evidence: { benchmarksMet: 6 } }]);
  });

  test('columns beyond the template are named in one notice, cleaned and not endless', async () => {
    const names = ['=cmd', '\u001b[31mred', 'x'.repeat(90), ...Array.from({ length: 9 }, (_, i) => `extra${i}`)];
    const { problems, rows } = await readGatsby(givenCsv(`${HEADER},${names.join(',')}`, ROW));
    expect(rows).toHaveLength(1);
    expect(problems).toHaveLength(1);
    const { severity, line, message } = problems[0] ?? {};
    expect({ severity, line }).toEqual({ severity: 'notice', line: 1 });
    expect(message).toContain(`"=cmd", " [31mred", "${'x'.repeat(40)}…", "extra0"`);
    expect(message).toContain('"extra6" and 2 more.');
  });

  test('those of a staff file are only counted', async () => {
    const { problems } = await readStaff(
      givenCsv('urn,person,gives_guidance,qualification_level,working_towards_level,cpd,hours,Ann Other', '137911,adviser,yes,6,,yes,100,x'),
    );
    expect(problems).toMatchObject([{ severity: 'notice', message: '1 other column was not read. Nothing needs doing.' }]);
  });
});

describe('the rows of a template', () => {
  test('carry file, hash and line, by URN, LAESTAB or both', async () => {
    const file = await readGatsby(
      givenCsv('laestab,urn,benchmarks_met,evaluated_on', `831/4177,${ROW}`, ',137912,0,2025-07-01', '8315414,,8,2025-07-01'),
    );
    expect(file.rows.map(({ urn, laestab }) => [urn, laestab])).toEqual([
      ['137911', '8314177'],
      ['137912', null],
      [null, '8315414'],
    ]);
    expect(file.rows.map(({ evidence }) => evidence.source)).toEqual([2, 3, 4].map((line) => ({ file: 'given.csv', sha256: file.sha256, line })));
  });

  test.each([
    ['', 'does not say which institution'],
    ['13791', 'six digits'],
    ['8314177', 'LAESTAB'],
    ['=137911', 'six digits'],
  ])('URN "%s" is an error', async (urn, words) => {
    const { problems } = await readGatsby(givenCsv(HEADER, `${urn},6,2025-07-01`));
    expect(problems).toMatchObject([{ severity: 'error', line: 2, column: 'urn', message: expect.stringContaining(words) }]);
  });

  test('a wrong LAESTAB beside a good URN is an error', async () => {
    const { problems } = await readGatsby(givenCsv(`laestab,${HEADER}`, `83141,${ROW}`));
    expect(problems).toMatchObject([{ line: 2, column: 'laestab' }]);
  });

  test('a row with something beyond the last column is an error, one with empty cells there is none', async () => {
    const file = await readGatsby(givenCsv(HEADER, `${ROW},,`, '137912,6,2025-07-01,,left over'));
    expect(file.problems).toMatchObject([{ severity: 'error', line: 3, column: null }]);
  });

  test('a row that ends early is in error for what it lacks', async () => {
    const { problems } = await readGatsby(givenCsv(HEADER, '137911,6'));
    expect(problems).toMatchObject([{ line: 2, column: 'evaluated_on' }]);
  });

  test('a line break in a quoted cell moves the lines of the rows below', async () => {
    const { problems } = await readGatsby(givenCsv(`${HEADER},note`, `${ROW},"two\nlines"`, '137912,9,2025-07-01,'));
    expect(problems).toMatchObject([{ severity: 'notice' }, { severity: 'error', line: 4, column: 'benchmarks_met' }]);
  });

  test('after twenty errors of a column the rest is counted', async () => {
    const { problems } = await readGatsby(givenCsv(HEADER, ...Array.from({ length: 25 }, (_, i) => `1379${i + 10},9,2025-07-01`)));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.message).toContain('5 more');
  });
});

describe('a file that is no CSV file', () => {
  test.each([
    ['nothing at all', Buffer.alloc(0)],
    ['a workbook', Buffer.from('PK\u0003\u0004rest')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['text with a NUL byte', Buffer.from(`${HEADER}\n137911,6\0,2025-07-01\n`)],
    ['text of no encoding', Buffer.from([...Buffer.from(`${HEADER}\n`), 0x81, 0x0a])],
    ['a quotation mark never closed', Buffer.from(`${HEADER}\n"137911,6,2025-07-01\n137912,6,2025-07-01\n`)],
    ['blank lines only', Buffer.from('\n\n\n')],
  ])('%s is an error', async (_, bytes) => {
    const file = await readGatsby(fileInMemory('given.csv', bytes));
    expect(file.problems).toMatchObject([{ severity: 'error', file: 'given.csv' }]);
    expect(file).toMatchObject({ sha256: null, rows: [] });
  });

  test('a file that is not there is an error', async () => {
    const file = await readGatsby(fileOnDisk('/no/such/file.csv', 'file.csv'));
    expect(file.problems).toMatchObject([{ severity: 'error', file: 'file.csv', line: null }]);
  });
});

test('a template has up to 100,000 rows, and no more', async () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => `137911,2024/25,q${at},8,10`);
  const read = (...more: string[]) => readSurvey(givenCsv('urn,cycle,question,positive,responses', ...rows, ...more));
  expect((await read()).rows).toHaveLength(100_000);
  expect(await read('137911,2024/25,one more,8,10')).toMatchObject({ rows: [], problems: [{ severity: 'error', line: 100_002 }] });
});
