import { expect, test } from 'vitest';
import { givenWeb, HOST, OPEN, requests, sendRaw, until } from '../../tests/support/given-web.ts';

const CANARY = 'canary-5190';
const web = await givenWeb((app) => {
  app.get('/things/:id', OPEN, async () => 'a thing');
  app.post('/form', OPEN, async () => 'done');
  app.get('/twice', OPEN, (_request, reply) => {
    void reply.send('once');
    void reply.send('twice');
  });
  app.get('/again', OPEN, async (_request, reply) => {
    void reply.send('once');
    throw new Error(CANARY);
  });
  app.get('/library', OPEN, async ({ log }) => {
    log.error(new Error(CANARY));
    log.error({ err: new Error(CANARY) });
    log.warn(`Could not find "${CANARY}" at /path/${CANARY} or ${CANARY}@dunmere.example`);
    log.warn('%s was not found', CANARY);
    return 'done';
  });
});
const HEADERS = {
  host: HOST,
  cookie: `session=${CANARY}`,
  'user-agent': CANARY,
  'x-request-id': CANARY,
  'request-id': CANARY,
  referer: `http://${HOST}/${CANARY}`,
  authorization: CANARY,
};

async function linesFor(method: 'GET' | 'POST' | 'HEAD' | 'DELETE', url: string, payload?: string) {
  web.log.length = 0;
  await web.app.inject({
    method,
    url,
    headers: { ...HEADERS, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    remoteAddress: '198.51.100.77',
    ...(payload && { payload }),
  });
  await new Promise(setImmediate);
  return web.log;
}

test.each([
  { method: 'GET', url: `/things/${CANARY}?q=${CANARY}`, line: { method: 'GET', route: '/things/:id', status: 200 } },
  { method: 'HEAD', url: `/things/${CANARY}`, line: { method: 'HEAD', route: '/things/:id', status: 200 } },
  { method: 'POST', url: `/form?${CANARY}`, payload: `{"name":"${CANARY}"}`, line: { method: 'POST', route: '/form', status: 200 } },
  { method: 'POST', url: '/form', payload: `{"${CANARY}`, line: { method: 'POST', route: '/form', status: 400 } },
  { method: 'GET', url: `/nowhere/${CANARY}`, line: { method: 'GET', route: '(none)', status: 404 } },
  { method: 'GET', url: `/%zz/${CANARY}`, line: { method: 'GET', route: '(none)', status: 404 } },
  { method: 'GET', url: `/things/${CANARY.repeat(40)}`, line: { method: 'GET', route: '(none)', status: 404 } },
  { method: 'DELETE', url: `/things/${CANARY}`, payload: '{}', line: { method: 'DELETE', route: '(none)', status: 404 } },
] as const)('$method $url makes one line, and nothing of whoever asked is in it', async ({ method, url, line, ...sent }) => {
  const lines = await linesFor(method, url, 'payload' in sent ? sent.payload : undefined);
  expect(lines).toEqual([
    {
      level: 30,
      time: expect.any(Number),
      reqId: expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/),
      ms: expect.any(Number),
      msg: 'request',
      ...line,
    },
  ]);
});

test.each(['/twice', '/again', '/library'])('what libraries say of %s has nothing in it that they quote', async (url) => {
  const lines = await linesFor('GET', `${url}?q=${CANARY}`);
  expect(lines.length).toBeGreaterThan(1);
  expect(requests(lines)).toHaveLength(1);
  const text = JSON.stringify(lines);
  for (const hidden of [CANARY, '198.51.100.77', '?q=']) expect(text).not.toContain(hidden);
});

test('what never became a request makes one line too', async () => {
  web.log.length = 0;
  await sendRaw(await web.port(), `${CANARY} / HTTP/1.1\r\n\r\n`);
  await sendRaw(await web.port(), `GET / HTTP/1.1\r\nHost: ${HOST}\r\nX-Long: ${CANARY.repeat(2_000)}\r\n\r\n`);
  await until(() => requests(web.log).length === 2);
  expect(requests(web.log)).toEqual([
    expect.objectContaining({ method: null, route: '(unreadable)', status: 400, code: 'HPE_INVALID_METHOD' }),
    expect.objectContaining({ method: null, route: '(unreadable)', status: 431, code: 'HPE_HEADER_OVERFLOW' }),
  ]);
  expect(JSON.stringify(web.log)).not.toContain(CANARY);
});

test('no two requests have the same id', async () => {
  web.log.length = 0;
  for (let i = 0; i < 500; i++) await web.app.inject({ url: '/things/1', headers: HEADERS });
  expect(new Set(web.log.map(({ reqId }) => reqId)).size).toBe(500);
});
