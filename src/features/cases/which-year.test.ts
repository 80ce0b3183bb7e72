import { describe, expect, test } from 'vitest';
import { givenFiles } from '../../../tests/support/case-folder.ts';
import { caseYaml, givenOwnCase, ks4File, post16File, problemsOf, ratedCase } from '../../../tests/support/given-own-case.ts';

const KS4 = 'kind: ks4-destinations, file: ks4.csv';
const POST16 = 'kind: post16-destinations, file: ks5.csv';

const files = async () => ({ 'ks4.csv': await ks4File([{}]), 'ks5.csv': await post16File() });
const leaversOf = async (folder: string) =>
  (await ratedCase(folder)).institutions[0]?.rating.elements['destination-measure']?.phases?.post16?.leavers;
const aboutPost16 = async (folder: string) => (await problemsOf(folder)).filter(({ file }) => file === 'ks5.csv');

describe('16 to 18 tables, which name no year', () => {
  test.each([
    ['before', [POST16, KS4]],
    ['behind', [KS4, POST16]],
  ])('%s Key Stage 4 tables of the right year are of the same leavers, and a notice says so', async (_, entries) => {
    // The tables beside it are of 2022/23, and the cycle takes those of two or three years before.
    for (const cycle of ['2024/25', '2025/26']) {
      const folder = givenOwnCase(entries, await files(), { cycle, date: `${cycle.slice(0, 2)}${cycle.slice(-2)}-07-31` });
      expect(await leaversOf(folder), cycle).toBe('2022/23');
      expect(await aboutPost16(folder)).toMatchObject([
        { severity: 'notice', message: expect.stringContaining('those of 2022/23, as the Key Stage 4 tables beside it are') },
      ]);
    }
  });

  test.each([
    ['before', [POST16, KS4]],
    ['behind', [KS4, POST16]],
  ])('%s tables of another year than the cycle needs are an error', async (_, entries) => {
    // The Key Stage 4 tables carry earlier leavers too; the 16 to 18 ones do not.
    const folder = givenOwnCase(entries, await files(), { cycle: '2023/24', date: '2024-07-31' });
    expect(await aboutPost16(folder)).toMatchObject([
      { severity: 'error', message: expect.stringMatching(/about those of 2022\/23, and the cycle 2023\/24 needs leavers of 2021\/22 or 2020\/21/) },
    ]);
    expect((await problemsOf(folder)).filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  test('alone are taken for those that the cycle expects, and a notice says so', async () => {
    for (const [cycle, leavers] of [
      ['2024/25', '2022/23'],
      ['2023/24', '2021/22'],
    ] as const) {
      const folder = givenOwnCase([POST16], { 'ks5.csv': await post16File() }, { cycle, date: `20${cycle.slice(-2)}-07-31` });
      expect(await leaversOf(folder)).toBe(leavers);
      expect(await aboutPost16(folder)).toMatchObject([
        { severity: 'notice', message: expect.stringContaining(`It is taken for those of ${leavers}`) },
      ]);
    }
  });

  test.each(['2022/23', '2021/22'])('with the year in case.yaml are of that year, whatever stands beside them: %s', async (leavers) => {
    const named = `${POST16}, leavers: ${leavers}`;
    for (const entries of [[named, KS4], [KS4, named], [named]]) {
      const folder = givenOwnCase(entries, await files());
      expect(await leaversOf(folder)).toBe(leavers);
      expect(await aboutPost16(folder)).toEqual([]);
    }
  });
});

describe('one file that names no year, in this year’s case and in last year’s', () => {
  async function givenYears(entry: string, entryBefore: string): Promise<string> {
    const ks5 = await post16File();
    const folder = givenFiles({
      'now/case.yaml': caseYaml([entry], { previous: '../before' }),
      'now/ks5.csv': ks5,
      'before/case.yaml': caseYaml([entryBefore], { cycle: '2023/24', date: '2024-07-31' }),
      'before/ks5.csv': ks5,
    });
    return `${folder}/now`;
  }

  test('taken for two years is an error that names both', async () => {
    const errors = (await problemsOf(await givenYears(POST16, POST16))).filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ column: 'previous', message: expect.stringContaining('ks5.csv, for other leavers (2021/22 and 2022/23)') }]);
  });

  test('said to be of two years is one too', async () => {
    const folder = await givenYears(`${POST16}, leavers: 2022/23`, `${POST16}, leavers: 2020/21`);
    expect((await problemsOf(folder)).filter(({ severity }) => severity === 'error')).toMatchObject([
      { message: expect.stringContaining('(2020/21 and 2022/23)') },
    ]);
  });

  test('said to be of one year in both is none', async () => {
    const named = `${POST16}, leavers: 2021/22`;
    expect((await problemsOf(await givenYears(named, named))).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
