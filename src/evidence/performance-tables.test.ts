import { expect, test } from 'vitest';
import {
  columnsOf,
  type GivenCells,
  givenKs4Table,
  givenPost16Table,
  givenTable,
  KS4_ENGLAND,
  KS4_SCHOOL,
  NOBODY,
  POST16_SCHOOL,
} from '../../tests/support/given-destinations.ts';
import { readDestinations } from './destinations.ts';
import type { Problem } from './problem.ts';

const derby = { phase: 'ks4', las: new Set(['831']) } as const;
const readKs4 = (...rows: GivenCells[]) => readDestinations(givenKs4Table(rows), derby);
const errors = (problems: Problem[]) =>
  problems.filter(({ severity }) => severity === 'error').map(({ line, column, message }) => ({ line, column, message }));
const OTHER_SCHOOL = { URN: '112952', ESTAB: '4178', SCHNAME: 'Another School' };

test('an institution is read with its numbers, kind, leaver years and line', async () => {
  const { rows, leavers, exact, problems } = await readKs4({}, { ...OTHER_SCHOOL, LEA: '830' });
  expect(errors(problems)).toEqual([]);
  expect(rows[0]).toEqual({
    place: 'institution',
    la: '831',
    urn: '112951',
    laestab: '8314177',
    name: 'The Example School',
    schoolType: 'ACC',
    kind: 'mainstream',
    leavers: '2022/23',
    cohort: 100,
    sustained: 90,
    line: 2,
  });
  expect(rows.map((row) => [row.leavers, row.cohort, row.sustained])).toEqual([
    ['2022/23', 100, 90],
    ['2021/22', 120, { from: 109, to: 109 }],
    ['2020/21', 80, { from: 68, to: 68 }],
  ]);
  expect(leavers).toEqual(['2020/21', '2021/22', '2022/23']);
  expect(exact).toEqual(['2022/23']);
});

test('an establishment number that lost its leading zero gets it back', async () => {
  expect((await readKs4({ ESTAB: '177' })).rows[0]?.laestab).toBe('8310177');
});

test('the notice says which leavers the main columns are taken for, and by which column', async () => {
  const { problems } = await readKs4({});
  expect(problems).toMatchObject([{ severity: 'notice', line: 1, column: 'COHORT_22', message: expect.stringContaining('leavers of 2022/23') }]);
});

test('without suffixes no leaver year is made up', async () => {
  const columns = Object.keys(KS4_SCHOOL).filter((name) => !/_2\d$/.test(name));
  const { rows, leavers, exact, problems } = await readDestinations(givenKs4Table([{}], columns), derby);
  expect(rows.map((row) => row.leavers)).toEqual([null]);
  expect([leavers, exact]).toEqual([[], []]);
  expect(problems).toMatchObject([{ severity: 'warning', message: expect.stringContaining('names no year') }]);
});

test('columns are found by name, in any order and case, with others between', async () => {
  const columns = ['EXTRA', ...Object.keys(KS4_SCHOOL).reverse()];
  const lower = givenTable(Object.fromEntries(Object.entries(KS4_SCHOOL).map(([name, cell]) => [name.toLowerCase(), cell])), [{}]);
  for (const file of [givenKs4Table([{}], columns), lower])
    expect((await readDestinations(file, derby)).rows[0]).toMatchObject({ cohort: 100, sustained: 90, urn: '112951' });
});

test.each([
  ['1', 'institution'],
  ['2', 'institution'],
  ['3', null],
  ['4', null],
  ['LA', null],
  ['5', 'national'],
  ['7', 'national'],
  ['NAT', 'national'],
  ['nat', 'national'],
])('record type %s is kept as %s', async (RECTYPE, place) => {
  const { rows } = await readKs4(OTHER_SCHOOL, { RECTYPE });
  expect(rows.find(({ line, leavers }) => line === 3 && leavers === '2022/23')?.place ?? null).toBe(place);
});

test.each([
  ['5', 'NAT', 3],
  ['NAT', '5', 2],
  ['5', '7', 3],
])('of England’s rows %s and %s the one of state-funded institutions is used', async (first, second, line) => {
  const { rows, problems } = await readKs4({ ...KS4_ENGLAND, RECTYPE: first }, { ...KS4_ENGLAND, RECTYPE: second }, {});
  expect(errors(problems)).toEqual([]);
  expect(rows.filter(({ place }) => place === 'national').map((row) => row.line)).toEqual([line, line, line]);
});

