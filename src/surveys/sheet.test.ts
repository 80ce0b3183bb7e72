import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySheet, givenQuestionnaire, givenSheet, refusalOf, SEND, SEX } from '../../tests/support/given-survey.ts';
import { isAnswer, isBlank, readSheet, type SheetShape, shapeOf, writeSheet } from './sheet.ts';

const plain = shapeOf(givenQuestionnaire(6));
const full = shapeOf(givenQuestionnaire(6, { 'about-me': [SEX, SEND] }));
const withoutYears = shapeOf(givenQuestionnaire(6, { 'asks-year-group': false }));

const anyQuestionnaire = fc
  .record({ questions: fc.integer({ min: 1, max: 60 }), aboutMe: fc.subarray([SEX, SEND]), years: fc.boolean() })
  .map((given) => givenQuestionnaire(given.questions, { 'about-me': given.aboutMe, 'asks-year-group': given.years }));

describe('a sheet is stored as a line', () => {
  test.each([
    ['54321?', 10, '', plain, '54321?|10|'],
    ['------', null, '', plain, '------||'],
    ['5-?5-?', 7, 'fy', full, '5-?5-?|7|fy'],
    ['5-?5-?', 14, 'x-', full, '5-?5-?|14|x-'],
    ['111111', null, '', withoutYears, '111111||'],
  ] as const)('%s, %s, "%s"', (answers, yearGroup, aboutMe, shape, line) => {
    const sheet = givenSheet(answers, { yearGroup, aboutMe });
    expect(writeSheet(sheet, shape)).toBe(line);
    expect(readSheet(line, shape)).toEqual(sheet);
  });

  test('and read back as it was, whatever was answered', () => {
    const sheets = anyQuestionnaire.chain((questionnaire) => fc.tuple(fc.constant(shapeOf(questionnaire)), anySheet(questionnaire)));
    fc.assert(
      fc.property(sheets, ([shape, sheet]) => {
        expect(readSheet(writeSheet(sheet, shape), shape)).toEqual(sheet);
      }),
    );
  });
});

const REFUSED: [what: string, line: string, shape: SheetShape, says: string][] = [
  ['nothing', '', plain, 'Expected three parts with | between them.'],
  ['two parts', '111111|', plain, 'Expected three parts with | between them.'],
  ['four parts', '111111|||', plain, 'Expected three parts with | between them.'],
  ['an answer too few', '11111||', plain, 'Expected 6 answers; there are 5.'],
  ['an answer too many', '1111111||', plain, 'Expected 6 answers; there are 7.'],
  ['an answer below the scale', '011111||', plain, 'An answer is none of 1 to 5, ? and -.'],
  ['an answer above the scale', '611111||', plain, 'An answer is none of 1 to 5, ? and -.'],
  ['a digit of another script', '١11111||', plain, 'An answer is none of 1 to 5, ? and -.'],
  ['half a letter', '\ud83d11111||', plain, 'An answer is none of 1 to 5, ? and -.'],
  ['a year too low', '111111|6|', plain, 'The year group is none that is asked for.'],
  ['a year too high', '111111|15|', plain, 'The year group is none that is asked for.'],
  ['a year with a nought', '111111|07|', plain, 'The year group is none that is asked for.'],
  ['a year with a space', '111111| 7|', plain, 'The year group is none that is asked for.'],
  ['a year where none is asked for', '111111|7|', withoutYears, 'The year group is none that is asked for.'],
  ['a letter where none is asked for', '111111||f', plain, 'The letters about the person are not those'],
  ['a letter too few', '111111||f', full, 'The letters about the person are not those'],
  ['a letter too many', '111111||fyx', full, 'The letters about the person are not those'],
  ['letters in another order', '111111||yf', full, 'The letters about the person are not those'],
  ['a letter that is no answer', '111111||qy', full, 'The letters about the person are not those'],
  ['a line break', '111111||fy\n', full, 'The letters about the person are not those'],
];

describe('what is no sheet is refused', () => {
  test.each(REFUSED)('%s', (_, line, shape, says) => expect(refusalOf(readSheet(line, shape))).toContain(says));

  test('any text: it is refused, or it is the one line of a sheet', () => {
    const near = fc.array(fc.constantFrom(...'12345?-|07 14fmyxn6\n'), { maxLength: 12 }).map((letters) => letters.join(''));
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), near);
    fc.assert(
      fc.property(anyText, fc.constantFrom(plain, full, withoutYears), (line, shape) => {
        const read = readSheet(line, shape);
        if (!('refused' in read)) expect(writeSheet(read, shape)).toBe(line);
      }),
      { numRuns: 2000 },
    );
  });

  test('a sheet with one letter put in or taken out', () => {
    const questionnaire = givenQuestionnaire(6, { 'about-me': [SEX, SEND] });
    const spoilt = fc.record({ sheet: anySheet(questionnaire), at: fc.nat(20), letter: fc.constantFrom(...'0678|abc \t') });
    fc.assert(
      fc.property(spoilt, ({ sheet, at, letter }) => {
        const line = writeSheet({ ...sheet, yearGroup: 10 }, full);
        const place = at % line.length;
        const letters = [...line];
        expect(readSheet(letters.toSpliced(place, 0, letter).join(''), full)).toHaveProperty('refused');
        expect(readSheet(letters.toSpliced(place, 1).join(''), full)).not.toEqual({ ...sheet, yearGroup: 10 });
      }),
    );
  });

  test('a sheet that does not fit is never written', () => {
    expect(() => writeSheet(givenSheet('11111'), plain)).toThrow(new RangeError('Expected 6 answers; there are 5.'));
    expect(() => writeSheet(givenSheet('111111', { yearGroup: 6 as 7 }), plain)).toThrow(RangeError);
  });
});

test.each([
  ['------', true],
  ['-----?', false],
  ['1-----', false],
  ['', true],
])('"%s" is blank: %s', (answers, blank) => expect(isBlank({ answers })).toBe(blank));

test.each([
  ...['1', '5', '?', '-'].map((text) => [text, true] as const),
  ...['0', '6', '', '55', ' 5', '\u0665'].map((text) => [text, false] as const),
])('"%s" is an answer: %s', (text, answer) => expect(isAnswer(text)).toBe(answer));
