import { randomUUID } from 'node:crypto';
import { withTenant } from '../../src/database/tenant.ts';
import { shippedQuestionSet } from '../../src/features/question-sets/index.ts';
import { insertCodes } from '../../src/features/surveys/code.queries.ts';
import { hashOfCode } from '../../src/features/surveys/one-use-code.ts';
import { makeReleases } from '../../src/features/surveys/results/make-release.ts';
import { findSurvey, updateClosed } from '../../src/features/surveys/survey.queries.ts';
import type { Audience } from '../../src/surveys/question.ts';
import { questionnaireFrom } from '../../src/surveys/questionnaire.ts';
import { type GivenSurvey, givenSurvey } from '../support/given-open-survey.ts';
import { givenSheets, madeUpSheets } from '../support/given-sheets.ts';
import { cycleHere, institutionOf, NO_YEAR } from './place-of-cycle.ts';
import type { Kind, Params, Spot } from './things.ts';

/** A code that was made for every survey of the tests. */
export const MADE_CODE = 'K7QF-92XD';

/** What somebody wrote in every survey of the tests. */
export const WRITTEN = 'More trips, please';

/** The survey of one audience of an institution, and the second half of its address. An institution has one of each. */
async function surveyOf(spot: Spot, audience: Audience): Promise<{ institution: string; cycle: string; address: string; made: GivenSurvey | null }> {
  const { given, partnership } = spot;
  const [slug, institution] = [await cycleHere(spot), await institutionOf(spot)];
  const { rows } = await given.admin.query<{ id: string }>('select cycle_id as id from cycle where partnership_id = $1 and year = $2', [
    partnership,
    slug.replace('-', '/'),
  ]);
  const cycle = rows[0]?.id;
  // One of elsewhere is asked for as if it were of here.
  if (!cycle || spot.near === 'elsewhere') return { institution, cycle: slug, address: 'zzzz-zzzz', made: null };
  const there = await addressOf(spot, { cycle, institution, audience });
  if (there) return { institution, cycle: slug, address: there, made: null };
  const content = questionnaireFrom((await shippedQuestionSet(audience)).set);
  const made = await givenSurvey(given, { partnership, cycle, institution, audience, content });
  // Whoever looks first has results made. Here they are, so that looking changes nothing.
  const sheets = madeUpSheets({ many: 60, questions: content.questions.length, years: content['asks-year-group'] ? [7, 8, 9, 10, 11] : [''] });
  await givenSheets(given, made, sheets, [WRITTEN]);
  const survey = await withTenant(given.db, partnership, async (tenant) => {
    await insertCodes(tenant, made.id, [hashOfCode(MADE_CODE, made.id, given.parts.secret)]);
    return findSurvey(tenant, made.id);
  });
  if (survey) await makeReleases(given.parts, partnership, [survey]);
  return { institution, cycle: slug, address: made.path.replace('/s/', ''), made };
}

async function addressOf({ given }: Spot, { cycle, institution, audience }: { cycle: string; institution: string; audience: Audience }) {
  const { rows } = await given.admin.query<{ address: string }>(
    `select d.door || '-' || a.place as address from survey s join survey_address a using (partnership_id, survey_id)
     join survey_door d on d.tenant = s.partnership_id where s.cycle_id = $1 and s.institution_id = $2 and s.audience = $3 order by a.made_at limit 1`,
    [cycle, institution, audience],
  );
  return rows[0]?.address;
}

/** As it was when it began, whatever was done to it meanwhile. */
async function openSurvey(spot: Spot): Promise<Params> {
  const { institution, cycle, address } = await surveyOf(spot, 'students');
  await spot.given.admin.query(
    "update survey set closed_at = null, version = 1, access = 'open', opens_on = '2020-01-01', closes_on = '2099-12-31' where institution_id = $1 and audience = 'students'",
    [institution],
  );
  return { cycle, institution, audience: 'students', place: address.split('-')[1] ?? '' };
}

/** Its answers are there for those who run it. */
async function closedSurvey(spot: Spot): Promise<Params> {
  const { institution, cycle, made } = await surveyOf(spot, 'parents');
  if (made) await withTenant(spot.given.db, spot.partnership, (tenant) => updateClosed(tenant, made.id, { by: null, at: spot.given.parts.now() }));
  return { cycle, institution, audience: 'parents' };
}

/** A question that is asked of an audience: the same in every partnership, because each asks what ships at first. */
async function question(): Promise<Params> {
  const { set } = await shippedQuestionSet('parents');
  return { audience: 'parents', question: set.questions[0]?.id ?? '' };
}

const nowhere = (audience: Audience) => () => ({ cycle: NO_YEAR, institution: randomUUID(), audience, place: 'zzzz' });

/** What is about a survey. */
export const SURVEY_KINDS = {
  surveyPlace: { make: openSurvey, unknown: nowhere('students') },
  audience: { near: ['own', 'unknown'], make: () => ({ audience: 'parents' }), unknown: () => ({ audience: 'nobody' }) },
  question: { near: ['own', 'unknown'], make: question, unknown: () => ({ audience: 'parents', question: 'no-such-question' }) },
  openSurvey: { make: openSurvey, unknown: nowhere('students') },
  closedSurvey: { make: closedSurvey, unknown: nowhere('parents') },
  /** Where there is none yet, at least at a sibling. */
  cycleSurveyToBegin: {
    make: async (spot) => ({ cycle: await cycleHere(spot), institution: await institutionOf(spot), audience: 'partners' }),
    unknown: nowhere('partners'),
  },
  /** What is given out to whoever answers. */
  surveyAddress: {
    near: ['own', 'unknown'],
    make: async (spot) => ({ address: (await surveyOf(spot, 'partners')).address }),
    unknown: () => ({ address: 'zzzz-zzzz' }),
  },
} satisfies Record<string, Kind>;
