import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { codeOf, setUpAuthenticator } from '../../../../tests/support/first-lead.ts';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenPerson, PASSWORD, type PersonAtWork } from '../../../../tests/support/given-people.ts';
import { Visitor } from '../../../../tests/support/visitor.ts';

let moved = 0;
const given = await givenApp({ now: () => new Date(Date.now() + moved) });
const MINUTE = 60_000;

async function elsewhere(person: PersonAtWork): Promise<Visitor> {
  const visitor = new Visitor(given.app);
  await visitor.post('/sign-in', { email: person.email, password: PASSWORD });
  return visitor;
}

const actsOf = async (person: PersonAtWork) => {
  const { rows } = await given.admin.query<{ act: string }>('select act from service_activity where person_id = $1 order by position', [person.id]);
  return rows.map(({ act }) => act).filter((act) => act !== 'signed-in');
};

async function givenPasskey(person: PersonAtWork, name = 'Chrome on Windows'): Promise<string> {
  const id = randomUUID();
  await given.admin.query(
    `insert into passkey (id, name, public_key, person_id, credential_id, counter, device_type, backed_up) values ($1, $2, 'key', $3, $4, 0, 'singleDevice', false)`,
    [id, name, person.id, randomUUID()],
  );
  return id;
}

beforeEach(async () => {
  moved = 0;
  await given.admin.query('delete from attempt');
  await given.admin.query('delete from used_code');
});

describe('an authenticator app', () => {
  test('is removed with the password, where no role needs it', async () => {
    const person = await givenPerson(given, { role: 'institution-editor', secondFactor: true });
    expect((await person.post('/account/authenticator', { password: 'wrong' })).status).toBe(422);
    expect((await person.post('/account/authenticator', { password: '' })).body).toContain('Enter your password');
    expect((await person.post('/account/authenticator', { password: PASSWORD })).location).toBe('/account');
    expect((await (await elsewhere(person)).get('/account')).body).toContain('Not set up');
    expect(await actsOf(person)).toEqual(['set-up-authenticator', 'removed-authenticator']);
  });

  test('stays where a role needs it and there is nothing else', async () => {
    const person = await givenPerson(given, { role: 'viewer' });
    expect((await person.get('/account')).body).not.toContain('href="/account/authenticator"');
    expect((await person.get('/account/authenticator')).body).toContain('Your role needs a second step');
    expect((await person.post('/account/authenticator', { password: PASSWORD })).status).toBe(403);
    expect((await person.get('/account')).body).toContain('10 left');
  });

  test('may go where a role needs a second step and a passkey stays', async () => {
    const person = await givenPerson(given, { role: 'viewer' });
    await givenPasskey(person);
    expect((await person.post('/account/authenticator', { password: PASSWORD })).location).toBe('/account');
    // The password alone is not enough for whoever still has a passkey.
    const other = await elsewhere(person);
    expect((await other.get('/account')).location).toContain('/second-factor');
    expect((await other.get('/second-factor')).body).toContain('Use your passkey');
    expect((await other.post('/second-factor/authenticator', { password: PASSWORD })).location).toBe('/second-factor');
  });

  test('can be set up anew, in the same session and role', async () => {
    const person = await givenPerson(given, { role: 'institution-editor', secondFactor: true });
    await person.post('/account/authenticator', { password: PASSWORD });
    const address = await setUpAuthenticator(person, PASSWORD);
    const other = await elsewhere(person);
    await given.admin.query('delete from used_code');
    expect((await other.post('/sign-in/second-step', { code: await codeOf(address) })).location).toBe('/');
  });
});

describe('recovery codes', () => {
  test('are made anew with the password; the old ones stop working', async () => {
    const person = await givenPerson(given, { role: 'viewer' });
    const codesIn = (body: string) => [...body.matchAll(/<code>([\w-]+)<\/code>/g)].map(([, code]) => code ?? '');
    expect((await person.post('/account/recovery-codes', { password: 'wrong' })).status).toBe(422);
    const [old = ''] = codesIn((await person.post('/account/recovery-codes', { password: PASSWORD })).body);
    const [fresh = ''] = codesIn((await person.post('/account/recovery-codes', { password: PASSWORD })).body);
    const other = await elsewhere(person);
    expect((await other.post('/sign-in/recovery-code', { code: old })).status).toBe(422);
    expect((await other.post('/sign-in/recovery-code', { code: fresh })).location).toBe('/');
    expect((await person.get('/account')).body).toContain('9 left');
  });

  test('are for those only who have an authenticator', async () => {
    const person = await givenPerson(given, { role: 'institution-editor' });
    expect((await person.post('/account/recovery-codes', { password: PASSWORD })).location).toBe('/account');
  });
});

