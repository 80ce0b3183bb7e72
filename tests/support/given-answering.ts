import { shippedQuestionSet } from '../../src/features/question-sets/index.ts';
import type { Access } from '../../src/features/surveys/survey.ts';
import { questionnaireFrom } from '../../src/surveys/questionnaire.ts';
import type { GivenApp } from './given-app.ts';
import { givenCycle } from './given-cycle.ts';
import { type GivenSurvey, givenSurvey } from './given-open-survey.ts';
import { firstPartnership, givenInstitution } from './given-people.ts';

/** Schools with an open survey of students, and somebody with a browser who answers. */
export async function givenAnswering(given: GivenApp) {
  await firstPartnership(given);
  const cycle = await givenCycle(given);
  const { set } = await shippedQuestionSet('students');
  const content = questionnaireFrom(set);
  let schools = 0;

  async function survey(wanted: { access?: Access; opensOn?: string; closesOn?: string } = {}): Promise<GivenSurvey> {
    const institution = await givenInstitution(given, { name: `Millbank ${++schools} <b>School` });
    return givenSurvey(given, { cycle, institution, content, ...wanted });
  }

  const get = (url: string) => given.app.inject({ url, headers: { host: 'localhost:3000' } });
  const post = (url: string, fields: Record<string, string>, more: Record<string, string> = {}) =>
    given.app.inject({
      method: 'POST',
      url,
      payload: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000', host: 'localhost:3000', ...more },
    });

  async function atQuestions({ path }: GivenSurvey, more: Record<string, string> = {}) {
    const start = await post(`${path}/questions`, { mode: 'one', language: 'en', ...more });
    return post(`${path}/questions`, { ...carried(start.body), year: '10' });
  }

  return { content, survey, get, post, atQuestions };
}

/** The hidden fields of a page, as a browser would send them on. */
export function carried(body: string): Record<string, string> {
  return Object.fromEntries([...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}
