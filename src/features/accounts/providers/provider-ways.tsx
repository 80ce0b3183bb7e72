import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readParams } from '../../../web/form.ts';
import { NotFound } from '../../../web/problems.ts';
import { allowProvider } from '../attempts/attempts.ts';
import { passCookies } from '../auth-call.ts';
import type { AccountParts } from '../parts.ts';
import { GoOnPage } from '../sign-in/pages/go-on.page.tsx';
import { ProviderProblemPage } from './pages/provider-problem.page.tsx';
import { noteRefusal } from './provider-failure.ts';
import type { Gateway } from './provider-gateway.ts';
import { type NotAdmitted, refusalIn } from './provider-refusal.ts';
import { departTo } from './provider-sign-in.ts';
import type { Provider } from './providers.ts';

/** What the routes of providers work with. */
export interface Ways {
  parts: AccountParts;
  providers: Provider[];
  gateway: Gateway;
}

const Params = z.object({ provider: z.string() });

/** The provider in the address. One that is not set up is not found. */
export function providerIn({ providers }: Ways, request: FastifyRequest): Provider {
  const { provider: id } = readParams(Params, request);
  const provider = providers.find((one) => one.id === id);
  if (!provider) throw new NotFound();
  return provider;
}

/** Leads to the provider, to sign in there or to connect an account of it. */
export async function goTo(ways: Ways, request: FastifyRequest, reply: FastifyReply, to: { onward: string; connecting: boolean }) {
  const provider = providerIn(ways, request);
  if (!to.connecting) await allowProvider(ways.parts, request.ip);
  try {
    const { address, headers } = await departTo(await ways.gateway.to(provider), provider, request, to);
    passCookies(headers, reply);
    // Our forms may lead to no other site, and browsers hold that against a redirect too: so a page stands between, for a moment.
    return reply.header('refresh', `0;url=${address}`).page(<GoOnPage to={provider.title} address={address} {...to} />);
  } catch (error) {
    return sayWhyNot(ways, request, reply, refusalIn(error), to.connecting);
  }
}

/** Says why somebody was not signed in, or an account not connected. */
export async function sayWhyNot(ways: Ways, request: FastifyRequest, reply: FastifyReply, refusal: NotAdmitted, connecting: boolean) {
  const provider = providerIn(ways, request);
  const { reason, organisation } = refusal;
  await noteRefusal(ways.parts, request, provider, refusal);
  const page = <ProviderProblemPage reason={reason} provider={provider.title} organisation={organisation} connecting={connecting} />;
  return reply.page(page, STATUS[reason] ?? 403);
}

const STATUS: Partial<Record<NotAdmitted['reason'], number>> = {
  unreachable: 503,
  'roles-unavailable': 503,
  stopped: 400,
  'not-begun': 400,
  'not-proven': 400,
};
