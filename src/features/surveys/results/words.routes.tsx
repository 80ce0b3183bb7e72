import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Tenant, withTenant } from '../../../database/tenant.ts';
import { memberOf } from '../../../web/access.ts';
import { readParams } from '../../../web/form.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { foundCycle } from '../../evidence/index.ts';
import { canSeeInstitution, findInstitution } from '../../institutions/index.ts';
import { sentBy } from '../../partnerships/index.ts';
import { SurveyParams, type SurveyPlace, surveyPlacePath } from '../running/survey-place.ts';
import { listSurveys } from '../survey.queries.ts';
import { loadWords } from './load-words.ts';
import { markWords } from './mark-words.ts';
import { WordsPage } from './pages/words.page.tsx';
import { canReadWords } from './results.policy.ts';
import { MarkForm } from './words.form.ts';

const AT = '/cycles/:cycle/institutions/:institution/surveys/:audience/words';
const TOLD = { hidden: 'Hidden. You find it at the end.', flagged: 'Flagged. It stands first now.', none: 'The mark is taken back.' } as const;

/** What people wrote in their own words: for whoever looks after safeguarding at the institution. */
export function wordsRoutes(app: FastifyInstance, parts: Parts): void {
  const config = { access: canReadWords };

  app.get(AT, { config }, async (request, reply) => {
    const shown = await atWords(request, async (tenant, place) => ({ place, words: place.survey ? await loadWords(tenant, place.survey) : null }));
    return reply.page(<WordsPage {...shown} />);
  });

  app.post(AT, { config }, async (request, reply) => {
    const { path, survey } = await atWords(request, async (_, place) => place);
    const form = MarkForm.safeParse(request.body);
    if (!survey) throw new NotFound();
    if (!form.success) return reply.flash('Nothing was marked. Press one of the buttons beside the words.', 'told').redirect(`${path}/words`, 303);
    await markWords(parts, sentBy(memberOf(request), request), { survey: survey.id, hash: form.data.words, mark: form.data.mark });
    return reply.flash(TOLD[form.data.mark]).redirect(`${path}/words`, 303);
  });

  /** The place of an address. What is not the reader's own institution is not found. */
  function atWords<T>(request: FastifyRequest, load: (tenant: Tenant, place: SurveyPlace) => Promise<T>): Promise<T> {
    const reader = memberOf(request);
    const { cycle: year, institution: id, audience } = readParams(SurveyParams, request);
    if (!canSeeInstitution(reader, { id })) throw new NotFound();
    return withTenant(parts.db, reader.as.partnership.id, async (tenant) => {
      const cycle = await foundCycle(tenant, year);
      const institution = await findInstitution(tenant, id);
      if (!institution) throw new NotFound();
      const survey = (await listSurveys(tenant, { cycle: cycle.id, institution: id })).find((each) => each.audience === audience) ?? null;
      return load(tenant, { cycle, institution, audience, survey, path: surveyPlacePath(cycle, id, audience) });
    });
  }
}
