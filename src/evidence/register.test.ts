import { describe, expect, test } from 'vitest';
import { givenCsv } from '../../tests/support/given-file.ts';
import { kindOf } from './establishment-types.ts';
import { readInstitutions } from './institutions.ts';
import { phasesOf } from './register-phases.ts';

const HEADER =
  '"URN","LA (code)","LA (name)","EstablishmentNumber","EstablishmentName","TypeOfEstablishment (code)","TypeOfEstablishment (name)","EstablishmentStatus (name)","CloseDate","PhaseOfEducation (name)","StatutoryLowAge","StatutoryHighAge","OfficialSixthForm (name)","UKPRN","HeadLastName"';
const BEMROSE =
  '"137911","831","Derby","4178","The Bemrose School","5","Foundation school","Open","","Secondary","3","19","Has a sixth form","10015512","Quisenberry"';

async function problemsOf(...lines: string[]): Promise<string[]> {
  const { problems } = await readInstitutions(givenCsv(...lines), new Set(['831']));
  return problems.map(({ severity, line, column }) => `${severity} ${line} ${column}`);
}

describe('an establishment', () => {
  test('is read by the names of columns, without the head', async () => {
    const file = await readInstitutions(givenCsv(HEADER, BEMROSE), new Set(['831']));
    expect(file.problems).toEqual([]);
    expect(file.institutions).toEqual([
      {
        urn: '137911',
        laestab: '8314178',
        la: '831',
        name: 'The Bemrose School',
        typeName: 'Foundation school',
        kind: 'mainstream',
        open: true,
        phases: { ks4: true, post16: true },
        ukprn: '10015512',
        roll: null,
        line: 2,
      },
    ]);
    expect(JSON.stringify(file)).not.toContain('Quisenberry');
  });

  test('may have nothing but the four columns that are needed', async () => {
    const { institutions } = await readInstitutions(
      givenCsv('EstablishmentName,EstablishmentNumber,LA (code),URN', 'A,12,831,137911', 'B,,831,137912'),
      'all',
    );
    expect(institutions).toMatchObject([
      { laestab: '8310012', kind: 'unknown', open: true, phases: { ks4: null, post16: null }, ukprn: null, typeName: '' },
      { laestab: null },
    ]);
  });

  test.each([
    ['1234', 1234],
    ['0', 0],
    ['', null],
    ['Not applicable', null],
    ['100001', null],
  ])('has "%s" pupils: %s on roll, whatever places it has', async (pupils, roll) => {
    const header = `${HEADER},"SchoolCapacity","NumberOfPupils"`;
    const file = await readInstitutions(givenCsv(header, `${BEMROSE},"1500","${pupils}"`), 'all');
    expect(file.problems).toEqual([]);
    expect(file.institutions).toMatchObject([{ roll }]);
  });

  test.each([
    ['Open', '', true],
    ['Open, but proposed to close', '31-08-2026', true],
    ['Closed', '31-08-2020', false],
    ['Proposed to open', '', false],
    ['', '', true],
    ['', '31-08-2020', false],
  ])('of status "%s", closed on "%s", is open: %s', async (status, closed, open) => {
    const row = BEMROSE.replace('"Open",""', `"${status}","${closed}"`);
    const { institutions } = await readInstitutions(givenCsv(HEADER, row), 'all');
    expect(institutions.map((institution) => institution.open)).toEqual([open]);
  });

  test('of another LA is passed over; an LA without any is named', async () => {
    const other = BEMROSE.replace('137911', '100000').replace('"831"', '"830"').replace('"4178"', '"x"');
    const file = await readInstitutions(givenCsv(HEADER, other, BEMROSE), new Set(['831', '832', '833']));
    expect(file.institutions.map(({ urn, line }) => [urn, line])).toEqual([['137911', 3]]);
    expect(file.absent?.map(({ la, problem }) => [la, problem.severity, problem.column])).toEqual([
      ['832', 'error', 'LA (code)'],
      ['833', 'error', 'LA (code)'],
    ]);
    expect(await readInstitutions(givenCsv(HEADER, BEMROSE), 'all')).toMatchObject({ absent: null });
    expect(await readInstitutions(givenCsv(HEADER, BEMROSE, '"x"'), new Set(['832']))).toMatchObject({ absent: null, institutions: [] });
  });

  test('a name may be long or begin like a formula', async () => {
    const names = ['x'.repeat(90), '=cmd|calc', '+1', '-1', '@SUM(A1)', 'North Star 240°'];
    const rows = names.map((name, i) => BEMROSE.replace('137911', `13791${i}`).replace('The Bemrose School', name));
    const { institutions } = await readInstitutions(givenCsv(HEADER, ...rows), 'all');
    expect(institutions.map(({ name }) => name)).toEqual(names);
  });
});

