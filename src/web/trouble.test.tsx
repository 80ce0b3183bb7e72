import { expect, test } from 'vitest';
import { givenWeb, HOST, OPEN, requests } from '../../tests/support/given-web.ts';
import { Page } from '../ui/page.tsx';
import { Forbidden, NotFound, TooManyTries, Unavailable } from './problems.ts';
import { isForAWhile } from './unavailable.ts';

/** What must never be seen outside: in a page, a header or the log. */
const CANARY = 'canary-7431';
const withCode = (code: string, message = CANARY) => Object.assign(new Error(message), { code });

let thrown: unknown;
const routes = (app: Parameters<Parameters<typeof givenWeb>[0]>[0]) => {
  app.get('/throws', OPEN, async () => {
    throw thrown;
  });
  app.get('/throws-at-once', OPEN, () => {
    throw thrown;
  });
  app.get('/page', OPEN, async (_request, reply) => reply.page(<Page title="A page" />));
};
const web = await givenWeb(routes);

async function answerTo(error: unknown, url = '/throws', more: Record<string, string> = {}) {
  thrown = error;
  web.log.length = 0;
  const { statusCode, body, headers } = await web.app.inject({ url, headers: { host: HOST, ...more } });
  expect(body + JSON.stringify(headers) + JSON.stringify(web.log)).not.toContain(CANARY);
  return { statusCode, body, headers, log: web.log };
}

test.each([
  { of: 'an error', error: new Error(CANARY) },
  { of: 'an error of the language', error: new TypeError(`Cannot read properties of undefined (reading '${CANARY}')`) },
  { of: 'an error in several lines', error: new Error(`“${CANARY}\n    at ${CANARY} (file:///${CANARY}:1:1)\n"`) },
  { of: 'an error with a cause', error: new Error('outside', { cause: new Error(CANARY) }) },
  {
    of: 'a value that the database finds twice',
    error: Object.assign(new Error(`duplicate key ${CANARY}`), { code: '23505', constraint: 'person_email_key', detail: CANARY }),
  },
  { of: 'an error with a code that is none', error: withCode(`${CANARY} and more`) },
  { of: 'an error that names a status of its own', error: Object.assign(new Error(CANARY), { statusCode: 401, status: 'UNAUTHORIZED' }) },
  { of: 'a text', error: CANARY },
  { of: 'nothing', error: null },
  { of: 'an object', error: { message: CANARY, toString: (): string => CANARY } },
])('$of is a fault of ours, with an id to quote that leads to its line in the log', async ({ error }) => {
  for (const url of ['/throws', '/throws-at-once']) {
    if (url === '/throws-at-once' && !error) continue;
    const { statusCode, body, log } = await answerTo(error, url);
    expect(statusCode).toBe(500);
    const id = /class="request-id">([A-Z2-9]{4}-[A-Z2-9]{4})</.exec(body)?.[1];
    expect(log.map(({ msg, reqId }) => ({ msg, reqId }))).toEqual([
      { msg: 'unexpected', reqId: id },
      { msg: 'request', reqId: id },
    ]);
    expect(body).not.toMatch(/Error|stack|\.ts|node_modules|person_email_key/);
  }
});

test('the log says of what kind an error was and where it arose, and the constraint that was broken', async () => {
  const { log } = await answerTo(Object.assign(new RangeError(CANARY), { code: '23505', constraint: 'person_email_key' }));
  expect(log[0]).toMatchObject({ kind: 'RangeError', code: '23505', constraint: 'person_email_key' });
  expect(log[0]?.at).toEqual(expect.arrayContaining([expect.stringContaining('trouble.test.tsx')]));
});

test.each([
  { error: new NotFound(), status: 404 },
  { error: new Forbidden(), status: 403 },
  { error: new TooManyTries(900), status: 429, retry: '900' },
  { error: new Unavailable(), status: 503, retry: '10' },
  { error: Object.assign(new Error(CANARY), { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }), status: 413 },
  { error: Object.assign(new Error(CANARY), { code: 'FST_ERR_OF_A_NEW_KIND', statusCode: 418 }), status: 400 },
  { error: Object.assign(new Error(CANARY), { expose: true, statusCode: 412 }), status: 400 },
])('$status is told and makes no line of its own', async ({ error, status, retry }) => {
  const { statusCode, headers, log } = await answerTo(error);
  expect(statusCode).toBe(status);
  expect(headers['retry-after']).toBe(retry);
  expect(log).toHaveLength(1);
  expect(requests(log)).toHaveLength(1);
});

test('a script that asks is told in a few words that there is too much to do', async () => {
  const { statusCode, headers, body } = await answerTo(new Unavailable(), '/throws', { 'sec-fetch-dest': 'empty' });
  expect([statusCode, headers['retry-after'], headers['content-type']]).toEqual([503, '10', 'text/plain; charset=utf-8']);
  expect(body).not.toContain('<');
});

const PASSING = [
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'EAI_AGAIN',
    '08006',
    '08P01',
    '53100',
    '53200',
    '53300',
    '57014',
    '57P01',
    '57P03',
    '58030',
    '25006',
    '40001',
    '40P01',
    '55P03',
  ].map((code) => withCode(code)),
  ...[
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
    'Query read timeout',
    'Cannot use a pool after calling end on the pool',
  ].map((message) => new Error(message)),
  new AggregateError([], '', { cause: withCode('ECONNREFUSED') }),
];

test.each(PASSING)('%s passes by itself: 503, when to try again, and a line that says what', async (error) => {
  const { statusCode, headers, body, log } = await answerTo(error);
  expect({ statusCode, retry: headers['retry-after'] }).toEqual({ statusCode: 503, retry: '10' });
  expect(body).toContain('What was saved before is safe');
  expect(log.map(({ msg }) => msg)).toEqual(['not available', 'request']);
});

test.each([
  withCode('23505'),
  withCode('42P01'),
  withCode('22P02'),
  withCode('ENOENT'),
  withCode('530'),
  new Error('Connection'),
  withCode('42601', 'Connection terminated'),
  'ECONNREFUSED',
  null,
  undefined,
])('%s does not', (error) => expect(isForAWhile(error)).toBe(false));

test('where the page itself cannot be made there are plain words, with the headers of every answer', async () => {
  const broken = await givenWeb(routes, { demonstration: true, demonstrationCode: () => Promise.reject(withCode('ECONNREFUSED')) });
  const page = await broken.app.inject({ url: '/page', headers: { host: HOST } });
  expect(page.statusCode).toBe(503);
  expect(page.body).toContain('<h1>Waymark is not available just now</h1>');
  const missing = await broken.app.inject({ url: '/nowhere', headers: { host: HOST } });
  expect(missing.statusCode).toBe(404);
  expect(missing.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-frame-options': 'DENY' });
  expect(missing.body).toMatch(/^Page not found\n/);
  expect(missing.body + JSON.stringify(broken.log)).not.toContain(CANARY);
});
