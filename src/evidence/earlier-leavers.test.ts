import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsWithin, leaverYears } from './earlier-leavers.ts';
import { Header } from './table.ts';

const headerWith = (...suffixes: number[]) =>
  new Header(
    suffixes.flatMap((suffix) => [`COHORT_${suffix}`, `OVERALL_DESTPER_${suffix}`, `COHORT_DIS_${suffix}`]),
    1,
  );

test.each([
  // The highest suffix is the year of the tables.
  { suffixes: [17, 16], main: '2015/16', earlier: ['2014/15', '2013/14'] },
  { suffixes: [18, 17], main: '2016/17', earlier: ['2015/16', '2014/15'] },
  { suffixes: [17, 18], main: '2016/17', earlier: ['2015/16', '2014/15'] },
  // From 19 on it is the year they left.
  { suffixes: [19, 18], main: '2019/20', earlier: ['2018/19', '2017/18'] },
  { suffixes: [22, 21], main: '2022/23', earlier: ['2021/22', '2020/21'] },
  { suffixes: [22], main: '2022/23', earlier: ['2021/22'] },
  { suffixes: [], main: null, earlier: [] },
])('suffixes $suffixes stand in a table of $main leavers', ({ suffixes, main, earlier }) => {
  const years = leaverYears(headerWith(...suffixes));
  expect(years.main).toBe(main);
  expect(years.earlier.map(({ leavers }) => leavers)).toEqual(earlier);
});

test('a cohort without its per cent is not used, nor does it tell the year', () => {
  expect(leaverYears(new Header(['COHORT_23', 'COHORT_22', 'OVERALL_DESTPER_22'], 1))).toEqual({
    main: '2022/23',
    earlier: [{ leavers: '2021/22', cohort: 'COHORT_22', perCent: 'OVERALL_DESTPER_22' }],
  });
});

test.each([
  [73, 128, { from: 93, to: 94 }],
  [50, 200, { from: 99, to: 101 }], // 49.5% and 50.5% both round to 50 one way or the other
  [100, 200, { from: 199, to: 200 }],
  [100, 201, { from: 200, to: 201 }],
  [0, 200, { from: 0, to: 1 }],
  [0, 199, { from: 0, to: 0 }],
  [88, 8, { from: 7, to: 7 }], // 87.5%
  [87, 8, { from: 7, to: 7 }],
  [86, 8, 'none'],
  [89, 8, 'none'],
  [92, 588084, { from: 538097, to: 543977 }],
  [100, 0, 'none'],
])('%i%% of %i is %o', (perCent, cohort, counts) => {
  expect(countsWithin(perCent, cohort)).toEqual(counts);
});

test('the range holds every count that is within half a point, and no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 400 }), (perCent, cohort) => {
      const fitting = Array.from({ length: cohort + 1 }, (_, count) => count).filter(
        (count) => 2 * Math.abs(100 * count - perCent * cohort) <= cohort,
      );
      const range = countsWithin(perCent, cohort);
      expect(range).toEqual(fitting.length === 0 ? 'none' : { from: fitting[0], to: fitting.at(-1) });
    }),
  );
});
