import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { givenFirstLead } from '../../../tests/support/first-lead.ts';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenAccount, givenPerson, PASSWORD } from '../../../tests/support/given-people.ts';
import { Visitor } from '../../../tests/support/visitor.ts';
import { cookiesSet } from './cookies.ts';

const given = await givenApp();
const stranger = new Visitor(given.app);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

test.each([
  { path: '/about', says: [`Version ${version}`, 'Derby 2012', 'Careers 2025', 'a proposal: no partnership has adopted it', 'Apache License 2.0'] },
  { path: '/accessibility', says: ['version 2.2', 'nobody has audited this version', 'Tell us what stands in your way', version] },
  { path: '/privacy', says: ['Your name and e-mail address', 'How long', 'waymark-browser', 'Your rights'] },
])('$path is open to all, and every page leads to it', async ({ path, says }) => {
  const { status, body } = await stranger.get(path);
  expect(status).toBe(200);
  for (const words of says) expect(body).toContain(words);
  expect((await stranger.get('/sign-in')).body).toContain(`href="${path}"`);
});

test('a framework that is published is not called a proposal', async () => {
  const { body } = await stranger.get('/about');
  expect(body.match(/\(a proposal/g)).toHaveLength(1);
});

test('every cookie that a person gets is on the page', async () => {
  const seen = new Set<string>();
  const look = (visitor: Visitor) => {
    for (const name of visitor.cookies.keys()) seen.add(name);
  };
  const lead = await givenPerson(given, { role: 'partnership-lead' });
  look(lead);
  await lead.post('/institutions/new', { name: 'Alder Vale', kind: 'college', phases: 'post16' });
  look(lead);
  const account = await givenAccount(given, { role: 'viewer', email: lead.email.replace('@', '-2@') });
  await account.post('/sign-in', { email: lead.email, password: PASSWORD });
  look(account);
  await given.admin.query('delete from session');
  await lead.post('/institutions/new', { name: 'Brook Lane' });
  look(lead);
  const listed = cookiesSet(false).map(({ name }) => name);
  expect([...seen].filter((name) => !listed.includes(name))).toEqual([]);
  expect([...seen].sort()).toEqual(['flash', 'waymark-browser', 'waymark-held', 'waymark.session_token', 'waymark.two_factor']);
});

test('over https the page has the names that are used there', async () => {
  const safe = await givenApp({ baseUrl: 'https://waymark.example' });
  const { visitor } = await givenFirstLead(safe);
  const { body } = await visitor.get('/privacy');
  expect(visitor.cookies.size).toBeGreaterThan(1);
  for (const name of visitor.cookies.keys()) expect(body.replaceAll('<wbr/>', '')).toContain(`<code>${name}</code>`);
});
