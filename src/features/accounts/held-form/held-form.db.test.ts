import { beforeEach, describe, expect, test } from 'vitest';
import { codeOf } from '../../../../tests/support/first-lead.ts';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenPerson, PASSWORD, type PersonAtWork } from '../../../../tests/support/given-people.ts';
import { type Answer, hidden, Visitor } from '../../../../tests/support/visitor.ts';

let moved = 0;
const given = await givenApp({ now: () => new Date(Date.now() + moved) });
const HOUR = 3_600_000;
let schools = 0;

beforeEach(async () => {
  moved = 0;
  await given.admin.query('delete from attempt');
  await given.admin.query('delete from used_code');
});

/** A lead whose session ends while a form is filled in, who sends it all the same. */
async function sentTooLate(): Promise<{ lead: PersonAtWork; name: string; fields: Record<string, string>; answer: Answer }> {
  const lead = await givenPerson(given, { role: 'partnership-lead' });
  const page = await lead.get('/institutions/new');
  const name = `Alder Vale Academy ${++schools}`;
  const fields = { name, kind: 'mainstream', phases: 'ks4', form_id: hidden(page.body, 'form_id') };
  await given.admin.query('delete from session where person_id = $1', [lead.id]);
  const answer = await lead.post('/institutions/new', fields);
  return { lead, name, fields, answer };
}

async function signInAgain(visitor: Visitor, { email, totpAddress }: PersonAtWork, onward: string): Promise<Answer> {
  const first = await visitor.post('/sign-in', { email, password: PASSWORD, onward });
  await given.admin.query('delete from used_code');
  return visitor.post(first.location ?? '', { code: await codeOf(totpAddress ?? ''), onward });
}

async function savedCalled(name: string): Promise<number> {
  const { rowCount } = await given.admin.query('select 1 from institution where name = $1', [name]);
  return rowCount ?? 0;
}

const heldForms = async () => (await given.admin.query('select 1 from held_form')).rowCount;

test('what was typed when the session ended is there after the sign-in, is sent once, and is then forgotten', async () => {
  await given.admin.query('delete from held_form');
  const { lead, name, answer } = await sentTooLate();
  expect(answer.location).toBe('/sign-in?onward=%2Fheld-form');
  expect((await lead.get(answer.location ?? '')).body).toContain('What you typed is kept');
  const signedIn = await signInAgain(lead, lead, '/held-form');
  expect(signedIn.location).toBe('/held-form');
  const page = await lead.get('/held-form');
  expect(page.body).toContain('What you typed is still here');
  expect(page.body).toContain(name);
  expect(await savedCalled(name)).toBe(0);
  const fields = Object.fromEntries(['name', 'kind', 'phases', 'form_id'].map((field) => [field, hidden(page.body, field)]));
  const sent = await lead.post('/institutions/new', fields);
  expect(sent.status).toBe(303);
  expect((await lead.post('/institutions/new', fields)).status).toBe(303);
  expect(await savedCalled(name)).toBe(1);
  expect(await heldForms()).toBe(0);
  expect([...lead.cookies.keys()].filter((cookie) => cookie.includes('held'))).toEqual([]);
  expect((await lead.get('/held-form')).location).toBe('/');
});

test('what is sent with a mistake stays until it is saved', async () => {
  const { lead, fields, name } = await sentTooLate();
  await signInAgain(lead, lead, '/held-form');
  expect((await lead.post('/institutions/new', { ...fields, name: '' })).status).toBe(422);
  expect((await lead.get('/held-form')).body).toContain(name);
});

test('another form sent to the same place leaves it there', async () => {
  const { lead, name } = await sentTooLate();
  await signInAgain(lead, lead, '/held-form');
  const other = hidden((await lead.get('/institutions/new')).body, 'form_id');
  const saved = await lead.post('/institutions/new', { name: `${name} Sixth Form`, kind: 'college', phases: 'post16', form_id: other });
  expect(saved.status).toBe(303);
  expect((await lead.get('/held-form')).body).toContain(name);
});

test('whoever throws it away has thrown it away', async () => {
  const { lead, name } = await sentTooLate();
  await signInAgain(lead, lead, '/held-form');
  await lead.post('/held-form/forget');
  expect((await lead.get('/held-form')).location).toBe('/');
  expect(await savedCalled(name)).toBe(0);
});