test('two rows of England of the same kind are an error', async () => {
  const { problems } = await readKs4({}, KS4_ENGLAND, KS4_ENGLAND);
  expect(errors(problems)).toEqual([{ line: 4, column: null, message: expect.stringContaining('England stands twice for 2022/23: on line 3') }]);
});

test('a consortium is left out with a notice that says why', async () => {
  const { rows, problems } = await readKs4({}, { ...OTHER_SCHOOL, RECTYPE: '3' });
  expect(rows.every(({ urn }) => urn === '112951')).toBe(true);
  expect(problems).toContainEqual(
    expect.objectContaining({ severity: 'notice', line: 3, message: expect.stringContaining('"Another School" is a sixth form consortium') }),
  );
});

const SUPPRESSED = {
  OVERALL_DEST: 'SUPP',
  APPREN: 'SUPP',
  EMPLOYMENT: 'SUPP',
  EDUCATION: 'SUPP',
  NOT_SUSTAINED: 'SUPP',
  UNKNOWN: 'SUPP',
  OVERALL_DESTPER: 'SUPP',
};

test('a suppressed count is not a zero, and its cohort stays', async () => {
  const { rows } = await readKs4({ ...SUPPRESSED, COHORT: 4, COHORT_22: 4, OVERALL_DESTPER_22: 'SUPP', COHORT_21: 'NA', OVERALL_DESTPER_21: 'NA' });
  expect(rows.map(({ cohort, sustained }) => [cohort, sustained])).toEqual([
    [4, 'suppressed'],
    [4, 'suppressed'],
    ['not-applicable', 'not-applicable'],
  ]);
});

test('a suppressed count stays so where the others of its row would give it away', async () => {
  const { rows } = await readKs4({ OVERALL_DEST: 'SUPP', OVERALL_DESTPER: 'SUPP' });
  expect(rows[0]).toMatchObject({ cohort: 100, sustained: 'suppressed' });
});

test.each([
  { cells: { OVERALL_DEST: 101 }, column: 'OVERALL_DEST', message: 'more than the 100 of COHORT' },
  { cells: { EDUCATION: 81 }, column: 'OVERALL_DEST', message: 'EDUCATION + APPREN + EMPLOYMENT is 91, but OVERALL_DEST is 90' },
  { cells: { UNKNOWN: 4 }, column: 'OVERALL_DEST', message: 'OVERALL_DEST + NOT_SUSTAINED + UNKNOWN is 101, but COHORT is 100' },
  { cells: { OVERALL_DESTPER: '92%' }, column: 'OVERALL_DEST', message: 'OVERALL_DESTPER is 92%, but 90 of 100 is 90.0%' },
  { cells: { OVERALL_DESTPER: '91.6' }, column: 'OVERALL_DEST', message: 'OVERALL_DESTPER is 91.6%' },
  { cells: { OVERALL_DESTPER: '88.4' }, column: 'OVERALL_DEST', message: 'OVERALL_DESTPER is 88.4%' },
  { cells: { OVERALL_DESTPER: '101%' }, column: 'OVERALL_DESTPER', message: 'more than 100 per cent' },
  { cells: { OVERALL_DESTPER_22: '101%' }, column: 'OVERALL_DESTPER_22', message: 'more than 100 per cent' },
  { cells: { COHORT: '1,000' }, column: 'COHORT', message: 'thousands separator' },
  { cells: { COHORT: '-1' }, column: 'COHORT', message: 'below 0' },
  { cells: { COHORT: '' }, column: 'COHORT', message: 'missing' },
  { cells: { COHORT_21: 'many' }, column: 'COHORT_21', message: 'neither a count nor a code' },
  { cells: { APPREN: '?' }, column: 'APPREN', message: 'neither a count nor a code' },
  { cells: { RECTYPE: '9' }, column: 'RECTYPE', message: '"9" is no record type' },
  { cells: { LEA: '83' }, column: 'LEA', message: 'no code of a local authority' },
  { cells: { URN: '8314177' }, column: 'URN', message: 'no URN' },
  { cells: { ESTAB: '41777' }, column: 'ESTAB', message: 'no establishment number' },
])('$cells is an error: $message', async ({ cells, column, message }) => {
  const { rows, sha256, problems } = await readKs4(OTHER_SCHOOL, cells);
  expect(errors(problems)).toEqual([{ line: 3, column, message: expect.stringContaining(message) }]);
  expect([rows, sha256]).toEqual([[], '']);
});

test.each([
  { OVERALL_DESTPER: '91.5' },
  { OVERALL_DESTPER: '88.5' },
  { OVERALL_DESTPER: 'SP' },
  { EDUCATION: 'SUPP' },
  { UNKNOWN: 'SUPP', NOT_SUSTAINED: 'SUPP' },
])('%o contradicts nothing', async (cells) => {
  const { rows, problems } = await readKs4(cells);
  expect(errors(problems)).toEqual([]);
  expect(rows[0]).toMatchObject({ cohort: 100, sustained: 90 });
});

