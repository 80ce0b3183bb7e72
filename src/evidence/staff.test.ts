import { describe, expect, test } from 'vitest';
import { givenCsv } from '../../tests/support/given-file.ts';
import { readStaff } from './staff.ts';

const HEADER = 'urn,person,gives_guidance,qualification_level,working_towards_level,cpd,hours';

async function problemsOf(...rows: string[]): Promise<string[]> {
  const { problems } = await readStaff(givenCsv(HEADER, ...rows));
  return problems.map(({ severity, line, column }) => `${severity} ${line} ${column}`);
}

test('people are read as they stand; two may have one role', async () => {
  const file = await readStaff(givenCsv(HEADER, '137911,adviser,Yes,6,,NO,120.5', '137911,adviser,no,,4,yes,', '137912,-,,,,,'));
  expect(file.problems).toEqual([]);
  const source = { file: 'given.csv', sha256: file.sha256 };
  expect(file.rows.map(({ evidence }) => evidence)).toEqual([
    {
      person: 'adviser',
      givesGuidance: true,
      qualificationLevel: 6,
      workingTowardsLevel: null,
      cpd: false,
      hours: 120.5,
      source: { ...source, line: 2 },
    },
    {
      person: 'adviser',
      givesGuidance: false,
      qualificationLevel: null,
      workingTowardsLevel: 4,
      cpd: true,
      hours: null,
      source: { ...source, line: 3 },
    },
    {
      person: '-',
      givesGuidance: false,
      qualificationLevel: null,
      workingTowardsLevel: null,
      cpd: false,
      hours: null,
      source: { ...source, line: 4 },
    },
  ]);
});

describe('bounds', () => {
  test.each(['0', '8'])('level %s can be held and worked towards', async (level) => {
    expect(await problemsOf(`137911,adviser,yes,${level},${level},yes,`)).toEqual([]);
  });
  test.each(['9', '-1', '6.5', 'six', 'Level 6', '=6'])('level "%s" cannot', async (level) => {
    expect(await problemsOf(`137911,adviser,yes,${level},${level},yes,`)).toEqual(['error 2 qualification_level', 'error 2 working_towards_level']);
  });
  test.each(['0', '0.5', '1200', '9999999'])('%s hours are possible', async (hours) => {
    expect(await problemsOf(`137911,adviser,yes,6,,yes,${hours}`)).toEqual([]);
  });
  test.each(['-1', '-0.5', '.5', '12.', '1e3', '10000000', '1 200', '+5', 'NaN', 'Infinity', 'full time'])('"%s" hours are not', async (hours) => {
    expect(await problemsOf(`137911,adviser,yes,6,,yes,${hours}`)).toEqual(['error 2 hours']);
  });
  test.each(['', 'y', 'true', '1', 'nein'])('"%s" is neither yes nor no', async (word) => {
    expect(await problemsOf(`137911,adviser,${word},6,,${word},`)).toEqual(['error 2 gives_guidance', 'error 2 cpd']);
  });
});

describe('nobody', () => {
  test('beside people of the same institution is an error, whichever comes first', async () => {
    expect(await problemsOf('137911,-,,,,,', '137911,adviser,yes,6,,yes,')).toEqual(['error 2 person']);
    expect(await problemsOf('137911,adviser,yes,6,,yes,', '137911,-,,,,,')).toEqual(['error 3 person']);
    expect(await problemsOf('137911,-,,,,,', '137911,-,,,,,')).toEqual(['error 3 person']);
  });
  test('the message names the other line', async () => {
    const { problems } = await readStaff(givenCsv(HEADER, '137911,-,,,,,', '137912,a,yes,6,,yes,', '137911,b,yes,6,,yes,'));
    expect(problems).toMatchObject([{ line: 2, message: expect.stringContaining('line 4') }]);
  });
  test('beside people of another institution is fine', async () => {
    expect(await problemsOf('137911,-,no,,,no,0', '137912,adviser,yes,6,,yes,')).toEqual([]);
  });
  test('who is said to be qualified all the same is an error', async () => {
    expect(await problemsOf('137911,-,yes,6,4,yes,10')).toEqual([
      'error 2 gives_guidance',
      'error 2 cpd',
      'error 2 qualification_level',
      'error 2 working_towards_level',
      'error 2 hours',
    ]);
  });
});

test('a row without a person is an error', async () => {
  expect(await problemsOf('137911,,yes,6,,yes,')).toEqual(['error 2 person']);
});

test('no message repeats what a cell or a column is called', async () => {
  const { problems } = await readStaff(givenCsv(`${HEADER},Ann Other`, 'Ann,Ann,Ann,Ann,Ann,Ann,Ann,Ann', '137911,-,Ann,Ann,Ann,Ann,Ann,Ann'));
  expect(problems.length).toBeGreaterThan(9);
  expect(JSON.stringify(problems)).not.toContain('Ann');
});
