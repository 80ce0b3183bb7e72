import { describe, expect, test } from 'vitest';
import { givenWeb, HOST, OPEN, readAnswer, sendRaw } from '../../tests/support/given-web.ts';

/** Counts what was done, so that a refusal that comes too late shows. */
let done = 0;
const routes = (app: Parameters<Parameters<typeof givenWeb>[0]>[0]) => {
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const)
    app.route({ method, url: '/form', ...OPEN, handler: async () => `done ${++done}` });
  app.get('/who', OPEN, async ({ ip, host, protocol }) => ({ ip, host, protocol }));
};
const PROXY = '10.0.0.5';
const isOurHost = (host: string) => host === HOST || host === 'waymark.local:3000';
const webs = {
  http: await givenWeb(routes, { isOurHost }),
  https: await givenWeb(routes, { isOurHost, https: true }),
  'http behind a proxy': await givenWeb(routes, { isOurHost, trustProxy: [PROXY] }),
  'https behind a proxy': await givenWeb(routes, { isOurHost, https: true, trustProxy: [PROXY] }),
};

interface Case {
  web: keyof typeof webs;
  headers: Record<string, string>;
  passes: boolean;
  from?: string;
}
const http = 'http' as const;
const CASES: Case[] = [
  // What browsers of today say themselves, and no page can make them say otherwise.
  { web: http, headers: { 'sec-fetch-site': 'same-origin' }, passes: true },
  { web: http, headers: { 'sec-fetch-site': 'none' }, passes: true },
  { web: http, headers: { 'sec-fetch-site': 'same-site' }, passes: false },
  { web: http, headers: { 'sec-fetch-site': 'cross-site' }, passes: false },
  { web: http, headers: { 'sec-fetch-site': '' }, passes: false },
  { web: http, headers: { 'sec-fetch-site': 'same-origin, cross-site' }, passes: false },
  { web: http, headers: { 'sec-fetch-site': 'Same-Origin' }, passes: false },
  // It counts more than Origin, whichever way they differ.
  { web: http, headers: { 'sec-fetch-site': 'cross-site', origin: `http://${HOST}` }, passes: false },
  { web: http, headers: { 'sec-fetch-site': 'same-origin', origin: 'null' }, passes: true },
  // Older browsers, and plain http from another machine.
  { web: http, headers: { origin: `http://${HOST}` }, passes: true },
  { web: http, headers: { host: 'waymark.local:3000', origin: 'http://waymark.local:3000' }, passes: true },
  { web: http, headers: { host: 'waymark.local:3000', origin: 'http://waymark.local' }, passes: false },
  { web: http, headers: { origin: `http://${HOST}:8080` }, passes: false },
  { web: http, headers: { origin: `https://${HOST}` }, passes: false },
  { web: http, headers: { origin: 'http://evil.test' }, passes: false },
  { web: http, headers: { origin: `http://${HOST}.evil.test` }, passes: false },
  { web: http, headers: { origin: `http://evil.test/${HOST}` }, passes: false },
  { web: http, headers: { origin: 'null' }, passes: false },
  { web: http, headers: { origin: '' }, passes: false },
  // Neither: no browser posts a form like that. Where it says it came from in words of its own does not count.
  { web: http, headers: {}, passes: false },
  { web: http, headers: { referer: `http://${HOST}/form` }, passes: false },
  // Over https only a page of https is ours, also where the proxy in front says nothing.
  { web: 'https', headers: { origin: `https://${HOST}` }, passes: true },
  { web: 'https', headers: { origin: `http://${HOST}` }, passes: false },
  { web: 'https behind a proxy', headers: { origin: `http://${HOST}`, 'x-forwarded-proto': 'http' }, from: PROXY, passes: false },
  { web: 'https behind a proxy', headers: { origin: `https://${HOST}`, 'x-forwarded-proto': 'https' }, from: PROXY, passes: true },
  // Without a word in the configuration it is the proxy that says so, if it is one that is believed.
  { web: 'http behind a proxy', headers: { origin: `https://${HOST}`, 'x-forwarded-proto': 'https' }, from: PROXY, passes: true },
  { web: 'http behind a proxy', headers: { origin: `http://${HOST}`, 'x-forwarded-proto': 'https' }, from: PROXY, passes: false },
  { web: 'http behind a proxy', headers: { origin: `https://${HOST}`, 'x-forwarded-proto': 'https' }, from: '10.0.0.6', passes: false },
  { web: 'http behind a proxy', headers: { origin: `http://${HOST}`, 'x-forwarded-proto': 'https' }, from: '10.0.0.6', passes: true },
  { web: http, headers: { origin: `https://${HOST}`, 'x-forwarded-proto': 'https' }, passes: false },
];

