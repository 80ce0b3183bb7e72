import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { award, givenCycle, givenFacts } from '../../../tests/support/given-cycle.ts';
import { firstPartnership, givenInstitution, givenPartnership, givenPerson } from '../../../tests/support/given-people.ts';
import type { Visitor } from '../../../tests/support/visitor.ts';

const given = await givenApp({ now: () => new Date('2026-06-15T10:00:00Z') });
const partnership = await firstPartnership(given);
const [ash, birch] = [await givenInstitution(given, { name: 'Ash School' }), await givenInstitution(given, { name: 'Birch School' })];
const cycle = await givenCycle(given);
const facts = (...added: Parameters<typeof givenFacts>[2]) => givenFacts(given, cycle, added, partnership);
await facts(award(ash, { status: 'none' }), award(birch, { status: 'none' }));
const lead = await givenPerson(given, { role: 'partnership-lead' });
const careersAt = {
  ash: await givenPerson(given, { role: 'institution-lead', institution: ash }),
  birch: await givenPerson(given, { role: 'institution-lead', institution: birch }),
};
await given.admin.query("update cycle set state = 'review'");

const rating = (institution: string) => `/cycles/2025-26/institutions/${institution}/quality-award`;

/** What is next for somebody: where each step leads, by its words. */
async function stepsOf(who: Visitor): Promise<Map<string, string>> {
  const { body } = await who.get('/');
  const [section = ''] = /<section class="next[\s\S]*?<\/section>/.exec(body) ?? [];
  return new Map([...section.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, href = '', text = '']) => [text, href]));
}

async function dispute(who: Visitor, institution: string): Promise<void> {
  const fields = { stance: 'dispute', because: 'We hold the award.', position: '0', about: 'red', form_id: randomUUID() };
  expect((await who.post(`${rating(institution)}/stance`, fields)).status).toBe(303);
}

test('a dispute is one step from the home of those who answer it; several have a list, and an answer takes one off', async () => {
  await dispute(careersAt.ash, ash);
  expect((await stepsOf(lead)).get('Answer 1 dispute')).toBe(rating(ash));
  expect((await lead.get(rating(ash))).body).toContain('We hold the award.');
  await dispute(careersAt.birch, birch);
  expect((await stepsOf(lead)).get('Answer 2 disputes')).toBe('/cycles/2025-26#disputes');
  const listed = async () => {
    const [section = ''] = /<section id="disputes"[\s\S]*?<\/section>/.exec((await lead.get('/cycles/2025-26')).body) ?? [];
    return [...section.matchAll(/<a href="([^"]*)"><bdi>([^<]*)</g)].map(([, href, says]) => [href, says]);
  };
  expect(await listed()).toEqual([
    [rating(ash), 'Ash School: Quality award'],
    [rating(birch), 'Birch School: Quality award'],
  ]);
  await lead.post(`${rating(ash)}/comments`, { words: 'We look at it.', form_id: randomUUID() });
  expect((await stepsOf(lead)).get('Answer 1 dispute')).toBe(rating(birch));
  expect(await listed()).toEqual([[rating(birch), 'Birch School: Quality award']]);
  await lead.post(`${rating(birch)}/comments`, { words: 'So it is.', form_id: randomUUID() });
  expect(await listed()).toEqual([]);
  expect([...(await stepsOf(lead)).keys()].filter((text) => text.includes('dispute'))).toEqual([]);
});

test('what is lacking follows every change of the evidence at once, and is of this partnership alone', async () => {
  const lacking = async (who: Visitor) => Number(/See who lacks (\d+)/.exec([...(await stepsOf(who)).keys()].join('\n'))?.[1] ?? 0);
  const before = await lacking(lead);
  expect(await lacking(lead)).toBe(before);
  await facts({ institution: ash, kind: 'staff', key: '', fact: [] });
  expect(await lacking(lead)).toBe(before - 1);
  const ashmoor = await givenPartnership(given, 'Ashmoor Careers Partnership');
  await givenInstitution(given, { partnership: ashmoor });
  await givenCycle(given, { partnership: ashmoor });
  const elsewhere = await givenPerson(given, { role: 'partnership-lead', partnership: ashmoor });
  expect(await lacking(elsewhere)).toBeGreaterThan(0);
  expect(await lacking(elsewhere)).toBeLessThan(before - 1);
  expect(await lacking(lead)).toBe(before - 1);
});

test('a cycle in which nothing counts as evidence asks for the files: copies to be confirmed and what was taken back do not count', async () => {
  const SEND = 'Send the files of 2025/26';
  const dunmere = await givenPartnership(given, 'Dunmere Careers Partnership');
  const school = await givenInstitution(given, { partnership: dunmere });
  const begun = await givenCycle(given, { partnership: dunmere });
  const who = await givenPerson(given, { role: 'partnership-lead', partnership: dunmere });
  const sends = async () => (await stepsOf(who)).get(SEND);
  expect(await sends()).toBe('/cycles/2025-26/imports/new');
  await givenFacts(given, begun, [{ ...award(school, { status: 'held' }), toConfirm: true }], dunmere);
  expect(await sends()).toBe('/cycles/2025-26/imports/new');
  await givenFacts(given, begun, [award(school, { status: 'held' })], dunmere);
  expect(await sends()).toBeUndefined();
  await givenFacts(given, begun, [{ institution: school, kind: 'quality-award', key: '', fact: null }], dunmere);
  expect(await sends()).toBe('/cycles/2025-26/imports/new');
});

test('a statement that waits for its institution keeps the move back, and only until somebody confirms it', async () => {
  const MOVE = 'Move 2025/26 on to “Agreed”';
  const moves = async () => (await stepsOf(lead)).has(MOVE);
  expect(await moves()).toBe(true);
  await facts({ ...award(ash, { status: 'held' }), toConfirm: true });
  expect(await moves()).toBe(false);
  expect((await lead.get('/cycles/2025-26')).body).toContain('1 statement copied from the year before is to be confirmed');
  expect((await stepsOf(careersAt.ash)).has('Confirm what was copied from last year')).toBe(true);
  await facts(award(ash, { status: 'held' }));
  expect(await moves()).toBe(true);
  expect((await lead.get('/cycles/2025-26')).body).not.toContain('copied from the year before');
});
