import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { givenWeb, HOST, OPEN, readAnswer, sendRaw } from '../../tests/support/given-web.ts';
import { line, typed } from './form.ts';

const LIMIT = 4_096;
const Form = z.object({ name: line('Enter a name') });
const web = await givenWeb(
  (app) => {
    app.post('/form', OPEN, async ({ body }) => ({ fields: Object.keys(Object(body)).length, ...typed(body, ['name', '__proto__', 'constructor']) }));
    app.post('/strict', OPEN, async ({ body }, reply) => reply.code(Form.safeParse(body).success ? 200 : 422).send());
    app.get('/find/:word', OPEN, async ({ params, query }) => ({ params, query }));
  },
  { limits: { formBytes: LIMIT } },
);
const FORM = 'application/x-www-form-urlencoded';

function post(payload: string | Buffer, type: string | undefined = FORM, url = '/form') {
  return web.app.inject({
    method: 'POST',
    url,
    headers: { host: HOST, 'sec-fetch-site': 'same-origin', ...(type && { 'content-type': type }) },
    payload,
  });
}

const head = (more: string) =>
  `POST /form HTTP/1.1\r\nHost: ${HOST}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: ${FORM}\r\nConnection: close\r\n${more}\r\n\r\n`;
const chunks = (text: string, size = 1_000) =>
  `${(text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []).map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('')}0\r\n\r\n`;

describe('how large it may be', () => {
  test.each([
    { bytes: LIMIT, status: 200 },
    { bytes: LIMIT + 1, status: 413 },
  ])('$bytes bytes, said beforehand and not: $status', async ({ bytes, status }) => {
    const body = `name=${'x'.repeat(bytes - 5)}`;
    const port = await web.port();
    expect(readAnswer(await sendRaw(port, `${head(`Content-Length: ${bytes}`)}${body}`)).status).toBe(status);
    expect(readAnswer(await sendRaw(port, `${head('Transfer-Encoding: chunked')}${chunks(body)}`)).status).toBe(status);
    expect((await post(`{"name":"${'x'.repeat(bytes - 11)}"}`, 'application/json')).statusCode).toBe(status);
  });

  test('a packed one is not unpacked', async () => {
    const answer = await web.app.inject({
      method: 'POST',
      url: '/form',
      headers: { host: HOST, 'sec-fetch-site': 'same-origin', 'content-type': FORM, 'content-encoding': 'gzip' },
      payload: Buffer.from('1f8b08', 'hex'),
    });
    expect(answer.json()).toMatchObject({ name: '' });
  });
});

test('100,000 fields of the largest form that is taken are read, and none gets in the way', async () => {
  const large = await givenWeb(
    (app) => app.post('/form', OPEN, async ({ body }) => ({ fields: Object.keys(Object(body)).length, ...typed(body, ['name']) })),
    {
      limits: { formBytes: 1_000_000 },
    },
  );
  const fields = Array.from({ length: 100_000 }, (_, field) => `f${field}=1`).join('&');
  const payload = `${fields}&name=last`;
  const headers = { host: HOST, 'sec-fetch-site': 'same-origin', 'content-type': FORM };
  const answer = await large.app.inject({ method: 'POST', url: '/form', headers, payload: payload.slice(-1_000_000) });
  expect(answer.json()).toMatchObject({ name: 'last' });
  const same = await large.app.inject({ method: 'POST', url: '/form', headers, payload: 'name=x&'.repeat(100_000) });
  expect(same.json()).toEqual({ fields: 1, name: '' });
});

