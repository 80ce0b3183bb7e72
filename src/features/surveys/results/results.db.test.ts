import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenCycle } from '../../../../tests/support/given-cycle.ts';
import { type GivenSurvey, givenSurvey } from '../../../../tests/support/given-open-survey.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../../tests/support/given-people.ts';
import { givenSheets, madeUpSheets } from '../../../../tests/support/given-sheets.ts';
import { questionnaireFrom } from '../../../surveys/questionnaire.ts';
import { shippedQuestionSet } from '../../question-sets/index.ts';

const given = await givenApp({ now: () => new Date('2026-06-15T10:00:00Z') });
await firstPartnership(given);
const cycle = await givenCycle(given);
const { set } = await shippedQuestionSet('students');
const content = questionnaireFrom(set);
const questions = content.questions.length;
const lead = await givenPerson(given, { role: 'partnership-lead' });

async function school(name: string): Promise<{ institution: string; survey: GivenSurvey; path: string }> {
  const institution = await givenInstitution(given, { name });
  const survey = await givenSurvey(given, { cycle, institution, content });
  return { institution, survey, path: `/cycles/2025-26/institutions/${institution}/surveys/students` };
}

async function releases(institution: string | null): Promise<number[]> {
  const { rows } = await given.admin.query<{ number: number }>(
    'select number from survey_release where institution_id is not distinct from $1::uuid order by number',
    [institution],
  );
  return rows.map(({ number }) => number);
}

test('nine answers are told nowhere, ten are', async () => {
  const { institution, survey, path } = await school('Ninefold School');
  await givenSheets(given, survey, madeUpSheets({ many: 9, questions }));
  expect((await lead.get(`${path}/results`)).body).toContain('from ten responses on');
  expect(await releases(institution)).toEqual([]);
  await givenSheets(given, survey, madeUpSheets({ many: 1, questions, from: 9 }));
  const page = await lead.get(`${path}/results`);
  expect(page.body).toContain('Priority areas');
  expect(await releases(institution)).toEqual([1]);
});

test('while it is open a new release comes with half as many again, and with ten at least; the one before stays', async () => {
  const { institution, survey, path } = await school('Steady School');
  const shown = async () => /<b>(\d+)<\/b> responses are counted here/.exec((await lead.get(`${path}/results`)).body)?.[1];
  await givenSheets(given, survey, madeUpSheets({ many: 30, questions }));
  expect(await shown()).toBe('30');
  await givenSheets(given, survey, madeUpSheets({ many: 14, questions, from: 30 }));
  expect([await shown(), await releases(institution)]).toEqual(['30', [1]]);
  await givenSheets(given, survey, madeUpSheets({ many: 1, questions, from: 44 }));
  expect([await shown(), await releases(institution)]).toEqual(['45', [1, 2]]);
});

test('the three lowest stand first, with their figures', async () => {
  const { survey, path } = await school('Lowland School');
  await givenSheets(given, survey, madeUpSheets({ many: 60, questions, low: [2, 5, 7] }));
  const { body } = await lead.get(`${path}/results`);
  const listed = /Priority areas<\/h2>(.*?)<\/ol>/s.exec(body)?.[1] ?? '';
  for (const at of [2, 5, 7]) expect(listed).toContain(`<strong>${content.questions[at]?.words.replaceAll("'", '&#39;')}`);
  expect(listed.match(/<li>/g)).toHaveLength(3);
});

test('closing makes evidence of what was let out, and of nothing that came after it', async () => {
  const { institution, survey, path } = await school('Closing School');
  await givenSheets(given, survey, madeUpSheets({ many: 30, questions }));
  await lead.get(`${path}/results`);
  await givenSheets(given, survey, madeUpSheets({ many: 5, questions, from: 30 }));
  expect((await lead.post(`${path}/close`, { form_id: randomUUID() })).status).toBe(303);
  const { rows } = await given.admin.query<{ fact: { responses: number; positive: number }[] }>(
    "select fact from evidence where institution_id = $1 and kind = 'survey'",
    [institution],
  );
  const released = await given.admin.query<{ figures: { answered: { shown: number }; positive: { shown: number } }[] }>(
    "select content #> '{release,questions}' as figures from survey_release where institution_id = $1",
    [institution],
  );
  const figures = released.rows[0]?.figures.map(({ answered, positive }) => [answered.shown, positive.shown]);
  expect(rows[0]?.fact.map(({ responses, positive }) => [responses, positive])).toEqual(figures);
});

