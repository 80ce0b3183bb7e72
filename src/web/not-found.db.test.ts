import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../tests/support/given-app.ts';
import { givenInstitution, givenPartnership, givenPerson } from '../../tests/support/given-people.ts';
import { Visitor } from '../../tests/support/visitor.ts';

const given = await givenApp();
const lead = await givenPerson(given, { role: 'partnership-lead' });
const elsewhere = await givenInstitution(given, { partnership: await givenPartnership(given), name: 'Westmarsh School' });
const stranger = new Visitor(given.app, given.parts.baseUrl);

/** The whole answer, as it goes over the line; only the day and the time differ. */
async function answer(visitor: Visitor, url: string) {
  const { status, body, headers } = await visitor.get(url);
  const { date: _date, ...rest } = headers;
  return { status, body, headers: rest };
}

test('no such page, no such thing, a thing of somebody else and an address that cannot be read answer alike, to the byte', async () => {
  const unknown = await answer(lead, `/institutions/${randomUUID()}`);
  expect(unknown.status).toBe(404);
  expect(unknown.body).toContain('Page not found');
  for (const path of [
    elsewhere,
    elsewhere.toUpperCase(),
    'nonsense',
    `${elsewhere}/edit`,
    `${randomUUID()}/edit`,
    'no/such/page',
    `${'x'.repeat(300)}`,
    '1?canary=1',
  ])
    expect({ path, ...(await answer(lead, `/institutions/${path}`)) }).toEqual({ path, ...unknown });
});

test('nor does it tell where in the service the address would have been', async () => {
  const unknown = await answer(lead, `/institutions/${randomUUID()}`);
  for (const url of ['/nowhere', '/partnerships', '/service-log', '/%zz', '//evil.test', '/institutions%2f']) {
    expect({ url, ...(await answer(lead, url)) }).toEqual({ url, ...unknown });
  }
});

test('nothing that was asked for comes back', async () => {
  const canary = 'canary-2201';
  for (const visitor of [lead, stranger])
    for (const url of [
      `/${canary}`,
      `/${canary}/${canary}?${canary}=${canary}`,
      `/assets/${canary}.css`,
      `/%zz${canary}`,
      `/institutions/${canary.repeat(30)}`,
    ]) {
      const { body, headers } = await visitor.get(url, { 'user-agent': canary, referer: canary, 'x-request-id': canary, 'accept-language': canary });
      // Whoever is asked to sign in comes back to the address afterwards.
      const { location: _location, ...rest } = headers;
      expect(`${body}${JSON.stringify(rest)}`).not.toContain(canary);
    }
});

test('to somebody who is signed out every address that is no page looks the same', async () => {
  const unknown = await answer(stranger, '/nowhere');
  expect(unknown.status).toBe(404);
  for (const url of [
    '/nowhere/else',
    '/.env',
    '/wp-login.php',
    '/%zz',
    '/assets/nothing.js',
    '/assets/manifest.json',
    '/assets/..%2f..%2fpackage.json',
    `/assets/${'x'.repeat(300)}`,
  ])
    expect(await answer(stranger, url)).toEqual(unknown);
});
