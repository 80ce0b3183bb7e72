import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readerOf } from '../../../web/access.ts';
import { typed } from '../../../web/form.ts';
import { onwardOf } from '../onward.ts';
import { confirmingFor, confirmPerson, whyNotConfirmed } from '../own-account/confirm-person.ts';
import type { AccountParts } from '../parts.ts';
import { listProviderIds } from '../person-account.queries.ts';
import { showFirst } from '../second-factor/second-factor.routes.tsx';
import { ProviderAccountPage } from './pages/provider-account.page.tsx';
import { disconnect } from './provider-connect.ts';
import { openGateway } from './provider-gateway.ts';
import { refusalIn } from './provider-refusal.ts';
import { arriveFrom } from './provider-sign-in.ts';
import { goTo, providerIn, sayWhyNot, type Ways } from './provider-ways.tsx';
import { welcome } from './provider-welcome.ts';
import type { Provider } from './providers.ts';

/** Signing in with another service, and connecting an account of it. */
export function providerRoutes(app: FastifyInstance, parts: AccountParts, providers: Provider[]): void {
  const ways = { parts, providers, gateway: openGateway(parts) };
  signInElsewhereRoutes(app, ways);
  ownProviderRoutes(app, ways);
}

function signInElsewhereRoutes(app: FastifyInstance, ways: Ways): void {
  const open = { config: { access: 'anyone' } } as const;

  app.post('/sign-in/with/:provider', open, async (request, reply) =>
    goTo(ways, request, reply, { onward: onwardOf(request) ?? '/', connecting: false }),
  );

  app.get('/sign-in/with/callback/:provider', open, async (request, reply) => {
    const provider = providerIn(ways, request);
    try {
      return await welcome(ways.parts, provider, request, reply, await arriveFrom(await ways.gateway.to(provider), provider, request));
    } catch (error) {
      return sayWhyNot(ways, request, reply, refusalIn(error), request.reader !== null);
    }
  });
}

function ownProviderRoutes(app: FastifyInstance, ways: Ways): void {
  const { parts } = ways;
  const mine = {
    config: { access: () => true },
    preHandler: (request: FastifyRequest, reply: Parameters<typeof showFirst>[2]) => showFirst(parts, request, reply),
  };

  app.get('/account/providers/:provider', mine, async (request, reply) => reply.page(<ProviderAccountPage {...(await page(request))} />));

  app.post('/account/providers/:provider', mine, async (request, reply) => {
    const errors = await confirmErrors(request);
    if (errors) return reply.page(<ProviderAccountPage {...(await page(request))} errors={errors} />, 422);
    return goTo(ways, request, reply, { onward: '/account', connecting: true });
  });

  app.post('/account/providers/:provider/remove', mine, async (request, reply) => {
    const errors = await confirmErrors(request);
    if (errors) return reply.page(<ProviderAccountPage {...(await page(request))} errors={errors} />, 422);
    const { id, title } = providerIn(ways, request);
    await disconnect(parts, readerOf(request).person.id, id);
    return reply.flash(`${title} is no longer connected.`).redirect('/account', 303);
  });

  async function page(request: FastifyRequest) {
    const { id, title } = providerIn(ways, request);
    const reader = readerOf(request);
    const [connected, confirming] = await Promise.all([listProviderIds(parts.db, reader.person.id), confirmingFor(parts, reader)]);
    return { id, title, connected: connected.includes(id), confirming };
  }

  async function confirmErrors(request: FastifyRequest) {
    providerIn(ways, request);
    const { password } = typed(request.body, ['password']);
    const confirmation = await confirmPerson(parts, readerOf(request), password);
    return confirmation === 'confirmed' ? null : whyNotConfirmed(confirmation, password);
  }
}
