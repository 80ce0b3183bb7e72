import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenInstitution, givenPerson, type PersonAtWork } from '../../../tests/support/given-people.ts';
import { Visitor } from '../../../tests/support/visitor.ts';

const given = await givenApp();
const lead = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const school = await givenInstitution(given, { name: 'Alder Vale Academy' });
const operator = await givenOperator('Sam Okoro');

/** Has no role in any partnership, and so works as the operator. */
async function givenOperator(name: string): Promise<PersonAtWork> {
  const person = await givenPerson(given, { role: null, name, secondFactor: true });
  await given.admin.query('insert into operator (person_id, since) values ($1, now())', [person.id]);
  return person;
}

const GOOD = { partnership: 'Eastmoor Partnership', area: 'Eastmoor', laCodes: '880', leadName: 'Ada Quill', leadEmail: 'ada@eastmoor.example' };
const add = (fields: Record<string, string>) => operator.post('/partnerships/new', { ...GOOD, form_id: randomUUID(), ...fields });

function linkIn(body: string): string {
  return new URL(/<code>(http[^<]*)<\/code>/.exec(body)?.[1] ?? '').pathname;
}

async function idOf(name: string): Promise<string> {
  const { rows } = await given.admin.query('select partnership_id from partnership where name = $1', [name]);
  return rows[0].partnership_id;
}

test('an operator comes to the list of partnerships, which has nothing of what is in them', async () => {
  const { status, body } = await operator.follow(await operator.get('/'));
  expect(status).toBe(200);
  expect(body).toContain('Dunmere 14-19 Partnership');
  expect(body).toContain('1 partnership.');
  for (const inside of ['Alder Vale', 'Maya Okafor', lead.email]) expect(body).not.toContain(inside);
});

test('an operator finds no page of a partnership, and can do nothing there', async () => {
  const pages = [
    '/institutions',
    '/institutions/new',
    `/institutions/${school}`,
    `/institutions/${school}/edit`,
    '/partnership',
    '/partnership/edit',
  ];
  for (const path of [...pages, '/people', '/people/invite', '/activity']) expect([path, (await operator.get(path)).status]).toEqual([path, 404]);
  for (const path of ['/institutions/new', `/institutions/${school}/edit`, '/partnership/edit'])
    expect((await operator.post(path, {})).status).toBe(403);
});

test('nobody else sees which partnerships there are', async () => {
  const id = lead.partnership;
  const people = [lead];
  for (const role of ['partnership-analyst', 'viewer', 'institution-lead'] as const) people.push(await givenPerson(given, { role }));
  for (const person of people) {
    for (const path of ['/partnerships', '/partnerships/new', `/partnerships/${id}/invite-lead`]) expect((await person.get(path)).status).toBe(404);
    for (const path of ['/partnerships/new', `/partnerships/${id}/invite-lead`]) expect((await person.post(path, GOOD)).status).toBe(403);
  }
});

test('a partnership is added, its lead takes it over by the link, and the operator stays outside', async () => {
  const { status, body } = await add({});
  expect(status).toBe(200);
  expect(given.letters.at(-1)).toMatchObject({ to: { name: 'Ada Quill', address: 'ada@eastmoor.example' } });
  expect(given.letters.at(-1)?.text).toContain(linkIn(body));

  const ada = new Visitor(given.app);
  expect((await ada.get(linkIn(body))).body).toContain('Eastmoor Partnership');
  await ada.post(linkIn(body), { name: 'Ada Quill', password: 'thistle kettle orbit', form_id: randomUUID() });
  const { rows } = await given.admin.query(
    "select m.role from membership m join person p on p.id = m.person_id where p.email = 'ada@eastmoor.example' and m.ended_at is null",
  );
  expect(rows).toEqual([{ role: 'partnership-lead' }]);
  expect((await operator.get('/partnerships')).body).toContain('Eastmoor');
  expect((await operator.get('/institutions')).status).toBe(404);
});

test('both logs have their lines, that of the service without a name', async () => {
  await add({ partnership: 'Fenmarsh Partnership', leadEmail: 'fen@marsh.example' });
  const id = await idOf('Fenmarsh Partnership');
  const own = await given.admin.query('select act, person_id, role from activity where partnership_id = $1 order by position', [id]);
  const by = { person_id: operator.id, role: 'operator' };
  expect(own.rows).toEqual([
    { act: 'set-up-partnership', ...by },
    { act: 'invited-person', ...by },
  ]);
  const service = await given.admin.query(
    "select person_id, subject_kind, after from service_activity where act = 'added-partnership' and subject_id = $1",
    [id],
  );
  expect(service.rows).toEqual([{ person_id: operator.id, subject_kind: 'partnership', after: null }]);
});

test('a form sent twice adds one partnership, and shows its link once', async () => {
  const fields = { partnership: 'Once Partnership', leadEmail: 'once@marsh.example', form_id: randomUUID() };
  const answers = await Promise.all([add(fields), add(fields)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 303]);
  const told = await operator.follow(await add(fields));
  expect(told.body).toContain('You had sent this form before');
  expect((await given.admin.query("select 1 from partnership where name = 'Once Partnership'")).rowCount).toBe(1);
});

test('what is wrong is said beside the field, and what was typed is kept', async () => {
  const { status, body } = await add({ partnership: '', leadName: '', leadEmail: 'ada at eastmoor', laCodes: '8', area: '<b>Vale' });
  expect(status).toBe(422);
  for (const href of ['#partnership', '#laCodes', '#leadName', '#leadEmail']) expect(body).toContain(`href="${href}"`);
  expect(body).toContain('value="ada at eastmoor"');
  expect(body).toContain('value="&lt;b>Vale"');
  expect(body).not.toContain('<b>Vale');
});

test('a lead is invited anew while nobody leads, and the link of before is dead', async () => {
  const first = await add({ partnership: 'Gorse Partnership', leadName: 'Wrong Person', leadEmail: 'wrong@gorse.example' });
  const path = `/partnerships/${await idOf('Gorse Partnership')}/invite-lead`;
  expect((await operator.get(path)).body).toContain('Gorse Partnership');
  expect((await operator.post(path, { leadName: '', leadEmail: '', form_id: randomUUID() })).status).toBe(422);
  const second = await operator.post(path, { leadName: 'Right Person', leadEmail: 'right@gorse.example', form_id: randomUUID() });
  expect(second.status).toBe(200);
  const stranger = new Visitor(given.app);
  expect((await stranger.get(linkIn(first.body))).body).not.toContain('Gorse Partnership');
  expect((await stranger.get(linkIn(second.body))).body).toContain('Gorse Partnership');
});

test('a partnership that somebody leads is not given another lead by the operator', async () => {
  const path = `/partnerships/${lead.partnership}/invite-lead`;
  const { status, body } = await operator.post(path, { leadName: 'Sam', leadEmail: 'sam@service.example', form_id: randomUUID() });
  expect(status).toBe(422);
  expect(body).toContain('This partnership has a lead already');
  expect((await given.admin.query('select 1 from invitation where partnership_id = $1', [lead.partnership])).rowCount).toBe(0);
  for (const id of [randomUUID(), 'none']) expect((await operator.get(`/partnerships/${id}/invite-lead`)).status).toBe(404);
});
