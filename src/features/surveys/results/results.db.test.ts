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

test('a new release comes with ten more, not with nine, and the one before stays', async () => {
  const { institution, survey, path } = await school('Steady School');
  const shown = async () => /<b>(\d+)<\/b> responses are counted here/.exec((await lead.get(`${path}/results`)).body)?.[1];
  await givenSheets(given, survey, madeUpSheets({ many: 30, questions }));
  expect(await shown()).toBe('30');
  await givenSheets(given, survey, madeUpSheets({ many: 9, questions, from: 30 }));
  expect([await shown(), await releases(institution)]).toEqual(['30', [1]]);
  await givenSheets(given, survey, madeUpSheets({ many: 1, questions, from: 39 }));
  expect([await shown(), await releases(institution)]).toEqual(['40', [1, 2]]);
});

test('the three lowest stand first, with their figures', async () => {
  const { survey, path } = await school('Lowland School');
  await givenSheets(given, survey, madeUpSheets({ many: 60, questions, low: [2, 5, 7] }));
  const { body } = await lead.get(`${path}/results`);
  const listed = /Priority areas<\/h2>(.*?)<\/ol>/s.exec(body)?.[1] ?? '';
  for (const at of [2, 5, 7]) expect(listed).toContain(`<strong>${content.questions[at]?.words.replaceAll("'", '&#39;')}`);
  expect(listed.match(/<li>/g)).toHaveLength(3);
});
