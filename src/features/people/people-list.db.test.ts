import { beforeAll, describe, expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenAccount, givenInstitution, givenPartnership, givenPerson, givenRole, type PersonAtWork } from '../../../tests/support/given-people.ts';

const given = await givenApp();
const MARKUP = `<b>${'Anna '.repeat(17)}</b>`;

let lead: PersonAtWork;
let analyst: PersonAtWork;
let careersLead: PersonAtWork;
let ash: string;
let oak: string;
let atOak: PersonAtWork;

beforeAll(async () => {
  lead = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor', email: 'maya@dunmere.example' });
  analyst = await givenPerson(given, { role: 'partnership-analyst', name: 'Tom Baker' });
  [ash, oak] = [await givenInstitution(given, { name: 'Ash Tree School' }), await givenInstitution(given, { name: 'Oak Hill College' })];
  careersLead = await givenPerson(given, { role: 'institution-lead', institution: ash, name: 'Priya Nair' });
  atOak = await givenAccount(given, { role: 'institution-editor', institution: oak, name: MARKUP, email: `${'o'.repeat(60)}@oak.example` });
  const elsewhere = await givenPartnership(given, 'Westmarsh Careers Partnership');
  await givenAccount(given, { role: 'partnership-lead', partnership: elsewhere, name: 'Wanda Westmarsh' });
});

describe('the list', () => {
  test('tells a lead who has which role, where, since when, last signed in, and the second step', async () => {
    const { status, body } = await lead.get('/people');
    expect(status).toBe(200);
    const rows = rowsOf(body);
    expect(rows).toHaveLength(4);
    expect(rows.find((row) => row.includes('Maya Okafor'))).toMatch(
      /maya@dunmere\.example.*Partnership lead.*since \d+ \w+ \d{4}.*\d+ \w+ \d{4}.*yes/s,
    );
    expect(rows.find((row) => row.includes('Priya Nair'))).toMatch(/Careers lead, Ash Tree School.*no/s);
    expect(rows.find((row) => row.includes('oak.example'))).toMatch(/Careers team, Oak Hill College.*not yet/s);
    expect(body).toContain('4 people have a role here. 1 has not signed in yet.');
    expect((await lead.get('/people?text=maya')).body).toContain('1 person has a role here and matches what you chose.');
  });

  test('shows a name with markup as it is written, and nobody of another partnership', async () => {
    const { body } = await lead.get('/people');
    expect(body).toContain('&lt;b>Anna');
    expect(body).not.toContain('<b>Anna');
    expect(body).not.toContain('Wanda');
  });

  test('shows an analyst the same without the ways to change it', async () => {
    const { status, body } = await analyst.get('/people');
    expect(status).toBe(200);
    expect(rowsOf(body)).toHaveLength(4);
    expect(body).not.toContain('href="/people/invite"');
    expect(body).not.toContain('href="/people/review"');
  });

  test('shows a careers lead the own institution, and of somebody with several roles only the one there', async () => {
    const both = await givenAccount(given, { role: 'institution-head', institution: ash, name: 'Sam Both' });
    await givenRole(given, { person: both.id, role: 'institution-head', partnership: lead.partnership, institution: oak });
    const { body } = await careersLead.get('/people');
    expect(rowsOf(body)).toHaveLength(2);
    expect(body).toContain('Head or governor, Ash Tree School');
    expect(body).not.toContain('Oak Hill');
    expect((await lead.get(`/people?text=sam+both`)).body).toMatch(/Head or governor, Ash Tree School.*Head or governor, Oak Hill College/s);
    await given.admin.query('update membership set ended_at = now() where person_id = $1', [both.id]);
    expect(rowsOf((await careersLead.get('/people')).body)).toHaveLength(1);
  });

  test.each(['viewer', 'institution-editor', 'institution-head'] as const)('is not there for a %s, reading or doing', async (role) => {
    const person = await givenPerson(given, { role, institution: ash });
    for (const path of ['/people', '/people/invite', '/people/review', `/people/${lead.id}`, `/people/${lead.id}/leave`])
      expect((await person.get(path)).status).toBe(404);
    for (const path of [
      '/people/invite',
      '/people/review',
      `/people/${lead.id}/give-role`,
      `/people/${lead.id}/leave`,
      `/people/${lead.id}/sign-out`,
    ])
      expect((await person.post(path)).status).toBe(403);
    await given.admin.query('update membership set ended_at = now() where person_id = $1', [person.id]);
  });

  test('an analyst reads, and does nothing', async () => {
    expect((await analyst.get(`/people/${careersLead.id}`)).status).toBe(200);
    expect((await analyst.get('/people/invite')).status).toBe(404);
    expect((await analyst.post('/people/invite')).status).toBe(403);
    expect((await analyst.post(`/people/${careersLead.id}/sign-out`)).status).toBe(403);
    expect((await analyst.get(`/people/${careersLead.id}`)).body).not.toContain('/leave');
  });
});

