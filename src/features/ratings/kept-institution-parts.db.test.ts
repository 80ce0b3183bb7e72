import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { award, givenCycle, givenFacts } from '../../../tests/support/given-cycle.ts';
import { givenInstitution, givenPartnership, givenPerson } from '../../../tests/support/given-people.ts';
import type { Visitor } from '../../../tests/support/visitor.ts';

const given = await givenApp({ now: () => new Date('2026-08-15T10:00:00Z') });
const lead = await givenPerson(given, { role: 'partnership-lead' });
const cycle = await givenCycle(given);

let school = '';
let head: Visitor;
beforeEach(async () => {
  school = await givenInstitution(given);
  await givenFacts(given, cycle, [award(school, { status: 'held', expiresOn: '2027-07-31' })]);
  head = await givenPerson(given, { role: 'institution-head', institution: school });
  // Both have it in the store before anything changes.
  await cards(lead);
  await cards(head);
});

const path = () => `/cycles/2025-26/institutions/${school}`;

async function cards(who: Visitor): Promise<string> {
  const { status, body } = await who.get(path());
  expect(status).toBe(200);
  return /<div class="rated">.*<\/main>/s.exec(body)?.[0] ?? '';
}

/** Sends a form of the page of one rating with all that the page put into it. */
async function send(who: Visitor, act: 'moderation' | 'stance', typed: Record<string, string>) {
  const { body } = await who.get(`${path()}/quality-award`);
  const [, form = ''] = body.split(`/quality-award/${act}"`);
  const put = [...(form.split('</form>')[0] ?? '').matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)"/g)];
  return who.post(`${path()}/quality-award/${act}`, { ...Object.fromEntries(put.map(([, name = '', value = '']) => [name, value])), ...typed });
}

test('what nothing changed is the same again', async () => {
  const first = await cards(lead);
  expect(first).toContain('Moderate or discuss');
  expect(await cards(lead)).toBe(first);
});

test('a comment is there with the next read of both sides', async () => {
  expect(await cards(lead)).not.toContain('1 comment');
  await lead.post(`${path()}/quality-award/comments`, { words: 'Well done', form_id: randomUUID() });
  expect(await cards(lead)).toContain('1 comment');
  expect(await cards(head)).toContain('1 comment');
});

test('a level that the partnership sets is there with the next read of both sides', async () => {
  expect(await cards(head)).not.toContain('Set by the partnership');
  const until = { 'until-day': '31', 'until-month': '8', 'until-year': '2026' };
  expect((await send(lead, 'moderation', { level: 'red', reason: 'The award was suspended', ...until })).status).toBe(303);
  for (const who of [lead, head]) expect(await cards(who)).toContain('The award was suspended');
});

test('a dispute is there with the next read of both sides', async () => {
  expect((await send(head, 'stance', { stance: 'dispute', because: 'It was renewed' })).status).toBe(303);
  for (const who of [lead, head]) expect(await cards(who)).toContain('It was renewed');
});

test('evidence that changes is there with the next read', async () => {
  const before = await cards(lead);
  await givenFacts(given, cycle, [award(school, { status: 'held', expiresOn: '2026-07-30' })]);
  const after = await cards(lead);
  expect(after).not.toBe(before);
  expect(after).toContain('30 July 2026');
  expect(await cards(head)).toContain('30 July 2026');
});

test('two roles are never shown the part of the other', async () => {
  expect(await cards(lead)).toContain('Moderate or discuss');
  expect(await cards(head)).not.toContain('Moderate or discuss');
  expect(await cards(head)).toContain('Agree, dispute or comment');
  const viewer = await givenPerson(given, { role: 'viewer' });
  expect((await viewer.get(path())).status).toBe(404);
});

test('two partnerships never are either', async () => {
  const stranger = await givenPerson(given, { role: 'partnership-lead', partnership: await givenPartnership(given) });
  expect((await stranger.get(path())).status).toBe(404);
});
