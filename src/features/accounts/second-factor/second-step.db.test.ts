import { beforeEach, describe, expect, test } from 'vitest';
import { codeOf } from '../../../../tests/support/first-lead.ts';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenPerson, PASSWORD, type PersonAtWork } from '../../../../tests/support/given-people.ts';
import { hidden, Visitor } from '../../../../tests/support/visitor.ts';

const given = await givenApp();
const lead = await givenPerson(given, { role: 'partnership-lead' });
const totpAddress = lead.totpAddress ?? '';

/** A browser in which the password was given and the code was not. */
async function atSecondStep(person: PersonAtWork = lead): Promise<Visitor> {
  const visitor = new Visitor(given.app);
  const answer = await visitor.post('/sign-in', { email: person.email, password: PASSWORD });
  expect(answer.location).toBe('/sign-in/second-step');
  return visitor;
}

beforeEach(async () => {
  await given.admin.query('delete from attempt');
  await given.admin.query('delete from used_code');
  await given.admin.query('update second_factor set failed_verification_count = 0, locked_until = null');
});

test('the password alone opens nothing', async () => {
  const visitor = await atSecondStep();
  expect((await visitor.get('/account')).location).toBe('/sign-in?onward=%2Faccount');
  expect((await visitor.get('/sign-in/second-step')).status).toBe(200);
});

test('without a password there is no second step', async () => {
  expect((await new Visitor(given.app).get('/sign-in/second-step')).location).toBe('/sign-in');
  expect((await new Visitor(given.app).get('/sign-in/recovery-code')).location).toBe('/sign-in');
  expect((await new Visitor(given.app).post('/sign-in/second-step', { code: await codeOf(totpAddress) })).location).toBe('/sign-in');
});

