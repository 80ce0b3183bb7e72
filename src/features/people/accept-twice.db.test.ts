import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenInvitation } from '../../../tests/support/given-invitation.ts';
import { givenInstitution, givenPerson, type PersonAtWork } from '../../../tests/support/given-people.ts';
import { hidden, Visitor } from '../../../tests/support/visitor.ts';

// An acceptance that is sent twice ends where the first one ended.
const given = await givenApp();
const CHOSEN = { name: 'Priya Nair', password: 'orchard kettle window' };

let lead: PersonAtWork;
let ash: string;

beforeAll(async () => {
  lead = await givenPerson(given, { role: 'partnership-lead' });
  ash = await givenInstitution(given);
});

test('by a double click: both are signed in, and one account has the role once', async () => {
  const { link, visitor, form } = await opened('double@ash.example');
  const other = new Visitor(given.app);
  const both = await Promise.all([visitor.post(link, form), other.post(link, form)]);
  expect(both.map(({ location }) => location)).toEqual(['/', '/']);
  await expectWelcome(visitor);
  await expectWelcome(other);
  expect(await membershipsOf('double@ash.example')).toBe(1);
});

test('because the first answer was lost, with its cookie', async () => {
  const { link, visitor, form } = await opened('lost@ash.example');
  await new Visitor(given.app).post(link, form);
  expect((await visitor.post(link, form)).location).toBe('/');
  await expectWelcome(visitor);
});

test('by going back, signed in by now: told of this one role alone', async () => {
  const { link, visitor, form } = await opened('back@ash.example');
  await visitor.post(link, form);
  await visitor.get('/');
  expect((await visitor.post(link, form)).location).toBe('/');
  const { body } = await visitor.get('/');
  expect(body).toContain('You have accepted the invitation.');
  expect(body).not.toContain('To work in the new role');
  expect(await membershipsOf('back@ash.example')).toBe(1);
});

test('with a password that is no longer theirs: told to sign in', async () => {
  const { link, visitor, form } = await opened('later@ash.example');
  await new Visitor(given.app).post(link, form);
  await given.admin.query(
    `update sign_in_method set password = (select password from sign_in_method where person_id = $1) from person p
     where p.id = sign_in_method.person_id and p.email = 'later@ash.example'`,
    [lead.id],
  );
  const answer = await visitor.post(link, form);
  expect(answer.location).toBe('/sign-in');
  expect((await visitor.follow(answer)).body).toContain('You have accepted the invitation. Sign in to go on.');
});

test.each([
  { other: 'another form', change: () => ({ form_id: randomUUID() }) },
  { other: 'another password', change: () => ({ password: 'another lantern window' }) },
  { other: 'no form', change: () => ({ form_id: '' }) },
])('$other finds the link used', async ({ other, change }) => {
  const { link, visitor, form } = await opened(`${other.replace(' ', '-')}@ash.example`);
  await new Visitor(given.app).post(link, form);
  expect((await visitor.post(link, { ...form, ...change() })).status).toBe(404);
  expect((await visitor.get('/')).location).toMatch(/^\/sign-in/);
});

async function expectWelcome(visitor: Visitor): Promise<void> {
  expect((await visitor.get('/')).body).toContain('Welcome to Waymark. You have accepted the invitation.');
}

async function opened(email: string) {
  const { link } = await givenInvitation(lead, { email, role: 'institution-editor', institution: ash });
  const visitor = new Visitor(given.app);
  return { link, visitor, form: { ...CHOSEN, form_id: hidden((await visitor.get(link)).body, 'form_id') } };
}

async function membershipsOf(email: string): Promise<number> {
  const { rowCount } = await given.admin.query('select 1 from membership m join person p on p.id = m.person_id where p.email = $1', [email]);
  return rowCount ?? 0;
}
