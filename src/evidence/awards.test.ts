import { describe, expect, test } from 'vitest';
import { givenCsv } from '../../tests/support/given-file.ts';
import { readAwards } from './awards.ts';

const HEADER = 'urn,award,status,awarded_on,expires_on,audit_completed_on,action_plan_agreed_on';

test('an award is read as it stands', async () => {
  const file = await readAwards(
    givenCsv(HEADER, '137911,"Quality in Careers, full",held,2024-01-31,2027-01-30,2023-05-01,2023-06-01', '137912,,none,,,,'),
  );
  expect(file.problems).toEqual([]);
  expect(file.rows).toEqual([
    {
      urn: '137911',
      laestab: null,
      evidence: {
        award: 'Quality in Careers, full',
        status: 'held',
        awardedOn: '2024-01-31',
        expiresOn: '2027-01-30',
        auditCompletedOn: '2023-05-01',
        actionPlanAgreedOn: '2023-06-01',
        source: { file: 'given.csv', sha256: file.sha256, line: 2 },
      },
    },
    {
      urn: '137912',
      laestab: null,
      evidence: {
        award: '',
        status: 'none',
        awardedOn: null,
        expiresOn: null,
        auditCompletedOn: null,
        actionPlanAgreedOn: null,
        source: { file: 'given.csv', sha256: file.sha256, line: 3 },
      },
    },
  ]);
});

describe('status', () => {
  test.each(['held', 'Working-Towards', 'NONE'])('%s is one', async (status) => {
    const { rows } = await readAwards(givenCsv(HEADER, `137911,Career Mark,${status},,,,`));
    expect(rows.map(({ evidence }) => evidence.status)).toEqual([status.toLowerCase()]);
  });

  test.each(['', 'working towards', 'expired', '=held'])('"%s" is none, and the message lists the words', async (status) => {
    const { problems } = await readAwards(givenCsv(HEADER, `137911,Career Mark,${status},,,,`));
    expect(problems).toMatchObject([
      { severity: 'error', line: 2, column: 'status', message: expect.stringContaining('held, working-towards, none') },
    ]);
  });

  test.each(['held', 'working-towards'])('%s needs the name of the award', async (status) => {
    const { problems } = await readAwards(givenCsv(HEADER, `137911,,${status},,,,`, `137911,,${status},,,,`));
    expect(problems.map(({ line, column }) => `${line} ${column}`)).toEqual(['2 award', '3 award']);
  });
});

describe('days', () => {
  test.each(['awarded_on', 'expires_on', 'audit_completed_on', 'action_plan_agreed_on'])(
    '%s must be written as year-month-day, and exist',
    async (column) => {
      const at = HEADER.split(',').indexOf(column) - 3;
      const cells = (day: string) => Array.from({ length: 4 }, (_, i) => (i === at ? day : '')).join(',');
      const { problems } = await readAwards(givenCsv(HEADER, `137911,A,held,${cells('31/07/2025')}`, `137912,A,held,${cells('2025-02-30')}`));
      expect(problems).toMatchObject([
        { line: 2, column, message: expect.stringContaining('2025-07-31') },
        { line: 3, column, message: expect.stringContaining('no such day') },
      ]);
    },
  );

  test.each([
    ['2024-01-31', '2024-02-01', 0],
    ['2024-01-31', '2024-01-31', 0],
    ['2024-01-31', '2024-01-30', 1],
    ['', '2024-01-30', 0],
    ['2024-01-31', '', 0],
  ])('awarded %s, expires %s: %i problems', async (awarded, expires, count) => {
    const { problems } = await readAwards(givenCsv(HEADER, `137911,A,held,${awarded},${expires},,`));
    expect(problems.map(({ column }) => column)).toEqual(Array.from({ length: count }, () => 'expires_on'));
  });
});

test('two awards of an institution are fine, the same one twice is an error that names both lines', async () => {
  const two = await readAwards(givenCsv(HEADER, '137911,Career Mark,held,,,,', '137911,matrix,held,,,,', '137912,Career Mark,held,,,,'));
  expect(two.problems).toEqual([]);
  const same = await readAwards(givenCsv(HEADER, '137911,Career Mark,held,,,,', '137911,matrix,held,,,,', '137911,career  mark,none,,,,'));
  expect(same.problems).toMatchObject([{ severity: 'error', line: 4, column: 'award', message: expect.stringContaining('Lines 2 and 4') }]);
});

test('names that are long or begin like formulas stay as they are', async () => {
  const names = ['x'.repeat(90), '=cmd|calc', '+1', '-1', '@SUM(A1)'];
  const { rows } = await readAwards(givenCsv(HEADER, ...names.map((name) => `137911,${name},held,,,,`)));
  expect(rows.map(({ evidence }) => evidence.award)).toEqual(names);
});
