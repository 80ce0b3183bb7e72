import { expect, test } from 'vitest';
import { academicYear } from '../../../evidence/academic-year.ts';
import { countsWithin, leaverYears } from '../../../evidence/earlier-leavers.ts';
import type { CountRange } from '../../../rating/evidence.ts';
import { suffixFor, wholePerCent } from './range-file.ts';

test('every range that a whole per cent leaves open is said by a per cent that leaves the same open', () => {
  let said = 0;
  for (const cohort of [1, 6, 7, 49, 50, 100, 101, 180, 207, 1500])
    for (let perCent = 0; perCent <= 100; perCent += 1) {
      const sustained = countsWithin(perCent, cohort);
      if (sustained === 'none') continue;
      const found = wholePerCent({ cohort, sustained });
      expect(found === null ? null : countsWithin(found, cohort)).toEqual(sustained);
      said += 1;
    }
  expect(said).toBeGreaterThan(500);
});

test('a range that no whole per cent leaves open cannot be said', () => {
  const sustained: CountRange = { from: 10, to: 90 };
  expect(wholePerCent({ cohort: 100, sustained })).toBeNull();
  expect(wholePerCent({ cohort: 100, sustained: 93 })).toBeNull();
  expect(wholePerCent({ cohort: 'suppressed', sustained })).toBeNull();
});

test('the suffix of every year of leavers is read as that year, or there is none', () => {
  const years = Array.from({ length: 25 }, (_, past) => academicYear(2005 + past));
  const without = years.filter((year) => suffixFor(year) === null);
  expect(without).toEqual(['2016/17', '2017/18']);
  for (const year of years.filter((one) => !without.includes(one))) {
    const names = [`COHORT_${suffixFor(year)}`, `OVERALL_DESTPER_${suffixFor(year)}`];
    const header = { names, has: (name: string) => names.includes(name) } as unknown as Parameters<typeof leaverYears>[0];
    expect(leaverYears(header).earlier.map(({ leavers }) => leavers)).toEqual([year]);
  }
});
