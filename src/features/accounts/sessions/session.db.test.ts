import { beforeEach, describe, expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenInstitution, givenPartnership, givenPerson, givenRole, PASSWORD } from '../../../../tests/support/given-people.ts';
import { Visitor } from '../../../../tests/support/visitor.ts';

let moved = 0;
const given = await givenApp({ now: () => new Date(Date.now() + moved) });
const editor = await givenPerson(given, { role: 'institution-editor' });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function signedIn(person = editor): Promise<Visitor> {
  const visitor = new Visitor(given.app);
  await visitor.post('/sign-in', { email: person.email, password: PASSWORD });
  expect((await visitor.get('/account')).status).toBe(200);
  return visitor;
}

async function isSignedIn(visitor: Visitor): Promise<boolean> {
  const { status, location } = await visitor.get('/account');
  if (status !== 200) expect(location).toBe('/sign-in?onward=%2Faccount');
  return status === 200;
}

beforeEach(() => {
  moved = 0;
});

describe('a session that nobody uses', () => {
  /** Sets when it ends as if it had last been used so long ago: better-auth goes by the clock of the machine. */
  const unusedFor = (ms: number) =>
    given.admin.query(`update session set expires_at = now() + interval '30 minutes' - $1 * interval '1 millisecond' where person_id = $2`, [
      ms,
      editor.id,
    ]);

  test('goes on within half an hour', async () => {
    const visitor = await signedIn();
    await unusedFor(30 * MINUTE - 5_000);
    expect(await isSignedIn(visitor)).toBe(true);
    const { rows } = await given.admin.query(`select max(expires_at) > now() + interval '29 minutes' as longer from session`);
    expect(rows).toEqual([{ longer: true }]);
  });

  test('has ended after it, and the browser is told to forget it', async () => {
    const visitor = await signedIn();
    await unusedFor(30 * MINUTE + 1);
    expect(await isSignedIn(visitor)).toBe(false);
    expect([...visitor.cookies.keys()]).toEqual(['waymark-browser']);
  });
});

describe('a session in use', () => {
  test('goes on until just before its twelve hours', async () => {
    const visitor = await signedIn();
    moved = 12 * HOUR - 5_000;
    expect(await isSignedIn(visitor)).toBe(true);
    expect((await visitor.post('/session/extend')).status).toBe(204);
  });

  test('ends with its twelve hours, and nothing extends it', async () => {
    const visitor = await signedIn();
    const kept = new Map(visitor.cookies);
    moved = 12 * HOUR;
    expect((await visitor.post('/session/extend')).location).toBe('/sign-in');
    moved = 0;
    expect(await isSignedIn(Object.assign(new Visitor(given.app), { cookies: kept }))).toBe(false);
  });

  test('can be begun anew by the very browser whose session is too old', async () => {
    const visitor = await signedIn();
    moved = 12 * HOUR;
    const answer = await visitor.post('/sign-in', { email: editor.email, password: PASSWORD });
    expect(answer.location).toBe('/');
    moved = 0;
    expect(await isSignedIn(visitor)).toBe(true);
  });
});

test('extending lets the session go on, and answers nothing else', async () => {
  const visitor = await signedIn();
  await given.admin.query(`update session set expires_at = now() + interval '1 minute' where person_id = $1`, [editor.id]);
  const answer = await visitor.post('/session/extend');
  expect([answer.status, answer.body]).toEqual([204, '']);
  const { rows } = await given.admin.query(`select max(expires_at) > now() + interval '29 minutes' as longer from session where person_id = $1`, [
    editor.id,
  ]);
  expect(rows).toEqual([{ longer: true }]);
  expect((await new Visitor(given.app).post('/session/extend')).location).toBe('/sign-in');
});

test('a session that was ended counts no more from the next request on', async () => {
  const visitor = await signedIn();
  await given.admin.query('delete from session where person_id = $1', [editor.id]);
  expect(await isSignedIn(visitor)).toBe(false);
});

test('somebody who was disabled is signed out with the next request, and stays out', async () => {
  const person = await givenPerson(given, { role: 'institution-editor' });
  const visitor = await signedIn(person);
  const kept = new Map(visitor.cookies);
  await given.admin.query('update person set disabled_at = now() where id = $1', [person.id]);
  expect(await isSignedIn(visitor)).toBe(false);
  expect([...visitor.cookies.keys()]).toEqual(['waymark-browser']);
  await given.admin.query('update person set disabled_at = null where id = $1', [person.id]);
  expect(await isSignedIn(Object.assign(new Visitor(given.app), { cookies: kept }))).toBe(false);
});

