import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenInvitation, linkIn } from '../../../tests/support/given-invitation.ts';
import { givenAccount, givenInstitution, givenPartnership, givenPerson, type PersonAtWork } from '../../../tests/support/given-people.ts';
import { hidden, Visitor } from '../../../tests/support/visitor.ts';
import { createMail } from '../../mail/mail.ts';

const given = await givenApp();
const working = { ...given.parts.mail };

let lead: PersonAtWork;
let careersLead: PersonAtWork;
let siblingLead: PersonAtWork;
let otherLead: PersonAtWork;
let ash: string;
let oak: string;

beforeAll(async () => {
  lead = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
  [ash, oak] = [await givenInstitution(given, { name: 'Ash Tree School' }), await givenInstitution(given, { name: 'Oak Hill College' })];
  careersLead = await givenPerson(given, { role: 'institution-lead', institution: ash });
  siblingLead = await givenPerson(given, { role: 'institution-lead', institution: oak });
  otherLead = await givenPerson(given, { role: 'partnership-lead', partnership: await givenPartnership(given) });
});

beforeEach(() => {
  given.letters.length = 0;
  Object.assign(given.parts.mail, working);
});

const PRIYA = { name: 'Priya Nair', email: 'Priya@ash.example', role: 'institution-editor' };

describe('inviting', () => {
  test('sends a letter with the link, and shows the link this once', async () => {
    const answer = await lead.post('/people/invite', { ...PRIYA, institution: ash, form_id: await newForm(lead) });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('The invitation is sent');
    const link = linkIn(answer);
    expect(link).toMatch(new RegExp(`^/invitations/${lead.partnership}/[\\w-]{32}$`));
    const [letter, ...more] = given.letters;
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to: { name: 'Priya Nair', address: 'priya@ash.example' } });
    expect(letter?.text).toContain(`http://localhost:3000${link}`);
    expect(letter?.text).toContain('Maya Okafor invites you');
    expect(letter?.text).toContain('Careers team, Ash Tree School');
  });

  test('keeps the hash of the secret alone', async () => {
    const { link } = await givenInvitation(lead, { ...PRIYA, email: 'hash@ash.example', institution: ash });
    const secret = link.split('/').at(-1) ?? '';
    const { rows } = await given.admin.query(
      'select row_to_json(v)::text as text from invitation v union all select row_to_json(s)::text from sent_form s',
    );
    expect(secret).toHaveLength(32);
    expect(rows.filter(({ text }) => text.includes(secret))).toEqual([]);
    expect(given.log.join()).not.toContain(secret);
  });

  test('lists the invitation with its end, and tells the activity log without a name or an address', async () => {
    const { id } = await givenInvitation(lead, { ...PRIYA, name: 'Lena Listed', email: 'lena@ash.example', institution: ash });
    expect((await lead.get('/people')).body).toMatch(/Lena Listed.*lena@ash\.example.*Careers team, Ash Tree School.*by.*Maya Okafor.*works until/s);
    const { rows } = await given.admin.query(`select act, role, institution_id, after from activity where subject_id = $1`, [id]);
    expect(rows).toMatchObject([{ act: 'invited-person', role: 'partnership-lead', institution_id: ash, after: { role: 'institution-editor' } }]);
    expect(JSON.stringify(rows)).not.toMatch(/lena/i);
  });

  test('sent twice, the form makes one invitation and sends one letter', async () => {
    const form = { ...PRIYA, email: 'twice@ash.example', institution: ash, form_id: await newForm(lead) };
    const answers = await Promise.all([lead.post('/people/invite', form), lead.post('/people/invite', form)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 303]);
    const again = await lead.post('/people/invite', form);
    expect(again.location).toMatch(/^\/people\/invitations\//);
    expect((await lead.follow(again)).body).toContain('You had sent this form before');
    expect(await countInvitations('twice@ash.example')).toBe(1);
    expect(given.letters).toHaveLength(1);
  });

  test('another person typed into the same form after going back is invited too', async () => {
    const form_id = await newForm(lead);
    await lead.post('/people/invite', { ...PRIYA, email: 'first@ash.example', institution: ash, form_id });
    const second = await lead.post('/people/invite', { ...PRIYA, email: 'second@ash.example', institution: ash, form_id });
    expect(second.status).toBe(200);
    expect([await countInvitations('first@ash.example'), await countInvitations('second@ash.example')]).toEqual([1, 1]);
  });

  test('a form with mistakes comes back with what was typed', async () => {
    const { status, body } = await lead.post('/people/invite', { name: '"><script>', email: 'no address', role: 'institution-head' });
    expect(status).toBe(422);
    expect(body).toContain('href="#email"');
    expect(body).toContain('href="#institution"');
    expect(body).toContain('value="&quot;>&lt;script>"');
    expect(body).toMatch(/value="institution-head"[^>]*checked|checked[^>]*value="institution-head"/);
  });

  test('of an address with a role elsewhere answers word for word as of any other', async () => {
    const elsewhere = await givenAccount(given, { role: 'viewer', partnership: otherLead.partnership, email: 'known@elsewhere.example' });
    const known = await lead.post('/people/invite', { ...PRIYA, email: elsewhere.email, institution: ash });
    const unknown = await lead.post('/people/invite', { ...PRIYA, email: 'nobody@elsewhere.example', institution: ash });
    expect(alike(known.body)).toBe(alike(unknown.body).replaceAll('nobody@', 'known@'));
    expect(given.letters[0]?.text.replaceAll(/invitations\/\S+/g, '')).toBe(given.letters[1]?.text.replaceAll(/invitations\/\S+/g, ''));
  });

  test('somebody to a role that they have, or are invited to, is refused in plain words; to a further role it is not', async () => {
    const has = await givenAccount(given, { role: 'institution-editor', institution: ash, email: 'has@ash.example' });
    const refused = await lead.post('/people/invite', { ...PRIYA, email: has.email, institution: ash });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('Somebody with this e-mail address is here already as: Careers team, Ash Tree School');
    expect((await lead.post('/people/invite', { ...PRIYA, email: has.email, institution: oak })).status).toBe(200);
    const again = await lead.post('/people/invite', { ...PRIYA, email: has.email, institution: oak });
    expect(again.status).toBe(422);
    expect(again.body).toMatch(/has an open invitation to this role already.*href="\/people\/invitations\//s);
    await given.admin.query('update membership set ended_at = now() where membership_id = $1', [has.membership]);
    expect((await lead.post('/people/invite', { ...PRIYA, email: has.email, institution: ash })).status).toBe(200);
  });

  test('into an institution of another partnership is answered as into none', async () => {
    const theirs = await givenInstitution(given, { partnership: otherLead.partnership });
    const none = '00000000-0000-4000-8000-000000000000';
    const answers = await Promise.all([theirs, none].map((institution) => lead.post('/people/invite', { ...PRIYA, institution, form_id: none })));
    expect(answers.map(({ status }) => status)).toEqual([422, 422]);
    expect(answers[0]?.body).toContain('Choose the institution that the role is in');
    expect(answers[0]?.body).toBe(answers[1]?.body);
  });
});