describe('a register in error', () => {
  test.each([
    [HEADER.replace('"URN"', '"Number"'), ['error 1 URN']],
    [HEADER.replace('"LA (code)",', '"x",').replace('"EstablishmentName"', '"y"'), ['error 1 LA (code)', 'error 1 EstablishmentName']],
    [HEADER.replace('"LA (name)"', '"URN"'), ['error 1 URN']],
    [HEADER.replace('"LA (name)"', '"UKPRN"'), ['error 1 UKPRN']],
  ])('by its header', async (header, problems) => {
    expect(await problemsOf(header, BEMROSE)).toEqual(problems);
  });

  test('by a URN twice, named with both lines', async () => {
    const { problems } = await readInstitutions(givenCsv(HEADER, BEMROSE, BEMROSE.replace('137911', '137912'), BEMROSE), 'all');
    expect(problems).toMatchObject([{ line: 4, column: 'URN', message: expect.stringContaining('lines 2 and 4') }]);
  });

  test.each([
    ['137911', '13791', ['error 2 URN']],
    ['The Bemrose School', '', ['error 2 EstablishmentName']],
    ['4178', '41780', ['error 2 EstablishmentNumber']],
    ['4178', 'n/a', ['error 2 EstablishmentNumber']],
  ])('by "%s" turned to "%s"', async (from, to, problems) => {
    expect(await problemsOf(HEADER, BEMROSE.replace(from, to))).toEqual(problems);
  });

  test('by a row cut off, also of another LA, or with too many cells', async () => {
    const cut = BEMROSE.split(',').slice(0, 8).join(',').replace('"831"', '"830"');
    expect(await problemsOf(HEADER, BEMROSE, cut)).toEqual(['error 3 null']);
    expect(await problemsOf(HEADER, `${BEMROSE},"",""`)).toEqual([]);
    expect(await problemsOf(HEADER, `${BEMROSE},"more"`)).toEqual(['error 2 null']);
  });

  test('a row may lack cells behind the last column that is read, as a spreadsheet leaves it', async () => {
    const wider = `${HEADER},"Street","Town"`;
    expect(await problemsOf(wider, BEMROSE)).toEqual([]);
    expect(await problemsOf(wider, BEMROSE.split(',').slice(0, 14).join(','))).toEqual(['error 2 null']);
  });
});

describe('links in search results', () => {
  const header = `${HEADER},"Linked establishments"`;

  test('spill into cells beyond the header', async () => {
    const file = await readInstitutions(
      givenCsv(header, `${BEMROSE},"112981 Predecessor","112982 Successor - merged"`, `${BEMROSE.replace('137911', '137912')},"Does not have links"`),
      'all',
    );
    expect(file.problems).toEqual([]);
    expect(file.links).toEqual([
      { urn: '137911', linkUrn: '112981', type: 'predecessor', on: null, line: 2 },
      { urn: '137911', linkUrn: '112982', type: 'merger', on: null, line: 2 },
    ]);
  });

  test.each(['45', 'Predecessor', '12345 Successor', '112981', '=112981 Successor'])('"%s" is none: the row may be one cell off', async (cell) => {
    expect(await problemsOf(header, `${BEMROSE},"${cell}","112981 Predecessor"`)).toEqual(['error 2 Linked establishments']);
  });

  test('a row without that cell is cut off', async () => {
    expect(await problemsOf(header, BEMROSE)).toEqual(['error 2 null']);
  });
});

