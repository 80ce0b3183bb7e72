import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { afterAll, onTestFinished } from 'vitest';
import { guardRoutes } from '../../src/web/access.ts';
import { createApplication, type WebSettings } from '../../src/web/application.ts';
import { answerWithPages, type Surroundings } from '../../src/web/pages.ts';
import { needsSecondFactor, type Reader } from '../../src/web/reader.ts';
import { answerTrouble } from '../../src/web/trouble.tsx';

export interface GivenWeb {
  app: FastifyInstance;
  /** What was logged, a line each. */
  log: Record<string, unknown>[];
  /** The port it listens on; it is opened with the first question. */
  port(): Promise<number>;
}

type Wanted = Partial<WebSettings> &
  Partial<Pick<Surroundings, 'demonstration' | 'demonstrationCode'>> & { readerOf?(request: FastifyRequest): Reader | null };

export const HOST = 'waymark.test';

/** The web layer alone, with routes of the test and without a database. Closed with the test, or with the file where it is made outside of one. */
export async function givenWeb(routes: (app: FastifyInstance) => unknown, wanted: Wanted = {}): Promise<GivenWeb> {
  const { readerOf = () => null, demonstration = false, demonstrationCode = async () => undefined, ...settings } = wanted;
  const log: Record<string, unknown>[] = [];
  const https = settings.https ?? false;
  const app = await createApplication({ https, ...PLAIN, logTo: { write: (line) => void log.push(JSON.parse(line)) }, ...settings });
  answerTrouble(app);
  answerWithPages(app, { assets: ASSETS, secure: https, demonstration, demonstrationCode, idleMinutes: 30, navigation: () => [] });
  guardRoutes(app, {
    loadReader: async (request) => readerOf(request),
    askToSignIn: async (_request, reply) => reply.redirect('/sign-in', 303),
    mustShowSecondFactor: async (reader) => needsSecondFactor(reader),
    askForSecondFactor: async (_request, reply) => reply.redirect('/second-factor', 303),
  });
  await routes(app);
  await app.ready();
  atEnd(() => app.close());
  let opened: Promise<number> | undefined;
  return { app, log, port: () => (opened ??= open(app)) };
}

async function open(app: FastifyInstance): Promise<number> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  return (app.server.address() as AddressInfo).port;
}

const PLAIN = {
  trustProxy: false,
  secret: 'a secret of the tests, long enough to sign with',
  logLevel: 'info',
  isOurHost: (host: string) => host === HOST,
} as const;
const ASSETS = {
  stylesheet: '/assets/a.css',
  script: '/assets/a.js',
  favicon: '/assets/a.svg',
  survey: { stylesheet: '/assets/s.css', script: '/assets/s.js' },
};
export const OPEN = { config: { access: 'anyone' } } as const;

/** Sends these bytes and gives back everything that comes until the other side hangs up, or hangs up after `enough` was seen. */
export async function sendRaw(port: number, bytes: string | Buffer, enough?: RegExp): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.setEncoding('latin1').on('data', (some: string) => {
    text += some;
    if (enough?.test(text)) socket.destroy();
  });
  // A connection that is cut while bytes are still on their way ends with an error, and what was said before counts.
  socket.on('error', () => {});
  socket.write(bytes);
  await once(socket, 'close');
  return text;
}

/** The status and the headers of the first answer in what came back. */
export function readAnswer(text: string): { status: number; headers: Map<string, string>; body: string } {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  return { status: Number(first.split(' ')[1]), headers, body: rest.join('\r\n\r\n') };
}

/** A page that is ready when the test says so. */
export function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  let waiting = 0;
  const wait = () => {
    waiting++;
    return promise;
  };
  return { wait, open: resolve, reached: (times = 1) => until(() => waiting >= times) };
}

/** The lines about requests. */
export const requests = (log: GivenWeb['log']) => log.filter(({ msg }) => msg === 'request');

export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}

/** At the end of the test that asks, or of the file where none does: Vitest itself knows best whether a test runs. */
function atEnd(act: () => Promise<unknown>): void {
  try {
    onTestFinished(async () => void (await act()));
  } catch {
    afterAll(async () => void (await act()));
  }
}