describe('a passkey', () => {
  test('is listed, renamed and removed with the password', async () => {
    const person = await givenPerson(given, { role: 'viewer' });
    const passkey = await givenPasskey(person);
    const path = `/account/passkeys/${passkey}`;
    expect((await person.get('/account')).body).toContain('Chrome on Windows');
    expect((await person.post(path, { name: '' })).body).toContain('Enter a name');
    expect((await person.post(path, { name: 'x'.repeat(61) })).body).toContain('Use 60 characters or fewer');
    expect((await person.post(path, { name: 'Work laptop' })).location).toBe('/account');
    expect((await person.get('/account')).body).toContain('Work laptop');
    expect((await person.post(`${path}/remove`, { password: 'wrong' })).status).toBe(422);
    expect((await person.post(`${path}/remove`, { password: PASSWORD })).location).toBe('/account');
    expect((await person.get(path)).status).toBe(404);
    expect(await actsOf(person)).toEqual(['set-up-authenticator', 'renamed-passkey', 'removed-passkey']);
  });

  test('that is the only second step of somebody who needs one stays', async () => {
    const person = await givenPerson(given, { role: 'viewer' });
    const passkey = await givenPasskey(person);
    await person.post('/account/authenticator', { password: PASSWORD });
    expect((await person.get(`/account/passkeys/${passkey}`)).body).toContain('Your role needs a second step');
    expect((await person.post(`/account/passkeys/${passkey}/remove`, { password: PASSWORD })).status).toBe(422);
    expect((await person.get(`/account/passkeys/${passkey}`)).status).toBe(200);
  });

  test('of somebody else is not found', async () => {
    const person = await givenPerson(given, { role: 'viewer' });
    await givenPasskey(person);
    const other = await givenPasskey(await givenPerson(given, { role: 'institution-editor' }));
    expect((await person.get(`/account/passkeys/${other}`)).status).toBe(404);
    expect((await person.post(`/account/passkeys/${other}`, { name: 'Mine' })).status).toBe(404);
    expect((await person.post(`/account/passkeys/${other}/remove`, { password: PASSWORD })).status).toBe(404);
  });

  test('two removals at once leave somebody who needs it one second step', async () => {
    const person = await givenPerson(given, { role: 'viewer' });
    const passkey = await givenPasskey(person);
    const looking = new Client(given.connection);
    await looking.connect();
    // Held until both have come to where they must wait for each other.
    await given.admin.query('begin');
    await given.admin.query('select 1 from person where id = $1 for update', [person.id]);
    const both = Promise.all([
      person.post('/account/authenticator', { password: PASSWORD }),
      person.post(`/account/passkeys/${passkey}/remove`, { password: PASSWORD }),
    ]);
    await vi.waitUntil(async () => {
      const { rowCount } = await looking.query(
        'select 1 from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0 and datname = current_database()',
      );
      return rowCount === 2;
    }, 20_000);
    await given.admin.query('commit');
    await looking.end();
    expect((await both).filter(({ status }) => status === 303)).toHaveLength(1);
  });

  test('is added without the password within ten minutes of the sign-in, and with it later', async () => {
    const person = await givenPerson(given, { role: 'institution-editor' });
    const permit = (body: string) => /data-permit="([^"]+)"/.exec(body)?.[1] ?? '';
    const fresh = permit((await person.get('/second-factor/passkey')).body);
    expect((await options(person, fresh)).status).toBe(200);
    moved = 10 * MINUTE + 5_000;
    expect((await options(person, fresh)).body).toContain('This page was open for too long');
    expect(permit((await person.get('/second-factor/passkey')).body)).toBe('');
    expect((await person.post('/second-factor/passkey', { password: 'wrong' })).status).toBe(422);
    const confirmed = permit((await person.post('/second-factor/passkey', { password: PASSWORD })).body);
    expect((await options(person, confirmed)).status).toBe(200);
    const other = await givenPerson(given, { role: 'institution-editor' });
    expect((await options(other, confirmed)).status).toBe(403);
    expect((await options(person, '')).status).toBe(403);
  });

  test('that nobody made is not kept', async () => {
    const person = await givenPerson(given, { role: 'institution-editor' });
    for (const response of [undefined, {}, { id: 'x' }, { id: 'x', response: { clientDataJSON: 'e30' } }])
      expect((await sendJson(person, '/second-factor/passkey/answer', { response })).status).toBe(422);
    expect((await sendJson(person, '/sign-in/passkey', { response: { id: 'x'.repeat(16 * 1024) } })).status).toBe(413);
  });

  const options = (visitor: Visitor, permit: string) => sendJson(visitor, '/second-factor/passkey/options', { permit });
});

/** As the script of a page sends it. */
async function sendJson(visitor: Visitor, url: string, payload: object): Promise<{ status: number; body: string }> {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { host: 'localhost:3000', cookie, 'sec-fetch-site': 'same-origin' };
  const { statusCode, body, cookies } = await given.app.inject({ method: 'POST', url, headers, payload });
  for (const { name, value } of cookies) if (value) visitor.cookies.set(name, encodeURIComponent(value));
  return { status: statusCode, body };
}
