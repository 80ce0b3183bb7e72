import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { setHeaders } from './headers.ts';
import { refuseWhenBusy } from './overload.ts';
import { logRequests } from './request-log.ts';
import { refuseOtherHosts, refuseOtherSites } from './same-origin.ts';

export interface WebSettings {
  https: boolean;
  /** Which proxies are believed about the address of a caller. */
  trustProxy: false | string[] | ((address: string, hop: number) => boolean);
  secret: string;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Where log lines go, one JSON object each; standard output where it is left out. */
  logTo?: { write(line: string): void };
  isOurHost(host: string): boolean;
}

/** No form of ours comes near this many bytes; files have a door of their own. */
const LARGEST_FORM = 256 * 1024;
/** From one address in a minute. A school of a thousand sits behind one address; a flood is ten times as much. */
const REQUESTS_A_MINUTE = 6_000;

/** An empty web application with everything around it that keeps it safe, and no route yet. */
export async function createApplication(settings: WebSettings): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: settings.logLevel, base: null, ...(settings.logTo && { stream: settings.logTo }) },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: quotableId,
    requestIdHeader: false,
    bodyLimit: LARGEST_FORM,
    trustProxy: settings.trustProxy,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  logRequests(app);
  await setHeaders(app, settings);
  refuseWhenBusy(app);
  refuseOtherHosts(app, settings.isOurHost);
  refuseOtherSites(app);
  await app.register(rateLimit, { max: REQUESTS_A_MINUTE, timeWindow: 60_000 });
  await app.register(cookie, { secret: settings.secret });
  await app.register(formbody, { bodyLimit: LARGEST_FORM });
  return app;
}

/** Short enough to read out over the telephone: K7QF-92XD. Letters and digits that are taken for another are left out. */
function quotableId(): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
  const letters = [...randomBytes(8)].map((byte) => alphabet[byte % alphabet.length]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}
