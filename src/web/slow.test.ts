import { describe, expect, test } from 'vitest';
import { gate, givenWeb, HOST, OPEN, readAnswer, requests, sendRaw, until } from '../../tests/support/given-web.ts';

describe('senders that are slow on purpose', () => {
  const QUICK = { headersMs: 60, requestMs: 120, lookForSlowMs: 20 };
  const given = () => givenWeb((app) => app.post('/form', OPEN, async () => 'done'), { limits: QUICK });
  const HEAD = `POST /form HTTP/1.1\r\nHost: ${HOST}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n`;

  test.each([
    { of: 'half a line', sent: 'POST /fo', line: { route: '(unreadable)', status: 408 } },
    { of: 'half of the headers', sent: HEAD.slice(0, 40), line: { route: '(unreadable)', status: 408 } },
    { of: 'half of a form', sent: `${HEAD}{"name":`, line: { route: '/form', status: null } },
  ])('$of is waited for no longer than the bound', async ({ sent, line }) => {
    const web = await given();
    const { status, headers } = readAnswer(await sendRaw(await web.port(), sent));
    expect(status).toBe(408);
    expect(headers.get('connection')).toBe('close');
    await until(() => requests(web.log).length > 0);
    expect(requests(web.log)).toEqual([expect.objectContaining(line)]);
  });

  test('a page that does not get ready is answered with 503, and what it was doing then tells nothing of its address', async () => {
    const page = gate();
    const web = await givenWeb((app) => app.get('/slow/:secret', OPEN, async (_request, reply) => page.wait().then(() => reply.send('late'))), {
      limits: { handlingMs: 30 },
    });
    const answer = await web.app.inject({ url: '/slow/canary-secret?canary=1', headers: { host: HOST } });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('10');
    page.open();
    await new Promise(setImmediate);
    expect(JSON.stringify(web.log)).not.toContain('canary');
  });
});
