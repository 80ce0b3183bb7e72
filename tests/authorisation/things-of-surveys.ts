import { shippedQuestionSet } from '../../src/features/question-sets/index.ts';
import type { Audience } from '../../src/features/surveys/survey.ts';
import { questionnaireFrom } from '../../src/surveys/questionnaire.ts';
import { givenSurvey } from '../support/given-open-survey.ts';
import type { Kind, Params, Spot } from './things.ts';
import { CYCLE_KINDS } from './things-of-cycles.ts';

/** The survey of an institution that can be answered, with what ships as its questions. */
async function surveyPlace(spot: Spot): Promise<Params> {
  const { cycle = '', institution = '' } = await CYCLE_KINDS.cycleInstitution.make(spot);
  const { given, partnership, places } = spot;
  const { rows } = await given.admin.query<{ there: boolean; cycle_id: string }>(
    `select c.cycle_id, exists (select 1 from survey s where s.partnership_id = c.partnership_id and s.cycle_id = c.cycle_id
      and s.institution_id = $3 and s.audience = 'students') as there from cycle c where c.partnership_id = $1 and c.year = $2`,
    [places.here, cycle.replace('-', '/'), institution],
  );
  const [found] = rows;
  // One of elsewhere is asked for as if it were of here: in the cycle of here it has no survey.
  if (found && !found.there && partnership === places.here) {
    const { set } = await shippedQuestionSet('students');
    await givenSurvey(given, { cycle: found.cycle_id, institution, partnership, content: questionnaireFrom(set) });
  }
  return { cycle, institution, audience: 'students' satisfies Audience };
}

/** A question that is asked of an audience: the same in every partnership, because each asks what ships at first. */
const question = async (): Promise<Params> => {
  const { set } = await shippedQuestionSet('parents');
  return { audience: 'parents', question: set.questions[0]?.id ?? '' };
};

/** What has a survey or its audience in its address. */
export const SURVEY_KINDS = {
  surveyPlace: { make: surveyPlace, unknown: () => ({ ...CYCLE_KINDS.cycleInstitution.unknown(), audience: 'students' }) },
  audience: { near: ['own', 'unknown'], make: () => ({ audience: 'parents' }), unknown: () => ({ audience: 'nobody' }) },
  question: { near: ['own', 'unknown'], make: question, unknown: () => ({ audience: 'parents', question: 'no-such-question' }) },
} satisfies Record<string, Kind>;