describe('what a form may be', () => {
  test.each([
    { sent: 'name=Priya', name: 'Priya' },
    { sent: 'name=one&name=two', name: '' },
    { sent: 'name[]=one', name: '' },
    { sent: 'name[first]=one', name: '' },
    { sent: 'name', name: '' },
    { sent: '=Priya', name: '' },
    { sent: '&&&&', name: '' },
    { sent: 'name=%zz', name: '%zz' },
    { sent: 'name=%ff%fe', name: '%ff%fe' },
    { sent: 'name=%F0%9F%A6%8A', name: '🦊' },
  ])('$sent', async ({ sent, name }) => {
    expect((await post(sent)).json()).toMatchObject({ name });
    expect((await post(sent, FORM, '/strict')).statusCode).toBe(name === '' ? 422 : 200);
  });

  test('bytes that are no text become replacement characters, as everywhere', async () => {
    expect((await post(Buffer.from('name=\xff\xfe', 'latin1'))).json()).toMatchObject({ name: '��' });
  });

  test.each(['__proto__=x', '__proto__[admin]=1', 'constructor=x', 'constructor[prototype][admin]=1', 'toString=x&hasOwnProperty=x'])(
    '%s changes nothing else',
    async (sent) => {
      const answer = await post(sent);
      expect(answer.statusCode).toBe(200);
      expect(({} as { admin?: unknown }).admin).toBeUndefined();
      expect(typeof {}.toString).toBe('function');
      expect((await post(sent, FORM, '/strict')).statusCode).toBe(422);
    },
  );

  test.each(['null', '[]', '7', '"text"', 'true', '{"name":{"deep":1}}', '{"name":["a"]}', '{"name":7}', '[[[[{}]]]]'])(
    'the JSON %s is no form',
    async (sent) => {
      expect((await post(sent, 'application/json')).json()).toMatchObject({ name: '' });
      expect((await post(sent, 'application/json', '/strict')).statusCode).toBe(422);
    },
  );

  test.each(['{"__proto__":{"admin":1}}', '{"constructor":{"prototype":{"admin":1}}}', '{', '', '{"name":"a"}x', 'name=a'])(
    'the JSON %s is refused',
    async (sent) => {
      expect((await post(sent, 'application/json')).statusCode).toBe(400);
      expect(({} as { admin?: unknown }).admin).toBeUndefined();
    },
  );

  test('JSON as deep as its size allows does not end the process', async () => {
    const deep = `${'['.repeat(LIMIT / 2)}${']'.repeat(LIMIT / 2)}`;
    expect((await post(deep, 'application/json')).statusCode).toBe(200);
  });
});

test.each([
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/xml',
  'text/html',
  'application/octet-stream',
  'image/svg+xml',
  'application/x-www-form-urlencoded-not',
  'nonsense',
  '*/*',
  ';',
])('content of the kind %s is refused', async (type) => {
  expect((await post('name=Priya', type)).statusCode).toBe(415);
});

test('content of no kind is refused, no content is not', async () => {
  const port = await web.port();
  const untyped = (more: string) => head(more).replace(`Content-Type: ${FORM}\r\n`, '');
  expect(readAnswer(await sendRaw(port, `${untyped('Content-Length: 4')}name`)).status).toBe(415);
  expect(readAnswer(await sendRaw(port, untyped('Content-Length: 0'))).status).toBe(200);
});

describe('what no text may hold', () => {
  test.each(['name=%00', 'name=a%00b', 'other=%00', '%00=x', 'name=a&name=%00', 'name=\0'])('in the form %j', async (sent) => {
    expect((await post(sent)).statusCode).toBe(400);
  });
  test.each(['{"name":"\\u0000"}', '{"a":{"b":["\\u0000"]}}', '{"\\u0000":1}', '"\\u0000"', '{"name":"\\ud800"}', '["\\udc00a"]'])(
    'in the JSON %s',
    async (sent) => {
      expect((await post(sent, 'application/json')).statusCode).toBe(400);
    },
  );
  test.each(['/find/%00', '/find/a%00b', '/find/a?word=%00', '/find/a?%00', '/%00'])('in the address %s', async (url) => {
    expect((await web.app.inject({ url, headers: { host: HOST } })).statusCode).toBe(404);
  });
  test('others are let through, for the form to say what is wrong', async () => {
    expect((await post('name=a%01b')).json()).toMatchObject({ name: 'a\u0001b' });
    expect((await post('name=a%01b', FORM, '/strict')).statusCode).toBe(422);
    expect((await web.app.inject({ url: '/find/%2500?word=%2500', headers: { host: HOST } })).json()).toEqual({
      params: { word: '%00' },
      query: { word: '%00' },
    });
  });
});
