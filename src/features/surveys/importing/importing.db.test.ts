import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { bringingIn, fieldsOf } from '../../../../tests/support/given-bring-in.ts';
import { givenCycle } from '../../../../tests/support/given-cycle.ts';
import { givenSurvey, pileOf } from '../../../../tests/support/given-open-survey.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../../tests/support/given-people.ts';
import { CANARIES, csvText, laidOut } from '../../../../tests/support/given-survey-export.ts';
import { givenWorkbook } from '../../../../tests/support/given-workbook.ts';
import { questionnaireFrom } from '../../../surveys/questionnaire.ts';
import { shippedQuestionSet } from '../../question-sets/index.ts';

const given = await givenApp({ now: () => new Date('2026-06-15T10:00:00Z') });
const partnership = await firstPartnership(given);
const cycle = await givenCycle(given);
const { set, translations } = await shippedQuestionSet('students');
const content = questionnaireFrom(set);
const lead = await givenPerson(given, { role: 'partnership-lead', partnership });
const YEAR = 'Which year are you in?';
const REST = '-'.repeat(content.questions.length - 3);

/** The first three questions in their own words, and the year. */
const questions = [...content.questions.slice(0, 3).map(({ words }) => words), YEAR];
const people = [
  ['Strongly agree', 'Agree', 'Disagree', 'Year 10'],
  ['Agree', "Don't know", '', 'Year 11'],
  ['Neither agree nor disagree', 'Agree', 'Strongly disagree', 'Year 10'],
];
const SHEETS = [`542${REST}|10|`, `4?-${REST}|11|`, `341${REST}|10|`].sort();

async function survey(wanted: { closesOn?: string; access?: 'codes' } = {}) {
  const institution = await givenInstitution(given, { partnership, name: 'Millbank School' });
  const one = await givenSurvey(given, { cycle, institution, content, ...wanted });
  return { ...one, at: `/cycles/2025-26/institutions/${institution}/surveys/students` };
}

const { send, preview, choose, confirm } = bringingIn(lead);
const count = (body: string) => /Add (\d+) sheets? to the survey/.exec(body)?.[1];

async function noted(id: string) {
  const { rows } = await given.admin.query('select tool, file_name, sheets from survey_brought_in where survey_id = $1', [id]);
  return rows;
}

describe.each([
  ['SurveyMonkey, two header rows', 'surveymonkey'],
  ['Microsoft Forms', 'microsoft-forms'],
  ['Google Forms', 'google-forms'],
  ['LimeSurvey, full text', 'limesurvey'],
])('%s', (layout, tool) => {
  test.each(['CSV', 'workbook'])('as %s goes the whole way', async (kind) => {
    const { id, at } = await survey();
    const rows = laidOut(layout, { questions, people });
    const { body, fields } = await preview(at, kind === 'CSV' ? csvText(rows) : givenWorkbook({ sheets: [{ name: 'Form1', rows }] }));
    expect([count(body), (await pileOf(given, id)).sheets]).toEqual(['3', []]);
    expect((await confirm(at, fields)).status).toBe(303);
    expect((await pileOf(given, id)).sheets).toEqual(SHEETS);
    expect(await noted(id)).toEqual([{ tool, file_name: 'Answers.csv', sheets: 3 }]);
    const { rows: told } = await given.admin.query("select after from activity where act = 'brought-in-answers' and subject_id = $1", [id]);
    expect(told).toEqual([{ after: expect.objectContaining({ count: 3, tool, file: 'Answers.csv', words: 0 }) }]);
  });
});

test.each(translations)(
  'a file in $language.english is matched as one in English, and its scale is read',
  async ({ questions: words, words: { scale } }) => {
    const { id, at } = await survey();
    const asked = content.questions.slice(0, 3).map(({ id }) => words[id]?.words ?? '');
    // As in a class: what everybody answers otherwise is no scale.
    const answers = (['1', '2', '3', '4', '5', 'dont-know'] as const).flatMap((letter) =>
      Array.from({ length: 4 }, () => [scale[letter], scale[letter], scale[letter]]),
    );
    const { body, fields } = await preview(at, csvText(laidOut('Google Forms', { questions: asked, people: answers })));
    expect(count(body)).toBe('24');
    expect((await confirm(at, fields)).status).toBe(303);
    expect(new Set((await pileOf(given, id)).sheets)).toEqual(
      new Set(['1', '2', '3', '4', '5', '?'].map((letter) => `${letter.repeat(3)}${REST}||`)),
    );
  },
);