describe('a code', () => {
  test('signs in, also when it was pasted with a space', async () => {
    const visitor = await atSecondStep();
    const code = await codeOf(totpAddress);
    const answer = await visitor.post('/sign-in/second-step', { code: ` ${code.slice(0, 3)} ${code.slice(3)} `, onward: '/account' });
    expect(answer.location).toBe('/account');
    const { rows } = await given.admin.query('select second_factor from session where person_id = $1 order by created_at desc limit 1', [lead.id]);
    expect(rows).toEqual([{ second_factor: 'authenticator' }]);
  });

  test('counts once, and the next one still signs in', async () => {
    const code = await codeOf(totpAddress);
    await (await atSecondStep()).post('/sign-in/second-step', { code });
    const again = await atSecondStep();
    const refused = await again.post('/sign-in/second-step', { code });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('This code was used already');
    expect((await again.get('/account')).location).toContain('/sign-in');
    await given.admin.query('delete from used_code');
    expect((await again.post('/sign-in/second-step', { code: await codeOf(totpAddress) })).location).toBe('/');
  });

  test('sent by two browsers at once signs in one of them', async () => {
    const visitors = [await atSecondStep(), await atSecondStep()];
    const code = await codeOf(totpAddress);
    const answers = await Promise.all(visitors.map((visitor) => visitor.post('/sign-in/second-step', { code })));
    expect(answers.filter(({ location }) => location === '/')).toHaveLength(1);
    const inside = await Promise.all(visitors.map((visitor) => visitor.get('/account')));
    expect(inside.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('may be wrong five times; then the sign-in is over', async () => {
    const visitor = await atSecondStep();
    const wrong = await wrongCode();
    for (let tries = 1; tries <= 5; tries++) expect((await visitor.post('/sign-in/second-step', { code: wrong })).status).toBe(422);
    const sixth = await visitor.post('/sign-in/second-step', { code: await codeOf(totpAddress), onward: '/account' });
    expect(sixth.location).toBe('/sign-in?onward=%2Faccount');
    expect((await visitor.follow(sixth)).body).toContain('too many codes were wrong');
    expect((await visitor.get('/sign-in/second-step')).location).toBe('/sign-in');
  });

  test('may be wrong four times, and the fifth signs in', async () => {
    const visitor = await atSecondStep();
    const wrong = await wrongCode();
    for (let tries = 1; tries <= 4; tries++) await visitor.post('/sign-in/second-step', { code: wrong });
    expect((await visitor.post('/sign-in/second-step', { code: await codeOf(totpAddress) })).location).toBe('/');
  });

  test('wrong ten times in a row holds the account off, whatever sign-in it was', async () => {
    const wrong = await wrongCode();
    for (let signIns = 1; signIns <= 2; signIns++) {
      const visitor = await atSecondStep();
      for (let tries = 1; tries <= 5; tries++) await visitor.post('/sign-in/second-step', { code: wrong });
    }
    expect((await (await atSecondStep()).post('/sign-in/second-step', { code: await codeOf(totpAddress) })).status).toBe(429);
  });

  test('is no use to somebody who was disabled after the password', async () => {
    const person = await givenPerson(given, { role: 'viewer' });
    const visitor = await atSecondStep(person);
    await given.admin.query('update person set disabled_at = now() where id = $1', [person.id]);
    await given.admin.query('delete from used_code');
    const answer = await visitor.post('/sign-in/second-step', { code: await codeOf(person.totpAddress ?? '') });
    expect(answer.location).toBe('/sign-in');
    const { rowCount } = await given.admin.query('select 1 from session where person_id = $1 and second_factor is null', [person.id]);
    expect(rowCount).toBe(0);
  });

  test('without six digits is not tried', async () => {
    const visitor = await atSecondStep();
    expect((await visitor.post('/sign-in/second-step', { code: '12345' })).body).toContain('Enter the six digits of the code');
    const { rows } = await given.admin.query('select failed_verification_count from second_factor where person_id = $1', [lead.id]);
    expect(rows).toEqual([{ failed_verification_count: 0 }]);
  });
});

test('a recovery code signs in once', async () => {
  const codes = await newRecoveryCodes();
  const first = await atSecondStep();
  expect((await first.post('/sign-in/recovery-code', { code: codes[0] ?? '' })).location).toBe('/');
  expect((await first.get('/account')).body).toContain('9 left');
  const second = await atSecondStep();
  expect((await second.post('/sign-in/recovery-code', { code: codes[0] ?? '' })).body).toContain('used already');
  await given.admin.query('delete from used_code');
  expect((await second.post('/sign-in/recovery-code', { code: codes[0] ?? '' })).body).toContain('does not work');
  expect((await second.post('/sign-in/recovery-code', { code: codes[1] ?? '' })).location).toBe('/');
});

test('whoever needs a second step and has none gets no further than to setting one up', async () => {
  const analyst = await givenPerson(given, { role: 'partnership-analyst', secondFactor: false });
  expect((await analyst.get('/account')).location).toBe('/second-factor?onward=%2Faccount');
  expect((await analyst.get('/second-factor')).body).toContain('Your role shows you more than one institution');
  expect((await analyst.post('/second-factor/authenticator', { password: 'wrong' })).status).toBe(422);
  const page = await analyst.post('/second-factor/authenticator', { password: PASSWORD });
  const address = hidden(page.body, 'address');
  const kept = { address, recoveryCodes: hidden(page.body, 'recoveryCodes') };
  const mistyped = await analyst.post('/second-factor/authenticator/confirm', { ...kept, code: '000000' });
  expect(mistyped.status).toBe(422);
  expect(hidden(mistyped.body, 'address')).toBe(address);
  expect((await analyst.get('/account')).location).toContain('/second-factor');
  await analyst.post('/second-factor/authenticator/confirm', { ...kept, code: await codeOf(address) });
  expect((await analyst.get('/account')).status).toBe(200);
});

describe('a session that began before the second step was set up', () => {
  test('shows it before it may change anything about second steps', async () => {
    const person = await givenPerson(given, { role: 'institution-lead' });
    const other = new Visitor(given.app);
    await other.post('/sign-in', { email: person.email, password: PASSWORD });
    const page = await other.post('/second-factor/authenticator', { password: PASSWORD });
    const address = hidden(page.body, 'address');
    await other.post('/second-factor/authenticator/confirm', { address, recoveryCodes: 'x', code: await codeOf(address) });
    for (const path of ['/second-factor/authenticator', '/second-factor/passkey', '/account/authenticator', '/account/recovery-codes'])
      expect((await person.get(path)).location).toMatch(/^\/second-factor(\?|$)/);
    expect((await person.post('/account/authenticator', { password: PASSWORD })).location).toMatch(/^\/second-factor(\?|$)/);
    expect((await person.post('/second-factor/passkey/options')).location).toMatch(/^\/second-factor(\?|$)/);
    await given.admin.query('delete from used_code');
    expect((await person.post('/second-factor', { code: await codeOf(address), onward: '/account/authenticator' })).location).toBe(
      '/account/authenticator',
    );
    expect((await person.get('/account/authenticator')).status).toBe(200);
  });

  test('goes on under another token once the code was shown and the one before opens nothing', async () => {
    const person = await givenPerson(given, { role: 'institution-lead', secondFactor: true });
    await given.admin.query('update session set second_factor = null where person_id = $1', [person.id]);
    await given.admin.query('delete from used_code');
    const sessions = async () =>
      (await given.admin.query('select id, token, created_at, membership_id, second_factor from session where person_id = $1', [person.id])).rows;
    const before = new Map(person.cookies);
    const [started] = await sessions();

    expect((await person.post('/second-factor', { code: await codeOf(person.totpAddress ?? '') })).status).toBe(303);
    const after = await sessions();
    expect(after).toEqual([{ ...started, token: expect.stringMatching(/^[\w-]{32}$/), second_factor: 'authenticator' }]);
    expect(after[0]?.token).not.toBe(started?.token);
    expect((await person.get('/')).status).toBe(200);
    const old = Object.assign(new Visitor(given.app), { cookies: before });
    expect((await old.get('/')).location).toContain('/sign-in');
    expect((await person.get('/')).status).toBe(200);
  });

  test('cannot try codes where only a sign-in is counted', async () => {
    const person = await givenPerson(given, { role: 'institution-lead', secondFactor: true });
    await given.admin.query('update session set second_factor = null where person_id = $1', [person.id]);
    const waiting = await atSecondStep(person);
    for (const [name, value] of waiting.cookies) if (name.includes('two_factor')) person.cookies.set(name, value);
    await given.admin.query('delete from used_code');
    const answer = await person.post('/sign-in/second-step', { code: await codeOf(person.totpAddress ?? '') });
    expect(answer.location).toBe('/sign-in');
    const { rows } = await given.admin.query('select second_factor from session where person_id = $1', [person.id]);
    expect(rows).toEqual([{ second_factor: null }]);
  });

  test('may try five codes, and a used one never', async () => {
    const person = await givenPerson(given, { role: 'institution-lead', secondFactor: true });
    await given.admin.query('update session set second_factor = null where person_id = $1', [person.id]);
    const code = await codeOf(person.totpAddress ?? '');
    await given.admin.query('delete from attempt');
    expect((await person.post('/second-factor', { code })).body).toContain('used already');
    await given.admin.query('delete from used_code');
    for (let tries = 1; tries <= 4; tries++) expect((await person.post('/second-factor', { code: await wrongCode(person) })).status).toBe(422);
    expect((await person.post('/second-factor', { code })).status).toBe(429);
  });
});

/** Six digits that no authenticator of this person shows now, just before or just after. */
async function wrongCode({ totpAddress: address }: Pick<PersonAtWork, 'totpAddress'> = lead): Promise<string> {
  const now = Number(await codeOf(address ?? ''));
  return String((now + 500_000) % 1_000_000).padStart(6, '0');
}

async function newRecoveryCodes(): Promise<string[]> {
  const { body } = await lead.post('/account/recovery-codes', { password: PASSWORD });
  const codes = [...body.matchAll(/<code>([\w-]+)<\/code>/g)].map(([, code]) => code ?? '');
  expect(codes).toHaveLength(10);
  return codes;
}