describe('a role that changes while somebody is signed in', () => {
  test('counts from the next request on: more institutions ask for a second step', async () => {
    const person = await givenPerson(given, { role: 'institution-editor' });
    const second = await givenInstitution(given, { partnership: person.partnership });
    await givenRole(given, { person: person.id, role: 'institution-editor', partnership: person.partnership, institution: second });
    expect((await person.get('/account')).location).toBe('/second-factor?onward=%2Faccount');
  });

  test('that is the only one leaves somebody without any', async () => {
    const person = await givenPerson(given, { role: 'institution-editor' });
    await person.get('/');
    await given.admin.query('update membership set ended_at = now() where person_id = $1', [person.id]);
    expect((await person.get('/')).body).toContain('no role');
    expect((await person.get('/institutions')).status).toBe(404);
  });

  test('is told, and nothing is done in another role meanwhile', async () => {
    const person = await givenPerson(given, { role: 'partnership-lead' });
    const elsewhere = await givenPartnership(given, 'Westmarsh Careers Partnership');
    const other = await givenRole(given, { person: person.id, role: 'partnership-lead', partnership: elsewhere });
    await person.get('/');
    await given.admin.query('update membership set ended_at = now() where membership_id = $1', [person.membership]);
    const sent = { name: 'Alder Vale Academy', kind: 'mainstream', phases: 'ks4', form_id: crypto.randomUUID() };
    const answer = await person.post('/institutions/new', sent);
    expect(answer.location).toBe('/your-roles?onward=%2Fheld-form');
    const page = await person.follow(answer);
    expect(page.body).toContain('Your role as Partnership lead (Dunmere 14-19 Partnership) has ended.');
    expect(page.body).toContain('Westmarsh Careers Partnership');
    expect((await person.get('/')).location).toBe('/your-roles');
    const held = await person.follow(await person.post('/your-roles', { role: other, onward: '/held-form' }));
    expect(held.body).toContain('Alder Vale Academy');
    expect((await person.get('/')).body).toContain('Westmarsh Careers Partnership');
  });
});

describe('choosing what to work as', () => {
  test('lists the roles held, the one in use chosen, and works in another', async () => {
    const person = await givenPerson(given, { role: 'partnership-lead' });
    const elsewhere = await givenPartnership(given, 'Northbank Partnership');
    const other = await givenRole(given, { person: person.id, role: 'viewer', partnership: elsewhere });
    await given.admin.query('insert into operator (person_id, since) values ($1, now())', [person.id]);
    const page = await person.get('/your-roles');
    expect(chosenIn(page.body)).toEqual([person.membership]);
    expect((await person.post('/your-roles', { role: other })).location).toBe('/');
    expect(chosenIn((await person.get('/your-roles')).body)).toEqual([other]);
    await person.post('/your-roles', { role: 'operator' });
    expect(chosenIn((await person.get('/your-roles')).body)).toEqual(['operator']);
    expect((await person.get('/')).location).toBe('/partnerships');
  });

  test.each([
    ['a role of somebody else', async () => editor.membership ?? ''],
    ['the operator’s, by somebody who is none', async () => 'operator'],
    ['no such role', async () => crypto.randomUUID()],
  ])('refuses %s', async (_what, role) => {
    const person = await givenPerson(given, { role: 'institution-editor' });
    const answer = await person.post('/your-roles', { role: await role() });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('This role has ended. Choose another one');
    expect((await person.get('/your-roles')).body).toContain(`value="${person.membership}"`);
  });

  test('says so where an operator is none any more', async () => {
    const person = await givenPerson(given, { role: 'viewer' });
    await given.admin.query('insert into operator (person_id, since) values ($1, now())', [person.id]);
    await person.post('/your-roles', { role: 'operator' });
    await given.admin.query('delete from operator where person_id = $1', [person.id]);
    const page = await person.follow(await person.get('/'));
    expect(page.body).toContain('You are no longer operator of the service.');
    await person.post('/your-roles', { role: person.membership ?? '' });
    expect((await person.get('/')).status).toBe(200);
  });
});

function chosenIn(body: string): string[] {
  return [...body.matchAll(/<input[^>]*type="radio"[^>]*>/g)]
    .filter(([input]) => / checked/.test(input))
    .map(([input]) => /value="([^"]*)"/.exec(input)?.[1] ?? '');
}