describe('the filter', () => {
  test.each([
    { query: 'text=MAYA%40dun', found: ['Maya Okafor'] },
    { query: 'text=baker', found: ['Tom Baker'] },
    { query: 'text=100%25', found: [] },
    { query: 'text=_', found: [] },
    { query: 'role=institution-lead', found: ['Priya Nair'] },
    { query: 'role=king', found: ['&lt;b>Anna', 'Maya Okafor', 'Priya Nair', 'Tom Baker'] },
    { query: 'role=viewer&text=maya', found: [] },
  ])('$query finds $found', async ({ query, found }) => {
    const { status, body } = await lead.get(`/people?${query}`);
    expect(status).toBe(200);
    const rows = rowsOf(body);
    expect(rows).toHaveLength(found.length);
    for (const [place, name] of found.entries()) expect(rows[place]).toContain(name);
    expect(body.includes('Nobody found')).toBe(found.length === 0);
  });

  test('by institution, which may not be one of another partnership', async () => {
    expect(rowsOf((await lead.get(`/people?institution=${oak}`)).body)).toHaveLength(1);
    const theirs = await givenInstitution(given, { partnership: await givenPartnership(given, 'Northfell'), name: 'Their School' });
    const { body } = await lead.get(`/people?institution=${theirs}`);
    expect(rowsOf(body)).toHaveLength(0);
    expect(body).not.toContain('Their School');
  });

  test('is kept in the fields', async () => {
    const { body } = await lead.get(`/people?text=%22%3E&role=viewer&institution=${oak}`);
    expect(body).toContain('value="&quot;>"');
    expect(body).toMatch(/<option value="viewer" selected/);
    expect(body).toMatch(new RegExp(`<option value="${oak}" selected`));
  });
});

test('500 people stand on one page, one more begins another', async () => {
  const partnership = await givenPartnership(given, 'Large Partnership');
  const big = await givenPerson(given, { role: 'partnership-lead', partnership, name: 'AAA First' });
  await fill(partnership, 499);
  const full = await big.get('/people');
  expect(rowsOf(full.body)).toHaveLength(500);
  expect(full.body).not.toContain('page=2');
  await fill(partnership, 1);
  const first = await big.get('/people');
  expect(rowsOf(first.body)).toHaveLength(500);
  expect(first.body).toContain('501 people have a role here.');
  expect(first.body).toContain('href="/people?page=2"');
  const second = await big.get('/people?page=2');
  expect(rowsOf(second.body)).toHaveLength(1);
  expect(second.body).toContain('href="/people"');
});

test('a disabled account is marked', async () => {
  await given.admin.query('update person set disabled_at = now() where id = $1', [atOak.id]);
  expect((await lead.get('/people?text=oak.example')).body).toContain('Account disabled');
  expect((await lead.get(`/people/${atOak.id}`)).body).toContain('disabled: cannot sign in');
});

/** The rows of people, not of invitations. */
function rowsOf(body: string): string[] {
  const table = /<table[^>]*><caption[^>]*>People with a role here.*?<\/table>/s.exec(body)?.[0] ?? '';
  return table.split('<tr').slice(2);
}

async function fill(partnership: string, number: number): Promise<void> {
  await given.admin.query(
    `with added as (
       insert into person (id, name, email) select gen_random_uuid(), 'Person ' || n, gen_random_uuid() || '@large.example' from generate_series(1, $2::int) n returning id)
     insert into membership (partnership_id, membership_id, person_id, role, since) select $1, gen_random_uuid(), id, 'viewer', now() from added`,
    [partnership, number],
  );
}
