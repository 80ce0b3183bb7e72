import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { memberOf } from '../../web/access.ts';
import { readParams, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { atPlace, canSeeEvidence, canTypeStatements } from '../evidence/index.ts';
import { sentBy } from '../partnerships/index.ts';
import { type Audit, type Section, sectionsOf } from './audit.ts';
import { type HeldFact, loadHeldFacts } from './held-facts.ts';
import { type AuditHere, auditAt, placeOf, refuseUnlessAnswering } from './load-audit.ts';
import { AnswerConflictPage } from './pages/answer-conflict.page.tsx';
import { nextOf, SectionPage, sectionPath } from './pages/section.page.tsx';
import { saveAnswers } from './save-answers.ts';
import { type AnswerTyped, readAnswers, type TypedAnswer, typedAnswers } from './section.form.ts';

const AT = '/cycles/:cycle/institutions/:institution/audit/sections/:section';
const SectionParams = z.object({ section: z.string().max(100) });

interface Opened {
  here: AuditHere & { audit: Audit };
  section: Section;
  facts: HeldFact[];
}

/** One part of an audit with its questions, answered a bit at a time and by several people. */
export function sectionRoutes(app: FastifyInstance, parts: Parts): void {
  app.get(AT, { config: { access: canSeeEvidence } }, async (request, reply) =>
    reply.page(<SectionPage {...(await openSection(parts, request))} now={parts.now()} />),
  );

  app.post(AT, { config: { access: canTypeStatements } }, async (request, reply) => {
    const opened = await openSection(parts, request);
    refuseUnlessAnswering(opened.here);
    const { section, facts, here } = opened;
    const sent = sentAnswers(request, section);
    const read = readAnswers(sent, section.questions, new Set(facts.map(({ ref }) => ref)));
    if ('errors' in read) {
      const { form_id: formId } = typed(request.body, ['form_id']);
      return reply.page(<SectionPage {...opened} typed={sent} formId={formId} errors={read.errors} now={parts.now()} />, 422);
    }
    const late = await saveAnswers(parts, sentBy(memberOf(request), request), placeOf(here), read);
    return late.length > 0 ? tooLate(parts, request, reply, { sent, read, late }) : goOn(reply, opened, typed(request.body, ['onward']).onward);
  });
}

async function openSection({ db }: Pick<Parts, 'db'>, request: FastifyRequest): Promise<Opened> {
  const { section: id } = readParams(SectionParams, request);
  return atPlace(db, request, async (tenant, place, reader) => {
    const here = await auditAt(tenant, place, reader);
    const { audit } = here;
    const section = audit && sectionsOf(audit.review).find((each) => each.id === id);
    if (!section) throw new NotFound();
    return { here: { ...here, audit }, section, facts: await loadHeldFacts(tenant, place) };
  });
}

/** Where somebody decided to keep what a colleague saved, the own answer to that question is given up. */
function sentAnswers({ body }: FastifyRequest, { questions }: Section): TypedAnswer[] {
  const { keep, deciding } = typed(body, ['keep', 'deciding']);
  return typedAnswers(body, questions).filter(({ question }) => keep !== 'saved' || question !== deciding);
}

/** Of what was late, both texts are shown; with what was saved meanwhile, which is read anew. */
async function tooLate(
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  { sent, read, late }: { sent: TypedAnswer[]; read: AnswerTyped[]; late: string[] },
): Promise<FastifyReply> {
  const { here, section } = await openSection(parts, request);
  const [first, ...others] = sent.filter(({ question }) => late.includes(question));
  const yours = read.find(({ question }) => question === first?.question);
  if (!first || !yours) throw new NotFound();
  const { onward } = typed(request.body, ['onward']);
  return reply.page(<AnswerConflictPage {...{ here, section, yours, onward }} late={[first, ...others]} now={parts.now()} />, 409);
}

async function goOn(reply: FastifyReply, { here, section }: Opened, onward: string): Promise<FastifyReply> {
  const next = onward === 'next' ? nextOf(here.audit, section) : null;
  const words = `“${section.title}” is saved.`;
  return reply.flash(words).redirect(next ? sectionPath(here.path, next) : here.path, 303);
}