describe('what another site makes a browser send', () => {
  test.each(CASES)('$web, $headers from $from: $passes', async ({ web, headers, passes, from = '192.0.2.7' }) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const before = done;
      const answer = await webs[web].app.inject({ method, url: '/form', remoteAddress: from, headers: { host: HOST, ...headers } });
      expect({ method, status: answer.statusCode, done: done - before }).toEqual({ method, status: passes ? 200 : 403, done: Number(passes) });
    }
  });

  test('reading is for everybody', async () => {
    const { statusCode } = await webs.http.app.inject({ url: '/form', headers: { host: HOST, 'sec-fetch-site': 'cross-site' } });
    expect(statusCode).toBe(200);
  });
});

describe('a forged host', () => {
  const ask = (headers: Record<string, string>, web: keyof typeof webs = 'http', remoteAddress = '192.0.2.7', url = '/who') =>
    webs[web].app.inject({ url, remoteAddress, headers });

  test.each(['evil.test', `${HOST}.evil.test`, `${HOST}:8080`, `${HOST}@evil.test`, `evil.test#${HOST}`, '', ' ', `${HOST}, evil.test`])(
    '“%s” is refused',
    async (host) => {
      const answer = await ask({ host });
      expect(answer.statusCode).toBe(403);
      expect(answer.body).not.toContain('evil');
    },
  );

  test('is refused also when a caller that is no proxy of ours says the right one for it', async () => {
    expect((await ask({ host: 'evil.test', 'x-forwarded-host': HOST })).statusCode).toBe(403);
    expect((await ask({ host: 'evil.test', 'x-forwarded-host': HOST }, 'http behind a proxy')).statusCode).toBe(403);
  });

  test('is not believed from a caller that is no proxy of ours', async () => {
    const told = await ask({
      host: HOST,
      'x-forwarded-host': 'evil.test',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '198.51.100.1',
      forwarded: 'host=evil.test',
    });
    expect(told.json()).toEqual({ ip: '192.0.2.7', host: HOST, protocol: 'http' });
  });

  test('is refused from a proxy of ours too; what else the proxy says is believed', async () => {
    expect((await ask({ host: HOST, 'x-forwarded-host': 'evil.test' }, 'http behind a proxy', PROXY)).statusCode).toBe(403);
    const told = await ask(
      { host: 'inside:3000', 'x-forwarded-host': HOST, 'x-forwarded-proto': 'https', 'x-forwarded-for': '198.51.100.1' },
      'http behind a proxy',
      PROXY,
    );
    expect(told.json()).toEqual({ ip: '198.51.100.1', host: HOST, protocol: 'https' });
  });

  test('in the address itself is refused, and nothing of it comes back', async () => {
    const port = await webs.http.port();
    for (const target of [
      'http://evil.test/who',
      `http://${HOST}/who`,
      'http://evil.test',
      '//evil.test/who',
      '\\\\evil.test/who',
      'evil.test/who',
      '*',
    ]) {
      const text = await sendRaw(port, `GET ${target} HTTP/1.1\r\nHost: ${HOST}\r\nConnection: close\r\n\r\n`);
      expect([403, 404, 400]).toContain(readAnswer(text).status);
      expect(text).not.toContain('evil');
    }
  });

  test('one of two that are named is refused, whichever it is', async () => {
    const port = await webs.http.port();
    const lines = (first: string, second: string) => `GET /who HTTP/1.1\r\nHost: ${first}\r\nHost: ${second}\r\nConnection: close\r\n\r\n`;
    expect(readAnswer(await sendRaw(port, lines('evil.test', HOST))).status).toBe(403);
    expect(readAnswer(await sendRaw(port, lines(HOST, 'evil.test'))).status).toBe(403);
    expect(readAnswer(await sendRaw(port, lines(HOST, HOST))).status).toBe(403);
  });
});
