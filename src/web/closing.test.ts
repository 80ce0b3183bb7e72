import { once } from 'node:events';
import { Agent, get as httpGet, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { gate, givenWeb, HOST, OPEN, readAnswer, until } from '../../tests/support/given-web.ts';

function get(port: number, path: string, agent?: Agent): Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: string }> {
  return new Promise((answer, fail) => {
    httpGet({ port, path, headers: { host: HOST }, ...(agent && { agent }) }, (response) => {
      let body = '';
      response
        .setEncoding('utf8')
        .on('data', (some) => (body += some))
        .on('end', () => answer({ status: response.statusCode, headers: response.headers, body }));
    }).on('error', fail);
  });
}

describe('the end', () => {
  async function givenBusy(closingMs = 60_000) {
    const page = gate();
    const body = new PassThrough();
    const quick = { done: 0, refused: 0 };
    const seen = { requests: 0 };
    const web = await givenWeb(
      (app) => {
        app.get('/slow', OPEN, async () => page.wait().then(() => 'done'));
        app.get('/long', OPEN, async (_request, reply) => reply.send(body));
        app.get('/quick', OPEN, async () => `done ${++quick.done}`);
        app.addHook('onRequest', async () => void seen.requests++);
        app.addHook('onError', async () => void quick.refused++);
        app.post('/form', OPEN, async () => 'done');
      },
      { limits: { closingMs } },
    );
    return { ...web, page, body, quick, seen };
  }

  test('what is under way is finished, and its connection closed; no new one is taken; an idle one is closed', async () => {
    const { app, port, page } = await givenBusy();
    const at = await port();
    const agent = new Agent({ keepAlive: true });
    expect((await get(at, '/quick', agent)).headers.connection).toBe('keep-alive');
    const under = get(at, '/slow', new Agent({ keepAlive: true }));
    await page.reached();
    const closed = app.close();
    await until(() => !app.server.listening);
    await expect(get(at, '/quick')).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
    page.open();
    const answer = await under;
    expect(answer).toMatchObject({ status: 200, body: 'done' });
    expect(answer.headers.connection).toBe('close');
    await closed;
    agent.destroy();
  });

  test('a request that comes over a connection that is still busy is refused: with a page, where anything can still be answered', async () => {
    const { app, port, body, quick } = await givenBusy();
    const socket = connect(await port(), '127.0.0.1');
    let text = '';
    socket.setEncoding('latin1').on('data', (some: string) => (text += some));
    const ask = (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`);
    ask('/long');
    body.write('the beginning, ');
    await until(() => text.includes('the beginning'));
    const closed = app.close();
    await until(() => !app.server.listening);
    ask('/quick');
    await until(() => quick.refused > 0);
    body.end('and the end');
    await once(socket, 'close');
    await closed;
    expect(text).toContain('and the end');
    const second = readAnswer(text.slice(text.lastIndexOf('HTTP/1.1 ')));
    expect(second.status).toBe(503);
    expect(Object.fromEntries(second.headers)).toMatchObject({ connection: 'close', 'retry-after': '10', 'x-frame-options': 'DENY' });
    expect(second.body).toContain('Waymark is not available just now');
    expect(quick.done).toBe(0);
  });

  test.each([
    {
      of: 'that sends half a request',
      sent: `POST /form HTTP/1.1\r\nHost: ${HOST}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{`,
    },
    { of: 'that sends half a line', sent: 'GET /qu' },
    { of: 'whose page never gets ready', sent: `GET /slow HTTP/1.1\r\nHost: ${HOST}\r\n\r\n` },
  ])('somebody $of does not hold it up for longer than the bound', async ({ sent }) => {
    const BOUND = 80;
    const { app, port, seen } = await givenBusy(BOUND);
    const arrived = new Promise<void>((seen) => app.server.once('connection', (socket) => socket.once('data', () => seen())));
    const socket = connect(await port(), '127.0.0.1');
    socket.on('error', () => {});
    socket.write(sent);
    await arrived;
    await until(() => seen.requests === (sent.endsWith('\r\n') || sent.endsWith('{') ? 1 : 0));
    const began = performance.now();
    await app.close();
    // Held up until then, and not let go before: what was asked for might still have come.
    expect(performance.now() - began).toBeGreaterThanOrEqual(BOUND - 2);
    socket.destroy();
  });
});
