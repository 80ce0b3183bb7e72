import { once } from 'node:events';
import { Agent, get as httpGet, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { type GivenWeb, gate, givenWeb, HOST, OPEN, until } from '../../tests/support/given-web.ts';

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
  async function givenBusy(closingMs = 60_000): Promise<GivenWeb & { page: ReturnType<typeof gate> }> {
    const page = gate();
    const web = await givenWeb(
      (app) => {
        app.get('/slow', OPEN, async () => page.wait().then(() => 'done'));
        app.get('/quick', OPEN, async () => 'done');
        app.post('/form', OPEN, async () => 'done');
      },
      { limits: { closingMs } },
    );
    return { ...web, page };
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

  test('a request that comes over a connection that is still busy does not get what it asks for', async () => {
    const { app, port, page } = await givenBusy();
    const socket = connect(await port(), '127.0.0.1');
    let text = '';
    socket.setEncoding('latin1').on('data', (some: string) => (text += some));
    const ask = (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`);
    ask('/slow');
    await page.reached();
    const closed = app.close();
    await until(() => !app.server.listening);
    ask('/quick');
    await new Promise(setImmediate);
    page.open();
    await once(socket, 'close');
    await closed;
    expect(text).toContain('HTTP/1.1 200 OK');
    expect(text.match(/HTTP\/1\.1 /g)?.length === 1 || text.includes('HTTP/1.1 503 Service Unavailable')).toBe(true);
    expect(text.match(/done/g)).toHaveLength(1);
  });

  test.each([
    {
      of: 'that sends half a request',
      sent: `POST /form HTTP/1.1\r\nHost: ${HOST}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{`,
    },
    { of: 'that sends half a line', sent: 'GET /qu' },
    { of: 'whose page never gets ready', sent: `GET /slow HTTP/1.1\r\nHost: ${HOST}\r\n\r\n` },
  ])('somebody $of does not hold it up for longer than the bound', async ({ sent }) => {
    const { app, port } = await givenBusy(50);
    const socket = connect(await port(), '127.0.0.1');
    socket.on('error', () => {});
    await new Promise<void>((written) => socket.write(sent, () => written()));
    await until(() => app.server.listening);
    await app.close();
    expect(app.server.listening).toBe(false);
    socket.destroy();
  });
});
