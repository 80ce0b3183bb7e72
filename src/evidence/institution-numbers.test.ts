import { describe, expect, test } from 'vitest';
import { firstLines, readLaestab, readRoll, readUrn } from './institution-numbers.ts';

describe('URN', () => {
  test.each(['100000', '137911', '999999'])('%s is one', (text) => expect(readUrn(text)).toBe(text));
  test.each(['', '13791', '1379111', '099999', '13791a', '137 911', '137911.0', '-137911', '１３７９１１'])('"%s" is none', (text) =>
    expect(readUrn(text)).toBeNull(),
  );
});

describe('LAESTAB', () => {
  test.each(['8314177', '831/4177', '831-4177'])('%s is 8314177', (text) => expect(readLaestab(text)).toBe('8314177'));
  test.each(['', '831417', '83141777', '8314/177', '831//4177', '831 4177', '831.4177', 'A314177'])('"%s" is none', (text) =>
    expect(readLaestab(text)).toBeNull(),
  );
});

describe('students on roll', () => {
  test.each([
    ['0', 0],
    ['1', 1],
    ['1250', 1250],
    ['1,250', 1250],
    ['100000', 100_000],
    ['100,000', 100_000],
  ])('"%s" are %s', (text, roll) => expect(readRoll(text)).toBe(roll));
  test.each(['', ',', ',5', '-1', '12.5', '1 250', '100001', '12345678', 'Not applicable', 'SUPP', '１２'])('"%s" is no number of them', (text) =>
    expect(readRoll(text)).toBeNull(),
  );
});

describe('the first line of an institution', () => {
  test('is remembered by either number, for each thing apart', () => {
    const earlier = firstLines();
    expect(earlier({ urn: '137911', laestab: null }, 'a', 2)).toBeNull();
    expect(earlier({ urn: '137911', laestab: '8314177' }, 'b', 3)).toBeNull();
    expect(earlier({ urn: '137911', laestab: '8314177' }, 'a', 4)).toBe(2);
    expect(earlier({ urn: null, laestab: '8314177' }, 'a', 5)).toBe(4);
    expect(earlier({ urn: null, laestab: '8314177' }, 'b', 6)).toBe(3);
    expect(earlier({ urn: null, laestab: null }, 'a', 7)).toBeNull();
    expect(earlier({ urn: null, laestab: null }, 'a', 8)).toBeNull();
  });
});
