import { describe, expect, test } from 'vitest';
import { newPassword } from '../person.ts';
import { isEasyToGuess } from './easy-to-guess.ts';
import { EASY_WORDS } from './easy-words.ts';
import { listKnownPasswords } from './known-passwords.ts';

const MAYA = ['Maya Okafor', 'maya.okafor@dunmere.example'];

describe('is easy to guess', () => {
  test.each([
    ['a common word with digits behind', 'password1234'],
    ['a common word with a year', 'Summer2026!!!'],
    ['signs in the place of letters', 'P@$$w0rd!!!!'],
    ['common words in a row', 'thisismypassword'],
    ['common words apart', 'welcome to school'],
    ['a team and its city', 'manchesterunited'],
    ['the name of this service', 'Waymark12345'],
    ['a row of the keyboard', 'qwertyuiop[]'],
    ['a row of the keyboard backwards', 'poiuytrewqpo'],
    ['columns of the keyboard', '1qaz2wsx3edc'],
    ['a zigzag over the keyboard', '1q2w3e4r5t6y'],
    ['two rows of the keyboard by turns', 'qawsedrftgyh'],
    ['signs twice in a row', '112233445566'],
    ['a known password', 'counterstrike'],
    ['a known password in capitals', 'CounterStrike'],
    ['a known password, typed on another keyboard', 'ghjcnjgfhjkm'],
    ['a known password with a year', 'philadelphia2026!'],
    ['a known password behind a common word', 'mystratocaster'],
    ['the alphabet', 'abcdefghijkl'],
    ['the digits', '123456789012'],
    ['the digits backwards', '987654321098'],
    ['two walks', 'qwerty123456'],
    ['one sign', 'aaaaaaaaaaaa'],
    ['few signs', '111222333444'],
    ['one piece again and again', 'riverriverriver'],
    ['one piece, the last cut short', 'kettlekettleke'],
    ['a date', '01021985!!!!'],
    ['a word with three letters more', 'passwordpasswordxyz'.slice(8)],
    ['the person’s name', 'mayaokafor99'],
    ['the person’s name, turned round', 'Okafor, Maya 1985'],
    ['the person’s address', 'dunmere-example'],
  ])('%s', (_what, password) => {
    expect(isEasyToGuess(password, MAYA)).toBe(true);
  });
});

describe('is not', () => {
  test.each([
    ['words that do not belong together', 'river lantern copper'],
    ['two long words of the person’s own', 'kettleonward'],
    ['letters by chance', 'xqkvjmzpwrth'],
    ['signs by chance', 'x7#Kq9!mZ2@p'],
    ['a sentence', 'my dog ate seventeen biscuits'],
    ['a common word among others', 'password kettle plum'],
    ['a known password among others', 'philadelphia kettle plum'],
    ['two common words and a known one', 'coffee summer lantern'],
    ['another alphabet', 'чайниксливаокно'],
    ['somebody else’s name', 'Thandeka Mokoena'],
  ])('%s', (_what, password) => {
    expect(isEasyToGuess(password, MAYA)).toBe(false);
  });
});

test('six pieces are enough, and five are not', () => {
  expect(isEasyToGuess('summerxqkvj0')).toBe(false);
  expect(isEasyToGuess('summer1234xqkv')).toBe(false);
  expect(isEasyToGuess('summersummerxqk')).toBe(true);
  expect(isEasyToGuess('password1234xqk')).toBe(true);
});

test('every common word is refused with what people put behind it: far more than three thousand passwords', () => {
  const behind = ['1', '12', '123', '1234', '12345', '2024', '2025', '2026', '!', '1!', '123!', '99'];
  const tried = EASY_WORDS.flatMap((word) => behind.flatMap((end) => [`${word}${end}`, `${word}${word}${end}`, `${capital(word)} ${end}`]));
  const fits = [...new Set(tried)].filter((password) => password.length >= 12);
  expect(fits.length).toBeGreaterThan(3_000);
  expect(fits.filter((password) => !isEasyToGuess(password))).toEqual([]);
});

describe('passwords known from break-ins', () => {
  const known = listKnownPasswords();
  const fits = (password: string) => password.length >= 12;

  test('all that are long enough are refused, also in capitals and with one thing more', () => {
    const long = known.filter(fits);
    expect(known.length).toBeGreaterThan(40_000);
    expect(long.length).toBeGreaterThan(300);
    expect(long.filter((password) => !isEasyToGuess(password) || !isEasyToGuess(password.toUpperCase()))).toEqual([]);
    expect(long.flatMap((password) => [`${password}1`, `${password}2026`, `${password}123!`]).filter((one) => !isEasyToGuess(one))).toEqual([]);
  });

  test('the commonest of any length are refused with what makes them long enough', () => {
    const behind = ['1', '123', '1234', '12345', '2024', '2025!', '!!!!!'];
    const tried = known.slice(0, 500).flatMap((password) => behind.map((end) => `${password}${end}`));
    expect(tried.filter(fits).length).toBeGreaterThan(300);
    expect(tried.filter((password) => fits(password) && !isEasyToGuess(password))).toEqual([]);
  });
});

test('a password is refused with a sentence that says what to do', () => {
  const said = (password: string) => newPassword.safeParse(password).error?.issues[0]?.message;
  expect(said('')).toBe('Enter a password');
  expect(said('kettle plum')).toMatch(/^Use 12 characters or more/);
  expect(said('kettle plums')).toBeUndefined();
  expect(said('password1234')).toMatch(/^This password is too easy to guess/);
  expect(said(`${'kettle plum river '.repeat(7)}xx`)).toBeUndefined();
  expect(said(`${'kettle plum river '.repeat(7)}xxx`)).toBe('Use 128 characters or fewer');
});

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
