import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenCycle } from '../../../../tests/support/given-cycle.ts';
import { givenCodes, givenSurvey } from '../../../../tests/support/given-open-survey.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../../tests/support/given-people.ts';
import { type Answer, hidden } from '../../../../tests/support/visitor.ts';
import { withTenant } from '../../../database/tenant.ts';
import { makePdf } from '../../../documents/index.ts';
import { questionnaireFrom } from '../../../surveys/questionnaire.ts';
import { shippedQuestionSet } from '../../question-sets/index.ts';
import { insertAddress } from '../address.queries.ts';

const given = await givenApp({ now: () => new Date('2026-06-15T10:00:00Z') });
const partnership = await firstPartnership(given);
const cycle = await givenCycle(given);
const content = questionnaireFrom((await shippedQuestionSet('students')).set);
const school = await givenInstitution(given, { partnership, name: 'St Éanna’s #1 School' });
const careers = await givenPerson(given, { role: 'institution-lead', institution: school });
const head = await givenPerson(given, { role: 'institution-head', institution: school });
const survey = await givenSurvey(given, { cycle, institution: school, content, access: 'codes' });
const at = `/cycles/2025-26/institutions/${school}/surveys/students`;
const name = 'waymark-st-e-anna-s-1-school-2025-26-students';

/** What a file says it is called, and what it is. */
function fileOf({ status, headers, body }: Answer) {
  return { status, name: headers['content-disposition'], type: headers['content-type'], kept: headers['cache-control'], begins: body.slice(0, 5) };
}

const pdf = (called: string) => ({
  ...{ status: 200, type: 'application/pdf', kept: 'no-store', begins: '%PDF-' },
  name: `attachment; filename="${called}.pdf"`,
});

test('the pages to print offer the file too: a poster, all posters, and the sheets in the language that is shown', async () => {
  await withTenant(given.db, partnership, (tenant) =>
    insertAddress(tenant, { survey: survey.id, label: '10B', yearGroup: 10, at: new Date('2026-06-15T11:00:00Z') }),
  );
  const page = (await careers.get(at)).body;
  const posters = [...page.matchAll(/href="([^"]+\/poster\/[a-z0-9]{4})\.pdf"/g)].map(([, path = '']) => path);
  expect(posters).toHaveLength(2);
  const [, of10B = ''] = posters;
  expect((await head.get(of10B)).body).toContain(`href="${of10B}.pdf"`);
  const poster = await head.get(`${of10B}.pdf`);
  expect(fileOf(poster)).toEqual(pdf(`${name}-poster-10b`));
  expect(poster.body).toContain('Poster for 10B, St Éanna’s #1 School');
  expect(page).toContain(`href="${at}/posters.pdf"`);
  expect(fileOf(await head.get(`${at}/posters.pdf`))).toEqual(pdf(`${name}-posters`));
  expect((await head.get(`${at}/paper?language=pl`)).body).toContain(`href="${at}/paper.pdf?language=pl"`);
  const paper = await head.get(`${at}/paper.pdf?language=pl`);
  expect(fileOf(paper)).toEqual(pdf(`${name}-paper-pl`));
  expect(paper.body).toContain('/Lang (pl)');
  // A language that there is not is English, as on the page.
  expect(fileOf(await head.get(`${at}/paper.pdf?language=xx`))).toEqual(pdf(`${name}-paper-en`));
});

test('there is no poster of another survey, nor any where there is no survey', async () => {
  const other = await givenInstitution(given, { partnership, name: 'Brook Lane School' });
  const elsewhere = await givenSurvey(given, { cycle, institution: other, content });
  const place = elsewhere.path.slice(-4);
  for (const path of [`poster/${place}.pdf`, 'poster/zzzz.pdf']) expect((await careers.get(`${at}/${path}`)).status).toBe(404);
  for (const file of ['posters.pdf', 'paper.pdf']) expect((await careers.get(`${at.replace('students', 'parents')}/${file}`)).status).toBe(404);
});

test('codes that were just made are sent back for their slips; nothing is kept of them, and no line is written', async () => {
  const made = await careers.post(`${at}/codes`, { form_id: hidden((await careers.get(at)).body, 'form_id'), count: '31' });
  expect(made.body).toContain(`action="${at}/codes.pdf"`);
  const codes = hidden(made.body, 'codes');
  expect(codes.split(' ')).toHaveLength(31);
  const lines = async () => (await given.admin.query('select count(*)::int as lines from activity')).rows[0];
  const before = await lines();
  const slips = await careers.post(`${at}/codes.pdf`, { codes, form_id: randomUUID() });
  expect(fileOf(slips)).toEqual(pdf(`${name}-codes`));
  expect(slips.body).toContain('/Count 2');
  expect(await lines()).toEqual(before);
});

test('where too much is being printed, the codes are shown again: nothing else has them', async () => {
  const codes = (await givenCodes(given, survey, 2)).join(' ');
  const others = Array.from({ length: 21 }, () => makePdf({ layout: 'no/such.typ', content: {} }, { seconds: 5 }));
  const busy = careers.post(`${at}/codes.pdf`, { codes, form_id: randomUUID() });
  await Promise.allSettled([...others, busy]);
  const { status, body } = await busy;
  expect([status, body.includes('could not be made just now'), hidden(body, 'codes')]).toEqual([503, true, codes]);
});

test('a sheet is made of nothing but codes of this survey', async () => {
  const [code = ''] = await givenCodes(given, survey, 1);
  const other = await givenSurvey(given, { cycle, institution: school, content: {}, audience: 'parents', access: 'codes' });
  const [foreign = ''] = await givenCodes(given, other, 1);
  const wrong = ['', 'x', foreign, `${code} ${foreign}`, `${code} hello`, `${code} <b>`, 'K7QF-92XD', `${code} `.repeat(3_001)];
  for (const codes of wrong) {
    const told = await careers.post(`${at}/codes.pdf`, { codes, form_id: randomUUID() });
    expect([told.status, told.body.includes('no codes of this survey')]).toEqual([422, true]);
  }
  // As somebody might type it.
  expect((await careers.post(`${at}/codes.pdf`, { codes: ` ${code.toLowerCase()} ${code}`, form_id: randomUUID() })).status).toBe(200);
  // Whoever may not make codes prints none.
  expect((await head.post(`${at}/codes.pdf`, { codes: code, form_id: randomUUID() })).status).toBe(403);
});