test('the raw answers are for those who run the survey, once it is closed', async () => {
  const { institution, survey, path } = await school('Rawdon School');
  await givenSheets(given, survey, madeUpSheets({ many: 30, questions }));
  const own = await givenPerson(given, { role: 'institution-lead', institution });
  expect((await own.get(`${path}/answers.csv`)).status).toBe(404);
  await own.post(`${path}/close`, { form_id: randomUUID() });
  expect((await own.get(`${path}/results`)).body).toContain(`href="${path}/answers.csv"`);
  const { status, body } = await own.get(`${path}/answers.csv`);
  const [names, ...rows] = body.trimEnd().split('\r\n');
  expect([status, rows.length, names?.split(',').length]).toEqual([200, 30, questions]);
  expect(rows).toEqual(rows.toSorted((a, b) => (a < b ? -1 : 1)));
  expect((await own.get(`${path}/codebook.csv`)).body).toContain('year_group,Year group; 14 is after Year 13,,"This column is not in the file');
  expect((await lead.get(`${path}/answers.csv`)).status).toBe(404);
});

test('what three latecomers answered is not had by subtracting the results from the raw answers', async () => {
  const { institution, survey, path } = await school('Latecomb School');
  const own = await givenPerson(given, { role: 'institution-lead', institution });
  await givenSheets(given, survey, madeUpSheets({ many: 30, questions }));
  await own.get(`${path}/results`);
  await givenSheets(given, survey, madeUpSheets({ many: 3, questions, from: 30 }));
  await own.post(`${path}/close`, { form_id: randomUUID() });
  for (const file of ['answers.csv', 'codebook.csv']) {
    const { status, body } = await own.get(`${path}/${file}`);
    expect([status, body]).toEqual([303, '']);
  }
  // Said before anybody asks for them.
  const page = await own.get(`${path}/results`);
  expect([page.status, page.body.includes('are not given out'), page.body.includes('answers.csv')]).toEqual([200, true, false]);
});

test('files say what the page says', async () => {
  const { survey, path } = await school('Filey School');
  await givenSheets(given, survey, madeUpSheets({ many: 60, questions, years: [10, 11], aboutMe: [''] }));
  const { body } = await lead.get(`${path}/results.csv`);
  const page = (await lead.get(`${path}/results`)).body;
  const [head = '', ...lines] = body.split('\r\n');
  expect(head).toContain('Question,By,Group,Priority,Answered,Positive,Share positive (%)');
  const first = lines.find((line) => line.includes(',Everybody,Everybody,1,'));
  const share = /,Everybody,Everybody,1,\d+,\d+,([\d.]+),/.exec(first ?? '')?.[1];
  expect(page).toContain(`${Number(share).toFixed(1)}%`);
  const book = await lead.get(`${path}/results.xlsx`);
  expect([book.status, book.body.slice(0, 2)]).toEqual([200, 'PK']);
});

test('figures of all institutions are to the nearest five, and hold nothing of one that shows nothing', async () => {
  const audience = 'parents';
  const parents = questionnaireFrom((await shippedQuestionSet(audience)).set);
  const many = [13, 14, 9];
  for (const [at, count] of many.entries()) {
    const institution = await givenInstitution(given, { name: `Pooled School ${at}` });
    const survey = await givenSurvey(given, { cycle, institution, audience, content: parents });
    await givenSheets(given, survey, madeUpSheets({ many: count, questions: parents.questions.length, years: [''] }));
  }
  const { body } = await lead.get('/cycles/2025-26/surveys/parents/results');
  expect(body).toContain('<b>25</b> responses, to the nearest 5');
  expect(body).toContain('Pooled School 1');
  expect(body).not.toContain('Pooled School 2');
  const { rows } = await given.admin.query<{ content: unknown }>(
    "select content from survey_release where institution_id is null and audience = 'parents'",
  );
  const shown = [...JSON.stringify(rows[0]?.content).matchAll(/"shown":(\d+)/g)].map(([, figure]) => Number(figure));
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((figure) => figure % 5 !== 0)).toEqual([]);
});

test('last year stands beside this year, and its three lowest are held against it', async () => {
  const before = await givenCycle(given, { year: '2024/25', date: '2025-07-31' });
  const { institution, survey, path } = await school('Yearling School');
  const earlier = await givenSurvey(given, { cycle: before, institution, content });
  await givenSheets(given, earlier, madeUpSheets({ many: 100, questions, low: [0, 1, 2] }));
  const old = path.replace('2025-26', '2024-25');
  await lead.get(`${old}/results`);
  await givenSheets(given, survey, madeUpSheets({ many: 100, questions, low: [2, 5, 7] }));
  const { body } = await lead.get(`${path}/results`);
  const table = /Development questions of 2024\/25<\/h2>(.*?)<\/table>/s.exec(body)?.[1] ?? '';
  expect([table.match(/No priority any more/g)?.length, table.match(/Still a priority/g)?.length]).toEqual([2, 1]);
  expect(body).toContain('Over the years');
  expect(body).toMatch(/\+\d+\.\d, better/);
});
