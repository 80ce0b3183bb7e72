import { createHash, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenCycle } from '../../../../tests/support/given-cycle.ts';
import { givenSurvey } from '../../../../tests/support/given-open-survey.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../../tests/support/given-people.ts';
import { givenSheets } from '../../../../tests/support/given-sheets.ts';

const given = await givenApp({ now: () => new Date('2026-06-15T10:00:00Z') });
await firstPartnership(given);
const cycle = await givenCycle(given);
const institution = await givenInstitution(given, { name: 'Millbank School' });
const survey = await givenSurvey(given, { cycle, institution });
const SAID = 'Somebody <b>hits</b> me';
await givenSheets(given, survey, [], [SAID, 'More trips', 'More trips']);
const reader = await givenPerson(given, { role: 'institution-safeguarding', institution });
const path = `/cycles/2025-26/institutions/${institution}/surveys/students/words`;
const hash = createHash('sha256').update(SAID).digest('base64url');
const mark = (to: string, words = hash) => reader.post(path, { words, mark: to, form_id: randomUUID() });

test('whoever looks after safeguarding reads the words as text, and is led there', async () => {
  expect((await reader.get('/words')).location).toBe(path);
  const { body } = await reader.get(path);
  expect(body).toContain('Somebody &lt;b>hits&lt;/b> me');
  expect(body).toContain('Written 2 times.');
});

test.each(['institution-lead', 'institution-head', 'partnership-lead', 'viewer'] as const)('%s finds no such page', async (role) => {
  const other = await givenPerson(given, { role, institution });
  const { status, body } = await other.get(path);
  expect([status, body.includes('hits')]).toEqual([404, false]);
});

test('the safeguarding lead of another school finds no such page', async () => {
  const other = await givenPerson(given, { role: 'institution-safeguarding', institution: await givenInstitution(given, { name: 'Other School' }) });
  expect((await other.get(path)).status).toBe(404);
});

test('words are flagged, hidden and taken back; the log says that, and not what was written', async () => {
  for (const to of ['flagged', 'hidden', 'hidden', 'none', 'hidden']) expect((await mark(to)).status).toBe(303);
  expect((await reader.get(path)).body).toContain('is hidden. Show it');
  const { rows } = await given.admin.query<{ mark: string }>('select mark from survey_words_mark where words_hash = $1 order by position', [hash]);
  expect(rows.map((row) => row.mark)).toEqual(['flagged', 'hidden', 'none', 'hidden']);
  const log = await given.admin.query<{ line: string }>('select to_jsonb(a)::text as line from activity a');
  const lines = log.rows.map(({ line }) => line).filter((line) => line.includes('marked-survey-words'));
  expect(lines).toHaveLength(4);
  expect(lines.filter((line) => line.includes('hits') || line.includes(hash))).toEqual([]);
});

test('words that nobody wrote cannot be marked', async () => {
  expect((await mark('hidden', createHash('sha256').update('never').digest('base64url'))).status).toBe(404);
});
