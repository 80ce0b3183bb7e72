import { beforeEach, describe, expect, test, vi } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenAccount, givenPerson, PASSWORD } from '../../../../tests/support/given-people.ts';
import { Visitor } from '../../../../tests/support/visitor.ts';
import { MailNotSent } from '../../../mail/mail-not-sent.ts';

const NEW = 'orchard kettle seventeen';
const given = await givenApp();
const editor = await givenPerson(given, { role: 'institution-editor', name: 'Maryam Blackwood', email: 'mb@dunmere.example' });

const stranger = (address = '203.0.113.7') => Object.assign(new Visitor(given.app), { address });

/** Asks for a link, and waits until a letter is there: the answer does not wait for it. */
async function linkFor(email: string, visitor = stranger()): Promise<string> {
  const before = given.letters.length;
  await visitor.post('/new-password', { email });
  await vi.waitUntil(() => given.letters.length > before);
  return new URL(/http\S+/.exec(given.letters.at(-1)?.text ?? '')?.[0] ?? '').pathname;
}

beforeEach(async () => {
  await given.admin.query('delete from attempt');
});

describe('asking for a link', () => {
  test('answers everybody alike, and sends to those only who may sign in', async () => {
    const own = await givenApp();
    const disabled = await givenAccount(own, { role: 'institution-editor' });
    await own.admin.query('update person set disabled_at = now() where id = $1', [disabled.id]);
    const person = await givenAccount(own, { role: 'institution-editor' });
    const emails = ['nobody@dunmere.example', disabled.email, person.email];
    const answers = await Promise.all(emails.map((email) => new Visitor(own.app).post('/new-password', { email })));
    const said = answers.map(({ status, location, body, headers }) => ({ status, location, body, cookies: headers['set-cookie'] }));
    expect(said).toEqual(emails.map(() => ({ status: 303, location: '/new-password/asked', body: '', cookies: undefined })));
    // The application stops when what it does in the background is done.
    await own.app.close();
    expect(own.letters.map(({ to }) => to)).toEqual([person.email]);
  });

  test('does not wait for the mail server', async () => {
    let sent = () => {};
    const slow = new Promise<void>((settle) => {
      sent = settle;
    });
    const send = vi.spyOn(given.parts.mail, 'send').mockImplementationOnce(() => slow);
    expect((await stranger().post('/new-password', { email: editor.email })).status).toBe(303);
    await vi.waitUntil(() => send.mock.calls.length > 0);
    sent();
    send.mockRestore();
  });

  test('leaves a line for the operator where the mail server takes no mail', async () => {
    const send = vi.spyOn(given.parts.mail, 'send').mockRejectedValueOnce(new MailNotSent('no-answer', 'ECONNREFUSED'));
    await stranger().post('/new-password', { email: editor.email });
    await vi.waitUntil(async () => (await linesOf('mail-not-sent')).length > 0);
    send.mockRestore();
    expect(await linesOf('mail-not-sent')).toEqual([{ person_id: editor.id, after: { why: 'no-answer', code: 'ECONNREFUSED' } }]);
  });

  test('needs an e-mail address', async () => {
    const answer = await stranger().post('/new-password', { email: 'maryam' });
    expect([answer.status, answer.body.includes('Enter an e-mail address in the right form')]).toEqual([422, true]);
  });

  test('is stopped for a stranger after five, and goes on for the browser of the person', async () => {
    for (let asked = 1; asked <= 5; asked++) expect((await stranger().post('/new-password', { email: editor.email })).status).toBe(303);
    expect((await stranger().post('/new-password', { email: editor.email })).status).toBe(429);
    expect((await stranger().post('/new-password', { email: 'nobody@dunmere.example' })).status).toBe(303);
    expect((await stranger('203.0.113.8').post('/new-password', { email: editor.email })).status).toBe(303);
    // The same address as the stranger's, in the browser of the person: from there, mail goes out too.
    editor.address = '203.0.113.7';
    expect(await linkFor(editor.email, editor)).toMatch(/^\/new-password\//);
  });

  test('fills nobody’s mailbox, from however many addresses', async () => {
    const own = await givenApp();
    const person = await givenPerson(own, { role: 'institution-editor' });
    for (let asked = 1; asked <= 8; asked++)
      await Object.assign(new Visitor(own.app), { address: `203.0.113.${asked}` }).post('/new-password', { email: person.email });
    await person.post('/new-password', { email: person.email });
    await own.app.close();
    expect(own.letters).toHaveLength(5 + 1);
  });

  test('says whom to ask where no mail reaches people', async () => {
    const silent = await givenApp();
    Object.assign(silent.parts.mail, { reachesPeople: false });
    const page = await rebuilt(silent);
    expect(page).toContain('Waymark cannot send e-mail here');
    expect((await stranger().get('/new-password')).body).not.toContain('cannot send e-mail');
  });
});

describe('the link', () => {
  test('sets a password once, and ends every session and everything begun with the old one', async () => {
    const person = await givenPerson(given, { role: 'viewer' });
    const waiting = new Visitor(given.app);
    await waiting.post('/sign-in', { email: person.email, password: PASSWORD });
    const earlier = await linkFor(person.email);
    const link = await linkFor(person.email);
    const visitor = stranger();
    expect((await visitor.get(link)).status).toBe(200);
    expect((await visitor.post(link, { password: NEW })).location).toBe('/sign-in');
    expect((await person.get('/account')).location).toContain('/sign-in');
    expect((await waiting.get('/sign-in/second-step')).location).toBe('/sign-in');
    for (const used of [link, earlier]) {
      expect((await visitor.get(used)).status).toBe(404);
      expect((await visitor.post(used, { password: 'another one altogether' })).status).toBe(404);
    }
    expect((await visitor.post('/sign-in', { email: person.email, password: PASSWORD })).status).toBe(422);
    expect((await visitor.post('/sign-in', { email: person.email, password: NEW })).location).toBe('/sign-in/second-step');
  });

  test('works for an hour', async () => {
    const link = await linkFor(editor.email);
    await given.admin.query(`update verification set expires_at = expires_at - interval '59 minutes 50 seconds'`);
    expect((await stranger().get(link)).status).toBe(200);
    await given.admin.query(`update verification set expires_at = expires_at - interval '10 seconds'`);
    expect((await stranger().get(link)).status).toBe(404);
    expect((await stranger().post(link, { password: NEW })).body).toContain('This link does not work any more');
  });

  test('is in the database in no form that opens anything', async () => {
    const link = await linkFor(editor.email);
    const { rows } = await given.admin.query('select identifier from verification where value = $1', [editor.id]);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(link.split('/').at(-1));
  });

  test('is no use to somebody who was disabled since', async () => {
    const person = await givenAccount(given, { role: 'institution-editor' });
    const link = await linkFor(person.email);
    await given.admin.query('update person set disabled_at = now() where id = $1', [person.id]);
    expect((await stranger().get(link)).status).toBe(404);
    expect((await stranger().post(link, { password: NEW })).status).toBe(404);
  });

  test.each([
    ['eleven signs', 'kettle plum', 'Use 12 characters or more'],
    ['what everybody uses', 'Password2026!', 'too easy to guess'],
    ['their own name', 'blackwood-maryam', 'too easy to guess'],
  ])('takes no password of %s', async (_what, password, said) => {
    const link = await linkFor(editor.email);
    const answer = await stranger().post(link, { password });
    expect([answer.status, answer.body.includes(said)]).toEqual([422, true]);
    expect(answer.body).not.toContain(password);
  });

  test('that never was is not found', async () => {
    expect((await stranger().get('/new-password/abcdefghijklmnopqrstuvwx')).status).toBe(404);
    expect((await stranger().post('/new-password/abcdefghijklmnopqrstuvwx', { password: NEW })).status).toBe(404);
  });
});

async function linesOf(act: string) {
  const { rows } = await given.admin.query('select person_id, after from service_activity where act = $1', [act]);
  return rows;
}

/** The page of an application that was put together after its mail was changed. */
async function rebuilt({ parts }: Awaited<ReturnType<typeof givenApp>>): Promise<string> {
  const { buildApp } = await import('../../../app.ts');
  const { app } = await buildApp(parts, { providers: [], development: false, trustProxy: false, logLevel: 'silent', isOurHost: () => true });
  return (await new Visitor(app).get('/new-password')).body;
}
