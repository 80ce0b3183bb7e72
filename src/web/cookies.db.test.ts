import { describe, expect, test } from 'vitest';
import { codeOf } from '../../tests/support/first-lead.ts';
import { type GivenApp, givenApp } from '../../tests/support/given-app.ts';
import { givenPerson, PASSWORD, type PersonAtWork } from '../../tests/support/given-people.ts';
import { Visitor } from '../../tests/support/visitor.ts';

const http = await givenApp();
const https = await givenApp({ baseUrl: 'https://waymark.test' });

/** Everything that sets a cookie: signing in with both steps, an act that tells something, a form kept for later, signing out. */
async function lifeOf(given: GivenApp): Promise<{ person: PersonAtWork; lines: string[]; held: Map<string, string> }> {
  const lines: string[] = [];
  const person = await givenPerson(given, { role: 'partnership-lead' });
  const again = new Visitor(given.app, given.parts.baseUrl);
  const ask = async (answer: Promise<{ headers: Record<string, unknown> }>) => {
    const set = (await answer).headers['set-cookie'];
    lines.push(...[set ?? []].flat().map(String));
  };
  await given.admin.query('delete from used_code');
  await ask(again.post('/sign-in', { email: person.email, password: PASSWORD }));
  await ask(again.post('/sign-in/second-step', { code: await codeOf(person.totpAddress ?? '') }));
  await ask(again.post('/account/name', { name: 'Somebody Else' }));
  await ask(again.get('/account'));
  await ask(again.post('/sign-out'));
  await ask(again.post('/institutions/new', { name: 'Kept' }));
  return { person, lines, held: new Map(again.cookies) };
}

const lives = { http: await lifeOf(http), https: await lifeOf(https) };
const nameOf = (line: string) => line.slice(0, line.indexOf('='));

describe.each(['http', 'https'] as const)('over %s', (protocol) => {
  const { lines } = lives[protocol];

  test('each kind of cookie was seen', () => {
    const names = new Set(lines.map((line) => nameOf(line).replace(/^__Host-/, '')));
    expect([...names]).toEqual(expect.arrayContaining(['waymark.session_token', 'waymark.two_factor', 'waymark-browser', 'waymark-held', 'flash']));
  });

  test('no script reads one, no other site sends one, no other host has one; over https none goes over anything else', () => {
    const wrong = lines.filter((line) => {
      const marks = line
        .split('; ')
        .slice(1)
        .map((mark) => mark.toLowerCase());
      const good =
        marks.includes('httponly') && marks.includes('samesite=lax') && marks.includes('path=/') && !marks.some((mark) => mark.startsWith('domain'));
      const secure = marks.includes('secure');
      return !good || secure !== (protocol === 'https') || nameOf(line).startsWith('__Host-') !== (protocol === 'https');
    });
    expect(wrong).toEqual([]);
  });

  test('none is larger than browsers take', () => {
    expect(lines.filter((line) => Buffer.byteLength(line) > 4_096)).toEqual([]);
  });
});

const MALFORMED = [
  '',
  '.',
  '..',
  '%',
  '%zz',
  '%ff',
  '%00',
  'null',
  '{}',
  '[]',
  'undefined',
  '"',
  '~~~~',
  'a.b',
  '-',
  '%F0%9F%A6%8A',
  '%ed%a0%80',
  encodeURIComponent("';--"),
  'x'.repeat(8_000),
];
const names = (protocol: 'http' | 'https') =>
  [...new Set(lives[protocol].lines.map(nameOf))].filter((name) => protocol === 'http' || name.startsWith('__Host-'));

describe.each(['http', 'https'] as const)('a cookie that holds anything else, over %s', (protocol) => {
  const given = { http, https }[protocol];
  const ask = (cookie: string, url: string, form?: Record<string, string>) => {
    const visitor = new Visitor(given.app, given.parts.baseUrl);
    return form ? visitor.post(url, form, { cookie }) : visitor.get(url, { cookie });
  };
  const FORM = { email: 'nobody@dunmere.example', code: '123456', name: 'Kept' };

  test.each(names(protocol))('%s signs nobody in and ends in no fault of ours', async (name) => {
    const seen: string[] = [];
    for (const value of MALFORMED)
      for (const [url, form] of [
        ['/'],
        ['/sign-in'],
        ['/held-form'],
        ['/nowhere'],
        ['/sign-in/second-step', FORM],
        ['/institutions/new', FORM],
      ] as const) {
        const { status, location } = await ask(`${name}=${value}`, url, form);
        const asExpected = status < 500 && (url !== '/' || location?.startsWith('/sign-in') === true);
        if (!asExpected) seen.push(`${url} with ${value.slice(0, 20)}: ${status} ${location}`);
      }
    expect(seen).toEqual([]);
  });

  test.each(names(protocol))('%s with one letter changed, cut short, doubled or in the place of another signs nobody in', async (name) => {
    const session = [...lives[protocol].person.cookies].find(([key]) => key.endsWith('session_token'));
    const good = session?.[1] ?? '';
    expect((await ask(`${session?.[0]}=${good}`, '/')).status).toBe(200);
    const changed = [`${good.startsWith('a') ? 'b' : 'a'}${good.slice(1)}`, good.slice(0, -4), good.slice(0, good.indexOf('.')), `${good}${good}`];
    for (const value of changed) expect((await ask(`${session?.[0]}=${value}`, '/')).location).toMatch(/^\/sign-in/);
    if (name !== session?.[0]) expect((await ask(`${name}=${good}`, '/')).location).toMatch(/^\/sign-in/);
  });
});

test('a whole header of nonsense is no fault of ours', async () => {
  for (const cookie of [';;;;', '=', '=;=;=', 'a', '__proto__=a; constructor=b; toString=c', 'a=b; '.repeat(2_000), '\u00ff\u00fe=\u00ff'])
    expect((await new Visitor(http.app).get('/sign-in', { cookie })).status).toBe(200);
});
