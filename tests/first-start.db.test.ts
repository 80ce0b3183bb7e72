import { expect, test } from 'vitest';
import { makeSetUpLink } from '../src/features/partnerships/index.ts';
import { codeOf, FIRST_LEAD, givenFirstLead } from './support/first-lead.ts';
import { givenApp } from './support/given-app.ts';
import { Visitor } from './support/visitor.ts';

const given = await givenApp();

test('before there is anybody, the page of sign-in says where the address is that sets Waymark up', async () => {
  const { status, body } = await new Visitor(given.app).get('/sign-in');
  expect([status, body]).toEqual([200, expect.stringContaining('Waymark is not set up yet')]);
  expect(body).not.toContain('name="password"');
});

test('the first person sets Waymark up, adds a second step, and is at home as the lead of an empty partnership', async () => {
  const { visitor, totpAddress } = await givenFirstLead(given);
  const home = await visitor.get('/');
  expect(home.status).toBe(200);
  expect(home.body).toContain('Dunmere 14-19 Partnership');
  expect(home.body).toContain('Add your institutions');

  const elsewhere = new Visitor(given.app);
  expect((await elsewhere.get('/sign-in')).body).toContain('name="password"');
  const first = await elsewhere.post('/sign-in', { email: FIRST_LEAD.email, password: FIRST_LEAD.password });
  expect(first.location).toBe('/sign-in/second-step');
  expect((await elsewhere.get('/')).location).toBe('/sign-in');
  await given.admin.query('delete from used_code');
  const second = await elsewhere.post('/sign-in/second-step', { code: await codeOf(totpAddress) });
  expect(second.location).toBe('/');
  expect((await elsewhere.get('/')).status).toBe(200);
});

test('there is no second set-up link', async () => {
  expect(await makeSetUpLink(given.parts)).toBeNull();
});
