import { describe, expect, test } from 'vitest';
import { type GivenWeb, gate, givenWeb, HOST } from '../../tests/support/given-web.ts';
import { answerHealth } from './health.ts';

describe('health and readiness', () => {
  const given = (isReady: () => Promise<boolean>, patienceMs?: number) => givenWeb((app) => answerHealth(app, isReady, patienceMs));
  const ask = (web: GivenWeb, url: string, host = HOST) =>
    web.app.inject({ url, headers: { host } }).then(({ statusCode, body }) => ({ statusCode, body }));

  test.each([
    { of: 'there', isReady: async () => true, statusCode: 200, status: 'ready' },
    { of: 'not there', isReady: async () => false, statusCode: 503, status: 'not ready' },
    { of: 'broken', isReady: () => Promise.reject(new Error('password authentication failed for canary')), statusCode: 503, status: 'not ready' },
    { of: 'silent', isReady: () => new Promise<boolean>(() => {}), statusCode: 503, status: 'not ready' },
  ])('a database that is $of', async ({ isReady, statusCode, status }) => {
    const web = await given(isReady, 30);
    expect(await ask(web, '/ready')).toEqual({ statusCode, body: JSON.stringify({ status }) });
    expect(await ask(web, '/health')).toEqual({ statusCode: 200, body: '{"status":"ok"}' });
  });

  test('by whatever name it is asked: a probe knows none', async () => {
    const web = await given(async () => true);
    for (const url of ['/health', '/ready']) expect((await ask(web, url, '10.0.0.9:3000')).statusCode).toBe(200);
  });

  test('many who ask at once ask the database once', async () => {
    let asked = 0;
    const answer = gate();
    const web = await given(() => answer.wait().then(() => ++asked > 0));
    const asking = Array.from({ length: 50 }, () => ask(web, '/ready'));
    await answer.reached();
    answer.open();
    expect((await Promise.all(asking)).every(({ statusCode }) => statusCode === 200)).toBe(true);
    expect(asked).toBe(1);
    await ask(web, '/ready');
    expect(asked).toBe(2);
  });
});
