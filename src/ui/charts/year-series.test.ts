import { expect, test } from 'vitest';
import { gapsNote, knownYears, pointsOf, type YearSeries } from './year-series.ts';

const YEARS = ['2021/22', '2022/23', '2023/24', '2024/25'];
const interval = { low: 0.8, high: 0.95 };
const series: YearSeries = {
  name: 'Millbank School',
  figures: {
    '2021/22': { figure: 0.9, interval },
    '2022/23': { figure: 'suppressed', interval },
    '2024/25': { figure: 0, interval: null },
  },
};

test('a year without a figure is a point without a share, whether hidden or left out, and none is not absent', () => {
  expect(pointsOf(series, YEARS).map(({ share }) => share)).toEqual([0.9, null, null, 0]);
  expect(knownYears(series, YEARS)).toEqual(['2021/22', '2024/25']);
});

test('an absent year has no interval either', () => {
  expect(pointsOf(series, YEARS).map(({ low, high }) => [low, high])).toEqual([
    [0.8, 0.95],
    [null, null],
    [null, null],
    [null, null],
  ]);
});

test('a year stands alone where neither neighbour has a figure', () => {
  expect(pointsOf(series, YEARS).map(({ alone }) => alone)).toEqual([true, false, false, true]);
  const two: YearSeries = { name: 'x', figures: { '2022/23': { figure: 0.5, interval: null }, '2023/24': { figure: 0.6, interval: null } } };
  expect(pointsOf(two, YEARS).some(({ alone }) => alone)).toBe(false);
});

test('gaps are named with their reason, together where it is one', () => {
  expect(gapsNote([series], YEARS)).toEqual(['No figure: Millbank School 2022/23 (hidden); Millbank School 2023/24 (not available).']);
  expect(gapsNote([{ name: 'x', figures: {} }], YEARS.slice(0, 3))).toEqual(['No figure: x 2021/22, 2022/23 and 2023/24 (not available).']);
  expect(gapsNote([series], ['2021/22', '2024/25'])).toEqual([]);
});

test('no more than four gaps are named', () => {
  const empty = (many: number) => Array.from({ length: many }, (_, index): YearSeries => ({ name: `s${index}`, figures: {} }));
  expect(gapsNote(empty(4), ['2024/25'])[0]).not.toContain('the rest');
  expect(gapsNote(empty(5), ['2024/25'])[0]).toMatch(/s3 2024\/25 \(not available\); the table names the rest\.$/);
});