test('codes of LimeSurvey are spelt out by whoever knows them, without sending the file again, and the match is remembered', async () => {
  const { id, at } = await survey();
  const coded = [['A1'], ['A2'], ['A1']];
  const file = csvText(laidOut('LimeSurvey, codes', { questions: questions.slice(0, 1), people: coded }));
  const { fields } = await preview(at, file);
  const first = content.questions[0]?.id ?? '';
  const asked = await choose(at, { ...fields, 'column-0': first, step: 'look' });
  expect(asked.body).toContain('The answers of this column are codes');
  expect((await confirm(at, fieldsOf(asked.body))).status).toBe(422);
  const spelt = await choose(at, { ...fieldsOf(asked.body), 'means-0-0': '5', 'means-0-1': '2', 'reversed-0': 'yes', step: 'look' });
  expect(count(spelt.body)).toBe('3');
  expect((await confirm(at, { ...fieldsOf(spelt.body), 'reversed-0': 'yes' })).status).toBe(303);
  expect((await pileOf(given, id)).sheets.map((sheet) => sheet.slice(0, 2))).toEqual(['1-', '1-', '4-']);
  const other = await survey();
  const { body } = await preview(other.at, file);
  expect(body).toContain('As it was matched last time');
  expect(body).toMatch(/name="reversed-0"[^>]*checked|checked[^>]*name="reversed-0"/);
});

test('what was changed after the figures were worked out is shown first', async () => {
  const { id, at } = await survey();
  const { fields } = await preview(at, csvText(laidOut('Google Forms', { questions, people })));
  const answer = await confirm(at, { ...fields, 'column-1': '' });
  expect([answer.status, (await pileOf(given, id)).sheets]).toEqual([422, []]);
  expect(answer.body).toContain('You changed something since');
  expect(answer.body).toContain('22 questions have no column');
  expect((await confirm(at, fieldsOf(answer.body))).status).toBe(303);
  expect((await pileOf(given, id)).sheets).toContain(`5-2${REST}|10|`);
});

test('mixed scales and answers of none say their line and what to do, and can be left out', async () => {
  const { id, at } = await survey();
  const odd = [...people, ['Often', '7', 'Agree', 'Year 99']];
  const { body, fields } = await preview(at, csvText(laidOut('Google Forms', { questions, people: odd })));
  expect(count(body)).toBeUndefined();
  expect(body).toContain('Line 5, column “');
  expect(body).toContain('on more than one scale');
  expect((await confirm(at, fields)).status).toBe(422);
  const again = await choose(at, { ...fields, 'column-1': '', unknown: 'left-out', step: 'look' });
  expect(count(again.body)).toBe('4');
  await confirm(at, { ...fieldsOf(again.body), unknown: 'left-out' });
  expect((await pileOf(given, id)).sheets).toContain(`--4${REST}||`);
});

test('two columns for one question, no question at all and the year twice are in the way', async () => {
  const { at } = await survey();
  const { fields } = await preview(at, csvText(laidOut('Google Forms', { questions, people })));
  const look = async (more: Record<string, string>) => (await choose(at, { ...fields, ...more, step: 'look' })).body;
  expect(await look({ 'column-1': String(fields['column-0']) })).toContain('Two columns are chosen for the same question');
  expect(await look({ 'column-0': '', 'column-1': '', 'column-2': '' })).toContain('No column is matched to a question yet');
  expect(await look({ year: '9' })).toContain('Choose one of the two');
});

