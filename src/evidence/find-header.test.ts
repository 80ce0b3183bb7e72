import { describe, expect, test } from 'vitest';
import { givenCsv } from '../../tests/support/given-file.ts';
import { findHeader } from './find-header.ts';
import { fileInMemory } from './source-file.ts';

const GATSBY = 'urn,benchmarks_met,evaluated_on';

describe('the header', () => {
  test.each([0, 1, 10])('is found below %i rows', async (above) => {
    const rows = Array.from({ length: above }, (_, row) => `Title ${row},,`);
    expect(await findHeader(givenCsv(...rows, GATSBY, '137911,8,2025-07-31'))).toEqual({ kind: 'gatsby', line: above + 1 });
  });

  test('is not looked for below 11 rows', async () => {
    const found = await findHeader(givenCsv(...Array.from({ length: 11 }, () => 'Title'), GATSBY));
    expect(found).toEqual({ refusal: expect.stringContaining('None of the first rows'), line: 1 });
  });

  test('counts empty lines among the lines, but not among the rows', async () => {
    expect(await findHeader(givenCsv(...Array.from({ length: 40 }, () => ''), GATSBY))).toEqual({ kind: 'gatsby', line: 41 });
  });

  test('of a kind goes before one that is known and not read', async () => {
    expect(await findHeader(givenCsv('Timestamp,Answer', GATSBY))).toEqual({ kind: 'gatsby', line: 2 });
    expect(await findHeader(givenCsv('Timestamp,Answer', 'x,y'))).toMatchObject({ line: 1, refusal: expect.stringContaining('single answers') });
  });
});

test('an unknown header is answered with every kind and the columns of each', async () => {
  const found = await findHeader(givenCsv('a,b', '1,2'));
  expect(found).toMatchObject({ line: 1 });
  const said = 'refusal' in found ? found.refusal : '';
  for (const words of [
    'Key Stage 4 destinations (RECTYPE',
    '16 to 18',
    'activity_code',
    'audit_completed_on',
    'gives_guidance',
    'benchmarks_met',
    'LinkURN',
  ])
    expect(said).toContain(words);
});

test('cells between semicolons or tabs are told how to be saved', async () => {
  expect(await findHeader(givenCsv('urn;benchmarks_met;evaluated_on'))).toMatchObject({ refusal: expect.stringContaining('semicolons') });
  expect(await findHeader(givenCsv('urn\tbenchmarks_met\tevaluated_on'))).toMatchObject({ refusal: expect.stringContaining('tabs') });
});

test('damage below the header is left for the reader to say', async () => {
  expect(await findHeader(fileInMemory('x.csv', `${GATSBY}\n1,"2`))).toEqual({ kind: 'gatsby', line: 1 });
  await expect(findHeader(fileInMemory('x.csv', 'a,b\n1,"2'))).rejects.toThrow('never closed');
});

test('no more of a file is read than its first rows', async () => {
  let read = 0;
  const file = {
    name: 'endless.csv',
    async *bytes() {
      yield Buffer.from(`${GATSBY}\n`);
      for (;;) {
        read++;
        yield Buffer.from('137911,8,2025-07-31\n'.repeat(1000));
      }
    },
  };
  expect(await findHeader(file)).toEqual({ kind: 'gatsby', line: 1 });
  expect(read).toBe(1);
});