describe('nobody else sees it', () => {
  test('who signs in in the same browser', async () => {
    const { lead, name } = await sentTooLate();
    const colleague = await givenPerson(given, { role: 'partnership-lead' });
    await signInAgain(lead, colleague, '/held-form');
    expect((await lead.get('/held-form')).location).toBe('/');
    expect((await lead.get('/')).body).not.toContain(name);
  });

  test('who has the same account and another browser', async () => {
    const { lead } = await sentTooLate();
    const other = new Visitor(given.app);
    await signInAgain(other, lead, '/held-form');
    expect((await other.get('/held-form')).location).toBe('/');
  });

  test('who reads the database', async () => {
    const { name } = await sentTooLate();
    const { rows } = await given.admin.query<{ sealed: Buffer }>('select sealed from held_form');
    expect(rows.length).toBeGreaterThan(0);
    for (const { sealed } of rows) expect(sealed.toString('latin1')).not.toContain(name);
  });
});

describe('an hour later', () => {
  test.each([
    { ms: HOUR - 5_000, there: true },
    { ms: HOUR, there: false },
  ])('after $ms milliseconds it is there: $there', async ({ ms, there }) => {
    const { lead, name } = await sentTooLate();
    await signInAgain(lead, lead, '/held-form');
    moved = ms;
    const { status, body } = await lead.get('/held-form');
    expect(status === 200 && body.includes(name)).toBe(there);
  });
});

describe('what is not kept', () => {
  async function sent(path: string, fields: Record<string, string>): Promise<{ location: string | undefined; kept: string }> {
    const lead = await givenPerson(given, { role: 'partnership-lead' });
    await given.admin.query('delete from session where person_id = $1', [lead.id]);
    await given.admin.query('delete from held_form');
    const { location } = await lead.post(path, fields);
    await signInAgain(lead, lead, '/held-form');
    return { location, kept: (await lead.get('/held-form')).body };
  }

  test('is whatever is secret, in however many words it is named', async () => {
    const secrets = {
      password: 'S1',
      currentPassword: 'S2',
      new_password: 'S3',
      code: 'S4',
      apiToken: 'S5',
      client_secret: 'S6',
      recoveryCodes: 'S7',
    };
    const { kept } = await sent('/institutions/new', { ...secrets, name: 'Alder Vale', laCodes: '831', postcode: 'DE1 1AA' });
    expect(kept).toContain('Alder Vale');
    expect(kept).toContain('831');
    expect(kept).toContain('DE1 1AA');
    expect(kept).not.toMatch(/S[1-7]/);
  });

  test.each(['/account/password', '/account/name', '/second-factor', '/sign-out', '/session/extend', '/your-roles', '/held-form/forget'])(
    'is a form of %s',
    async (path) => {
      await sent(path, { name: 'Anything' });
      expect(await heldForms()).toBe(0);
    },
  );

  test('is what a browser sends in which nobody ever signed in', async () => {
    await given.admin.query('delete from held_form');
    expect((await new Visitor(given.app).post('/institutions/new', { name: 'Alder Vale' })).location).toBe('/sign-in');
    expect(await heldForms()).toBe(0);
  });

  test('is more than thirty forms of one person in a quarter of an hour', async () => {
    const lead = await givenPerson(given, { role: 'partnership-lead' });
    await given.admin.query('delete from session where person_id = $1', [lead.id]);
    const browser = new Map(lead.cookies);
    const post = () => Object.assign(new Visitor(given.app), { cookies: new Map(browser) }).post('/institutions/new', { name: 'Alder Vale' });
    for (let forms = 1; forms <= 30; forms++) expect((await post()).location).toBe('/sign-in?onward=%2Fheld-form');
    expect((await post()).location).toBe('/sign-in');
  });
});

test('a form that finds its sender without a second step is kept until it is shown', async () => {
  const analyst = await givenPerson(given, { role: 'institution-lead' });
  await analyst.get('/');
  await given.admin.query(`insert into operator (person_id, since) values ($1, now())`, [analyst.id]);
  const answer = await analyst.post('/institutions/new', { name: 'Alder Vale Academy' });
  expect(answer.location).toBe('/second-factor?onward=%2Fheld-form');
  expect(await heldForms()).toBeGreaterThan(0);
});
