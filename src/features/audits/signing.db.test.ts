import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenCycle, givenFacts, ratingsOf } from '../../../tests/support/given-cycle.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../tests/support/given-people.ts';
import { hidden, type Visitor } from '../../../tests/support/visitor.ts';
import { withTenant } from '../../database/tenant.ts';
import type { AwardEvidence } from '../../rating/evidence.ts';
import { answerSection, beginAudit } from '../../seed/audit-journeys.ts';
import { listInForce } from '../evidence/index.ts';
import { lessonsBelowGood, loadLessonsBelowGood } from './lessons-below-good.ts';
import { loadAudit } from './load-audit.ts';

const given = await givenApp();
const partnership = await firstPartnership(given);
const school = await givenInstitution(given, { name: 'Alder Vale' });
const other = await givenInstitution(given, { name: 'Brook Lane' });
const cycle = await givenCycle(given);
const careers = await givenPerson(given, { role: 'institution-lead', institution: school, name: 'Tom Reed' });
const head = await givenPerson(given, { role: 'institution-head', institution: school, name: 'Dr Sue Hall' });
const maya = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const audit = `/cycles/2025-26/institutions/${school}/audit`;
const PAGES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'across'] as const;
const SOURCE = { file: 'staff.csv', sha256: 'a'.repeat(64), line: 2 };
const ADVISER = {
  person: 'Careers adviser',
  givesGuidance: true,
  qualificationLevel: 6,
  workingTowardsLevel: null,
  cpd: true,
  hours: null,
  source: SOURCE,
};

const good = (question: string) => ({ level: '3', links: `https://alder.example/${question}` });

async function awards(): Promise<AwardEvidence[]> {
  const [kept] = await withTenant(given.db, partnership, (tenant) => listInForce(tenant, { cycle, institution: school, kind: 'quality-award' }));
  return (kept?.fact ?? []) as AwardEvidence[];
}

async function level() {
  return (await ratingsOf(given, cycle)).get(school)?.summary.elements['quality-award']?.level ?? null;
}

async function sign(who: Visitor) {
  const { body } = await who.get(`${audit}/sign`);
  return who.post(`${audit}/sign`, { hash: hidden(body, 'hash'), form_id: hidden(body, 'form_id') });
}

test('what is missing is listed, and nothing can be signed before it is there', async () => {
  await beginAudit(careers, audit);
  for (const page of PAGES.slice(1)) await answerSection(careers, audit, page, good);
  const { body } = await head.get(`${audit}/sign`);
  expect(body).toContain('It cannot be signed yet');
  for (const words of ['Who gives guidance</a>: nobody said it yet', '1: A clear vocabulary', 'Not answered.']) expect(body).toContain(words);
  expect(body).not.toContain('2: A clear vision');
  expect((await head.post(`${audit}/sign`, { hash: 'a'.repeat(64) })).status).toBe(409);
});

test('the head signs, nobody else does; the day is evidence, and from then on the answers are locked', async () => {
  await answerSection(careers, audit, 1, (question) => (question === 'agreed-words' ? { level: '1' } : { level: '2' }));
  await givenFacts(given, cycle, [{ institution: school, kind: 'staff', key: '', fact: [ADVISER] }]);
  for (const other_ of [careers, maya]) expect((await other_.get(`${audit}/sign`)).status).toBe(404);
  expect(await sign(head)).toMatchObject({ status: 303, location: audit });
  const today = given.parts.now().toISOString().slice(0, 10);
  expect(await awards()).toMatchObject([
    { auditCompletedOn: today, actionPlanAgreedOn: null, source: { file: expect.stringContaining('Dr Sue Hall') } },
  ]);
  expect((await careers.get(audit)).body).toContain('The audit is completed and signed by Dr Sue Hall.');
  expect((await careers.post(`${audit}/sections/1`, {})).status).toBe(403);
  expect((await careers.get(`${audit}/sections/1`)).body).toContain('The audit is signed, so that its answers stay as they are');
});

test('a plan that is agreed beside it makes the third rung, without anything typed twice', async () => {
  expect(await level()).toBe('red');
  const [stood] = await awards();
  await givenFacts(given, cycle, [
    { institution: school, kind: 'quality-award', key: '', fact: [{ ...(stood as AwardEvidence), actionPlanAgreedOn: '2026-05-01' }] },
  ]);
  expect(await level()).toBe('amber-red');
});

