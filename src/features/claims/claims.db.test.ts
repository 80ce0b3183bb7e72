import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { award, givenCycle, givenFacts } from '../../../tests/support/given-cycle.ts';
import { givenSurvey } from '../../../tests/support/given-open-survey.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../tests/support/given-people.ts';
import { givenSheets, madeUpSheets } from '../../../tests/support/given-sheets.ts';
import { hidden } from '../../../tests/support/visitor.ts';
import { questionnaireFrom } from '../../surveys/questionnaire.ts';
import { shippedQuestionSet } from '../question-sets/index.ts';

const given = await givenApp({ now: () => new Date('2026-06-15T10:00:00Z') });
await firstPartnership(given);
const cycle = await givenCycle(given);
const { set } = await shippedQuestionSet('students');
const content = questionnaireFrom(set);
const school = await givenInstitution(given, { name: 'Alder Vale' });
const other = await givenInstitution(given, { name: 'Brook Lane' });
const careers = await givenPerson(given, { role: 'institution-lead', institution: school });
const viewer = await givenPerson(given, { role: 'viewer' });
const at = `/cycles/2025-26/institutions/${school}`;

/** Says of every question of a lesson that it stands at this level. */
async function claim(lesson: number, level: string): Promise<void> {
  const path = `${at}/audit/sections/${lesson}`;
  const { body } = await careers.get(path);
  const questions = [...body.matchAll(/name="version-([^"]+)" value="(\d+)"/g)];
  const fields = Object.fromEntries(
    questions.flatMap(([, id = '', version = '']) => [[`version-${id}`, version] as const, [`level-${id}`, level] as const]),
  );
  expect((await careers.post(path, { form_id: hidden(body, 'form_id'), ...fields })).status).toBe(303);
}

/** The lessons of the page in its order, each with all that its row says. */
async function rows(): Promise<string[]> {
  const { body } = await careers.get(`${at}/lessons`);
  return [...body.matchAll(/<tr id="lesson-.*?<\/tr>/gs)].map(([row]) =>
    row
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

test('before an audit it says where to begin', async () => {
  expect((await careers.get(`${at}/lessons`)).body).toContain('No lesson has a level yet');
});

test('claims stand beside what was let out of the answers, and what differs most comes first', async () => {
  const begin = await careers.get(`${at}/audit`);
  await careers.post(`${at}/audit`, { form_id: hidden(begin.body, 'form_id'), review: 'leadership-review' });
  await claim(1, '4');
  await claim(2, '3');
  expect((await careers.get(`${at}/lessons`)).body).toContain('There is nothing to hold the leaders’ levels against yet.');
  const survey = await givenSurvey(given, { cycle, institution: school, content });
  const low = content.questions.flatMap(({ lesson }, place) => (lesson === 1 ? [place] : []));
  await givenSheets(given, survey, madeUpSheets({ many: 60, questions: content.questions.length, low }));
  await careers.get(`${at}/surveys/students/results`);
  const [first, ...more] = await rows();
  expect(first).toMatch(/^1: A clear vocabulary .*Outstanding .* agree .*Leaders see it much better than students do/);
  expect(more[0]).toMatch(/^2: A clear vision.* Good .* agree .*Leaders see it less well than students do/);
  expect(more).toHaveLength(9);
  expect(more.at(-1)).toContain('Leaders have given no level yet');
});

test('whoever reads only what is published, and whoever works elsewhere, finds nothing', async () => {
  await givenFacts(given, cycle, [award(other, { status: 'held' })]);
  expect((await viewer.get(`${at}/lessons`)).status).toBe(404);
  expect((await careers.get(`${at.replace(school, other)}/lessons`)).status).toBe(404);
  expect((await careers.get(`${at.replace(school, randomUUID())}/lessons`)).status).toBe(404);
});
