import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ANSWERS,
  csvText,
  givenExport,
  googleExport,
  LAYOUT_NAMES,
  laidOut,
  type Rows,
  STATEMENTS,
} from '../../../tests/support/given-survey-export.ts';
import { fileInMemory, type SourceFile } from '../source-file.ts';
import { readSurveyExport } from './read-survey-export.ts';
import type { SurveyExport } from './survey-export.ts';

/** What each person answered, in words, in the order of the alphabet. */
function answersOf({ columns, respondents }: SurveyExport): (string | null)[][] {
  const rows = respondents.map((row) => row.map((place, at) => (place === null ? null : (columns[at]?.answers[place]?.text ?? '?'))));
  return rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const inOrder = (people: Rows) =>
  people.map((row) => row.map((cell) => cell || null)).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const errors = ({ problems }: SurveyExport) => problems.filter(({ severity }) => severity === 'error');

describe.each(LAYOUT_NAMES)('%s', (layout) => {
  const tool = layout
    .split(/,| with| without/)[0]
    ?.replace(/ the .*| names .*/, '')
    .trim();

  test('gives back what everybody answered, under the questions', async () => {
    const read = await readSurveyExport(givenExport(laidOut(layout)));
    expect(errors(read)).toEqual([]);
    expect(read.tool).toBe(
      { SurveyMonkey: 'surveymonkey', 'Microsoft Forms': 'microsoft-forms', 'Google Forms': 'google-forms', LimeSurvey: 'limesurvey' }[tool ?? ''],
    );
    expect(answersOf(read)).toEqual(inOrder(ANSWERS.people));
    if (layout !== 'LimeSurvey, codes')
      expect(read.columns.map(({ wordings }) => STATEMENTS.find((words) => wordings.includes(words)))).toEqual(STATEMENTS);
    expect(read.columns.map(({ notAnswered }) => notAnswered)).toEqual([0, 0, 1]);
  });

  test('reads the same as UTF-16, and with a byte-order mark', async () => {
    const text = csvText(laidOut(layout));
    const plain = await readSurveyExport(fileInMemory('answers.csv', text));
    for (const bytes of [Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')])
      expect({ ...(await readSurveyExport(fileInMemory('answers.csv', bytes))), sha256: plain.sha256 }).toEqual(plain);
  });

  test('without anybody’s answers is an error', async () => {
    const read = await readSurveyExport(givenExport(laidOut(layout, { questions: STATEMENTS, people: [] })));
    expect(errors(read).map(({ message }) => message)).toContainEqual(expect.stringContaining('no answers below the headings'));
    expect(read.sha256).toBeNull();
  });
});

test.each([
  ['SurveyMonkey, two header rows', 'two-header-rows'],
  ['SurveyMonkey without its second row', 'one-header-row'],
  ['Microsoft Forms', 'one-header-row'],
  ['Microsoft Forms, quiz', 'quiz'],
  ['Google Forms', 'one-header-row'],
  ['Google Forms with e-mail address and score', 'quiz'],
  ['LimeSurvey, codes', 'codes'],
  ['LimeSurvey, full text', 'words'],
  ['LimeSurvey, codes and full text', 'codes-and-words'],
])('the layout of %s is said to be %s', async (layout, said) => {
  expect((await readSurveyExport(givenExport(laidOut(layout)))).layout).toBe(said);
});

test('what was written reads back, whatever the layout', async () => {
  const heading = fc.stringMatching(/^[A-Z][a-z ,;"\né’]{3,20}[a-z]$/);
  const answer = fc.constantFrom('Strongly agree', 'Agree', 'Disagree', 'Not sure', 'N/A', '');
  const table = fc.uniqueArray(heading, { minLength: 1, maxLength: 4, selector: (text) => text.trim().toLowerCase() }).chain((questions) =>
    fc.record({
      questions: fc.constant(questions),
      people: fc.array(fc.array(answer, { minLength: questions.length, maxLength: questions.length }), { minLength: 1, maxLength: 12 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...LAYOUT_NAMES), table, async (layout, answers) => {
      // A matrix of one row has no gap above it, and nothing else tells its second row from answers.
      fc.pre(answers.questions.length > 1 || !layout.includes('matrix'));
      const read = await readSurveyExport(givenExport(laidOut(layout, answers)));
      expect(errors(read)).toEqual([]);
      const answered = answers.people.filter((row) => row.some((cell) => cell !== ''));
      expect(answersOf(read)).toEqual(inOrder(answered));
      expect(read.withoutAnswers).toBe(answers.people.length - answered.length);
    }),
    { numRuns: 300 },
  );
});

test('the order of respondents, answers and keys does not depend on the order of the file', async () => {
  const forward = await readSurveyExport(googleExport(STATEMENTS, ...ANSWERS.people));
  const backward = await readSurveyExport(googleExport(STATEMENTS, ...[...ANSWERS.people].reverse()));
  const withoutLines = ({ columns }: SurveyExport) =>
    columns.map((column) => ({ ...column, answers: column.answers.map(({ text, count }) => ({ text, count })) }));
  expect(backward.respondents).toEqual(forward.respondents);
  expect(withoutLines(backward)).toEqual(withoutLines(forward));
});

test('answers are listed with how many gave them, the most frequent first, and the line of the first', async () => {
  const { columns } = await readSurveyExport(googleExport(['q'], ['Agree'], ['Disagree'], ['Disagree'], ['']));
  expect(columns[0]?.answers).toEqual([
    { text: 'Disagree', count: 2, line: 3 },
    { text: 'Agree', count: 1, line: 2 },
  ]);
});

describe('LimeSurvey', () => {
  const header = ['id', 'submitdate', 'lastpage', 'startlanguage', 'Q1'];

  test('leaves out who broke off before the end, and says how many', async () => {
    const read = await readSurveyExport(
      givenExport([header, ['1', '2026-04-17', '1', 'en', 'Agree'], ['2', '', '1', 'en', 'Disagree'], ['3', '', '1', 'en', 'Disagree']]),
    );
    expect(read).toMatchObject({ incomplete: 2, columns: [{ answers: [{ text: 'Agree', count: 1 }] }] });
    expect(read.problems).toContainEqual(
      expect.objectContaining({ severity: 'notice', message: expect.stringContaining('2 responses were broken off') }),
    );
  });

  test('of whom all broke off is an error', async () => {
    const read = await readSurveyExport(givenExport([header, ['2', '', '1', 'en', 'Disagree']]));
    expect(errors(read)[0]?.message).toContain('Every response in this file was broken off');
  });

  test('without the day of the end reads everybody', async () => {
    const rows = [header, ['1', 'x', '1', 'en', 'Agree'], ['2', 'x', '1', 'en', 'Agree']].map((row) => row.toSpliced(1, 1));
    expect(await readSurveyExport(givenExport(rows))).toMatchObject({ tool: 'limesurvey', incomplete: 0, respondents: [[0], [0]] });
  });
});

describe('a SurveyMonkey question of several columns', () => {
  test('lends its words to all of them', async () => {
    const { columns } = await readSurveyExport(
      givenExport([
        ['Respondent ID', 'Collector ID', 'Do you agree?', '', 'Your year group'],
        ['', '', 'I plan', 'I ask', 'Response'],
        ['1', '2', 'Agree', 'Disagree', 'Year 10'],
      ]),
    );
    expect(columns.map(({ heading, wordings }) => [heading, ...wordings])).toEqual([
      ['Do you agree? [I plan]', 'I plan', 'Do you agree? I plan'],
      ['Do you agree? [I ask]', 'I ask', 'Do you agree? I ask'],
      ['Your year group', 'Your year group'],
    ]);
  });

  test('does not take answers for headings where a school took the ids out', async () => {
    const rows = [
      ['Respondent ID', 'Collector ID', 'I plan', 'I ask'],
      ['', '', 'Agree', 'Disagree'],
      ['', '', 'Agree', 'Agree'],
    ];
    expect(await readSurveyExport(givenExport(rows))).toMatchObject({ layout: 'one-header-row', respondents: [{}, {}] });
  });
});

describe('a heading that stands twice', () => {
  test('has a key of its own each time, the same in every file', async () => {
    const read = async (questions: string[]) =>
      (
        await readSurveyExport(
          googleExport(
            questions,
            questions.map(() => 'Agree'),
          ),
        )
      ).columns.map(({ key }) => key);
    const [first, second, third] = await read(['I plan', 'I plan', ' I  PLAN. ']);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(await read(['I ask', 'I plan', 'I plan'])).toEqual([expect.any(String), first, second]);
    expect(first).toMatch(/^[\da-f]{32}$/);
  });

  test('in Microsoft Forms has a number, and the words of the first too', async () => {
    const { columns } = await readSurveyExport(
      givenExport([
        ['ID', 'Start time', 'Completion time', 'I plan?', 'I plan?2', 'I know 16'],
        ['1', '', '', 'Agree', 'Agree', 'Agree'],
      ]),
    );
    expect(columns.map(({ wordings }) => wordings)).toEqual([['I plan?'], ['I plan?2', 'I plan?'], ['I know 16']]);
  });
});

describe('bad files', () => {
  const first = async (file: SourceFile) => errors(await readSurveyExport(file))[0];

  test.each([
    ['of no tool', 'name,answer\nx,Agree\n', 1, 'not an export of'],
    ['with semicolons', 'Timestamp;q\nx;Agree\n', 1, 'separated by semicolons'],
    ['with a row that is cut off', 'Timestamp,q,r\nx,Agree\n', 2, 'This row has 2 cells, the headings have 3.'],
    ['with a cell too many', 'Timestamp,q\nx,Agree,Agree\n', 2, 'This row has 3 cells, the headings have 2.'],
    ['with answers below no heading', 'Timestamp,q,,\nx,Agree,,Agree\n', 1, 'Column 4 holds something'],
    ['with a quotation mark that is never closed', 'Timestamp,q\nx,"Agree\n', 2, 'never closed'],
    ['with 10 MB in a cell', `Timestamp,q\nx,"${'a '.repeat(5 * 2 ** 20)}"\n`, 2, 'longer than 4 MB'],
    ['with bytes of no text', Buffer.from('Timestamp,q\nx,\x81\n', 'latin1'), 2, 'neither UTF-8 nor windows-1252'],
    ['with nothing in it', '', null, 'empty'],
    ['with only the tool’s own columns', 'Timestamp,Score\nx,3\n', null, 'No column has answers'],
  ])('%s', async (_, content, line, message) => {
    expect(await first(fileInMemory('answers.csv', content))).toMatchObject({ line, message: expect.stringContaining(message) });
  });

  test('an error leaves no columns and nobody', async () => {
    const read = await readSurveyExport(fileInMemory('answers.csv', 'Timestamp,q\nx,Agree\nx,Agree,Agree\n'));
    expect(read).toMatchObject({ sha256: null, columns: [], respondents: [], tool: 'google-forms' });
  });
});

test.each([
  ['empty cells beyond the last column', 'Timestamp,q\nx,Agree,,\n,,\n'],
  ['an empty column without a heading', 'Timestamp,q,\nx,Agree,\n'],
  ['a heading of semicolons', 'Timestamp,"q; 1; 2; 3; 4"\nx,Agree\n'],
  ['windows-1252', Buffer.from('Timestamp,Caf\xe9?\nx,Agree\n', 'latin1')],
  ['a formula', 'Timestamp,q\nx,Agree\nx,"=HYPERLINK(""x"")"\nx,Agree\nx,Agree\nx,Agree\n'],
  ['line breaks in a heading and an answer', 'Timestamp,"q\nmore"\nx,"Agree\n"\n'],
])('%s: no error', async (_, content) => {
  const read = await readSurveyExport(fileInMemory('answers.csv', content));
  expect(errors(read)).toEqual([]);
  expect(read.columns[0]?.answers[0]?.text).toBe('Agree');
});
