import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodedWhile } from '../../../tests/support/decoded.ts';
import { CANARIES, csvText, LAYOUT_NAMES, laidOut, type Rows, STATEMENTS, WHO } from '../../../tests/support/given-survey-export.ts';
import { fileInMemory } from '../source-file.ts';
import { readSheets } from './read-sheets.ts';
import { readSurveyExport } from './read-survey-export.ts';

const name = `${WHO.name} ${WHO.surname}`;
const good = ['Agree', 'Disagree', 'Strongly agree'];
const many = (count: number) => Array<string[]>(count).fill(good);

/** All that is ever told of a file: what is read, with comments or without, and what is said when it is made into sheets. */
async function tracesIn(content: string | Uint8Array, comments = false): Promise<string[]> {
  const file = fileInMemory('answers.csv', content);
  const told: unknown[] = [];
  try {
    const read = await readSurveyExport(file, { comments });
    const chosen = read.columns.map((_, column) => ({ column, question: `q${column}` }));
    told.push(
      read,
      readSheets(
        read,
        chosen,
        chosen.map(({ question }) => question),
        'answers.csv',
      ),
    );
  } catch (error) {
    told.push(String(error), (error as Error).stack);
  }
  const said = JSON.stringify(told);
  expect(said.length).toBeGreaterThan(100);
  return CANARIES.filter((canary) => said.toLowerCase().includes(canary.toLowerCase()));
}

test.each(LAYOUT_NAMES)('%s: who answered, and when, leaves no trace', async (layout) => {
  expect(await tracesIn(csvText(laidOut(layout)))).toEqual([]);
  expect(await tracesIn(csvText(laidOut(layout)), true)).toEqual([]);
});

const withColumn = (heading: string, answers: readonly string[]): Rows =>
  laidOut('Google Forms', { questions: [...STATEMENTS, heading], people: answers.map((answer) => [...good, answer]) });

const names = CANARIES.map((canary, at) => `${canary} ${'abcdefgh'[at]}`);

describe('a question of a school’s own', () => {
  test.each([
    ['that asks for a name', 'What is your name?', [name, name, name]],
    ['that asks for a first name', 'First name', [WHO.name, WHO.name]],
    ['that asks for an e-mail address', 'Your e-mail', [WHO.email, WHO.email]],
    ['that asks in many words', 'Please give the full name that is on your school report so that we can find you', [name, name, name, name, name]],
    ['that asks in other words', 'Who should we thank?', names],
    ['for a number', 'The figures on your card', [WHO.id, WHO.id, WHO.id]],
    ['for a day', 'When did you see an adviser?', [WHO.day, WHO.day, WHO.day]],
    ['for a token', 'Paste what you were given', [WHO.token, WHO.token, WHO.token]],
    ['for whatever they like to say', 'Anything else?', names.map((canary) => `${canary} said that I should think about it`)],
  ])('%s is not in what is read', async (_, heading, answers) => {
    expect(await tracesIn(csvText(withColumn(heading, answers)))).toEqual([]);
  });

  test.each([
    ['that asks for a name', 'What is your name?', [name, name, name]],
    ['that asks in other words', 'Who should we thank?', names],
    ['for an address, among the comments', 'Anything else?', [WHO.email, ...Array<string>(9).fill('I would like more visits from people at work')]],
  ])('%s is not among the comments', async (_, heading, answers) => {
    expect(await tracesIn(csvText(withColumn(heading, answers)), true)).toEqual([]);
  });
});

test('what somebody wrote into a question of choices is not in what is read', async () => {
  for (const canary of CANARIES) {
    const people = [...many(20), ['Agree', canary, 'Agree']];
    expect(await tracesIn(csvText(laidOut('Microsoft Forms', { questions: STATEMENTS, people })))).toEqual([]);
  }
});

const person = CANARIES.join(',');
test.each([
  ['in a file of no tool', `${person}\n${person}\n`],
  ['in a row that is one cell off', `Timestamp,q\nx,Agree\n${person}\n`],
  ['behind a quotation mark that is never closed', `Timestamp,q\nx,Agree\nx,"${person}`],
  ['behind a closing quotation mark', `Timestamp,q\nx,"Agree"${person}\n`],
  ['beside bytes of no text', Buffer.from(`Timestamp,q\nx,\x81${person}\n`, 'latin1')],
  ['below no heading', `Timestamp,q,,\nx,Agree,,${WHO.name}\n`],
  ['in a response that was broken off', `id,submitdate,lastpage,Q1\n1,,1,${WHO.name}\n2,x,1,Agree\n`],
  ['in the first row of answers, where a school took the second row of headings out', `Respondent ID,Collector ID,q\n,,${WHO.name}\n,,Agree\n`],
])('somebody %s leaves no trace', async (_, content) => {
  expect(await tracesIn(content)).toEqual([]);
});

test('somebody anywhere in a broken file leaves no trace', async () => {
  const cell = fc.oneof(fc.constantFrom(...CANARIES, 'Agree', '', '"', '""', '\n', '\r', '\0', ';', '\t', 'Response'), fc.string());
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 });
  const heads = ['Timestamp,q', 'Respondent ID,Collector ID,q,,\n,,Response,a,b', 'ID,Start time,Completion time,Email,Name,q', 'id,submitdate,q'];
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(...heads), async (table, head) => {
      // What is given twice, each time in the same column by somebody else, is taken for a choice: here each is given once.
      const seen = new Set<string>();
      const once = (text: string) => {
        const again = CANARIES.includes(text) && seen.has(text);
        seen.add(text);
        return again ? '' : text;
      };
      const body = table.map((row) => row.map(once).join(',')).join('\n');
      expect(await tracesIn(`${head}\n${body}`)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('of a row only the columns of questions become text', async () => {
  const decoded = await decodedWhile(async () => {
    for (const layout of LAYOUT_NAMES) await readSurveyExport(fileInMemory('answers.csv', csvText(laidOut(layout))));
    await readSurveyExport(fileInMemory('answers.csv', csvText(withColumn('What is your name?', [name, name]))));
  });
  expect(decoded).toContain('Strongly agree');
  expect(CANARIES.filter((canary) => decoded.some((text) => text.includes(canary)))).toEqual([]);
});

test('the search finds a trace that is there', async () => {
  const people = Array.from({ length: 9 }, () => [...good.slice(1), WHO.surname]);
  expect(await tracesIn(csvText(laidOut('Google Forms', { questions: STATEMENTS, people })))).toEqual([WHO.surname]);
});
