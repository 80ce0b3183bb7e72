import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, type GivenCells, givenLong, givenWide, LONG_ENGLAND, WIDE_ENGLAND, WIDE_SCHOOL } from '../../tests/support/given-destinations.ts';
import { type DestinationFile, readDestinations } from './destinations.ts';

const derby = { phase: 'ks4', las: new Set(['831']) } as const;
const derby16 = { phase: 'post16', las: new Set(['831']) } as const;
const readWide = (...rows: GivenCells[]) => readDestinations(givenWide(rows), derby);
const readLong = (...rows: GivenCells[]) => readDestinations(givenLong(rows), derby);
const figures = ({ rows }: DestinationFile) => rows.map(({ leavers, cohort, sustained }) => [leavers, cohort, sustained]);
const messages = ({ problems }: DestinationFile, severity: string) =>
  problems.filter((problem) => problem.severity === severity).map(({ message }) => message);
const OTHER_SCHOOL = { school_urn: '112952', school_laestab: '8314178', school_name: 'Another School' };
const LEVELS = { cohort_level_group: 'Total', cohort_level: 'Total' };
const LEVEL_COLUMNS = ['cohort_level_group', 'cohort_level'];
const ROW = { place: 'institution', urn: '112951', leavers: '2022/23', cohort: 100, sustained: 90 };

test.each([
  { versions: ['Provisional', 'Revised'], used: 'Revised' },
  { versions: ['Revised', 'Provisional'], used: 'Revised' },
  { versions: ['Provisional', 'Final'], used: 'Final' },
  { versions: ['Final', 'Revised'], used: 'Final' },
])('of $versions the $used figure is used', async ({ versions, used }) => {
  const file = await readLong(...versions.map((version) => (version === used ? { version } : { version, pupil_count: 80, pupil_percent: 80 })));
  expect(figures(file)).toEqual([['2022/23', 100, 90]]);
  expect(messages(file, 'notice')).toEqual([expect.stringContaining('1 provisional figure')]);
});

test('provisional figures without revised ones are used, without a word', async () => {
  expect(await readLong({ version: 'Provisional' })).toMatchObject({ rows: [ROW], problems: [] });
});

test('England is the row of all state-funded institutions of the phase, in the words of each file', async () => {
  const other = { ...WIDE_ENGLAND, institution_group: 'Total' };
  const mainstream = { ...WIDE_ENGLAND, institution_group: 'State-funded mainstream schools' };
  const type = { ...WIDE_ENGLAND, institution_type: 'Converter Academy' };
  const file = await readWide(other, mainstream, type, WIDE_ENGLAND, {});
  expect(file.rows.filter(({ place }) => place === 'national')).toMatchObject([
    { name: 'England', la: null, urn: null, line: 5, cohort: 100, sustained: 90 },
  ]);
  for (const establishment_type_group of [
    'State-funded mainstream and special',
    'State-funded mainstream & special schools',
    'total state-funded mainstream and special',
  ]) {
    expect((await readLong({ ...LONG_ENGLAND, establishment_type_group }, {})).rows[0]?.place).toBe('national');
  }
});

test('England is found whether its level is in small or capital letters', async () => {
  expect((await readLong({ ...LONG_ENGLAND, geographic_level: 'national' }, {})).rows.map(({ place }) => place)).toEqual(['national', 'institution']);
});

test('where England has only other groups, a warning names them', async () => {
  const file = await readLong({ ...LONG_ENGLAND, establishment_type_group: 'All schools' }, {});
  expect(messages(file, 'warning')).toEqual([expect.stringContaining('"All schools"')]);
});

test('16 to 18: only the row of all qualification levels counts', async () => {
  const columns = columnsOf(WIDE_SCHOOL, {}, LEVEL_COLUMNS);
  const rows = [{ ...LEVELS, cohort_level_group: 'Level 3' }, { ...LEVELS, cohort_level: 'Level 3 other' }, LEVELS];
  const england = { ...WIDE_ENGLAND, ...LEVELS, institution_group: 'State-funded mainstream schools & colleges' };
  const file = await readDestinations(givenWide([...rows, england], columns), derby16);
  expect(file).toMatchObject({
    phase: 'post16',
    rows: [
      { ...ROW, line: 4 },
      { place: 'national', line: 5 },
    ],
  });
});

test('16 to 18 without its levels is known by its destinations, and the missing column is named', async () => {
  const columns = columnsOf(WIDE_SCHOOL, {}, ['he', 'fe']);
  expect((await readDestinations(givenWide([{ he: 20, fe: 5 }], columns), derby16)).problems).toMatchObject([
    { severity: 'error', line: 1, column: 'cohort_level_group' },
  ]);
});

