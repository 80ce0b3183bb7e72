import type { IncomingMessage, ServerResponse } from 'node:http';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance } from 'fastify';
import { readableLetters } from '../shared/readable-letters.ts';
import { closeInOrder } from './closing.ts';
import { setHeaders } from './headers.ts';
import { LIMITS, type Limits } from './limits.ts';
import { refuseWhenBusy } from './overload.ts';
import { limitRate } from './rate.ts';
import { type LogSettings, logOptions, logRequests } from './request-log.ts';
import { refuseOtherHosts, refuseOtherSites } from './same-origin.ts';
import { cutOffSlowSenders } from './slow-senders.ts';
import { refuseUnkeepable } from './unkeepable.ts';
import { answerUnreadable } from './unreadable.ts';

export interface WebSettings extends LogSettings {
  https: boolean;
  /** Which proxies are believed about the address of a caller. */
  trustProxy: false | string[] | ((address: string, hop: number) => boolean);
  secret: string;
  isOurHost(host: string): boolean;
  limits?: Partial<Limits>;
}

/** An empty web application with everything around it that keeps it safe, and no route yet. */
export async function createApplication(settings: WebSettings): Promise<FastifyInstance> {
  const limits = { ...LIMITS, ...settings.limits };
  const app = newServer(settings, limits);
  logRequests(app);
  await setHeaders(app, settings);
  await app.register(cookie, { secret: settings.secret });
  closeInOrder(app, limits);
  refuseWhenBusy(app, limits);
  cutOffSlowSenders(app, limits);
  refuseOtherHosts(app, settings.isOurHost);
  refuseOtherSites(app, settings);
  await limitRate(app, limits);
  // Forms, and what the script of a page sends as JSON. Anything else is answered with 415.
  app.removeContentTypeParser('text/plain');
  await app.register(formbody, { bodyLimit: limits.formBytes });
  refuseUnkeepable(app);
  return app;
}

function newServer(settings: WebSettings, limits: Limits): FastifyInstance {
  const leadNowhere = (_path: string, request: IncomingMessage, response: ServerResponse) => {
    request.url = NOWHERE;
    app.routing(request, response);
  };
  const app: FastifyInstance = fastify({
    ...logOptions(settings),
    ...timesOf(limits),
    bodyLimit: limits.formBytes,
    trustProxy: settings.trustProxy,
    genReqId: quotableId,
    requestIdHeader: false,
    // Ours to answer, with a page and our headers: see closing.ts.
    return503OnClosing: false,
    clientErrorHandler: (error, socket) => answerUnreadable(app, error, socket, settings),
    routerOptions: { maxParamLength: 200, onBadUrl: leadNowhere, onMaxParamLength: leadNowhere },
  });
  // Node would answer an expectation it does not know by itself, without our headers. It is a request like any other.
  app.server.on('checkExpectation', (request, response) => app.routing(request, response));
  return app;
}

/** No route has this address. What cannot be read as an address, or is longer than any of ours, gets the usual page, which repeats nothing. */
const NOWHERE = '//';

function timesOf({ uploadMs, handlingMs, headersMs, lookForSlowMs }: Limits) {
  return {
    // A form is given less: see slow-senders.ts.
    requestTimeout: uploadMs,
    handlerTimeout: handlingMs,
    keepAliveTimeout: 65_000,
    // A request without a host is refused with a page, like every other that is not for us.
    http: { headersTimeout: headersMs, connectionsCheckingInterval: lookForSlowMs, requireHostHeader: false },
  };
}

/** Short enough to read out over the telephone: K7QF-92XD. */
function quotableId(): string {
  return `${readableLetters(4)}-${readableLetters(4)}`;
}
