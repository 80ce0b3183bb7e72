import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { fieldErrors, readParams, typed } from '../../web/form.ts';
import { NotFound } from '../../web/problems.ts';
import { type AccountParts, signInWithPassword } from '../accounts/index.ts';
import { SET_UP_FIELDS, SetUpPage } from './pages/set-up.page.tsx';
import { SetUpForm } from './set-up.form.ts';
import { setUp } from './set-up.ts';
import { isOpenSetUpLink } from './set-up-link.queries.ts';
import { hashOfToken } from './set-up-link.ts';

const Params = z.object({ token: z.string().regex(/^[\w-]{32}$/) });

export function setUpRoutes(app: FastifyInstance, parts: AccountParts): void {
  const open = { config: { access: 'anyone' } } as const;

  app.get('/set-up/:token', open, async (request, reply) => reply.page(<SetUpPage token={await openToken(request)} />));

  app.post('/set-up/:token', open, async (request, reply) => {
    const token = await openToken(request);
    const form = SetUpForm.safeParse(request.body);
    if (!form.success)
      return reply.page(<SetUpPage token={token} typed={typed(request.body, SET_UP_FIELDS)} errors={fieldErrors(form.error)} />, 422);
    const { name, email, password, partnership, area, laCodes } = form.data;
    const done = await setUp(parts, token, { name, email, password }, { name: partnership, area, laCodes });
    if (!done) throw new NotFound();
    await signInWithPassword(parts, request, reply, { email, password });
    return reply.flash(`Welcome to Waymark. ${partnership} is set up.`).redirect('/', 303);
  });

  /** A link that was used, or never was, is not found. */
  async function openToken(request: FastifyRequest): Promise<string> {
    const { token } = readParams(Params, request);
    if (!(await isOpenSetUpLink(parts.db, hashOfToken(token)))) throw new NotFound();
    return token;
  }
}
