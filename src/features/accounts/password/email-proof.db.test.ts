import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenPerson, PASSWORD, type PersonAtWork } from '../../../../tests/support/given-people.ts';

const given = await givenApp();

/** A person with everything that somebody could have added to an account that they opened in another's name. */
async function givenAccountOf(proven: boolean): Promise<PersonAtWork> {
  const person = await givenPerson(given, { role: 'partnership-lead' });
  await given.admin.query('update person set email_verified = $2 where id = $1', [person.id, proven]);
  await given.admin.query(
    "insert into passkey (id, public_key, person_id, credential_id, counter, device_type, backed_up) values ($1, 'k', $2, $3, 0, 'singleDevice', false)",
    [randomUUID(), person.id, randomUUID()],
  );
  await given.admin.query("insert into sign_in_method (id, account_id, provider_id, person_id) values ($1, $2, 'google', $3)", [
    randomUUID(),
    randomUUID(),
    person.id,
  ]);
  return person;
}

async function setNewPassword(person: PersonAtWork, password: string): Promise<void> {
  await person.post('/new-password', { email: person.email });
  let letter = given.letters.at(-1);
  while (!letter) {
    await new Promise(setImmediate);
    letter = given.letters.at(-1);
  }
  const path = new URL(/http\S+/.exec(letter.text)?.[0] ?? '').pathname;
  given.letters.length = 0;
  expect((await person.post(path, { password })).status).toBe(303);
}

async function waysIn(person: PersonAtWork) {
  const count = async (table: string, where = 'true') =>
    Number((await given.admin.query(`select count(*) from ${table} where person_id = $1 and ${where}`, [person.id])).rows[0].count);
  return {
    passkeys: await count('passkey'),
    authenticators: await count('second_factor'),
    elsewhere: await count('sign_in_method', "provider_id <> 'credential'"),
    sessions: await count('session'),
  };
}

test('whoever proves the mailbox of an account that was opened in their name finds nothing of the other in it', async () => {
  const person = await givenAccountOf(false);
  await setNewPassword(person, 'lighthouse pepper canal');
  expect(await waysIn(person)).toEqual({ passkeys: 0, authenticators: 0, elsewhere: 0, sessions: 0 });
  expect((await person.post('/sign-in', { email: person.email, password: PASSWORD })).status).toBe(422);
  await person.post('/sign-in', { email: person.email, password: 'lighthouse pepper canal' });
  expect((await person.get('/')).location).toContain('/second-factor');
});

test('whose mailbox was proven before keeps their second step', async () => {
  const person = await givenAccountOf(true);
  await setNewPassword(person, 'lighthouse pepper canal');
  expect(await waysIn(person)).toEqual({ passkeys: 1, authenticators: 1, elsewhere: 1, sessions: 0 });
});

test('a passkey that somebody set up is asked for, also where their role asks for none', async () => {
  const editor = await givenPerson(given, { role: 'institution-editor' });
  expect((await editor.get('/')).status).toBe(200);
  await given.admin.query(
    "insert into passkey (id, public_key, person_id, credential_id, counter, device_type, backed_up) values ($1, 'k', $2, 'c', 0, 'singleDevice', false)",
    [randomUUID(), editor.id],
  );
  expect((await editor.get('/')).location).toContain('/second-factor');
});
