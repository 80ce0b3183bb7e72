import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenCycle } from '../../../../tests/support/given-cycle.ts';
import { type GivenSurvey, givenSurvey } from '../../../../tests/support/given-open-survey.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../../tests/support/given-people.ts';
import { givenSheets, madeUpSheets } from '../../../../tests/support/given-sheets.ts';
import { releasingProcess } from '../../../../tests/support/releasing-process.ts';
import { questionnaireFrom } from '../../../surveys/questionnaire.ts';
import { shippedQuestionSet } from '../../question-sets/index.ts';

const given = await givenApp({ now: () => new Date('2026-06-15T10:00:00Z'), waitMs: 1 });
await firstPartnership(given);
const cycle = await givenCycle(given);
const content = questionnaireFrom((await shippedQuestionSet('students')).set);
const questions = content.questions.length;
const lead = await givenPerson(given, { role: 'partnership-lead' });
const CITY = '/cycles/2025-26/surveys/students';

async function school(name: string, many: number): Promise<{ institution: string; survey: GivenSurvey; path: string }> {
  const institution = await givenInstitution(given, { name });
  const survey = await givenSurvey(given, { cycle, institution, content });
  await givenSheets(given, survey, madeUpSheets({ many, questions }));
  return { institution, survey, path: `/cycles/2025-26/institutions/${institution}/surveys/students` };
}

async function releases(institution: string | null): Promise<number[]> {
  const { rows } = await given.admin.query<{ number: number }>(
    'select number from survey_release where institution_id is not distinct from $1::uuid order by number',
    [institution],
  );
  return rows.map(({ number }) => number);
}

/** The process stands still as if it worked for ever. Gives back what lets it go on. */
async function standingStill(): Promise<() => void> {
  const pid = await releasingProcess();
  process.kill(pid, 'SIGSTOP');
  return () => process.kill(pid, 'SIGCONT');
}

async function untilShown(path: string, words: string): Promise<string> {
  for (;;) {
    const { body } = await lead.get(path);
    if (body.includes(words)) return body;
  }
}

test('while results are worked out all other pages are answered, and the page of the results says so and looks again', async () => {
  const { institution, survey, path } = await school('Anvil School', 30);
  const [told, goOn] = await Promise.all([lead.get(`${path}/results`), standingStill()]);
  expect([told.status, told.headers.refresh, told.body.includes('working out what can be shown')]).toEqual([200, '2', true]);
  const others = [path, CITY, '/', '/institutions', survey.path];
  for (let time = 0; time < 5; time++) for (const other of others) expect((await lead.get(other)).status, other).toBe(200);
  // Asked for again, it is not begun again; and a file that would say less than all waits.
  expect((await lead.get(`${path}/results`)).headers.refresh).toBe('2');
  expect((await lead.get(`${path}/results.csv`)).status).toBe(503);
  // No answer waits for it.
  await givenSheets(given, survey, madeUpSheets({ many: 1, questions, from: 30 }));
  expect(await releases(institution)).toEqual([]);
  goOn();
  const shown = await untilShown(`${path}/results`, 'Priority areas');
  expect([shown.includes('<b>30</b> responses'), await releases(institution)]).toEqual([true, [1]]);
  // The figures of the city follow.
  await vi.waitFor(async () => expect(await releases(null)).toEqual([1]), { timeout: 20_000 });
});

test('older results stand while newer ones are worked out, and do not jump away from whoever reads them', async () => {
  const { survey, path } = await school('Bellows School', 20);
  await untilShown(`${path}/results`, 'Priority areas');
  await givenSheets(given, survey, madeUpSheets({ many: 20, questions, from: 20 }));
  const [older, goOn] = await Promise.all([lead.get(`${path}/results`), standingStill()]);
  expect([older.body.includes('<b>20</b> responses'), older.body.includes('More answers have come in'), older.headers.refresh]).toEqual([
    true,
    true,
    undefined,
  ]);
  goOn();
  expect(await untilShown(`${path}/results`, '<b>40</b> responses')).not.toContain('More answers have come in');
});

test('a survey is closed with all that came while it was worked out what may be said', async () => {
  const { institution, survey, path } = await school('Crucible School', 20);
  const closing = lead.post(`${path}/close`, { form_id: randomUUID() });
  const goOn = await standingStill();
  await givenSheets(given, survey, madeUpSheets({ many: 15, questions, from: 20 }));
  goOn();
  expect((await closing).status).toBe(303);
  const { rows } = await given.admin.query<{ said: number; largest: number }>(
    `select (content #>> '{release,respondents,shown}')::int as said,
       (select max((f ->> 'responses')::int) from evidence e, jsonb_array_elements(e.fact) f where e.institution_id = $1) as largest
     from survey_release where institution_id = $1`,
    [institution],
  );
  expect(rows).toEqual([{ said: 35, largest: expect.any(Number) }]);
  expect(rows[0]?.largest).toBeGreaterThan(20);
});

test('a process that is killed while a survey is closed loses nothing of it', async () => {
  const { institution, path } = await school('Drift School', 20);
  const closing = lead.post(`${path}/close`, { form_id: randomUUID() });
  process.kill(await releasingProcess(), 'SIGKILL');
  expect((await closing).status).toBe(303);
  expect(await releases(institution)).toEqual([1]);
  expect((await given.admin.query('select 1 from evidence where institution_id = $1', [institution])).rowCount).toBe(1);
});

test('closing all makes each school’s release and the city’s once, and whoever closed them is not kept waiting', async () => {
  const schools = [await school('Ember School', 20), await school('Flint School', 20), await school('Grate School', 20)];
  const before = await releases(null);
  const answer = await lead.post(`${CITY}/close`, { form_id: randomUUID() });
  expect(answer.status).toBe(303);
  expect(await untilShown(CITY, '<b>0</b> are open now')).not.toContain('Close all that are open');
  await vi.waitUntil(async () => (await releases(null)).length > before.length, { timeout: 50_000 });
  for (const { institution } of schools) expect(await releases(institution)).toEqual([1]);
  expect((await releases(null)).length).toBe(before.length + 1);
  expect((await lead.get(`${CITY}/results`)).body).toContain('institutions have results');
});

test('a city whose own figures were cut short has them made by whoever looks next', async () => {
  await given.admin.query('delete from survey_release where institution_id is null');
  await untilShown(`${CITY}/results`, 'Priorities across institutions');
  expect(await releases(null)).toEqual([1]);
});
