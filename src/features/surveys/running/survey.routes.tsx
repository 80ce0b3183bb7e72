import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { todayOf } from '../../../shared/today.ts';
import { memberOf } from '../../../web/access.ts';
import { type FieldErrors, fieldErrors, typed } from '../../../web/form.ts';
import { NotFound } from '../../../web/problems.ts';
import { CycleLocked, isLocked } from '../../evidence/index.ts';
import { sentBy, versionOf } from '../../partnerships/index.ts';
import { addressToType } from '../short-address.ts';
import { canRunSurveys, canSeeSurveys } from '../survey.policy.ts';
import type { Survey } from '../survey.ts';
import type { SurveyParts } from '../survey-parts.ts';
import { beginSurveys } from './begin-survey.ts';
import { changeOpening } from './change-opening.ts';
import { closeSurvey } from './close-survey.ts';
import { openingAsTyped, readOpening, type TypedOpening, typedOpening } from './days.form.ts';
import { endAddress, giveOutAddress } from './give-out-address.ts';
import { AddressForm, CodesForm } from './hand-out.form.ts';
import { type HandedOut, loadAddresses, loadSurvey, type SurveyUnderWay } from './load-survey.ts';
import { makeCodes } from './make-codes.ts';
import { BeginPage } from './pages/begin.page.tsx';
import { CodesPage } from './pages/codes.page.tsx';
import { DaysPage } from './pages/days.page.tsx';
import { PosterPage } from './pages/poster.page.tsx';
import { SurveyPage } from './pages/survey.page.tsx';
import { questionnaireInUse } from './questionnaire-in-use.ts';
import { atSurvey, type SurveyPlace } from './survey-place.ts';
import { usualOpening } from './usual-opening.ts';

const AT = '/cycles/:cycle/institutions/:institution/surveys/:audience';

