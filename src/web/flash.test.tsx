import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenWeb, HOST, OPEN } from '../../tests/support/given-web.ts';
import { Visitor } from '../../tests/support/visitor.ts';
import { Page } from '../ui/page.tsx';
import { NotFound } from './problems.ts';

const SECRET = 'a secret of the tests, long enough to sign with';
let told = 'Saved.';
const routes = (app: Parameters<Parameters<typeof givenWeb>[0]>[0]) => {
  app.post('/act', OPEN, async (_request, reply) => reply.flash(told).redirect('/page', 303));
  app.get('/page', OPEN, async (_request, reply) => reply.page(<Page title="A page" />));
  app.get('/gone', OPEN, async () => Promise.reject(new NotFound()));
  // Another cookie that is signed with the same secret.
  app.get('/other', OPEN, async ({ query }, reply) =>
    reply.setCookie('other', (query as { value: string }).value, { signed: true, path: '/' }).send(),
  );
};
const web = await givenWeb(routes);
const secure = await givenWeb(routes, { https: true });

const SHOWN = /govuk-notification-banner__content[\s\S]*?<\/div>/;
const shown = (body: string) => SHOWN.exec(body)?.[0];
const cookieOf = (answer: { headers: Record<string, unknown> }) => String(answer.headers['set-cookie'] ?? '');

async function pageWith(value: string): Promise<{ status: number; shown: string | undefined; cookie: string }> {
  const answer = await web.app.inject({ url: '/page', headers: { host: HOST, cookie: `flash=${value}` } });
  return { status: answer.statusCode, shown: shown(answer.body), cookie: cookieOf(answer) };
}

test('it is told on the next page, and only there', async () => {
  told = 'Ash & <b>Oak</b> School is added.';
  const visitor = new Visitor(web.app, `http://${HOST}`);
  await visitor.post('/act');
  expect(shown((await visitor.get('/page')).body)).toContain('Ash &amp; &lt;b>Oak&lt;/b> School is added.');
  expect(visitor.cookies.size).toBe(0);
  expect(shown((await visitor.get('/page')).body)).toBeUndefined();
});

test('a page about a problem in between does not use it up', async () => {
  told = 'Saved.';
  const visitor = new Visitor(web.app, `http://${HOST}`);
  await visitor.post('/act');
  for (const url of ['/gone', '/favicon.ico']) expect(shown((await visitor.get(url)).body)).toBeUndefined();
  expect(shown((await visitor.get('/page')).body)).toContain('Saved.');
});

test('over http and over https it is written and forgotten with the same marks, or a browser would not forget it', async () => {
  const http = new Visitor(web.app, `http://${HOST}`);
  expect(cookieOf(await http.post('/act'))).toMatch(/^flash=[^;]+; Max-Age=300; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(cookieOf(await http.get('/page'))).toMatch(/^flash=; Max-Age=0; Path=\/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax$/);
  const https = new Visitor(secure.app, `https://${HOST}`);
  expect(cookieOf(await https.post('/act'))).toMatch(/^__Host-flash=[^;]+; Max-Age=300; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(cookieOf(await https.get('/page'))).toMatch(/^__Host-flash=; Max-Age=0; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
});

test('over https the cookie without __Host- tells nothing: another host of the domain could have set it', async () => {
  const visitor = new Visitor(web.app, `http://${HOST}`);
  const value = /^flash=([^;]+)/.exec(cookieOf(await visitor.post('/act')))?.[1] ?? '';
  expect((await pageWith(value)).shown).toContain('Saved.');
  const answer = await secure.app.inject({ url: '/page', headers: { host: HOST, cookie: `flash=${value}` } });
  expect(shown(answer.body)).toBeUndefined();
});

const sign = (value: string, secret = SECRET) =>
  encodeURIComponent(`${value}.${createHmac('sha256', secret).update(value).digest('base64').replaceAll('=', '')}`);
const packed = (value: unknown) => `flash-${Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')}`;
const GOOD = { kind: 'done', text: 'Forged.' };

test('the test can write one itself', async () => {
  expect((await pageWith(sign(packed(GOOD)))).shown).toContain('Forged.');
});

test.each([
  { of: 'without a signature', value: packed(GOOD) },
  { of: 'with an empty signature', value: `${packed(GOOD)}.` },
  { of: 'signed with another secret', value: sign(packed(GOOD), 'another secret') },
  { of: 'with a letter changed', value: sign(packed(GOOD)).replace('flash-ey', 'flash-ez') },
  { of: 'with the signature cut short', value: sign(packed(GOOD)).slice(0, -1) },
  { of: 'signed for something else', value: sign(Buffer.from(JSON.stringify(GOOD)).toString('base64url')) },
  { of: 'signed for another purpose', value: sign(packed(GOOD).replace('flash-', 'other-')) },
  { of: 'signed, but no JSON', value: sign(packed('{nonsense')) },
  { of: 'signed, but null', value: sign(packed(null)) },
  { of: 'signed, but of no kind that there is', value: sign(packed({ kind: 'bad', text: 'Forged.' })) },
  { of: 'signed, but without a text', value: sign(packed({ kind: 'done' })) },
  { of: 'signed, but with a list for a text', value: sign(packed({ kind: 'done', text: ['Forged.'] })) },
  { of: 'empty', value: '' },
  { of: 'a point', value: '.' },
  { of: 'that cannot be decoded', value: '%zz%ff' },
  { of: 'as long as headers may be', value: 'x'.repeat(14_000) },
])('a cookie $of tells nothing, is forgotten, and breaks nothing', async ({ value }) => {
  const { status, shown: text, cookie } = await pageWith(value);
  expect({ status, text }).toEqual({ status: 200, text: undefined });
  expect(cookie).toMatch(/^flash=; Max-Age=0/);
});

test('what was signed for another cookie tells nothing', async () => {
  const answer = await web.app.inject({ url: `/other?value=${encodeURIComponent(JSON.stringify(GOOD))}`, headers: { host: HOST } });
  const value = /^other=([^;]+)/.exec(cookieOf(answer))?.[1] ?? '';
  expect(value).not.toBe('');
  expect(await pageWith(value)).toMatchObject({ status: 200, shown: undefined });
});

test.each([
  { of: '500 letters', text: 'x'.repeat(500), ends: 'x'.repeat(500) },
  { of: '501 letters', text: 'x'.repeat(501), ends: `${'x'.repeat(499)}…` },
  { of: '501 foxes', text: '🦊'.repeat(501), ends: `${'🦊'.repeat(499)}…` },
])('$of fit into a cookie that browsers take', async ({ text, ends }) => {
  told = text;
  const visitor = new Visitor(web.app, `http://${HOST}`);
  const cookie = cookieOf(await visitor.post('/act'));
  expect(Buffer.byteLength(cookie)).toBeLessThan(4_096);
  expect(shown((await visitor.get('/page')).body)).toContain(ends);
});