describe('a careers lead', () => {
  test('invites to the own institution without being asked which', async () => {
    const { body } = await careersLead.get('/people/invite');
    expect(body).not.toContain('value="partnership-lead"');
    expect(body).not.toContain('name="institution"');
    const { id } = await givenInvitation(careersLead, { email: 'mine@ash.example', role: 'institution-head' });
    const { rows } = await given.admin.query('select institution_id from invitation where invitation_id = $1', [id]);
    expect(rows).toEqual([{ institution_id: ash }]);
  });

  test('gives no role of the partnership and none in another institution', async () => {
    for (const role of ['partnership-lead', 'partnership-analyst', 'viewer'])
      expect((await careersLead.post('/people/invite', { ...PRIYA, email: 'no@ash.example', role })).status).toBe(403);
    expect((await careersLead.post('/people/invite', { ...PRIYA, email: 'no@ash.example', institution: oak })).status).toBe(403);
    expect(await countInvitations('no@ash.example')).toBe(0);
  });
});

describe('an open invitation', () => {
  test('of a sibling institution, of another partnership and unknown are all not found', async () => {
    const { id } = await givenInvitation(siblingLead, { email: 'sibling@oak.example', role: 'institution-head' });
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect((await lead.get(`/people/invitations/${id}`)).status).toBe(200);
    for (const [reader, address] of [
      [careersLead, id],
      [otherLead, id],
      [lead, unknown],
      [lead, 'x'],
    ] as const) {
      expect((await reader.get(`/people/invitations/${address}`)).status).toBe(404);
      expect((await reader.post(`/people/invitations/${address}/send-again`)).status).toBe(404);
      expect((await reader.post(`/people/invitations/${address}/withdraw`)).status).toBe(404);
    }
    const answers = await Promise.all([otherLead.get(`/people/invitations/${id}`), otherLead.get(`/people/invitations/${unknown}`)]);
    expect(withoutId(answers[0]?.body)).toBe(withoutId(answers[1]?.body));
  });

  test('sent again has a new link, and the old one is dead; sent twice it is one sending', async () => {
    const { link, id } = await givenInvitation(lead, { ...PRIYA, email: 'again@ash.example', institution: ash });
    await given.admin.query(`update invitation set expires_at = now() - interval '1 day' where invitation_id = $1`, [id]);
    expect((await lead.get(`/people/invitations/${id}`)).body).toContain('Run out');
    const form = { form_id: hidden((await lead.get(`/people/invitations/${id}`)).body, 'form_id') };
    given.letters.length = 0;
    const fresh = linkIn(await lead.post(`/people/invitations/${id}/send-again`, form));
    const second = await lead.post(`/people/invitations/${id}/send-again`, form);
    expect(second.location).toBe(`/people/invitations/${id}`);
    expect(given.letters).toHaveLength(1);
    const stranger = new Visitor(given.app);
    expect((await stranger.get(link)).status).toBe(404);
    expect((await stranger.get(fresh)).status).toBe(200);
    const { rows } = await given.admin.query(`select act from activity where subject_id = $1 order by position`, [id]);
    expect(rows.map(({ act }) => act)).toEqual(['invited-person', 'renewed-invitation']);
  });

  test('withdrawn is off the list, and its link dead', async () => {
    const { link, id } = await givenInvitation(lead, { ...PRIYA, email: 'withdrawn@ash.example', institution: ash });
    const answer = await lead.post(`/people/invitations/${id}/withdraw`, {
      form_id: hidden((await lead.get(`/people/invitations/${id}`)).body, 'form_id'),
    });
    expect(answer.location).toBe('/people');
    expect((await lead.follow(answer)).body).not.toContain('withdrawn@ash.example');
    expect((await new Visitor(given.app).get(link)).status).toBe(404);
    expect((await lead.post(`/people/invitations/${id}/send-again`)).status).toBe(404);
  });
});