/** A survey of one institution: begun, handed out, watched and closed. */
export function surveyRoutes(app: FastifyInstance, parts: SurveyParts): void {
  const see = { config: { access: canSeeSurveys } };
  const run = { config: { access: canRunSurveys } };
  const today = () => todayOf(parts.now());

  app.get(AT, see, async (request, reply) => reply.page(await surveyPage(request)));

  app.post(`${AT}/begin`, run, async (request, reply) => {
    const { place } = await opened(request);
    const sent = typedOpening(request.body);
    const read = readOpening(sent, today());
    if ('errors' in read) return reply.page(await surveyPage(request, { begin: { typed: sent, errors: read.errors } }), 422);
    const { cycle, institution, audience, path } = place;
    return unlessLocked(reply, path, async () => {
      const begun = await beginSurveys(parts, sentBy(memberOf(request), request), {
        cycle,
        institutions: [institution.id],
        audience,
        opening: read.opening,
      });
      return begun > 0 ? 'The survey is set up. Hand out its address.' : 'There is a survey already.';
    });
  });

  app.get(`${AT}/days`, run, async (request, reply) => {
    const { place, survey } = await openedSurvey(request);
    return reply.page(<DaysPage place={place} typed={openingAsTyped(survey, String(survey.version))} />);
  });

  app.post(`${AT}/days`, run, async (request, reply) => {
    const { place, survey } = await openedSurvey(request);
    const sent = typedOpening(request.body);
    const read = readOpening(sent, today());
    if ('errors' in read) return reply.page(<DaysPage place={place} typed={sent} errors={read.errors} />, 422);
    const change = { survey: survey.id, version: versionOf(request.body), opening: read.opening };
    const changed = await changeOpening(parts, sentBy(memberOf(request), request), change);
    if (changed === 'changed meanwhile')
      return reply.page(<DaysPage place={place} typed={{ ...sent, version: String(survey.version) }} changed />, 409);
    const told = changed === 'changed' ? 'The days are saved.' : LOCKED;
    return reply.flash(told, changed === 'changed' ? 'done' : 'told').redirect(place.path, 303);
  });

  app.post(`${AT}/close`, run, async (request, reply) => {
    const { place, survey } = await openedSurvey(request);
    await closeSurvey(parts, sentBy(memberOf(request), request), survey.id);
    return reply.flash('The survey is closed. Nothing comes in any more.').redirect(place.path, 303);
  });

  app.post(`${AT}/addresses`, run, async (request, reply) => {
    const { place, survey } = await openedSurvey(request);
    const fields = typed(request.body, ['label', 'year']);
    const form = AddressForm.safeParse(fields);
    if (!form.success) return reply.page(await surveyPage(request, { typed: fields, errors: fieldErrors(form.error) }), 422);
    const { label, year: yearGroup } = form.data;
    await giveOutAddress(parts, sentBy(memberOf(request), request), { survey: survey.id, label, yearGroup });
    return reply.flash(`There is an address for ${label}.`).redirect(place.path, 303);
  });

  app.post(`${AT}/addresses/:place/end`, run, async (request, reply) => {
    const { place, survey, address } = await openedAddress(request);
    await endAddress(parts, sentBy(memberOf(request), request), { survey: survey.id, place: address.place, label: address.label });
    return reply.flash(`The address for ${address.label} leads nowhere now. What came by it stays.`).redirect(place.path, 303);
  });

  app.get(`${AT}/poster/:place`, see, async (request, reply) => {
    const { place, survey, address } = await openedAddress(request);
    return reply.page(<PosterPage place={place} survey={survey} address={address} baseUrl={parts.baseUrl} />);
  });

  app.post(`${AT}/codes`, run, async (request, reply) => {
    const { place, survey, addresses } = await openedAddresses(request);
    const fields = typed(request.body, ['count']);
    const form = CodesForm.safeParse(fields);
    if (!form.success) return reply.page(await surveyPage(request, { typed: fields, errors: fieldErrors(form.error) }), 422);
    const codes = await makeCodes(parts, sentBy(memberOf(request), request), { survey: survey.id, count: form.data.count });
    const [first] = addresses.filter(({ ended }) => !ended);
    const address = first ? addressToType(parts.baseUrl, first) : '';
    return reply.page(<CodesPage place={place} codes={codes ?? 'made before'} address={address} />);
  });

  async function opened(request: FastifyRequest): Promise<Opened> {
    return atSurvey(parts.db, request, async (tenant, place) => ({
      place,
      underWay: place.survey && (await loadSurvey(tenant, place.survey)),
      inUse: place.survey ? null : (await questionnaireInUse(tenant, place.audience)).questionnaire,
    }));
  }

  /** Without what came in: only the page of the survey counts that. */
  function openedSurvey(request: FastifyRequest): Promise<{ place: SurveyPlace; survey: Survey }> {
    return atSurvey(parts.db, request, async (_, place) => ({ place, survey: surveyAt(place) }));
  }

  function openedAddresses(request: FastifyRequest): Promise<{ place: SurveyPlace; survey: Survey; addresses: HandedOut[] }> {
    return atSurvey(parts.db, request, async (tenant, place) => {
      const survey = surveyAt(place);
      return { place, survey, addresses: await loadAddresses(tenant, survey) };
    });
  }

  async function openedAddress(request: FastifyRequest) {
    const { place, survey, addresses } = await openedAddresses(request);
    const address = addresses.find((each) => each.place === (request.params as { place: string }).place);
    if (!address) throw new NotFound();
    return { place, survey, address };
  }

  interface Again {
    begin?: { typed: TypedOpening; errors: FieldErrors };
    typed?: Record<string, string>;
    errors?: FieldErrors;
  }

  async function surveyPage(request: FastifyRequest, { begin, ...again }: Again = {}) {
    const { place, underWay, inUse } = await opened(request);
    const mayRun = canRunSurveys(memberOf(request));
    if (underWay) return <SurveyPage place={place} underWay={underWay} today={today()} baseUrl={parts.baseUrl} mayRun={mayRun} {...again} />;
    const shown = begin ?? { typed: openingAsTyped(usualOpening(today())) };
    if (!inUse) throw new NotFound();
    return <BeginPage place={place} questionnaire={inUse} mayRun={mayRun} locked={isLocked(place.cycle)} {...shown} />;
  }
}

interface Opened {
  place: SurveyPlace;
  underWay: SurveyUnderWay | null;
  inUse: Awaited<ReturnType<typeof questionnaireInUse>>['questionnaire'] | null;
}

/** @throws NotFound where there is none yet */
function surveyAt({ survey }: SurveyPlace): Survey {
  if (!survey) throw new NotFound();
  return survey;
}

const LOCKED = 'The year is published, and stays as it is. The partnership can begin a correction.';

/** What was done, or why it was not: said on the page that it leads to. */
async function unlessLocked(reply: FastifyReply, path: string, act: () => Promise<string>): Promise<FastifyReply> {
  try {
    return reply.flash(await act()).redirect(path, 303);
  } catch (error) {
    if (error instanceof CycleLocked) return reply.flash(LOCKED, 'told').redirect(path, 303);
    throw error;
  }
}
