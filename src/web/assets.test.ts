import { expect, test } from 'vitest';
import { givenWeb, HOST } from '../../tests/support/given-web.ts';
import { builtAssets, serveAssets } from './assets.ts';

let lookedUp = 0;
const web = await givenWeb(serveAssets, {
  readerOf: () => {
    lookedUp++;
    return null;
  },
});
const { stylesheet, script, favicon, fonts = [] } = builtAssets();
const ask = (url: string, headers: Record<string, string> = {}) => web.app.inject({ url, headers: { host: HOST, ...headers } });
const KEPT = 'public, max-age=31536000, immutable';

test.each([stylesheet, script, favicon, ...fonts])('%s may be kept for good, and is safe to keep', async (url) => {
  lookedUp = 0;
  const answer = await ask(url, { cookie: 'waymark.session_token=a' });
  expect({ status: answer.statusCode, lookedUp }).toEqual({ status: 200, lookedUp: 0 });
  expect(answer.headers).toMatchObject({ 'cache-control': KEPT, 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' });
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect(answer.headers['content-type']).toMatch(/^((text\/css|application\/javascript|image\/svg\+xml); charset=utf-8|font\/woff2)$/);
});

test.each(['br', 'gzip'])('packed with %s where the browser takes it, and kept apart from what is not', async (encoding) => {
  const [plain, packed] = [await ask(stylesheet), await ask(stylesheet, { 'accept-encoding': encoding })];
  expect(packed.headers).toMatchObject({ 'content-encoding': encoding, 'cache-control': KEPT, 'content-type': plain.headers['content-type'] });
  expect(String(packed.headers.vary).toLowerCase()).toContain('accept-encoding');
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
});

test('what the browser has already is not sent again, with the same headers', async () => {
  const { headers } = await ask(stylesheet);
  const again = await ask(stylesheet, { 'if-none-match': String(headers.etag) });
  expect(again.statusCode).toBe(304);
  expect(again.headers).toMatchObject({
    'cache-control': KEPT,
    'x-content-type-options': 'nosniff',
    'content-security-policy': headers['content-security-policy'],
  });
});

test('a part of it, or only if it is another, is no way to a fault', async () => {
  expect((await ask(stylesheet, { range: 'bytes=999999999-' })).statusCode).toBe(200);
  expect((await ask(stylesheet, { range: 'bytes=0-0' })).statusCode).toBe(200);
  expect((await ask(stylesheet, { 'if-match': '"other"' })).statusCode).toBeLessThan(500);
  expect((await ask(stylesheet, { 'if-modified-since': 'nonsense', 'accept-encoding': 'nonsense;q=x' })).statusCode).toBe(200);
});

test.each([
  '/assets/',
  '/assets',
  '/assets/nothing.css',
  '/assets/manifest.json',
  `${stylesheet}.br`,
  '/assets/..%2f..%2fpackage.json',
  '/assets/..%2fapp.js',
  '/assets/%2e%2e%2fapp.js',
  '/assets/../app.js',
  '/assets/..%5capp.js',
  '/assets/.%2fapp.js',
  '/assets/%00.css',
  `/assets/a%00${stylesheet.slice(8)}`,
  '/assets/.css',
  '/assets/...css',
  `/assets/${'a'.repeat(150)}.css`,
  '/assets//etc/passwd.css',
])('%s is not found, and that is not kept', async (url) => {
  const answer = await ask(url);
  expect(answer.statusCode).toBe(404);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.body).toContain('Page not found');
});
