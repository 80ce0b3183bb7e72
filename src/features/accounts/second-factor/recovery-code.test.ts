import { expect, test } from 'vitest';
import { asRecoveryCode, newRecoveryCodes } from './recovery-code.ts';

test('there are ten, all different, and none has a sign that is taken for another', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/);
});

test.each(['K7QFM-92XDA', 'k7qfm-92xda', ' K7QFM 92XDA ', 'K7QFM92XDA', 'K7Q FM9 2XD A', 'K7QFM–92XDA'])('“%s” is K7QFM-92XDA', (typed) => {
  expect(asRecoveryCode(typed)).toBe('K7QFM-92XDA');
});
