import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenInstitution, givenPartnership, givenPerson, type PersonAtWork } from '../../../tests/support/given-people.ts';
import type { Role } from '../../web/reader.ts';

const given = await givenApp();

/** Only the first of a file has a partnership of its own, so that each test has one here. */
async function givenMember(role: Role): Promise<PersonAtWork> {
  return givenPerson(given, { role, partnership: await givenPartnership(given, 'Ashmoor Careers Partnership') });
}

/** The text of an element, as a person reads it. */
function read(body: string, element: RegExp): string {
  return (element.exec(body)?.[1] ?? '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const next = (body: string) => read(body, /<section class="next[^"]*">([\s\S]*?)<\/section>/);
const figures = (body: string) => read(body, /<ul class="key-figures">([\s\S]*?)<\/ul>/);

test('a lead of an empty partnership sees the first steps', async () => {
  const lead = await givenMember('partnership-lead');
  const { body } = await lead.get('/');
  expect(body).toContain('Ashmoor Careers Partnership');
  expect(body.match(/<ol>[\s\S]*?<\/ol>/)?.[0].match(/<li>/g)).toHaveLength(4);
  expect(next(body)).toMatch(
    /^First steps Say which local authorities .* Add your institutions : .* Invite your colleagues : .* Invite the careers lead/,
  );
  expect(next(body)).not.toContain('Done:');
  expect(figures(body)).toBe('0 institutions : nobody has added one yet 1 person with a role in the partnership or at an institution');
});

test('what is done is ticked, from what is in the database', async () => {
  const lead = await givenMember('partnership-lead');
  const { partnership } = lead;
  const institution = await givenInstitution(given, { partnership });
  await givenInstitution(given, { partnership });
  await givenPerson(given, { role: 'institution-lead', partnership, institution });
  const { body } = await lead.get('/');
  expect(next(body)).toMatch(/✓ Done: Add your institutions ✓ Done: Invite your colleagues .*1 of 2 institutions has none yet/);
  expect(figures(body)).toMatch(/^2 institutions 2 people with a role/);
  await lead.post('/people/invite', { name: 'Theo Marsh', email: 'theo@ashmoor.example', role: 'partnership-analyst', form_id: randomUUID() });
  expect(figures((await lead.get('/')).body)).toContain('1 invitation that waits for an answer');
});

test('roles that nobody looked at for more than a year are to be reviewed', async () => {
  const lead = await givenMember('partnership-lead');
  const since = (text: string) =>
    given.admin.query(`update membership set since = now() - interval '${text}' where membership_id = $1`, [lead.membership]);
  await since('364 days');
  expect(next((await lead.get('/')).body)).not.toContain('Review');
  await since('367 days');
  expect(next((await lead.get('/')).body)).toContain('Review who has which role : nobody has looked at 1 role for more than a year');
  await given.admin.query("update membership set last_reviewed_at = now() - interval '364 days' where membership_id = $1", [lead.membership]);
  expect(next((await lead.get('/')).body)).not.toContain('Review');
});

test('nothing of another partnership is counted', async () => {
  const lead = await givenMember('partnership-lead');
  const crowded = await givenMember('partnership-lead');
  await givenInstitution(given, { partnership: crowded.partnership });
  expect(figures((await lead.get('/')).body)).toMatch(/^0 institutions .* 1 person/);
});

test.each([
  { role: 'partnership-analyst', sees: /^0 institutions .* 1 person with a role/ },
  { role: 'viewer', sees: /^0 institutions : nobody has added one yet$/ },
  { role: 'institution-editor', sees: /^1 person with a role here$/ },
  { role: 'institution-head', sees: /^1 person with a role here$/ },
] as const)('a $role has nothing to do, and sees what there is', async ({ role, sees }) => {
  const { body } = await (await givenMember(role)).get('/');
  expect(next(body)).toBe('Next for you There is nothing for you to do now.');
  expect(figures(body)).toMatch(sees);
});

test('a careers lead who is alone is told to invite others', async () => {
  const careersLead = await givenMember('institution-lead');
  expect(next((await careersLead.get('/')).body)).toMatch(/^Next for you Invite your colleagues/);
  await givenPerson(given, { role: 'institution-head', partnership: careersLead.partnership, institution: careersLead.institution ?? '' });
  const { body } = await careersLead.get('/');
  expect(next(body)).toContain('nothing for you to do');
  expect(figures(body)).toContain('2 people with a role here');
});

test('whoever has no role is told what to do', async () => {
  const { body } = await (await givenPerson(given, { role: null, name: '<i>Sam</i>' })).get('/');
  expect(body).toContain('You have no role in Waymark now');
  expect(body).toContain('&lt;i>Sam&lt;/i>');
});

test('every link of every home leads to a page that its reader may open', async () => {
  const roles = ['partnership-lead', 'partnership-analyst', 'viewer', 'institution-lead', 'institution-editor', 'institution-head', null] as const;
  for (const role of roles) {
    const person = role ? await givenMember(role) : await givenPerson(given, { role });
    const { body } = await person.get('/');
    // Behind the page stand the dialogs of a session that ends, with a link for whoever is signed out by then.
    const [page = ''] = body.split('<dialog');
    const links = new Set([...page.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href]) => href ?? ''));
    expect(links.size).toBeGreaterThan(3);
    for (const link of links) expect([link, (await person.get(link)).status]).toEqual([link, 200]);
  }
});
