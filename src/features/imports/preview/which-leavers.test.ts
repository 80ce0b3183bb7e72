import { describe, expect, test } from 'vitest';
import { leaversForCycle } from '../reading/leavers-for-cycle.ts';
import { whichLeavers, yearsAfter } from './which-leavers.ts';

const CYCLE = '2024/25';
const file = (leavers: string[]) => ({
  namesYear: leavers.length > 0,
  leavers,
  forCycle: leaversForCycle(CYCLE, leavers.length > 0 ? leavers : null),
});

describe('a file that names its years', () => {
  test.each([
    { held: ['2022/23'], year: '2022/23', asks: false },
    { held: ['2021/22', '2022/23'], year: '2022/23', asks: false },
    { held: ['2021/22'], year: '2021/22', asks: false },
    { held: ['2020/21'], year: null, asks: true },
    { held: ['2023/24'], year: null, asks: true },
  ])('$held', ({ held, year, asks }) => {
    expect(whichLeavers(file(held), { cycle: CYCLE, chosen: year, tables: null })).toMatchObject({ year, asks, options: held.toReversed() });
  });

  test('a year that somebody chose is taken, whatever the cycle would take', () => {
    expect(whichLeavers(file(['2020/21']), { cycle: CYCLE, chosen: '2020/21', tables: null })).toMatchObject({ year: '2020/21', asks: false });
  });
});

describe('a file that names no year', () => {
  test.each([
    { tables: null, recommended: '2022/23' },
    { tables: '2021/22', recommended: '2021/22' },
    { tables: '2017/18', recommended: '2017/18' },
  ])('is asked about, beside tables of $tables', ({ tables, recommended }) => {
    const which = whichLeavers(file([]), { cycle: CYCLE, chosen: null, tables });
    expect(which).toMatchObject({ recommended, year: recommended, asks: true });
    expect(which.options).toContain(recommended);
    expect(whichLeavers(file([]), { cycle: CYCLE, chosen: '2021/22', tables })).toMatchObject({ year: '2021/22', asks: false });
  });
});

test('one figure has three years', () => {
  expect(yearsAfter('2022/23')).toEqual({ destination: '2023/24', publication: '2024/25' });
});
