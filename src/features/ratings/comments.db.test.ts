import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { award, givenCycle, givenFacts } from '../../../tests/support/given-cycle.ts';
import { givenInstitution, givenPerson } from '../../../tests/support/given-people.ts';
import type { Visitor } from '../../../tests/support/visitor.ts';

let clock = '2026-08-15T10:00:00Z';
const given = await givenApp({ now: () => new Date(clock) });
const maya = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const cycle = await givenCycle(given);

let school = '';
let careers: Visitor;
let head: Visitor;
beforeEach(async () => {
  clock = '2026-08-15T10:00:00Z';
  school = await givenInstitution(given);
  await givenFacts(given, cycle, [award(school, { status: 'held', expiresOn: '2026-07-31' })]);
  careers = await givenPerson(given, { role: 'institution-lead', institution: school, name: 'Carol Careers' });
  head = await givenPerson(given, { role: 'institution-head', institution: school, name: 'Harry Head' });
});

const path = (element = 'quality-award') => `/cycles/2025-26/institutions/${school}/${element}`;
const comment = async (who: Visitor, words: string) => who.post(`${path()}/comments`, { words, form_id: randomUUID() });
const page = async (who: Visitor, element?: string) => (await who.get(path(element))).body;

async function acts() {
  const { rows } = await given.admin.query('select act from activity where institution_id = $1 order by position', [school]);
  return rows.map(({ act }) => act);
}

test('comments say who wrote them, for which side and when, and stay as they were typed', async () => {
  await comment(careers, ' First line\r\n\r\n<script>second</script> ');
  clock = '2026-08-15T10:01:00Z';
  await comment(maya, 'An answer');
  const body = await page(head);
  expect(body).toContain('First line\n\n&lt;script>second&lt;/script>');
  expect(body.indexOf('First line')).toBeLessThan(body.indexOf('An answer'));
  expect(body).toMatch(/Carol Careers.*institution, .*today at 11:00/s);
  expect(body).toMatch(/Maya Okafor.*partnership/s);
  expect(await acts()).toEqual(['commented-rating', 'commented-rating']);
  expect((await maya.get(`/cycles/2025-26/institutions/${school}`)).body).toContain('2 comments');
});

test.each([
  { words: '', status: 422 },
  { words: ' \n ', status: 422 },
  { words: 'x'.repeat(4000), status: 303 },
  { words: 'x'.repeat(4001), status: 422 },
])('a comment of $words.length characters: $status', async ({ words, status }) => {
  const answer = await comment(maya, words);
  expect(answer.status).toBe(status);
  if (words.trim() && status === 422) expect(answer.body).toContain(`${words}</textarea>`);
});

test('comments are about one rating each, also the overall one', async () => {
  await maya.post(`${path('overall')}/comments`, { words: 'Of the whole', form_id: randomUUID() });
  expect(await page(maya, 'overall')).toContain('Of the whole');
  expect(await page(maya)).not.toContain('Of the whole');
});
