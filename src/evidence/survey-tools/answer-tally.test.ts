import { describe, expect, test } from 'vitest';
import { googleExport } from '../../../tests/support/given-survey-export.ts';
import { LONGEST_CHOICE, LONGEST_COMMENT, MOST_CHOICES } from './answer-tally.ts';
import { readSurveyExport } from './read-survey-export.ts';
import type { SurveyExport } from './survey-export.ts';

/** A column with these answers, beside one of a scale. */
async function read(answers: readonly string[], { heading = 'Which of these?', comments = false } = {}): Promise<SurveyExport> {
  const file = googleExport(['I plan', heading], ...answers.map((answer) => ['Agree', answer]));
  return readSurveyExport(file, { comments });
}

const sortOf = ({ columns, comments, leftOut }: SurveyExport) =>
  columns[1] ? 'question' : comments[0] ? 'comments' : leftOut.find(({ heading }) => heading !== 'Timestamp')?.why;
const twice = (answers: readonly string[]) => [...answers, ...answers];
const words = (count: number) => Array<string>(count).fill('word').join(' ');
const different = (count: number) =>
  Array.from({ length: count }, (_, at) => `choice ${'abcdefghijklmnopqrstuvwxyz'[at % 26]}${at > 25 ? 'b' : ''}${at > 51 ? 'c' : ''}`);

describe('both sides of each bound', () => {
  test.each([
    [`${MOST_CHOICES} different answers`, twice(different(MOST_CHOICES)), 'question'],
    ['one more', twice(different(MOST_CHOICES + 1)), 'own-words'],
    [`answers of ${LONGEST_CHOICE} characters`, twice([`${'x '.repeat(LONGEST_CHOICE / 2).slice(0, -1)}x`, 'y']), 'question'],
    ['one character more', twice([`${'x '.repeat(LONGEST_CHOICE / 2)}x`, 'y']), 'comments'],
    ['one in five in own words', ['a', 'a', 'a', 'a', 'own'], 'question'],
    ['two in nine', ['a', 'a', 'a', 'a', 'a', 'a', 'a', 'own', 'other own'], 'own-words'],
    ['as many of a scale as in own words', ['Agree', 'own', 'Not sure', 'other own', 'Disagree'], 'question'],
    ['fewer of a scale', ['Agree', 'own', 'other own'], 'own-words'],
    ['one in five an address', ['Agree', 'Agree', 'Agree', 'Agree', 'x@y.zz'], 'question'],
    ['one in four an address', ['Agree', 'Agree', 'Agree', 'x@y.zz'], 'who'],
    ['own words, one in five of six words', [words(6), 'b c', 'd e', 'f g', 'h i'], 'comments'],
    ['own words, one in six', [words(6), 'b c', 'd e', 'f g', 'h i', 'j k'], 'own-words'],
    ['own words of five words each', [words(5), `${words(4)} b`], 'own-words'],
    ['nobody’s answer', ['', ''], 'question'],
  ])('a column with %s', async (_, answers, sort) => {
    expect(sortOf(await read(answers))).toBe(sort);
  });
});

test('an answer that one person alone gave in their own words is counted and found by its line, not told', async () => {
  const { columns } = await read(['Rarely', 'Rarely', 'Often', 'Often', 'my own']);
  expect(columns[1]?.answers).toEqual([
    { text: 'Often', count: 2, line: 4 },
    { text: 'Rarely', count: 2, line: 2 },
    { text: null, count: 1, line: 6 },
  ]);
});

test('an answer of one person that another gave to another question is a choice', async () => {
  const file = googleExport(['a', 'b'], ['Rarely', 'Often'], ['Rarely', 'Often'], ['Rarely', 'Often'], ['Rarely', 'Often'], ['Often', 'Rarely']);
  const { columns } = await readSurveyExport(file);
  expect(columns.map(({ answers }) => answers.map(({ text }) => text))).toEqual([
    ['Rarely', 'Often'],
    ['Often', 'Rarely'],
  ]);
});

test('an answer that one person gave to two questions is no choice', async () => {
  const people = [...Array<string[]>(9).fill(['Rarely', 'Often']), ['my own', 'my own']];
  const { columns } = await readSurveyExport(googleExport(['a', 'b'], ...people));
  expect(columns.map(({ answers }) => answers.at(-1)?.text)).toEqual([null, null]);
});

test.each(['Year 7', 'Y10', '10B', '14', 'Female', 'Prefer not to say', 'Yes'])('"%s" is told even of one person alone', async (answer) => {
  expect((await read([answer, 'Agree'])).columns[1]?.answers.map(({ text }) => text)).toContain(answer);
});

describe('comments', () => {
  const said = ['I would like to see more people at work', 'Nothing', 'All of it was good, and more of it would be too', 'Nothing'];

  test('are counted, and not kept unless they are asked for', async () => {
    expect((await read(said)).comments).toMatchObject([{ heading: 'Which of these?', count: 4, texts: [] }]);
  });

  test('that are asked for come in the order of the alphabet, apart from the answers', async () => {
    const { comments, columns, respondents } = await read(said, { comments: true });
    expect(comments[0]?.texts).toEqual([...said].sort());
    expect(columns).toHaveLength(1);
    expect(respondents).toEqual([[0], [0], [0], [0]]);
  });

  test('known as such only further down are all kept', async () => {
    const long = twice(different(MOST_CHOICES + 10).map((text) => `${text} and some more words about it`));
    expect((await read(long, { comments: true })).comments[0]?.texts).toEqual(long.sort());
  });

  test(`are cut behind ${LONGEST_COMMENT} characters, with a warning on their line`, async () => {
    const [whole, cut] = [words(LONGEST_COMMENT / 5).slice(0, LONGEST_COMMENT), words(LONGEST_COMMENT / 5 + 1)];
    const { comments, problems } = await read([`${whole}x`, cut], { comments: true });
    expect(comments[0]?.texts.map(({ length }) => length)).toEqual([LONGEST_COMMENT, LONGEST_COMMENT]);
    expect(problems.filter(({ severity }) => severity === 'warning')).toMatchObject([{ line: 3, column: 'Which of these?' }]);
  });
});

test('a statement to agree with may have the word e-mail in it', async () => {
  const heading = 'I know how to write a good e-mail to an employer';
  expect(sortOf(await read(['Agree', 'Disagree', 'Agree'], { heading }))).toBe('question');
  expect(sortOf(await read(['Zebulon', 'Zebulon', 'Zebulon'], { heading }))).toBe('who');
});