describe('confirmed twice', () => {
  const file = csvText(laidOut('Microsoft Forms', { questions, people }));

  test('by a second click, also at the same time and by somebody else, it counts once', async () => {
    const { id, at } = await survey();
    const other = await givenPerson(given, { role: 'partnership-lead', partnership });
    const { fields } = await preview(at, file);
    const answers = await Promise.all([
      confirm(at, fields),
      confirm(at, fields),
      confirm(at, { ...fields, form_id: randomUUID() }),
      confirm(at, { ...fields, form_id: randomUUID() }, other),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect((await confirm(at, fields)).status).toBe(303);
    expect([await noted(id), (await pileOf(given, id)).sheets]).toEqual([[expect.objectContaining({ sheets: 3 })], SHEETS]);
  });

  test('the same file sent again is warned of, and counts again only where somebody says so', async () => {
    const { id, at } = await survey();
    const [one, two] = [await preview(at, file), await preview(at, file)];
    const answers = await Promise.all([confirm(at, one.fields), confirm(at, two.fields)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect((await pileOf(given, id)).sheets).toEqual(SHEETS);
    const again = await preview(at, file);
    expect(again.body).toContain('brought this file in on');
    expect((await confirm(at, again.fields)).body).toContain('tick the box');
    expect((await confirm(at, { ...again.fields, again: 'yes' })).status).toBe(303);
    expect((await pileOf(given, id)).sheets).toHaveLength(6);
  });
});

describe('who answered', () => {
  let everything = '';
  beforeAll(async () => {
    const { at } = await survey();
    for (const layout of ['SurveyMonkey, two header rows', 'Microsoft Forms', 'Google Forms with e-mail address and score', 'LimeSurvey, codes']) {
      const { body, fields } = await preview(at, csvText(laidOut(layout, { questions, people })));
      everything += body;
      everything += (await confirm(at, fields)).body;
    }
    everything += (await send(at, csvText([...laidOut('Google Forms'), [...CANARIES]]))).body;
  });

  test('is on no page', () => {
    expect(CANARIES.filter((canary) => everything.includes(canary))).toEqual([]);
  });

  test('is in no table', async () => {
    const { rows: tables } = await given.admin.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'");
    expect(tables.length).toBeGreaterThan(30);
    for (const { name } of tables) {
      const { rows } = await given.admin.query<{ text: string }>(`select coalesce(string_agg(t::text, ' '), '') as text from "${name}" t`);
      const found = CANARIES.filter((canary) => rows[0]?.text.includes(canary));
      expect({ name, found }).toEqual({ name, found: [] });
    }
  });

  test('is left in no folder', async () => {
    const { folder } = given.parts.uploads;
    await vi.waitFor(async () => expect(existsSync(folder) ? await readdir(folder) : []).toEqual([]));
  });
});

test('comments go to the words, apart from the sheets, and only where somebody says so', async () => {
  const { id, at } = await survey();
  const own = [
    'More trips to places where people work please',
    'It was good to hear from so many people who work',
    'We would like more time for this in school',
  ];
  const rows = laidOut('Google Forms', { questions: [...questions, 'Anything else?'], people: people.map((row, at) => [...row, own[at] ?? '']) });
  const { body, fields } = await preview(at, csvText(rows));
  expect(body).not.toContain(own[0]);
  const again = await choose(at, { ...fields, 'words-0': 'yes', step: 'look' });
  await confirm(at, { ...fieldsOf(again.body), 'words-0': 'yes' });
  expect(await pileOf(given, id)).toEqual({ sheets: SHEETS, words: [...own].sort() });
});

test('a file of no tool, an empty one, none and two: each says what to do', async () => {
  const { at } = await survey();
  expect((await send(at, 'a,b\n1,2\n')).body).toContain('This is not an export of SurveyMonkey');
  expect((await send(at, '')).body).toContain('is empty');
  expect((await lead.upload(`${at}/bring-in`, { form_id: randomUUID() }, [])).body).toContain('Choose the file with the answers');
  const two = ['a.csv', 'b.csv'].map((name) => ({ field: 'file', name, content: 'x' }));
  expect((await lead.upload(`${at}/bring-in`, { form_id: randomUUID() }, two)).body).toContain('one file at a time');
});

test('a survey that is closed meanwhile takes nothing, what was chosen stays, and it can be added when it is open again', async () => {
  const { id, at } = await survey();
  const { fields } = await preview(at, csvText(laidOut('Google Forms', { questions, people })));
  await given.admin.query('update survey set closed_at = now() where survey_id = $1', [id]);
  const shut = await confirm(at, fields);
  expect([shut.status, (await pileOf(given, id)).sheets]).toEqual([409, []]);
  expect(shut.body).toContain('The survey is not open');
  expect((await send(at, csvText(laidOut('Google Forms')))).status).toBe(409);
  await given.admin.query('update survey set closed_at = null where survey_id = $1', [id]);
  expect((await confirm(at, fields)).status).toBe(303);
  expect((await pileOf(given, id)).sheets).toEqual(SHEETS);
});

test('no code is asked for; what was read for one survey is not found at another; one that is gone says so', async () => {
  const [one, other] = [await survey({ access: 'codes' }), await survey()];
  const { fields } = await preview(one.at, csvText(laidOut('Google Forms', { questions, people })));
  expect((await confirm(other.at, fields)).body).toContain('not held any more');
  expect((await lead.get(`${other.at}/bring-in?reading=${fields.reading}`)).status).toBe(409);
  expect((await confirm(one.at, fields)).status).toBe(303);
  expect([(await pileOf(given, one.id)).sheets, (await pileOf(given, other.id)).sheets]).toEqual([SHEETS, []]);
});
