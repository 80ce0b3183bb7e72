import { expect, test } from 'vitest';
import { findYearLabel, type LabelSigns } from './year-label.ts';

const NO_SIGN: LabelSigns = {
  long: false,
  characteristics: false,
  oldColumnName: false,
  laestabOnly: false,
  ampersand: false,
  students: false,
  totalGroup: false,
};

test.each([
  { signs: { long: true }, label: 'leaver-year', sure: true },
  { signs: { long: true, laestabOnly: true }, label: 'leaver-year', sure: true },
  { signs: { characteristics: true }, label: 'destination-year', sure: true },
  { signs: { laestabOnly: true }, label: 'destination-year', sure: false },
  { signs: { oldColumnName: true }, label: 'destination-year', sure: true },
  { signs: { ampersand: true }, label: 'destination-year', sure: true },
  { signs: { students: true }, label: 'leaver-year', sure: true },
  { signs: { totalGroup: true }, label: 'leaver-year', sure: true },
  { signs: { students: true, laestabOnly: true }, label: 'leaver-year', sure: false },
  { signs: { totalGroup: true, oldColumnName: true }, label: 'leaver-year', sure: false },
  { signs: {}, label: 'leaver-year', sure: false },
])('$signs: $label, sure: $sure', ({ signs, label, sure }) => {
  expect(findYearLabel({ ...NO_SIGN, ...signs })).toMatchObject({ label, sure });
});
