import { expect, test } from 'vitest';
import {
  columnsOf,
  contentOf,
  type GivenCells,
  givenLong,
  givenWide,
  LONG_ENGLAND,
  LONG_SCHOOL,
  WIDE_SCHOOL,
} from '../../tests/support/given-destinations.ts';
import { type DestinationFile, readDestinations } from './destinations.ts';
import { fileInMemory } from './source-file.ts';

const derby = { phase: 'ks4', las: new Set(['831']) } as const;
const readWide = (...rows: GivenCells[]) => readDestinations(givenWide(rows), derby);
const readLong = (...rows: GivenCells[]) => readDestinations(givenLong(rows), derby);
const figures = ({ rows }: DestinationFile) => rows.map(({ leavers, cohort, sustained }) => [leavers, cohort, sustained]);
const messages = ({ problems }: DestinationFile, severity = 'error') =>
  problems.filter((problem) => problem.severity === severity).map(({ message }) => message);
const OTHER_SCHOOL = { school_urn: '112952', school_laestab: '8314178', school_name: 'Another School' };

const ROW = {
  place: 'institution',
  la: '831',
  urn: '112951',
  laestab: '8314177',
  name: 'The Example School',
  schoolType: 'Converter Academy',
  kind: 'mainstream',
  leavers: '2022/23',
  cohort: 100,
  sustained: 90,
};

test('wide: an institution is read from its row of counts; the row of per cents is passed over', async () => {
  const file = await readWide({ data_type: 'Percentage', overall: 90, education: 80 }, {});
  expect(file).toMatchObject({
    format: 'ees-wide',
    phase: 'ks4',
    leavers: ['2022/23'],
    exact: ['2022/23'],
    problems: [],
    rows: [{ ...ROW, line: 3 }],
  });
});

test('long: an institution is read from the row of its overall destination', async () => {
  const file = await readLong(
    { destination_group: 'Headline destinations', destination_description: 'Sustained education destination', pupil_count: 80, pupil_percent: 80 },
    {},
  );
  expect(file).toMatchObject({
    format: 'ees-long',
    phase: 'ks4',
    leavers: ['2022/23'],
    exact: ['2022/23'],
    problems: [],
    rows: [{ ...ROW, line: 3 }],
  });
});

test.each([
  { breakdown_topic: 'Sex', breakdown: 'Female' },
  { breakdown_topic: 'Disadvantage Status', breakdown: 'Disadvantaged' },
  { breakdown_topic: 'Disadvantage status', breakdown: 'Total' },
  { geographic_level: 'Regional' },
  { old_la_code: '830' },
])('wide: %o is not wanted', async (cells) => {
  expect(figures(await readWide(OTHER_SCHOOL, cells))).toHaveLength(1);
});

test.each([
  { destination_group: 'Headline destinations' },
  { destination_description: 'Sustained education, employment' },
  { sex: 'Male' },
  { ethnicity_major: 'White' },
  { ethnicity_minor: 'Irish' },
  { disadvantage_status: 'Disadvantaged' },
  { breakdown: 'SEN' },
  { geographic_level: 'Local authority' },
])('long: %o is not wanted', async (cells) => {
  expect(figures(await readLong(OTHER_SCHOOL, cells))).toHaveLength(1);
});

test('totals, levels and units are known in any case', async () => {
  const file = await readWide({
    breakdown_topic: 'TOTAL',
    breakdown: 'total',
    geographic_level: 'school',
    data_type: 'number of Students',
    version: 'revised',
  });
  expect(figures(file)).toEqual([['2022/23', 100, 90]]);
});

test('columns are found by name in any order', async () => {
  const file = await readDestinations(givenWide([{}], Object.keys(WIDE_SCHOOL).reverse()), derby);
  expect(file.rows).toMatchObject([ROW]);
});

test.each([
  ['z', 'not-applicable'],
  ['x', 'not-available'],
  ['c', 'suppressed'],
  ['low', 'low'],
  ['k', 'low'],
  ['u', 'not-available'],
])('symbol %s stays %s in both layouts', async (symbol, absence) => {
  const hidden = { overall: symbol, education: symbol, appren: symbol, all_work: symbol, all_notsust: symbol, all_unknown: symbol };
  expect(figures(await readWide(hidden))).toEqual([['2022/23', 100, absence]]);
  expect(figures(await readLong({ pupil_count: symbol, pupil_percent: symbol }))).toEqual([['2022/23', 100, absence]]);
  expect(figures(await readLong({ cohort_count: symbol, pupil_count: symbol, pupil_percent: symbol }))).toEqual([['2022/23', absence, absence]]);
});

