import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenAccount, givenInstitution, givenPartnership, givenPerson, type PersonAtWork } from '../../../tests/support/given-people.ts';
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
  expect(figures(body)).toBe('0 institutions – nobody has added one yet 1 person with a role in the partnership or at an institution');
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
  {
    role: 'partnership-analyst',
    sees: /^0 institutions – nobody has added one yet 1 person with a role/,
    nothing: 'There is nothing for you to do now.',
  },
  { role: 'viewer', sees: /^0 institutions – nobody has added one yet$/, nothing: 'What the partnership publishes is for you to read.' },
  { role: 'institution-editor', sees: /^Year 11 leavers.* 1 person with a role here$/, nothing: 'Ask your careers lead what to begin with.' },
  { role: 'institution-head', sees: /^Year 11 leavers.* 1 person with a role here$/, nothing: 'There is nothing for you to do now.' },
] as const)('a $role has nothing to do, and sees how things stand', async ({ role, sees, nothing }) => {
  const { body } = await (await givenMember(role)).get('/');
  expect(next(body)).toMatch(/^Next for you There is nothing for you to do/);
  expect(next(body)).toContain(nothing);
  expect(figures(body)).toMatch(sees);
});

test('each role reads what Waymark is for it, and how a year goes from its side', async () => {
  const roles = ['partnership-lead', 'partnership-analyst', 'viewer', 'institution-lead', 'institution-editor', 'institution-head'] as const;
  const told = new Set<string>();
  for (const role of roles) {
    const { body } = await (await givenMember(role)).get('/');
    told.add(read(body, /<p class="say">([\s\S]*?)<\/p>/).slice(0, 40));
    expect(read(body, /<h2>How a year goes<\/h2>([\s\S]*?<\/ol>)/)).not.toBe('');
  }
  expect(told.size).toBe(roles.length);
});

test('who is to be asked is named: of those who can sign in, here alone, and to those who do not know', async () => {
  const editor = await givenMember('institution-editor');
  const { partnership, institution } = editor;
  const asked = async () => read((await editor.get('/')).body, /<h2>Who to ask<\/h2>([\s\S]*?<\/dl>)/);
  expect(await asked()).toBe('Careers lead Nobody yet Partnership lead Nobody yet');
  const here = { partnership, institution: institution ?? '' };
  await givenAccount(given, { role: 'institution-lead', ...here, name: 'Priya <i>Nair' });
  await givenAccount(given, { role: 'institution-lead', partnership, name: 'Sibling Lead' });
  const gone = await givenAccount(given, { role: 'institution-lead', ...here, name: 'Gone Away' });
  await given.admin.query('update person set disabled_at = now() where id = $1', [gone.id]);
  const late = await givenAccount(given, { role: 'partnership-lead', partnership, name: 'No Longer Confirmed' });
  await given.admin.query(
    "update membership set from_provider = 'dfe-sign-in', provider_organisation = 'x', confirmed_until = now() - interval '1 day' where membership_id = $1",
    [late.membership],
  );
  const maya = await givenPerson(given, { role: 'partnership-lead', partnership, name: 'Maya Okafor' });
  await givenAccount(given, { role: 'partnership-lead', partnership, name: 'Tom Reed' });
  await givenAccount(given, { role: 'partnership-lead', partnership: await givenPartnership(given), name: 'Elsewhere' });
  expect(await asked()).toBe('Careers lead Priya &lt;i>Nair Partnership lead Maya Okafor and Tom Reed');
  expect((await maya.get('/')).body).not.toContain('Who to ask');
});

test('institutions without any number are the lead’s to complete', async () => {
  const lead = await givenMember('partnership-lead');
  const { partnership } = lead;
  const [one, two] = [await givenInstitution(given, { partnership }), await givenInstitution(given, { partnership })];
  expect(next((await lead.get('/')).body)).toContain('Add the numbers of 2 institutions : without one, Waymark finds none of them in national files');
  await given.admin.query("update institution set ukprn = '10001234' where institution_id = $1", [one]);
  expect(next((await lead.get('/')).body)).toContain('Add the numbers of 1 institution : without one, Waymark cannot find it in national files');
  await given.admin.query("update institution set urn = '123456' where institution_id = $1", [two]);
  expect(next((await lead.get('/')).body)).not.toContain('Add the numbers');
  const analyst = await givenPerson(given, { role: 'partnership-analyst', partnership });
  await givenInstitution(given, { partnership });
  expect(next((await analyst.get('/')).body)).not.toContain('Add the numbers');
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
