import { describe, expect, test } from 'vitest';
import { givenWeb, HOST, OPEN, readAnswer, sendRaw } from '../../tests/support/given-web.ts';
import { answerHealth } from './health.ts';

describe('how fast one may ask', () => {
  const MOST = 3;
  async function given(trustProxy: string[] | false = false) {
    const web = await givenWeb(
      (app) => {
        app.get('/page', OPEN, async () => 'a page');
        answerHealth(app, async () => true);
      },
      { limits: { requestsAMinute: MOST }, trustProxy },
    );
    return (remoteAddress: string, url = '/page', headers: Record<string, string> = {}) =>
      web.app.inject({ url, remoteAddress, headers: { host: HOST, ...headers } });
  }
  const all = async (ask: () => Promise<{ statusCode: number }>, times: number) => {
    const seen: number[] = [];
    for (let i = 0; i < times; i++) seen.push((await ask()).statusCode);
    return seen;
  };

  test('up to the bound, and for one address only', async () => {
    const ask = await given();
    expect(await all(() => ask('192.0.2.1'), MOST + 1)).toEqual([200, 200, 200, 429]);
    const refused = await ask('192.0.2.1');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(refused.body).toContain('Too many tries');
    expect((await ask('192.0.2.2')).statusCode).toBe(200);
  });

  test('addresses without a page count too', async () => {
    const ask = await given();
    expect(await all(() => ask('192.0.2.1', '/nowhere'), MOST + 1)).toEqual([404, 404, 404, 429]);
  });

  test('whoever has an IPv6 network has one share', async () => {
    const ask = await given();
    let host = 0;
    expect(await all(() => ask(`2001:db8:1:2::${++host}`), MOST + 1)).toEqual([200, 200, 200, 429]);
    expect((await ask('2001:db8:1:3::1')).statusCode).toBe(200);
    expect(await all(() => ask('::ffff:192.0.2.1'), MOST)).toEqual([200, 200, 200]);
    expect((await ask('192.0.2.1')).statusCode).toBe(429);
    expect((await ask('::ffff:192.0.2.2')).statusCode).toBe(200);
  });

  test('the address is the one that a believed proxy says, never one that a stranger says', async () => {
    const ask = await given(['10.0.0.5']);
    let people = 0;
    expect(await all(() => ask('10.0.0.5', '/page', { 'x-forwarded-for': `198.51.100.${++people}` }), MOST + 1)).toEqual([200, 200, 200, 200]);
    expect(await all(() => ask('192.0.2.9', '/page', { 'x-forwarded-for': `198.51.100.${++people}` }), MOST + 1)).toEqual([200, 200, 200, 429]);
  });

  test('whoever has gone away before being counted is no fault of ours', async () => {
    const web = await givenWeb((app) => app.get('/page', OPEN, async () => 'a page'));
    web.app.server.prependListener('request', ({ socket }) => Object.defineProperty(socket, 'remoteAddress', { value: undefined }));
    const text = await sendRaw(await web.port(), `GET /page HTTP/1.1\r\nHost: ${HOST}\r\nConnection: close\r\n\r\n`);
    expect(readAnswer(text).status).toBe(200);
  });

  test('health and readiness are always told', async () => {
    const ask = await given();
    expect(await all(() => ask('192.0.2.1', '/health'), MOST + 2)).toEqual([200, 200, 200, 200, 200]);
    expect(await all(() => ask('192.0.2.1', '/ready'), MOST + 2)).toEqual([200, 200, 200, 200, 200]);
  });
});
