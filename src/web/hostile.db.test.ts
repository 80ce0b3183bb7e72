import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type GivenApp, givenApp } from '../../tests/support/given-app.ts';
import { givenPerson } from '../../tests/support/given-people.ts';
import { Visitor } from '../../tests/support/visitor.ts';

const given = await givenApp();
const lead = await givenPerson(given, { role: 'partnership-lead' });
const stranger = new Visitor(given.app, given.parts.baseUrl);
/** Whoever signs out or gives up a role here cannot go on asking. */
const ENDS = /^\/(sign-out|account\/sessions|your-roles)/;

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
/** Names of fields that forms here have; what is hostile is put into each. */
const FIELDS = [
  'name',
  'email',
  'password',
  'code',
  'version',
  'form_id',
  'role',
  'institution',
  'kind',
  'phases',
  'urn',
  'laestab',
  'ukprn',
  'earlierUrns',
  'area',
  'partnership',
  'laCodes',
  'reason',
  'address',
  'recoveryCodes',
  'onward',
  'permit',
  'until',
  'response',
];
const every = (value: string) => FIELDS.map((field) => `${field}=${value}`).join('&');

const BODIES: { of: string; type?: string; body: string }[] = [
  { of: 'nothing', body: '' },
  { of: 'every field twice', type: FORM, body: `${every('a')}&${every('b')}` },
  { of: 'every field a list of one', type: FORM, body: FIELDS.map((field) => `${field}[]=a`).join('&') },
  { of: 'every field very long', type: FORM, body: every('x'.repeat(9_000)) },
  { of: 'a number that no column holds', type: FORM, body: every('99999999999999999999') },
  { of: 'a negative number', type: FORM, body: every('-1') },
  { of: 'a fraction', type: FORM, body: every('1e400') },
  { of: 'control characters', type: FORM, body: every('%01%02%1b%7f') },
  { of: 'half of a character', type: FORM, body: every('%ed%a0%80') },
  { of: 'no text', type: FORM, body: every('%ff%fe%zz') },
  { of: 'names of what every object has', type: FORM, body: '__proto__=a&constructor=b&toString=c&hasOwnProperty=d&length=-1' },
  { of: 'an id that nothing has', type: FORM, body: every(randomUUID()) },
  {
    of: 'words of SQL and of HTML',
    type: FORM,
    body: every(encodeURIComponent(`'; drop table person; --"><script>alert(1)</script>\${7*7}{{7*7}}`)),
  },
  { of: 'the JSON null', type: JSON_TYPE, body: 'null' },
  { of: 'a JSON list', type: JSON_TYPE, body: '[[],{}]' },
  {
    of: 'JSON with things for texts',
    type: JSON_TYPE,
    body: JSON.stringify(Object.fromEntries(FIELDS.map((field) => [field, { id: 1, toString: 'a' }]))),
  },
  {
    of: 'JSON with half of a character',
    type: JSON_TYPE,
    body: `{${FIELDS.map((field) => `"${field}":"\\ud800"`).join(',')},"response":{"id":"\\ud800"}}`,
  },
  {
    of: 'JSON with the answer of no device',
    type: JSON_TYPE,
    body: '{"response":{"id":"a","rawId":7,"type":"public-key","response":{"clientDataJSON":"!!","authenticatorData":"","attestationObject":"AA"},"clientExtensionResults":{}}}',
  },
  { of: 'text', type: 'text/plain', body: every('a') },
  { of: 'a file', type: 'multipart/form-data; boundary=b', body: '--b\r\nContent-Disposition: form-data; name="name"\r\n\r\na\r\n--b--\r\n' },
];
const PARAMS = [
  'a',
  randomUUID().toUpperCase(),
  '..%2f..%2fetc%2fpasswd',
  '%ff',
  "'%20or%201=1",
  '99999999999999999999',
  '__proto__',
  'x'.repeat(300),
];
const QUERIES = [
  '?page=-1&q=%&onward=//evil.test&from=0000-00-00&to=9999-99-99&act=%01&person=a&institution=a',
  '?page=99999999999999999999&q=%ff%5C%25_&from=2024-02-31&to=x&__proto__=a&onward=%5C%5Cevil.test',
  '?page=1e9&page=b&q=a&q=b&act=a&act=b&person=a&person=b&institution=a&institution=b&from=a&from=b&onward=/a&onward=/b',
  `?q=${'x'.repeat(9_000)}&onward=/${'x'.repeat(3_000)}`,
  '?&&=&a',
];

const fill = (url: string, value: string) => url.replaceAll(/:\w+/g, value);
const routes = (method: string) => given.routes.filter((route) => route.method === method).map(({ url }) => url);
const troubles = ({ log }: GivenApp) => log.filter((line) => /"msg":"(unexpected|no page)"/.test(line));

let asked = 0;

/** From another address now and then: whoever asks for more than a school does is held off, and then nothing would be tried. */
async function ask(visitor: Visitor, method: 'GET' | 'POST', url: string, { type, body }: { type?: string; body?: string } = {}) {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { host: 'localhost:3000', cookie, 'sec-fetch-site': 'same-origin', ...(type && { 'content-type': type }) };
  const { statusCode } = await given.app.inject({
    method,
    url,
    headers,
    remoteAddress: `198.51.100.${Math.floor(asked++ / 1_000) % 250}`,
    ...(body && { payload: body }),
  });
  return statusCode;
}

test.each(BODIES)('$of, sent to every form, ends in no fault of ours', async ({ type, body }) => {
  const faults: string[] = [];
  for (const url of routes('POST'))
    for (const [who, visitor] of Object.entries({ lead, stranger })) {
      if (ENDS.test(url) && visitor !== stranger) continue;
      given.log.length = 0;
      const status = await ask(visitor, 'POST', fill(url, randomUUID()), { ...(type && { type }), body });
      if (status >= 500) faults.push(`${status} POST ${url} for the ${who}: ${troubles(given).join(' ')}`);
    }
  expect(faults).toEqual([]);
});

test.each(PARAMS)('“%s” in every address ends in no fault of ours', async (value) => {
  const faults: string[] = [];
  for (const method of ['GET', 'POST'] as const)
    for (const url of routes(method).filter((url) => url.includes(':')))
      for (const visitor of [lead, stranger]) {
        if (ENDS.test(url) && visitor !== stranger) continue;
        given.log.length = 0;
        const status = await ask(visitor, method, fill(url, value), { type: FORM, body: '' });
        if (status >= 500) faults.push(`${status} ${method} ${url}: ${troubles(given).join(' ')}`);
      }
  expect(faults).toEqual([]);
});

test.each(QUERIES)('“%s” after every address ends in no fault of ours', async (query) => {
  const faults: string[] = [];
  for (const url of routes('GET'))
    for (const visitor of [lead, stranger]) {
      given.log.length = 0;
      const status = await ask(visitor, 'GET', fill(url, randomUUID()) + query);
      if (status >= 500) faults.push(`${status} GET ${url}: ${troubles(given).join(' ')}`);
    }
  expect(faults).toEqual([]);
});

test('whoever asked was signed in until the end', async () => {
  expect(await ask(lead, 'GET', '/')).toBe(200);
});
