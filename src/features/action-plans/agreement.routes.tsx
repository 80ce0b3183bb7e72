import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { inForce } from '../../action-plan/index.ts';
import { memberOf } from '../../web/access.ts';
import { type FieldErrors, fieldErrors, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden } from '../../web/problems.ts';
import { atPlace, isLocked, listInForce, refuseLocked } from '../evidence/index.ts';
import { sentBy } from '../partnerships/index.ts';
import { canDissent, canSeePlans, canSign, canWritePlans, sideOf } from './action-plans.policy.ts';
import { type AboutPlan, NotAgreed, putForward, sayAboutPlan, signPlan } from './agree-plan.ts';
import { AGREEMENT_TEXTS, SaidForm, SignForm } from './agreement.form.ts';
import type { AgreementView } from './agreement-view.ts';
import { loadPlan, loadPutForward, placeOf } from './load-plan.ts';
import { AgreementPage } from './pages/agreement.page.tsx';
import { whyNotWords } from './why-not-words.ts';

const AT = '/cycles/:cycle/institutions/:institution/plan/agreement';

/** Ratings and plan, put forward and signed by both sides, with what is said beside it. */
export function agreementRoutes(app: FastifyInstance, parts: Parts): void {
  const canPutForward = (reader: Parameters<typeof canSign>[0]) => canWritePlans(reader) || canSign(reader);

  app.get(AT, { config: { access: canSeePlans } }, async (request, reply) => reply.page(<AgreementPage {...(await load(request))} />));

  app.post(`${AT}/proposal`, { config: { access: canPutForward } }, async (request, reply) =>
    acted(request, reply, (about) => putForward(parts, by(request), about), 'Ratings and plan are put forward. Both sides can sign them now.'),
  );

  app.post(`${AT}/signature`, { config: { access: canSign } }, async (request, reply) => {
    const page = await load(request);
    refuseLocked(page.plan);
    const form = SignForm.safeParse(request.body);
    if (!form.success) return again(reply, page, fieldErrors(form.error), request);
    return acted(request, reply, (about) => signPlan(parts, by(request), about), 'You have signed.');
  });

  app.post(`${AT}/comments`, { config: { access: canSeePlans } }, async (request, reply) => {
    const page = await load(request);
    refuseLocked(page.plan);
    const form = SaidForm.safeParse(request.body);
    if (!form.success) return again(reply, page, fieldErrors(form.error), request);
    const { kind: act, words } = form.data;
    if (act === 'dissent' && !canDissent(memberOf(request))) throw new Forbidden();
    const said = act === 'dissent' ? 'It is on record that you do not agree.' : 'Your comment is on record.';
    return acted(request, reply, (about) => sayAboutPlan(parts, by(request), { ...about, act, words }), said);
  });

  const by = (request: FastifyRequest) => sentBy(memberOf(request), request);

  async function acted(request: FastifyRequest, reply: FastifyReply, act: (about: AboutPlan) => Promise<void>, done: string): Promise<FastifyReply> {
    const page = await load(request);
    refuseLocked(page.plan);
    const { hash } = typed(request.body, ['hash']);
    try {
      await act({ place: placeOf(page.plan), side: sideOf(memberOf(request)), hash });
    } catch (error) {
      if (!(error instanceof NotAgreed)) throw error;
      return again(reply, await load(request), { [error.why === 'no-words' ? 'words' : 'agreement']: whyNotWords(error.why) }, request, 409);
    }
    return reply.flash(done).redirect(`${page.plan.path}/agreement`, 303);
  }

  function load(request: FastifyRequest): Promise<AgreementView> {
    return atPlace(parts.db, request, async (tenant, place, reader) => {
      const now = parts.now();
      const plan = await loadPlan(tenant, place, now);
      const [award] = await listInForce(tenant, { ...placeOf(plan), kind: 'quality-award' });
      const open = !isLocked(place.cycle);
      return {
        plan,
        putForward: await loadPutForward(tenant, plan),
        waitsForConfirming: award?.toConfirm === true && inForce(plan.agreement) !== null,
        side: sideOf(reader),
        person: reader.person.id,
        may: { putForward: open && canPutForward(reader), sign: open && canSign(reader), dissent: open && canDissent(reader), say: open },
        now,
      };
    });
  }
}

function again(reply: FastifyReply, page: AgreementView, errors: FieldErrors, { body }: FastifyRequest, status = 422): Promise<FastifyReply> {
  return reply.page(<AgreementPage {...page} errors={errors} typed={typed(body, AGREEMENT_TEXTS)} />, status);
}