describe('the mail', () => {
  test('down: the invitation stands, the page says why no mail went, and its link works', async () => {
    const down = createMail({ smtpUrl: 'smtp://127.0.0.1:1', from: 'waymark@dunmere.example', folder: '', now: given.parts.now });
    Object.assign(given.parts.mail, down);
    const answer = await lead.post('/people/invite', { ...PRIYA, email: 'down@ash.example', institution: ash });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('Hand over the invitation');
    expect(answer.body).toContain('the mail server did not answer. The invitation stands');
    expect((await new Visitor(given.app).get(linkIn(answer))).status).toBe(200);
  });

  test('of a machine without a mail server is not promised', async () => {
    Object.assign(given.parts.mail, { reachesPeople: false });
    const answer = await lead.post('/people/invite', { ...PRIYA, email: 'local@ash.example', institution: ash });
    expect(answer.body).toContain('No mail was sent.');
    expect(linkIn(answer)).not.toBe('');
  });
});

async function newForm(reader: PersonAtWork): Promise<string> {
  return hidden((await reader.get('/people/invite')).body, 'form_id');
}

async function countInvitations(email: string): Promise<number> {
  const { rowCount } = await given.admin.query('select 1 from invitation where email = $1', [email]);
  return rowCount ?? 0;
}

/** A page without its secret. */
function alike(body: string): string {
  return body.replaceAll(/invitations\/[\w/-]+/g, '');
}

/** A page without the id to quote. */
function withoutId(body: string | undefined): string {
  return (body ?? '').replaceAll(/[2-9A-Z]{4}-[2-9A-Z]{4}/g, '');
}
