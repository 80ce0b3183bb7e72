import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenInstitution, givenPartnership, givenPerson } from '../../../tests/support/given-people.ts';
import { hidden } from '../../../tests/support/visitor.ts';

const given = await givenApp();
const lead = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const analyst = await givenPerson(given, { role: 'partnership-analyst' });
const viewer = await givenPerson(given, { role: 'viewer' });
const own = await givenInstitution(given, { name: 'Alder Vale Academy' });
const sibling = await givenInstitution(given, { name: 'Brook Lane School' });
const careersLead = await givenPerson(given, { role: 'institution-lead', institution: own });
const editor = await givenPerson(given, { role: 'institution-editor', institution: own });
const head = await givenPerson(given, { role: 'institution-head', institution: own });
const elsewhere = await givenPartnership(given);
const abroad = await givenInstitution(given, { partnership: elsewhere, name: 'Westmarsh High School' });
const neighbour = await givenPerson(given, { role: 'partnership-lead', partnership: elsewhere });

const GOOD = { kind: 'mainstream', phases: ['ks4', 'post16'], urn: '', laestab: '', ukprn: '', earlierUrns: '' };

async function added(fields: Record<string, string | string[]>): Promise<string> {
  const answer = await lead.post('/institutions/new', { ...GOOD, form_id: randomUUID(), ...fields });
  expect(answer.status).toBe(303);
  return answer.location?.split('/').at(-1) ?? '';
}

test('where a number is asked for, its letters are explained', async () => {
  const { body } = await lead.get('/institutions/new');
  for (const [name, words] of [
    ['urn', 'Unique reference number'],
    ['laestab', 'The number of the local authority and of the establishment'],
    ['ukprn', 'UK provider reference number'],
  ])
    expect(body).toMatch(new RegExp(`<div id="${name}-hint"[^>]*>${words}`));
});

test('the list is for those who work for the whole partnership', async () => {
  for (const person of [lead, analyst, viewer]) {
    const { status, body } = await person.get('/institutions');
    expect(status).toBe(200);
    expect(body).toContain('Alder Vale Academy');
    expect(body).toContain('Brook Lane School');
    expect(body).not.toContain('Westmarsh');
  }
  for (const person of [careersLead, editor, head]) expect((await person.get('/institutions')).status).toBe(404);
  expect((await lead.get('/institutions')).body).toContain('Add an institution');
  expect((await analyst.get('/institutions')).body).not.toContain('Add an institution');
});

test('whoever works at an institution sees that one, and every other is as unknown as one that never was', async () => {
  for (const person of [careersLead, editor, head]) {
    expect((await person.get(`/institutions/${own}`)).status).toBe(200);
    const hiddenOnes = await Promise.all([sibling, abroad, randomUUID(), 'none'].map((id) => person.get(`/institutions/${id}`)));
    expect(hiddenOnes.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(hiddenOnes.map(({ body }) => body)).size).toBe(1);
  }
});

test('those of another partnership are unknown to the lead too, to read and to change', async () => {
  const fields = { ...GOOD, name: 'Taken over', version: '1', form_id: randomUUID() };
  for (const id of [abroad, randomUUID(), 'none']) {
    expect((await lead.get(`/institutions/${id}`)).status).toBe(404);
    expect((await lead.get(`/institutions/${id}/edit`)).status).toBe(404);
    expect((await lead.post(`/institutions/${id}/edit`, fields)).status).toBe(404);
    expect((await lead.post(`/institutions/${id}/edit`, { keep: 'saved' })).status).toBe(404);
  }
  expect((await neighbour.get(`/institutions/${abroad}`)).body).toContain('Westmarsh High School');
});

test('only the lead adds and changes', async () => {
  for (const person of [analyst, viewer, careersLead, editor, head]) {
    for (const path of ['/institutions/new', `/institutions/${own}/edit`, `/institutions/${abroad}/edit`, `/institutions/${randomUUID()}/edit`]) {
      expect((await person.get(path)).status).toBe(404);
      expect((await person.post(path, { ...GOOD, name: 'Mine', version: '1' })).status).toBe(403);
    }
    expect((await person.get(`/institutions/${own}`)).body).not.toContain(`/institutions/${own}/edit`);
  }
  expect((await lead.get(`/institutions/${own}`)).body).toContain(`/institutions/${own}/edit`);
});

test('the page has the facts, and how many work there, which a viewer is not told', async () => {
  const page = (await lead.get(`/institutions/${own}`)).body;
  expect(page).toContain('3 people with a role here');
  expect((await lead.get(`/people?institution=${own}`)).status).toBe(200);
  expect(page).toContain(`/people?institution=${own}`);
  expect((await careersLead.get(`/institutions/${own}`)).body).toContain('<a href="/people">3 people');
  expect((await editor.get(`/institutions/${own}`)).body).not.toContain('<a href="/people');
  expect(page).toContain('Not recorded');
  expect((await lead.get(`/institutions/${sibling}`)).body).toContain('Nobody has a role here yet');
  expect((await viewer.get(`/institutions/${own}`)).body).not.toContain('with a role here');
});