test('nobody left: no per cent is asked for', async () => {
  const nobody = { COHORT: 0, OVERALL_DEST: 0, EDUCATION: 0, APPREN: 0, EMPLOYMENT: 0, NOT_SUSTAINED: 0, UNKNOWN: 0, OVERALL_DESTPER: 'NA' };
  expect((await readKs4(nobody)).rows[0]).toMatchObject({ cohort: 0, sustained: 0 });
});

test('all problems are listed, not the first alone', async () => {
  const { problems } = await readKs4({ EDUCATION: 81, UNKNOWN: 4, COHORT_22: 'x1' }, { ...OTHER_SCHOOL, RECTYPE: '9' });
  expect(errors(problems).map(({ line, column }) => [line, column])).toEqual([
    [2, 'OVERALL_DEST'],
    [2, 'OVERALL_DEST'],
    [2, 'COHORT_22'],
    [3, 'RECTYPE'],
  ]);
});

test('an earlier per cent that no count gives is left out with a warning', async () => {
  const { rows, problems } = await readKs4({ COHORT_22: 8, OVERALL_DESTPER_22: '86%' });
  expect(rows.map(({ sustained }) => sustained)).toEqual([90, 'not-available', { from: 68, to: 68 }]);
  expect(problems).toContainEqual(
    expect.objectContaining({
      severity: 'warning',
      line: 2,
      column: 'OVERALL_DESTPER_22',
      message: expect.stringContaining('No number of 8 leavers is 86%'),
    }),
  );
});

test('the same institution twice is one error that names both lines', async () => {
  const { problems } = await readKs4({}, OTHER_SCHOOL, {});
  expect(errors(problems)).toEqual([
    { line: 4, column: null, message: expect.stringContaining('URN 112951 stands twice for 2022/23: on line 2 and here') },
  ]);
});

test('the same URN under two LAESTABs is an error too', async () => {
  const { problems } = await readKs4({}, { ESTAB: '4999' });
  expect(errors(problems)).toEqual([{ line: 3, column: null, message: expect.stringContaining('URN 112951 stands twice for 2022/23: on line 2') }]);
});

test('an unknown type of school leaves the kind open, with a warning', async () => {
  const { rows, problems } = await readKs4({ NFTYPE: 'QQQ' });
  expect(rows[0]).toMatchObject({ kind: 'unknown', schoolType: 'QQQ' });
  expect(problems).toContainEqual(expect.objectContaining({ severity: 'warning', line: 2, column: 'NFTYPE' }));
});

test('a file of one authority, without England’s row, is read', async () => {
  expect((await readKs4({}, { ...NOBODY, RECTYPE: 'LA' })).rows).toHaveLength(3);
});

test('the 16 to 18 table names no year, and no notice says it did', async () => {
  const { rows, leavers, exact, problems } = await readDestinations(givenPost16Table([{}]), { ...derby, phase: 'post16' });
  expect(rows).toMatchObject([{ leavers: null, cohort: 50, sustained: 40, urn: '112951', kind: 'mainstream' }]);
  expect([leavers, exact, problems]).toEqual([[], [], []]);
});

test('the 16 to 18 sums are checked under their own names', async () => {
  const { problems } = await readDestinations(givenPost16Table([{ TOT_NOT_CAPTURED: 5 }]), { ...derby, phase: 'post16' });
  expect(errors(problems)).toEqual([
    {
      line: 2,
      column: 'TOT_OVERALL',
      message: expect.stringContaining('TOT_OVERALL + TOT_NOT_SUSTAINED + TOT_NOT_CAPTURED is 51, but TOT_COHORT is 50'),
    },
  ]);
});

test('every needed column that is missing is named', async () => {
  const columns = columnsOf(KS4_SCHOOL, { URN: '', OVERALL_DEST: '' });
  const { problems } = await readDestinations(givenKs4Table([{}], columns), derby);
  expect(errors(problems).map(({ line, column }) => [line, column])).toEqual([
    [1, 'URN'],
    [1, 'OVERALL_DEST'],
  ]);
  const post16 = await readDestinations(givenTable(POST16_SCHOOL, [{}], columnsOf(POST16_SCHOOL, { TOT_COHORT: '' })), { ...derby, phase: 'post16' });
  expect(errors(post16.problems).map(({ column }) => column)).toEqual(['TOT_COHORT']);
});