test('the oldest files call their breakdowns characteristics and label the destination year', async () => {
  const columns = columnsOf(WIDE_SCHOOL, { breakdown_topic: 'characteristic_group', breakdown: 'characteristic' });
  const total = { characteristic_group: 'Total', characteristic: 'Total', data_type: 'Number of pupils' };
  const file = await readDestinations(
    givenWide([{ ...total, characteristic: 'Female' }, { ...total, characteristic_group: 'Sex' }, total], columns),
    derby,
  );
  expect(file).toMatchObject({ leavers: ['2021/22'], exact: ['2021/22'], rows: [{ ...ROW, leavers: '2021/22', line: 4 }] });
  expect(messages(file, 'notice')).toEqual([expect.stringContaining('2022/23 in this file is taken to mean the leavers of 2021/22')]);
});

const PUPILS = { data_type: 'Number of pupils' };

test.each([
  { what: 'counts of students', rows: [{}], columns: undefined, leavers: '2022/23', severities: [] },
  {
    what: 'LAESTABs for URNs and counts of pupils',
    rows: [{ ...PUPILS, school_urn: '8314177' }],
    columns: undefined,
    leavers: '2021/22',
    severities: ['warning'],
  },
  { what: 'no column of URNs', rows: [PUPILS], columns: columnsOf(WIDE_SCHOOL, { school_urn: '' }), leavers: '2021/22', severities: ['warning'] },
  { what: 'notsust_beneet', rows: [PUPILS], columns: columnsOf(WIDE_SCHOOL, {}, ['notsust_beneet']), leavers: '2021/22', severities: ['notice'] },
  {
    what: 'LAESTABs for URNs, but counts of students',
    rows: [{ school_urn: '8314177' }],
    columns: undefined,
    leavers: '2022/23',
    severities: ['warning'],
  },
  { what: 'nothing that tells', rows: [PUPILS], columns: undefined, leavers: '2022/23', severities: ['warning'] },
  {
    what: 'one LAESTAB among URNs',
    rows: [PUPILS, { ...OTHER_SCHOOL, ...PUPILS, school_urn: '8314178' }],
    columns: undefined,
    leavers: '2022/23',
    severities: ['warning'],
  },
  { what: 'a total of England', rows: [{ ...WIDE_ENGLAND, ...PUPILS }, PUPILS], columns: undefined, leavers: '2022/23', severities: [] },
  {
    what: 'England with an ampersand',
    rows: [{ ...WIDE_ENGLAND, ...PUPILS, institution_group: 'State-funded mainstream & special schools' }, PUPILS],
    columns: undefined,
    leavers: '2021/22',
    severities: ['notice'],
  },
])('the year label, by $what, means the leavers of $leavers', async ({ rows, columns, leavers, severities }) => {
  const file = await readDestinations(givenWide(rows, columns), derby);
  expect(file.leavers).toEqual([leavers]);
  expect(file.problems.map(({ severity }) => severity)).toEqual(severities);
});

const manySchools = fc.uniqueArray(
  fc.record({
    la: fc.integer({ min: 825, max: 840 }),
    number: fc.integer({ min: 4000, max: 4009 }),
    cohort: fc.integer({ min: 10, max: 900 }),
    name: fc.constantFrom('Plain', 'With, comma', 'Zoë "Z"', '831'),
  }),
  { selector: ({ la, number }) => `${la}${number}`, minLength: 1, maxLength: 25 },
);

test('reading for some authorities gives what reading for all gives of them, whatever the sieve passed over', async () => {
  await fc.assert(
    fc.asyncProperty(manySchools, fc.boolean(), async (schools, england) => {
      const rows = schools.map(({ la, number, cohort, name }): GivenCells => {
        const laestab = `${la}${number}`;
        return {
          old_la_code: la,
          school_laestab: laestab,
          school_urn: laestab.slice(1),
          school_name: name,
          cohort_count: cohort,
          pupil_count: cohort,
          pupil_percent: 100,
        };
      });
      const table = givenLong([...(england ? [LONG_ENGLAND] : []), ...rows]);
      const las = new Set(schools.slice(0, 3).map(({ la }) => String(la)));
      const all = await readDestinations(table, { phase: 'ks4', las: 'all' });
      const some = await readDestinations(table, { phase: 'ks4', las });
      expect(all.rows).toHaveLength(schools.length + Number(england));
      expect(some.rows).toEqual(all.rows.filter(({ la }) => la === null || las.has(la)));
    }),
    { numRuns: 150 },
  );
});
