import { describe, expect, test } from 'vitest';
import { asksWho, looksPersonal } from './personal.ts';
import { keyOfWords, oneLine, plainWords } from './plain-words.ts';

describe('a heading', () => {
  test.each([
    'Name',
    'What is your name?',
    'What’s your full name',
    'First name',
    'Surname',
    'Forename(s)',
    'Your child’s name',
    'Email',
    'School e-mail address',
    'Phone Number',
    'Mobile number:',
    'Postcode',
    'Date of birth',
    'UPN',
    'Student number',
    'Candidate no',
    'Who are you?',
    'Signature',
  ])('"%s" asks who somebody is', (heading) => {
    expect(asksWho(heading)).toBe('surely');
  });

  test.each([
    ['Give the full name that you use', 'perhaps'],
    ['Give the full name you use', 'surely'],
    ['I can name three employers near me', 'no'],
    ['I know the names of jobs that I could do', 'no'],
    ['I can phone an employer', 'perhaps'],
    ['Teachers answer their e-mail', 'perhaps'],
    ['Their e-mail', 'surely'],
    ['I have a plan', 'no'],
    ['Your year group', 'no'],
    ['Your school', 'no'],
  ])('"%s": %s', (heading, answer) => {
    expect(asksWho(heading)).toBe(answer);
  });
});

describe('an answer', () => {
  test.each([
    'zq@example.org',
    'write to zq@example.org please',
    '203.0.113.77',
    '2001:db8::ff00:42:8329',
    '07700 900123',
    '+44 7700 900123',
    'A831200109012',
    '12345',
    '17/04/2026',
    '2026-04-17 09:47:31',
    '9:47',
    '17 April 2009',
    'DE23 6XZ',
    'k7xq2mzr9w',
    'https://example.org/x',
  ])('"%s" says who or when', (answer) => {
    expect(looksPersonal(answer)).toBe(true);
  });

  test.each([
    'Agree',
    '5',
    '10',
    'Year 11',
    '10B',
    '1234',
    '11 - 16',
    '7-10',
    '★★★',
    'A1',
    'Strongly agree',
    'I would like 2 or 3 visits',
    'half-way',
    '',
  ])('"%s" does not', (answer) => {
    expect(looksPersonal(answer)).toBe(false);
  });
});

describe('words as they are compared', () => {
  test.each([
    ['  I  KNOW\u00a0what\tI\nam. ', 'i know what i am'],
    ['<p>Do you <b>agree</b>?</p>', 'do you agree'],
    ['Don’t know', "don't know"],
    ['a < b and c > d', 'a < b and c > d'],
    ['\ufeff*Zoë’s\u200b plan—now*', "zoë's plan-now"],
    ['???', ''],
  ])('%j', (text, words) => {
    expect(plainWords(text)).toBe(words);
    expect(plainWords(words)).toBe(words);
  });

  test('have a key that holds none of them', () => {
    expect(keyOfWords('i plan')).toMatch(/^[\da-f]{32}$/);
    expect(keyOfWords('i plan')).not.toBe(keyOfWords('i ask'));
  });

  test('a column is named on one line, and cut behind 100 characters', () => {
    expect(oneLine('a\r\n\u001b[31mb')).toBe('a [31mb');
    expect(oneLine('x'.repeat(100))).toBe('x'.repeat(100));
    expect(oneLine('x'.repeat(101))).toBe(`${'x'.repeat(100)}…`);
  });
});
