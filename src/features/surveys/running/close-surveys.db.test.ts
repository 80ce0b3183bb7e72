import { expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenCycle } from '../../../../tests/support/given-cycle.ts';
import { givenSurvey } from '../../../../tests/support/given-open-survey.ts';
import { firstPartnership, givenInstitution } from '../../../../tests/support/given-people.ts';
import { questionnaireFrom } from '../../../surveys/questionnaire.ts';
import { shippedQuestionSet } from '../../question-sets/index.ts';
import { closeSurveysJob } from './close-surveys.job.ts';

const NOW = new Date('2026-06-15T10:00:00Z');
const given = await givenApp({ now: () => NOW });
await firstPartnership(given);
const cycle = await givenCycle(given);
const content = questionnaireFrom((await shippedQuestionSet('students')).set);
const run = () => closeSurveysJob(given.parts).run({ now: NOW, ending: new AbortController().signal, log: given.app.log });

async function overdue(): Promise<string> {
  const institution = await givenInstitution(given, { name: 'Canary School' });
  return (await givenSurvey(given, { cycle, institution, content, closesOn: '2026-06-14' })).id;
}

test('a survey that cannot be closed is told of by its id and nothing else, and the others are closed', async () => {
  const [first = '', broken = '', last = ''] = [await overdue(), await overdue(), await overdue()].toSorted();
  await given.admin.query(`alter table survey add constraint never_closed check (survey_id <> '${broken}' or closed_at is null)`);
  const before = given.log.length;
  expect(await run()).toEqual({ tally: { 'surveys closed': 2 }, trouble: '1 survey could not be closed. The log of the program says more.' });
  const { rows } = await given.admin.query<{ survey_id: string }>('select survey_id from survey where closed_at is not null order by survey_id');
  expect(rows.map(({ survey_id }) => survey_id)).toEqual([first, last]);
  const told = given.log.slice(before).filter((line) => line.includes('could not be closed'));
  expect(told.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      survey: broken,
      error: expect.objectContaining({ constraint: 'never_closed' }),
      msg: 'A survey whose last day is over could not be closed.',
    }),
  ]);
  expect(told.join()).not.toContain('Canary');
  await given.admin.query('alter table survey drop constraint never_closed');
  expect(await run()).toEqual({ tally: { 'surveys closed': 1 } });
  expect((await given.admin.query('select 1 from survey where closed_at is null')).rowCount).toBe(0);
});
