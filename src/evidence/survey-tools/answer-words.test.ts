import { expect, test } from 'vitest';
import { type Meaning, meaningOf } from './answer-words.ts';

const words = (level: number, strength = 'plain') => ({ sort: 'words', level, strength });

test.each<[string, unknown]>([
  ['Strongly agree', words(5, 'most')],
  ['STRONGLY  AGREE', words(5, 'most')],
  ['strongly\u00a0agree', words(5, 'most')],
  ['Strongly agree.', words(5, 'most')],
  ['“Strongly agree”', words(5, 'most')],
  ['Agree strongly', words(5, 'most')],
  ['Completely agree', words(5, 'most')],
  ['Agree', words(4)],
  ['Tend to agree', words(4, 'some')],
  ['Agree a little', words(4, 'some')],
  ['Neither', words(3)],
  ['Neither agree nor disagree', words(3)],
  ['Neither agree or disagree', words(3)],
  ['Neither disagree nor agree', words(3)],
  ['Neutral', words(3)],
  ['Disagree', words(2)],
  ['Somewhat disagree', words(2, 'some')],
  ['Strongly disagree', words(1, 'most')],
  ['Disagree strongly', words(1, 'most')],
])('%s is a word of agreement', (answer, meaning) => {
  expect(meaningOf(answer)).toEqual(meaning);
});

test.each([
  ["Don't know", '?'],
  ['Don’t know', '?'],
  ['dont know', '?'],
  ["I don't know", '?'],
  ['I do not know', '?'],
  ['Not sure', '?'],
  ["I'm not sure", '?'],
  ['Unsure', '?'],
  ['N/A', '?'],
  ['n.a.', 'unknown'],
  ['Not applicable', '?'],
  ['Does not apply to me', '?'],
  ["Can't say", '?'],
  ['No answer', '-'],
  ['Prefer not to say', '-'],
  ["I'd rather not say", '-'],
])('%s is apart from the scale: %s', (answer, apart) => {
  expect(meaningOf(answer)).toEqual(apart === 'unknown' ? { sort: 'unknown' } : { sort: 'apart', answer: apart });
});

test.each<[string, Meaning]>([
  ['0', { sort: 'number', number: 0 }],
  ['5', { sort: 'number', number: 5 }],
  ['10', { sort: 'number', number: 10 }],
  ['5 - Strongly agree', { sort: 'number-and-words', number: 5, level: 5 }],
  ['1 = Strongly Agree', { sort: 'number-and-words', number: 1, level: 5 }],
  ['1. Strongly disagree', { sort: 'number-and-words', number: 1, level: 1 }],
  ['1 (strongly disagree)', { sort: 'number-and-words', number: 1, level: 1 }],
  ['Strongly agree (5)', { sort: 'number-and-words', number: 5, level: 5 }],
  ['Strongly disagree 1', { sort: 'number-and-words', number: 1, level: 1 }],
  ['★★★☆☆', { sort: 'stars', number: 3 }],
  ['⭐️⭐️', { sort: 'stars', number: 2 }],
  ['4 stars', { sort: 'stars', number: 4 }],
  ['One star', { sort: 'stars', number: 1 }],
  ['Yes', { sort: 'yes-no', level: 4 }],
  ['no', { sort: 'yes-no', level: 2 }],
  ['A1', { sort: 'code' }],
  ['AO02', { sort: 'code' }],
])('%s is what it is', (answer, meaning) => {
  expect(meaningOf(answer)).toEqual(meaning);
});

test.each([
  '',
  'Often',
  'Strongly',
  'Strongly agree strongly',
  'agree agree',
  '-1',
  '5.5',
  '100',
  '=1+1',
  'A',
  'I agree with Zebulon',
  '½',
  '5 apples',
  '☆☆☆',
])('"%s" is not known', (answer) => {
  expect(meaningOf(answer)).toEqual({ sort: 'unknown' });
});