test('an institution is added with all its numbers, and the log says so', async () => {
  const id = await added({ name: 'Castle Academy', urn: '123456', laestab: '990/4001', ukprn: '10001234', earlierUrns: '111111, 222222' });
  const { body } = await lead.get(`/institutions/${id}`);
  for (const fact of ['Castle Academy', 'Mainstream school', 'Year 11 and post-16', '123456', '990/4001', '10001234', '111111, 222222'])
    expect(body).toContain(fact);
  expect(body).toContain('Castle Academy is added.');
  const { rows } = await given.admin.query('select act, person_id, role, institution_id, before, after from activity where subject_id = $1', [id]);
  expect(rows).toMatchObject([{ act: 'added-institution', person_id: lead.id, role: 'partnership-lead', institution_id: id, before: null }]);
  expect(rows[0].after).toMatchObject({ name: 'Castle Academy', laestab: '9904001', earlierUrns: ['111111', '222222'] });
});

test('what is wrong is said beside the field, and what was typed is kept', async () => {
  const fields = {
    name: 'Dale “& Sons” <School>',
    kind: 'special',
    phases: ['post16'],
    urn: '12',
    laestab: '8',
    ukprn: '9',
    earlierUrns: '1,2',
    form_id: randomUUID(),
  };
  const { status, body } = await lead.post('/institutions/new', fields);
  expect(status).toBe(422);
  for (const href of ['#urn', '#laestab', '#ukprn', '#earlierUrns']) expect(body).toContain(`href="${href}"`);
  expect(body).toContain('value="Dale “&amp; Sons” &lt;School>"');
  expect(body).toMatch(/<input[^>]*value="special"[^>]*checked/);
  expect(body).toMatch(/<input[^>]*value="post16"[^>]*checked/);
  expect(body).not.toMatch(/<input[^>]*value="ks4"[^>]*checked/);
  for (const typed of ['"12"', '"8"', '"9"', '"1,2"']) expect(body).toContain(`value=${typed}`);
  expect(hidden(body, 'form_id')).toBe(fields.form_id);
  expect((await given.admin.query("select 1 from institution where name like 'Dale%'")).rowCount).toBe(0);
});

test('a number that another institution has, or had, is refused by its name', async () => {
  await added({ name: 'Eastfield School', urn: '300001', laestab: '9904002', ukprn: '10000002', earlierUrns: '300002' });
  const clash = await lead.post('/institutions/new', {
    ...{ ...GOOD, name: 'Fenway School', form_id: randomUUID() },
    ...{ urn: '300002', laestab: '990/4002', ukprn: '10000002', earlierUrns: '300003, 300001' },
  });
  expect(clash.status).toBe(422);
  for (const sentence of ['300002 is an earlier URN', '9904002 is the LAESTAB', '10000002 is the UKPRN', '300001 is the URN'])
    expect(clash.body).toContain(`${sentence} of Eastfield School. Check both`);
});

test('the same numbers in another partnership do not matter', async () => {
  await added({ name: 'Glen School', urn: '400001', ukprn: '10000003' });
  const answer = await neighbour.post('/institutions/new', { ...GOOD, name: 'Glen School', urn: '400001', ukprn: '10000003', form_id: randomUUID() });
  expect(answer.status).toBe(303);
});

test('two who add the same number at the same moment do not both get it', async () => {
  const numbers = [{ urn: '500001' }, { earlierUrns: '500001' }, { urn: '500001' }, { earlierUrns: '500001' }];
  const answers = await Promise.all(
    numbers.map((own, at) => lead.post('/institutions/new', { ...GOOD, name: `Hill ${at}`, ...own, form_id: randomUUID() })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422]);
});

test('a form sent twice adds one, and both answers lead to it', async () => {
  const fields = { ...GOOD, name: 'Once Only School', urn: '600001', form_id: randomUUID() };
  const answers = await Promise.all([lead.post('/institutions/new', fields), lead.post('/institutions/new', fields)]);
  answers.push(await lead.post('/institutions/new', fields));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
  expect((await given.admin.query("select 1 from institution where name = 'Once Only School'")).rowCount).toBe(1);
  const another = await lead.post('/institutions/new', { ...fields, name: 'Typed After Going Back', urn: '600002' });
  expect(another.location).not.toBe(answers[0]?.location);
});

test('markup in a name is text on every page', async () => {
  const name = '<img src=x onerror=alert(1)> & "School"';
  const id = await added({ name });
  const paths = ['/institutions', `/institutions/${id}`, `/institutions/${id}/edit`];
  for (const { body } of await Promise.all(paths.map((path) => lead.get(path)))) {
    expect(body).toContain('&lt;img src=x onerror=alert(1)>');
    expect(body).not.toContain('<img');
  }
});

test('the list is narrowed by the address', async () => {
  await added({ name: 'Ivy Special School', kind: 'special', phases: ['ks4'], urn: '700001', earlierUrns: '700002' });
  const names = async (query: string) =>
    [...(await lead.get(`/institutions?${query}`)).body.matchAll(/<bdi>([^<]*)<\/bdi><\/a><\/th>/g)].map(([, name]) => name);
  expect(await names('find=ivy+special')).toEqual(['Ivy Special School']);
  expect(await names('find=700002')).toEqual(['Ivy Special School']);
  expect(await names('kind=special&phase=ks4')).toEqual(['Ivy Special School']);
  expect(await names('kind=special&phase=post16')).toEqual([]);
  const nothing = (await lead.get('/institutions?find=%22%3E%3Cscript%3E')).body;
  expect(nothing).toContain('No institution matches what you chose.');
  expect(nothing).not.toContain('<script>');
});