test('it is opened again with a reason, does not count until it is signed anew, and what is agreed besides stays', async () => {
  const form = hidden((await head.get(`${audit}/reopen`)).body, 'form_id');
  expect((await head.post(`${audit}/reopen`, { reason: ' ', form_id: form })).status).toBe(422);
  expect((await careers.get(`${audit}/reopen`)).status).toBe(404);
  expect((await head.post(`${audit}/reopen`, { reason: 'A wrong answer', form_id: form })).status).toBe(303);
  expect(await awards()).toMatchObject([{ auditCompletedOn: null, actionPlanAgreedOn: '2026-05-01' }]);
  expect(await level()).toBe('red');
  expect((await careers.get(audit)).body).toContain('A wrong answer');
  await answerSection(careers, audit, 1, (question) => (question === 'agreed-words' ? { level: '2' } : null));
});

test('what changed after the page was opened is not signed unseen', async () => {
  const { body } = await head.get(`${audit}/sign`);
  await answerSection(careers, audit, 1, (question) => (question === 'agreed-words' ? { level: '1' } : null));
  const late = await head.post(`${audit}/sign`, { hash: hidden(body, 'hash'), form_id: hidden(body, 'form_id') });
  expect(late.status).toBe(409);
  expect(late.body).toContain('somebody changed the audit after you opened this page');
  expect((await sign(head)).status).toBe(303);
  expect(await level()).toBe('amber-red');
  const { rows } = await given.admin.query('select content_hash, content from audit_signing where step = $1 order by number', ['signed']);
  expect(new Set(rows.map(({ content_hash }) => content_hash)).size).toBe(1);
  expect(JSON.stringify(rows)).not.toContain('Tom Reed');
});

test('the result names gaps and strengths, and what it answers of the other set', async () => {
  const { body } = await careers.get(`${audit}/result`);
  expect(body).toContain('9 of 10 lessons are Good or better.');
  for (const words of ['Gaps, the lowest first', 'Strengths', 'What this answers of “The eight benchmarks of 2025”', 'class="chart"'])
    expect(body).toContain(words);
  const below = await withTenant(given.db, partnership, (tenant) => loadLessonsBelowGood(tenant, { cycle, institution: school }));
  expect(below).toEqual([{ id: '1', title: 'A clear vocabulary', level: 2 }]);
  const kept = await withTenant(given.db, partnership, (tenant) => loadAudit(tenant, { cycle, institution: school }));
  expect(kept && lessonsBelowGood(kept)).toEqual(below);
});

test('all of it stands on one page to print', async () => {
  const { body } = await head.get(`${audit}/sef`);
  for (const words of ['Completed and signed by Dr Sue Hall', 'Lesson 10:', 'https://alder.example/targets-set']) expect(body).toContain(words);
});

test('the city sees who has finished and what is weakest, and takes it away as a file', async () => {
  const { body } = await maya.get('/cycles/2025-26/audits');
  expect(body.replaceAll(/<[^>]+>/g, '')).toContain('1 of 2 institutions have completed and signed the audit');
  expect(body.indexOf('A clear vocabulary')).toBeLessThan(body.indexOf('A clear vision'));
  const csv = await maya.get('/cycles/2025-26/audits.csv');
  expect(csv.body).toContain('Alder Vale,How well we lead careers guidance,signed,39,39');
  expect(csv.body).toContain('Brook Lane,,not begun,,,');
  expect((await careers.get('/cycles/2025-26/audits')).status).toBe(404);
});

test('next year begins with these answers, each to be confirmed, and says what moved', async () => {
  await givenCycle(given, { year: '2026/27', date: '2027-07-31' });
  const next = audit.replace('2025-26', '2026-27');
  await beginAudit(careers, next);
  expect((await careers.get(next)).body).toContain('0 of 39 questions answered');
  const { body } = await careers.get(`${next}/sections/1`);
  expect(body.match(/This still holds as it stands/g)).toHaveLength(3);
  await answerSection(careers, next, 1, (question) =>
    question === 'agreed-words' ? { level: '4', links: 'https://alder.example/words' } : { level: '2', confirm: 'yes' },
  );
  expect((await careers.get(next)).body).toContain('3 of 39 questions answered');
  const result = await careers.get(`${next}/result`);
  expect(result.body).toContain('Since 2025/26');
  expect(result.body).toContain('3 levels up');
});

test('homes lead there', async () => {
  const others = await givenPerson(given, { role: 'institution-lead', institution: other });
  expect((await others.get('/')).body).toContain('Begin this year’s audit');
  expect((await careers.get('/')).body).toContain('Go on with the audit');
});
