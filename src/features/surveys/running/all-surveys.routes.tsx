import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { withTenant } from '../../../database/tenant.ts';
import { several } from '../../../rating/words.ts';
import { todayOf } from '../../../shared/today.ts';
import { AUDIENCES } from '../../../surveys/question.ts';
import { memberOf } from '../../../web/access.ts';
import { type FieldErrors, readParams } from '../../../web/form.ts';
import { CycleLocked, cyclePath, cycleYear, foundCycle, isLocked } from '../../evidence/index.ts';
import { sentBy } from '../../partnerships/index.ts';
import { canRunAllSurveys, canSeeAllSurveys } from '../survey.policy.ts';
import type { SurveyParts } from '../survey-parts.ts';
import { beginSurveys } from './begin-survey.ts';
import { closeOpenSurveys } from './close-open-surveys.ts';
import { openingAsTyped, readOpening, type TypedOpening, typedOpening } from './days.form.ts';
import { loadAllSurveys } from './load-all-surveys.ts';
import { AllSurveysPage } from './pages/all-surveys.page.tsx';
import { usualOpening } from './usual-opening.ts';

const Params = z.object({ cycle: cycleYear, audience: z.enum(AUDIENCES) });
const AT = '/cycles/:cycle/surveys/:audience';

/** For whoever works for the whole partnership: the surveys of all institutions on one page. */
export function allSurveysRoutes(app: FastifyInstance, parts: SurveyParts): void {
  const run = { config: { access: canRunAllSurveys } };
  const today = () => todayOf(parts.now());

  app.get(AT, { config: { access: canSeeAllSurveys } }, async (request, reply) => reply.page(await page(request)));

  app.post(`${AT}/begin`, run, async (request, reply) => {
    const { cycle, audience, surveys, path } = await opened(request);
    const sent = typedOpening(request.body);
    const read = readOpening(sent, today());
    if ('errors' in read) return reply.page(await page(request, { typed: sent, errors: read.errors }), 422);
    try {
      const institutions = surveys.map(({ institution }) => institution.id);
      const begun = await beginSurveys(parts, sentBy(memberOf(request), request), { cycle, institutions, audience, opening: read.opening });
      return reply.flash(begun > 0 ? `${several(begun, 'survey')} set up.` : 'Every institution had a survey already.').redirect(path, 303);
    } catch (error) {
      if (error instanceof CycleLocked) return reply.flash(LOCKED, 'told').redirect(path, 303);
      throw error;
    }
  });

  app.post(`${AT}/close`, run, async (request, reply) => {
    const { cycle, audience, surveys, path } = await opened(request);
    const all = surveys.flatMap(({ survey }) => survey ?? []);
    const sent = sentBy(memberOf(request), request);
    const closed = await parts.soon.ask(`close all ${audience} ${cycle.id}`, (signal) => closeOpenSurveys({ ...parts, signal }, sent, all, today()));
    if (!closed) return reply.flash(BEING_CLOSED, 'told').redirect(path, 303);
    return reply.flash(closed.done > 0 ? `${several(closed.done, 'survey')} closed. The ratings follow.` : 'No survey was open.').redirect(path, 303);
  });

  async function opened(request: FastifyRequest) {
    const { cycle: year, audience } = readParams(Params, request);
    return withTenant(parts.db, memberOf(request).as.partnership.id, async (tenant) => {
      const cycle = await foundCycle(tenant, year);
      return { cycle, audience, surveys: await loadAllSurveys(tenant, cycle, audience), path: `${cyclePath(cycle)}/surveys/${audience}` };
    });
  }

  async function page(request: FastifyRequest, again: { typed?: TypedOpening; errors?: FieldErrors } = {}) {
    const { cycle, audience, surveys } = await opened(request);
    const mayRun = canRunAllSurveys(memberOf(request));
    const shown = { typed: openingAsTyped(usualOpening(today())), ...again };
    return <AllSurveysPage cycle={cycle} audience={audience} surveys={surveys} today={today()} mayRun={mayRun} locked={isLocked(cycle)} {...shown} />;
  }
}

const BEING_CLOSED =
  'The surveys are being closed, one after the other, because it is worked out for each what can be shown. Load this page again to see how many are open still.';
const LOCKED = 'The year is published, and stays as it is. Begin a correction first.';
