import { describe, expect, test } from 'vitest';
import { givenWeb, HOST, OPEN, readAnswer, sendRaw } from '../../tests/support/given-web.ts';

const ALWAYS = {
  'content-security-policy':
    "default-src 'none';object-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';manifest-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
};
/** Names that a hostile reader would learn something from. */
const NEVER = /^(server|x-powered-by|x-ratelimit-.*|access-control-.*)$/;

const given = (https: boolean) =>
  givenWeb(
    (app) => {
      app.get('/page', OPEN, async () => 'a page');
      app.get('/data', OPEN, async () => ({ some: 'data' }));
      app.get('/on', OPEN, async (_request, reply) => reply.redirect('/page', 303));
      app.get('/mine', { config: { access: () => true } }, async () => 'mine');
      app.get('/broken', OPEN, async () => Promise.reject(new Error('broken')));
      app.post('/form', OPEN, async () => 'sent');
      app.get('/kept', OPEN, async (_request, reply) => reply.header('cache-control', 'public, max-age=60').send('kept'));
    },
    { https },
  );
const webs = { http: await given(false), https: await given(true) };

const request = (lines: string, host = HOST) =>
  `${lines.replace('\n', ` HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n`).replaceAll(/(?<!\r)\n/g, '\r\n')}\r\n\r\n`;
const SAME = 'Sec-Fetch-Site: same-origin';

const ANSWERS = [
  { of: 'a page', sent: request('GET /page\n'), status: 200 },
  { of: 'a page asked for without its content', sent: request('HEAD /page\n'), status: 200 },
  { of: 'JSON', sent: request('GET /data\n'), status: 200 },
  { of: 'a redirect', sent: request('GET /on\n'), status: 303 },
  { of: 'being asked to sign in', sent: request('GET /mine\n'), status: 303 },
  { of: 'no such page', sent: request('GET /nowhere\n'), status: 404 },
  { of: 'an address that cannot be read', sent: request('GET /%zz\n'), status: 404 },
  { of: 'an address that is too long', sent: request(`GET /assets/${'a'.repeat(9_000)}\n`), status: 404 },
  { of: 'a method that no route has', sent: request(`DELETE /page\n${SAME}`), status: 404 },
  { of: 'a method of another protocol', sent: request(`PROPFIND /page\n${SAME}`), status: 404 },
  { of: 'OPTIONS', sent: request('OPTIONS /page\n'), status: 404 },
  { of: 'OPTIONS of the whole server', sent: request('OPTIONS *\n'), status: 403 },
  { of: 'TRACE', sent: request(`TRACE /page\n${SAME}`), status: 404 },
  { of: 'a fault of ours', sent: request('GET /broken\n'), status: 500 },
  { of: 'a form from elsewhere', sent: request('POST /form\nSec-Fetch-Site: cross-site'), status: 403 },
  { of: 'a foreign host', sent: request('GET /page\n', 'evil.test'), status: 403 },
  { of: 'no host at all', sent: 'GET /page HTTP/1.1\r\nConnection: close\r\n\r\n', status: 403 },
  { of: 'an address of another host', sent: request(`GET http://${HOST}/page\n`), status: 403 },
  {
    of: 'a kind of content that nothing here sends',
    sent: request(`POST /form\n${SAME}\nContent-Type: text/plain\nContent-Length: 2`),
    status: 415,
  },
  { of: 'too large a form', sent: request(`POST /form\n${SAME}\nContent-Type: application/json\nContent-Length: 999999`), status: 413 },
  { of: 'an expectation that nobody knows', sent: request('GET /page\nExpect: a-miracle'), status: 200 },
  { of: 'asking to go on in another protocol', sent: request('GET /page\nUpgrade: websocket'), status: 200 },
];

describe.each(['http', 'https'] as const)('over %s', (protocol) => {
  const https = protocol === 'https';
  const port = webs[protocol].port;

  test.each(ANSWERS)('$of', async ({ sent, status }) => {
    const { status: answered, headers } = readAnswer(await sendRaw(await port(), sent));
    expect(answered).toBe(status);
    const policy = `${ALWAYS['content-security-policy']}${https ? ';upgrade-insecure-requests' : ''}`;
    expect(Object.fromEntries(headers)).toMatchObject({ ...ALWAYS, 'content-security-policy': policy });
    expect(headers.get('strict-transport-security')).toBe(https ? 'max-age=63072000; includeSubDomains' : undefined);
    expect([...headers.keys()].filter((name) => NEVER.test(name))).toEqual([]);
  });

  test.each([
    { of: 'nonsense', sent: 'NONSENSE\r\n\r\n', answered: 400 },
    { of: 'a method that there is not', sent: request('BREW /page\n'), answered: 400 },
    {
      of: 'two lengths, for one reader here and another one in front',
      sent: request(`POST /form\n${SAME}\nContent-Length: 4\nTransfer-Encoding: chunked`),
      answered: 400,
    },
    { of: 'two lengths that differ', sent: request(`POST /form\n${SAME}\nContent-Length: 4\nContent-Length: 5`), answered: 400 },
    { of: 'a length that is none', sent: request(`POST /form\n${SAME}\nContent-Length: -1`), answered: 400 },
    {
      of: 'a chunk that is none',
      sent: `${request(`POST /form\n${SAME}\nContent-Type: application/json\nTransfer-Encoding: chunked`)}zz\r\n`,
      answered: 400,
    },
    { of: 'a line of a header that goes on', sent: request('GET /page\nX-One: a\n b\rc'), answered: 400 },
    { of: 'the beginning of another protocol', sent: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', answered: 400 },
    { of: 'headers without end', sent: request(`GET /page\nX-Long: ${'x'.repeat(20_000)}`), answered: 431 },
  ])('what never became a request: $of', async ({ sent, answered }) => {
    const { status, headers } = readAnswer(await sendRaw(await port(), sent));
    expect(status).toBe(answered);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
      'content-type': 'text/plain; charset=utf-8',
      connection: 'close',
    });
    expect(headers.get('strict-transport-security')).toBe(https ? 'max-age=63072000; includeSubDomains' : undefined);
  });
});

test('nothing inline, nothing from elsewhere: no word of the policy allows it', () => {
  expect(ALWAYS['content-security-policy']).not.toMatch(/unsafe|\*|https?:|data:|blob:|strict-dynamic/);
});

test('what may be kept says so', async () => {
  expect((await webs.http.app.inject({ url: '/kept', headers: { host: HOST } })).headers['cache-control']).toBe('public, max-age=60');
});
