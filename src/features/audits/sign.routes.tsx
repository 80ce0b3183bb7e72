import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { memberOf } from '../../web/access.ts';
import { type FieldErrors, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden, NotFound } from '../../web/problems.ts';
import { sentBy } from '../partnerships/index.ts';
import { type Audit, signatureOf } from './audit.ts';
import { canReopenAudits, canSignAudits } from './audits.policy.ts';
import { type AuditHere, openAudit, placeOf } from './load-audit.ts';
import { overviewOf } from './overview.ts';
import { ReopenPage } from './pages/reopen.page.tsx';
import { SignPage } from './pages/sign.page.tsx';
import { readReopenForm } from './reopen.form.ts';
import { reopenAudit } from './reopen-audit.ts';
import { NotAsShown, signAudit } from './sign-audit.ts';
import { hashOf, signedContent } from './signed-content.ts';

const AT = '/cycles/:cycle/institutions/:institution/audit';
type Begun = AuditHere & { audit: Audit };

/** The head signs an audit on one page; a signed one is opened again with a reason. */
export function signRoutes(app: FastifyInstance, parts: Parts): void {
  const signs = { config: { access: canSignAudits } };
  const reopens = { config: { access: canReopenAudits } };

  app.get(`${AT}/sign`, signs, async (request, reply) => toSign(reply, await begun(request, 'sign')));

  app.post(`${AT}/sign`, signs, async (request, reply) => {
    const here = await begun(request, 'sign');
    const { hash } = typed(request.body, ['hash']);
    try {
      await signAudit(parts, sentBy(memberOf(request), request), placeOf(here), { hash, name: memberOf(request).person.name });
    } catch (error) {
      if (error instanceof NotAsShown) return toSign(reply, await begun(request, 'sign'), 409);
      throw error;
    }
    return reply.flash('The audit is signed.').redirect(here.path, 303);
  });

  app.get(`${AT}/reopen`, reopens, async (request, reply) => {
    const here = await openAudit(parts, request);
    // Whoever comes by an old address, or was second, finds what they wanted done.
    if (here.audit && signatureOf(here.audit) === null) return reply.flash('The audit is open already.', 'told').redirect(here.path, 303);
    return reply.page(<ReopenPage here={whoMay(here, 'reopen')} reason="" />);
  });

  app.post(`${AT}/reopen`, reopens, async (request, reply) => {
    const here = await begun(request, 'reopen');
    const { reason, form_id: formId } = typed(request.body, ['reason', 'form_id']);
    const again = (errors: FieldErrors) => reply.page(<ReopenPage here={here} reason={reason} formId={formId} errors={errors} />, 422);
    const read = readReopenForm(request.body);
    if ('errors' in read) return again(read.errors);
    await reopenAudit(parts, sentBy(memberOf(request), request), placeOf(here), { ...read, name: memberOf(request).person.name });
    return reply.flash('The audit is open again.').redirect(here.path, 303);
  });

  async function begun(request: FastifyRequest, act: 'sign' | 'reopen'): Promise<Begun> {
    return whoMay(await openAudit(parts, request), act);
  }
}

function whoMay(here: AuditHere, act: 'sign' | 'reopen'): Begun {
  if (!here.audit) throw new NotFound();
  if (!here.may[act]) throw new Forbidden();
  return { ...here, audit: here.audit };
}

async function toSign(reply: FastifyReply, here: Begun, status = 200): Promise<FastifyReply> {
  return reply.page(<SignPage here={here} overview={overviewOf(here)} hash={hashOf(signedContent(here))} changed={status !== 200} />, status);
}
