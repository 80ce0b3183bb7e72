import type { FastifyInstance, FastifyRequest } from 'fastify';
import { typed } from '../../../web/form.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound, Unavailable } from '../../../web/problems.ts';
import { sendPdf } from '../../../web/send-pdf.ts';
import { fileName } from '../file-name.ts';
import { loadPaper } from '../paper/load-paper.ts';
import { MadeCodesForm } from '../running/hand-out.form.ts';
import { loadAddresses } from '../running/load-survey.ts';
import { areCodesOf } from '../running/make-codes.ts';
import { CodesPage } from '../running/pages/codes.page.tsx';
import { atSurvey, type SurveyPlace } from '../running/survey-place.ts';
import { addressToType } from '../short-address.ts';
import { canRunSurveys, canSeeSurveys } from '../survey.policy.ts';
import type { Survey } from '../survey.ts';
import { codesContent } from './codes-content.ts';
import { paperContent } from './paper-content.ts';
import { posterContent } from './poster-content.ts';

const AT = '/cycles/:cycle/institutions/:institution/surveys/:audience';
const LAYOUTS = 'features/surveys/printing';

/** What a survey hands out on paper, as PDF. Whoever sees its page to print has the file, and nobody else. */
export function printingRoutes(app: FastifyInstance, { db, baseUrl, secret }: Pick<Parts, 'db' | 'baseUrl' | 'secret'>): void {
  const see = { config: { access: canSeeSurveys } };

  app.get(`${AT}/poster/:place.pdf`, see, async (request, reply) => {
    const { place, survey, addresses } = await openedAddresses(request);
    const address = addresses.find((each) => each.place === (request.params as { place: string }).place);
    if (!address) throw new NotFound();
    const content = posterContent({ place, survey, addresses: [address], baseUrl });
    return sendPdf(reply, fileName(place, 'poster', address.label), { layout: `${LAYOUTS}/poster.typ`, content });
  });

  app.get(`${AT}/posters.pdf`, see, async (request, reply) => {
    const { place, survey, addresses } = await openedAddresses(request);
    const open = addresses.filter(({ ended }) => !ended);
    if (open.length === 0) throw new NotFound();
    const content = posterContent({ place, survey, addresses: open, baseUrl });
    return sendPdf(reply, fileName(place, 'posters'), { layout: `${LAYOUTS}/poster.typ`, content });
  });

  app.get(`${AT}/paper.pdf`, see, async (request, reply) => {
    const { language } = typed(request.query, ['language']);
    const { place, content, said } = await atSurvey(db, request, async (tenant, at) => {
      const paper = await loadPaper(tenant, at, language);
      return { place: at, content: paperContent({ place: at, ...paper }), said: paper.asked.language.code };
    });
    return sendPdf(reply, fileName(place, 'paper', said), { layout: `${LAYOUTS}/paper.typ`, content });
  });

  // The codes come from the page that showed them, because nothing here keeps them. It changes nothing, so that no log has a line of it.
  app.post(`${AT}/codes.pdf`, { config: { access: canRunSurveys } }, async (request, reply) => {
    const { place, survey, addresses } = await openedAddresses(request);
    const form = MadeCodesForm.safeParse(typed(request.body, ['codes']));
    const codes = form.success ? form.data.codes : [];
    const known = codes.length > 0 && (await atSurvey(db, request, (tenant) => areCodesOf(tenant, { survey: survey.id, codes, secret })));
    if (!known) return reply.page(<CodesPage place={place} codes="not of this survey" address="" />, 422);
    const address = addresses.find(({ ended }) => !ended);
    const content = codesContent({ place, codes, address, baseUrl });
    try {
      return await sendPdf(reply, fileName(place, 'codes'), { layout: `${LAYOUTS}/codes.typ`, content });
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      // Nothing else has them: they are shown again.
      return reply.page(<CodesPage place={place} codes={codes} address={address ? addressToType(baseUrl, address) : ''} busy />, error.status);
    }
  });

  function openedAddresses(request: FastifyRequest) {
    return atSurvey(db, request, async (tenant, place) => {
      const survey = surveyAt(place);
      return { place, survey, addresses: await loadAddresses(tenant, survey) };
    });
  }
}

/** @throws NotFound where there is none yet */
function surveyAt({ survey }: SurveyPlace): Survey {
  if (!survey) throw new NotFound();
  return survey;
}