describe('kind', () => {
  const nothing = { code: '', name: '', group: '', furtherEducation: '' };

  test.each([
    ['5', '', 'mainstream'],
    ['', 'Foundation school', 'mainstream'],
    ['', 'University technical college', 'mainstream'],
    ['', 'Academy converter', 'mainstream'],
    ['7', '', 'special'],
    ['', 'Other independent special school', 'special'],
    ['', 'Academy special converter', 'special'],
    ['', 'Special post 16 institution', 'special'],
    ['14', '', 'alternative-provision'],
    ['', 'Free schools alternative provision', 'alternative-provision'],
    ['18', '', 'college'],
    ['', 'Academy 16-19 converter', 'college'],
    ['', 'Academy 16 to 19 sponsor led', 'college'],
    ['', 'Other independent school', 'independent'],
    ['', 'Secure units', 'unknown'],
    ['', '', 'unknown'],
  ])('of type %s %s is %s', (code, name, kind) => {
    expect(kindOf({ ...nothing, code, name })).toBe(kind);
  });

  test.each([
    ['Colleges', '', 'college'],
    ['Independent schools', '', 'independent'],
    ['Special schools', '', 'special'],
    ['Academies', '', 'unknown'],
    ['', 'Sixth form college', 'college'],
    ['', 'Not applicable', 'unknown'],
    ['', 'Not recorded', 'unknown'],
  ])('of an unlisted type in group "%s" with further education type "%s" is %s', (group, furtherEducation, kind) => {
    expect(kindOf({ ...nothing, name: 'A new type', group, furtherEducation })).toBe(kind);
  });
});

describe('phases', () => {
  test.each([
    ['Secondary', 'Does not have a sixth form', 11, 16, true, false],
    ['Secondary', 'Has a sixth form', 11, 16, true, true],
    ['Secondary', 'Not applicable', 11, 18, true, true],
    ['Secondary', 'Not applicable', 11, 17, true, true],
    ['Secondary', 'Not applicable', 11, 16, true, false],
    ['Secondary', 'Not applicable', 11, 15, false, false],
    ['Secondary', '', 15, 18, true, true],
    ['Secondary', '', 16, 18, false, true],
    ['Secondary', 'Not recorded', null, null, null, null],
    ['Secondary', 'Has a sixth form', null, null, null, true],
    ['Secondary', '', 11, null, null, null],
    ['Secondary', '', null, 18, null, true],
    ['Middle deemed secondary', 'Not applicable', 9, 13, false, false],
    ['All-through', 'Has a sixth form', 4, 18, true, true],
    ['Not applicable', 'Not applicable', 2, 19, true, true],
    ['16 plus', 'Not applicable', 14, 99, false, true],
    ['16 plus', 'Does not have a sixth form', null, null, false, true],
    ['Primary', 'Not applicable', 3, 16, false, false],
    ['Primary', '', null, null, false, false],
    ['Middle deemed primary', '', 8, 12, false, false],
    ['Nursery', '', 2, 5, false, false],
  ])('%s, "%s", ages %s to %s: KS4 %s, post-16 %s', (phase, sixthForm, lowAge, highAge, ks4, post16) => {
    expect(phasesOf({ kind: 'mainstream', phase, sixthForm, lowAge, highAge })).toEqual({ ks4, post16 });
  });

  test('a college has no KS4 although it may take 14-year-olds', () => {
    expect(phasesOf({ kind: 'college', phase: 'Not applicable', sixthForm: '', lowAge: 14, highAge: 99 })).toEqual({ ks4: false, post16: true });
  });
});
