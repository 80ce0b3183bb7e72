import { expect, test } from 'vitest';
import { kindInPerformanceTables, kindInStatistics } from './institution-kind.ts';

test.each([
  ['1', 'AC', 'mainstream'],
  ['1', 'ACC', 'mainstream'],
  ['1', 'CTC', 'mainstream'],
  ['1', 'FUTC', 'mainstream'],
  ['1', 'UTC', 'mainstream'],
  ['1', 'SS', 'mainstream'],
  ['1', 'VA', 'mainstream'],
  ['1', 'ACCS', 'special'],
  ['1', 'FDS', 'special'],
  ['2', 'CYS', 'special'],
  ['2', 'NMSS', 'special'],
  ['2', '', 'special'],
  ['2', 'XX', 'special'],
  ['1', 'FESI', 'college'],
  ['1', 'ACC1619', 'college'],
  ['1', 'F1619', 'college'],
  ['1', 'General Further Education College', 'college'],
  ['1', 'Sixth Form College', 'college'],
  ['1', 'Specialist Designated College', 'college'],
  ['1', 'Art, Design and Performing Arts College', 'college'],
  ['1', 'Agriculture and Horticulture College', 'college'],
  ['1', 'IND', 'independent'],
  ['1', 'XX', 'unknown'],
  ['1', '', 'unknown'],
])('record type %s with school type "%s" is %s', (recordType, nftype, kind) => {
  expect(kindInPerformanceTables(recordType, nftype)).toBe(kind);
});

test.each([
  ['State-funded mainstream schools', 'Converter Academy', 'mainstream'],
  ['State-funded mainstream schools', 'Total', 'mainstream'],
  ['State-funded mainstream schools', 'LA maintained', 'mainstream'],
  ['State-funded mainstream schools', 'University Technical College', 'mainstream'],
  ['State-funded mainstream schools', 'City Technology College', 'mainstream'],
  ['State-funded mainstream schools', 'FE college - 14-16', 'college'],
  ['State-funded mainstream schools', 'Free', 'mainstream'],
  ['State-funded (inc. non-maintained) special schools', 'Non-Maintained Special School', 'special'],
  ['State-funded (inc. non-maintained) special', 'Total', 'special'],
  ['Alternative provision', 'State-place funded alternative provision', 'alternative-provision'],
  ['Alternative provision', 'Pupil referral unit', 'alternative-provision'],
  ['Independent mainstream schools', 'Other Independent School', 'independent'],
  ['Independent special schools', 'Other Independent Special School', 'special'],
  ['State-funded mainstream colleges', 'Total', 'college'],
  ['State-funded mainstream schools & colleges', 'Total', 'unknown'],
  ['State-funded mainstream schools & colleges', 'Sixth form college', 'college'],
  ['Academies', 'Academy 16-19 converter', 'college'],
  ['', '', 'unknown'],
])('"%s", "%s" is %s', (group, type, kind) => {
  expect(kindInStatistics(group, type)).toBe(kind);
});
