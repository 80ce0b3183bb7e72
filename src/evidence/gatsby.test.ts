import { expect, test } from 'vitest';
import { givenCsv } from '../../tests/support/given-file.ts';
import { readGatsby } from './gatsby.ts';

const HEADER = 'urn,benchmarks_met,evaluated_on';

test.each(['0', '8', '08'])('%s benchmarks can be met', async (met) => {
  const { rows, problems } = await readGatsby(givenCsv(HEADER, `137911,${met},2025-07-01`));
  expect(problems).toEqual([]);
  expect(rows).toMatchObject([{ evidence: { benchmarksMet: Number(met), evaluatedOn: '2025-07-01' } }]);
});

test.each(['9', '-1', '7.5', '', '75%', 'eight', '=8'])('"%s" benchmarks cannot', async (met) => {
  const { rows, problems } = await readGatsby(givenCsv(HEADER, `137911,${met},2025-07-01`));
  expect(problems).toMatchObject([{ severity: 'error', line: 2, column: 'benchmarks_met', message: expect.stringContaining('0 to 8') }]);
  expect(rows).toEqual([]);
});

test.each(['', '01/07/2025', '2025-06-31'])('"%s" is no day of an evaluation', async (day) => {
  const { problems } = await readGatsby(givenCsv(HEADER, `137911,6,${day}`));
  expect(problems).toMatchObject([{ severity: 'error', line: 2, column: 'evaluated_on' }]);
});

test('two evaluations of one institution are an error that names both lines', async () => {
  const { problems } = await readGatsby(givenCsv(HEADER, '137911,6,2025-07-01', '137912,6,2025-07-01', '137911,7,2024-07-01'));
  expect(problems).toMatchObject([{ line: 4, column: 'evaluated_on', message: expect.stringContaining('Lines 2 and 4') }]);
});