test('several leaver years in one file are told apart', async () => {
  const file = await readLong({ time_period: '202021', cohort_count: 80, pupil_count: 72 }, {}, { ...LONG_ENGLAND, time_period: '202021' });
  expect(file.leavers).toEqual(['2020/21', '2022/23']);
  expect(figures(file)).toEqual([
    ['2020/21', 80, 72],
    ['2022/23', 100, 90],
    ['2020/21', 100, 90],
  ]);
});

test('the same institution twice at one stage is an error that names both lines', async () => {
  const file = await readLong({}, OTHER_SCHOOL, {});
  expect(file.problems).toMatchObject([
    { severity: 'error', line: 4, message: expect.stringContaining('URN 112951 stands twice for 2022/23: on line 2') },
  ]);
});

test('a LAESTAB in the column of URNs is read as one', async () => {
  const file = await readWide({ school_urn: '8314177' }, { ...OTHER_SCHOOL, school_urn: '8314178', school_laestab: '' });
  expect(file.rows.map(({ urn, laestab }) => [urn, laestab])).toEqual([
    [null, '8314177'],
    [null, '8314178'],
  ]);
});

test.each([
  { cells: { school_urn: '1129', school_laestab: '' }, column: 'school_urn', message: 'neither a URN' },
  { cells: { time_period: '2022' }, column: 'time_period', message: 'no academic year' },
  { cells: { time_period: '202224' }, column: 'time_period', message: 'no academic year' },
  { cells: { data_type: 'Per cent' }, column: 'data_type', message: 'counts or per cents' },
  { cells: { cohort: '1,000' }, column: 'cohort', message: 'thousands separator' },
  { cells: { overall: 90.5 }, column: 'overall', message: 'not a whole number' },
  { cells: { overall: 101 }, column: 'overall', message: 'more than the 100 of cohort' },
  { cells: { all_work: 7 }, column: 'overall', message: 'education + appren + all_work is 91' },
  { cells: { all_unknown: 4 }, column: 'overall', message: 'overall + all_notsust + all_unknown is 101' },
])('wide: $cells is an error', async ({ cells, column, message }) => {
  const { rows, problems } = await readWide(OTHER_SCHOOL, cells);
  expect(problems.filter(({ severity }) => severity === 'error').at(-1)).toMatchObject({
    line: 3,
    column,
    message: expect.stringContaining(message),
  });
  expect(rows).toEqual([]);
});

test.each([
  { cells: { pupil_percent: 91.6 }, message: 'pupil_percent is 91.6%, but 90 of 100 is 90.0%' },
  { cells: { pupil_percent: 100.1 }, message: 'more than 100 per cent' },
  { cells: { pupil_count: 101, pupil_percent: 'c' }, message: 'more than the 100 of cohort_count' },
])('long: $cells is an error', async ({ cells, message }) => {
  expect(messages(await readLong(OTHER_SCHOOL, cells))).toEqual([expect.stringContaining(message)]);
});

test.each([
  [
    'a comma in the name of its authority',
    (row: string) => row.replace('Derby', 'Derby, City of'),
    'Put a name that holds a comma in quotation marks',
  ],
  ['its end missing', (row: string) => row.slice(0, row.indexOf('Overall')), 'Download the file again'],
])('a row with %s is an error, not a row that is passed over', async (_, spoil, message) => {
  const [header = '', row = ''] = (await contentOf(givenLong([{}]))).split('\r\n');
  const file = await readDestinations(fileInMemory('given.csv', [header, row, spoil(row)].join('\n')), derby);
  expect(file.problems).toMatchObject([{ severity: 'error', line: 3, message: expect.stringContaining(message) }]);
});

test('a file of longer-term destinations is refused', async () => {
  const file = await readDestinations(givenWide([{}], columnsOf(WIDE_SCHOOL, {}, ['destination_year'])), derby);
  expect(file.problems).toMatchObject([{ severity: 'error', line: 1, column: 'destination_year' }]);
});

test('every needed column that is missing is named', async () => {
  const wide = await readDestinations(givenWide([{}], columnsOf(WIDE_SCHOOL, { cohort: '', breakdown: '', old_la_code: '' })), derby);
  expect(wide.problems.map(({ column }) => column)).toEqual(['cohort', 'breakdown', 'old_la_code']);
  const long = await readDestinations(givenLong([{}], columnsOf(LONG_SCHOOL, { destination_description: '', cohort_count: '' })), derby);
  expect(long.problems.map(({ column }) => column)).toEqual(['cohort_count', 'destination_description']);
});
