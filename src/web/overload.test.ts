import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { gate, givenWeb, HOST, OPEN, requests, until } from '../../tests/support/given-web.ts';
import { answerHealth } from './health.ts';

describe('too much to do', () => {
  const MOST = 3;
  async function givenFull() {
    const page = gate();
    const web = await givenWeb(
      (app) => {
        app.get('/slow', OPEN, async () => page.wait().then(() => 'done'));
        app.get('/quick', OPEN, async () => 'done');
        answerHealth(app, async () => true);
      },
      { limits: { requestsAtOnce: MOST } },
    );
    const quick = () => web.app.inject({ url: '/quick', headers: { host: HOST } });
    return { ...web, page, quick };
  }

  test('up to the bound all are served; past it a page says so at once, with when to try again; then all is as before', async () => {
    const { app, page, quick } = await givenFull();
    const slow = Array.from({ length: MOST - 1 }, () => app.inject({ url: '/slow', headers: { host: HOST } }));
    await page.reached(MOST - 1);
    expect((await quick()).statusCode).toBe(200);
    slow.push(app.inject({ url: '/slow', headers: { host: HOST } }));
    await page.reached(MOST);
    const refused = await quick();
    expect(refused.statusCode).toBe(503);
    expect(refused.headers['retry-after']).toBe('10');
    expect(refused.body).toContain('Waymark is not available just now');
    expect((await app.inject({ url: '/health', headers: { host: HOST } })).statusCode).toBe(200);
    expect((await app.inject({ url: '/health?x', headers: { host: HOST } })).statusCode).toBe(200);
    expect((await app.inject({ url: '/healthy', headers: { host: HOST } })).statusCode).toBe(503);
    page.open();
    expect((await Promise.all(slow)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect((await quick()).statusCode).toBe(200);
  });

  test('whoever goes away makes room', async () => {
    const { port, page, quick, log } = await givenFull();
    const at = await port();
    for (let round = 1; round <= 20; round++) {
      const socket = connect(at, '127.0.0.1');
      socket.write(`GET /slow HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`);
      await page.reached(round);
      socket.destroy();
      await until(() => requests(log).length === round);
    }
    expect((await quick()).statusCode).toBe(200);
    page.open();
    await new Promise(setImmediate);
    expect(requests(log).map(({ route, status }) => ({ route, status }))).toEqual([
      ...Array.from({ length: 20 }, () => ({ route: '/slow', status: null })),
      { route: '/quick', status: 200 },
    ]);
  });

  test('a process that comes late to everything refuses, and says that it lives', async () => {
    const web = await givenWeb(
      (app) => {
        app.get('/quick', OPEN, async () => 'done');
        answerHealth(app, async () => true);
      },
      { limits: { lagMs: -1, lagOverMs: 25 } },
    );
    const ask = (url: string) => web.app.inject({ url, headers: { host: HOST } }).then(({ statusCode }) => statusCode);
    while ((await ask('/quick')) === 200) await new Promise((go) => setTimeout(go, 5));
    expect(await ask('/quick')).toBe(503);
    expect(await ask('/health')).toBe(200);
  });
});
