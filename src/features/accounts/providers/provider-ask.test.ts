import { createServer, type ServerResponse } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { end, listen } from '../../../../tests/support/oidc-server.ts';
import { askService, NoAnswer } from './provider-ask.ts';

const ANSWERS: Record<string, (response: ServerResponse) => unknown> = {
  '/json': (response) => response.end('{"a":1}'),
  '/page': (response) => response.end('<html>'),
  '/error': (response) => response.writeHead(500).end('{}'),
  '/redirect': (response) => response.writeHead(302, { location: '/json' }).end(),
  '/half-a-megabyte': (response) => response.end(`"${'x'.repeat(512 * 1024 - 2)}"`),
  '/a-byte-more': (response) => response.end(`"${'x'.repeat(512 * 1024 - 1)}"`),
  '/silence': () => {},
  '/half-an-answer': (response) => response.write('{"a":'),
};
const server = createServer(({ url }, response) => ANSWERS[url ?? '']?.(response));
const origin = await listen(server);
afterAll(() => end(server));

const ask = (path: string) => askService(`${origin}${path}`, { patience: 150 });

test('gives back what came, and null for what is no JSON', async () => {
  expect(await ask('/json')).toEqual({ status: 200, body: { a: 1 } });
  expect(await ask('/page')).toEqual({ status: 200, body: null });
  expect(await ask('/error')).toEqual({ status: 500, body: {} });
  expect((await ask('/half-a-megabyte')).body).toHaveLength(512 * 1024 - 2);
});

test.each(['/redirect', '/a-byte-more', '/silence', '/half-an-answer'])('%s is no answer', async (path) => {
  await expect(ask(path)).rejects.toThrow(NoAnswer);
});

test('nobody there is no answer', async () => {
  const gone = createServer();
  const address = await listen(gone);
  await end(gone);
  await expect(askService(address, { patience: 1_000 })).rejects.toThrow(NoAnswer);
});
