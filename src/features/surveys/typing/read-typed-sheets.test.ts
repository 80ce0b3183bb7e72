import { describe, expect, test } from 'vitest';
import { switchAboutMe } from '../../../surveys/about-me.ts';
import { type Questionnaire, questionnaireFrom } from '../../../surveys/questionnaire.ts';
import { shippedQuestionSet } from '../../question-sets/index.ts';
import { differences } from './differences.ts';
import { MOST_SHEETS, readTypedSheets } from './read-typed-sheets.ts';

const { set } = await shippedQuestionSet('students');
const few: Questionnaire = { ...questionnaireFrom(set), questions: questionnaireFrom(set).questions.slice(0, 5) };
const withSex = switchAboutMe(few, set, 'sex', true) as Questionnaire;

function only(text: string, questionnaire = few) {
  const read = readTypedSheets(text, questionnaire);
  return 'wrong' in read ? read.wrong : read.sheets;
}

describe('lines typed from paper', () => {
  test('are sheets: the year group, the answers, a space or - for one left out', () => {
    expect(only('10/54? 1\r\n\r\n-/-----\n/1----\n')).toEqual([
      { answers: '54?-1', yearGroup: 10, aboutMe: '' },
      { answers: '-----', yearGroup: null, aboutMe: '' },
      { answers: '1----', yearGroup: null, aboutMe: '' },
    ]);
  });

  test('keep a space at the end, which is an answer left out', () => {
    expect(only('10/5432 ')).toEqual([{ answers: '5432-', yearGroup: 10, aboutMe: '' }]);
  });

  test('have the letters about the person, large or small, where any are asked for', () => {
    expect(only('10/54321/F', withSex)).toEqual([{ answers: '54321', yearGroup: 10, aboutMe: 'f' }]);
    expect(only('10/54321/-', withSex)).toEqual([{ answers: '54321', yearGroup: 10, aboutMe: '-' }]);
  });

  test.each([
    ['', 1, /line for each sheet/],
    ['10/54321\n54321', 2, /2 parts with a \//],
    ['6/54321', 1, /one of 7 to 14/],
    ['10/54621', 1, /^Question 3: type 1 to 5/],
    ['10/5432', 1, /4 answers, and 5 questions/],
    ['10/543211', 1, /6 answers, and 5 questions/],
    [
      '10/54321\n'.repeat(MOST_SHEETS + 1),
      MOST_SHEETS + 1,
      /^There are 61 sheets, and 60 at most are typed at once\. Cut the lines from here on.*in 1 more go\./,
    ],
  ])('%j is told on its line', (text, line, says) => {
    expect(only(text)).toEqual([{ line, says: expect.stringMatching(says) }]);
  });

  test('with a letter that no answer has are told which letters there are', () => {
    expect(only('10/54321/q', withSex)).toEqual([{ line: 1, says: expect.stringMatching(/^Letter 1 about the person: type one of f, m/) }]);
  });

  test('hold no answer to a question that the year group is not asked', () => {
    const [first, ...others] = few.questions;
    const notForYear9 = { ...few, questions: [...others, { ...first, stages: ['post16'] }] } as Questionnaire;
    expect(only('9/54321', notForYear9)).toEqual([{ line: 1, says: 'Question 5 is not asked of Year 9. Type - in its place' }]);
    expect(only('9/5432-', notForYear9)).toEqual([{ answers: '5432-', yearGroup: 9, aboutMe: '' }]);
    expect(only('12/54321', notForYear9)).toHaveLength(1);
  });
});

describe('two typings of the same sheets', () => {
  const sheet = { answers: '54321', yearGroup: 10 as const, aboutMe: 'f' };

  test('agree where nothing differs', () => {
    expect(differences([sheet, sheet], [sheet, sheet])).toEqual([]);
  });

  test('differ place by place', () => {
    expect(differences([sheet, sheet], [sheet, { answers: '5?32-', yearGroup: null, aboutMe: 'm' }])).toEqual([
      { sheet: 2, where: 'Year group', first: '10', second: '-' },
      { sheet: 2, where: 'Question 2', first: '4', second: '?' },
      { sheet: 2, where: 'Question 5', first: '1', second: '-' },
      { sheet: 2, where: 'About the person, letter 1', first: 'f', second: 'm' },
    ]);
  });

  test('with a sheet more or less are not compared', () => {
    expect(differences([sheet, sheet], [sheet])).toEqual([{ sheet: 2, where: 'Number of sheets', first: '2', second: '1' }]);
  });
});
