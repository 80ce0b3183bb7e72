import { beforeAll, describe, expect, test } from 'vitest';
import { setUpAuthenticator } from '../../../tests/support/first-lead.ts';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenInvitation, linkIn } from '../../../tests/support/given-invitation.ts';
import { givenAccount, givenInstitution, givenPartnership, givenPerson, PASSWORD, type PersonAtWork } from '../../../tests/support/given-people.ts';
import { hidden, Visitor } from '../../../tests/support/visitor.ts';

let clock = new Date();
const given = await givenApp({ now: () => clock });
const CHOSEN = { name: 'Priya Nair', password: 'orchard kettle window' };

let lead: PersonAtWork;
let ash: string;

beforeAll(async () => {
  lead = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
  ash = await givenInstitution(given, { name: 'Ash Tree School' });
});

const invite = (email: string, role = 'institution-editor') =>
  givenInvitation(lead, { email, role, ...(role.startsWith('institution') && { institution: ash }) });

describe('somebody new', () => {
  test('chooses a name and a password, and is at work', async () => {
    const { link, id } = await invite('new@ash.example');
    const priya = new Visitor(given.app);
    const page = await priya.get(link);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Careers team, Ash Tree School');
    expect(page.headers['cache-control']).toBe('no-store');
    const answer = await priya.post(link, CHOSEN);
    expect(answer.location).toBe('/');
    const home = await priya.get('/');
    expect(home.status).toBe(200);
    expect(home.body).toContain('Ash Tree School');
    expect((await lead.get('/people?text=new@ash.example')).body).toMatch(/Priya Nair.*Careers team, Ash Tree School/s);
    const { rows } = await given.admin.query('select act, role, after from activity where subject_id = $1 order by position desc limit 1', [id]);
    expect(rows).toMatchObject([{ act: 'accepted-invitation', role: 'institution-editor' }]);
    expect(JSON.stringify(rows)).not.toMatch(/priya|new@/i);
  });

  test('in a role that sees more than one institution is asked for a second step before anything else', async () => {
    const { link } = await invite('wide@dunmere.example', 'partnership-analyst');
    const visitor = new Visitor(given.app);
    await visitor.post(link, CHOSEN);
    expect((await visitor.get('/people')).location).toMatch(/^\/second-factor/);
    await setUpAuthenticator(visitor, CHOSEN.password);
    expect((await visitor.get('/people')).status).toBe(200);
  });

  test('whose password is too short is told, and keeps the name that was typed', async () => {
    const { link } = await invite('short@ash.example');
    const { status, body } = await new Visitor(given.app).post(link, { name: 'Pri "N"', password: 'short' });
    expect(status).toBe(422);
    expect(body).toContain('href="#password"');
    expect(body).toContain('value="Pri &quot;N&quot;"');
    expect(body).not.toContain('value="short"');
  });

  test('accepts once: the link is dead afterwards, also for two at the same moment', async () => {
    const { link } = await invite('once@ash.example');
    const both = await Promise.all([new Visitor(given.app).post(link, CHOSEN), new Visitor(given.app).post(link, CHOSEN)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 404]);
    expect((await new Visitor(given.app).post(link, CHOSEN)).status).toBe(404);
    const { rowCount } = await given.admin.query(`select 1 from person p join membership m on m.person_id = p.id where p.email = 'once@ash.example'`);
    expect(rowCount).toBe(1);
  });
});

describe('somebody with an account', () => {
  test('is not told apart before a whole form is sent; then the service log has a line', async () => {
    const { id } = await givenAccount(given, { role: null, email: 'here@ash.example' });
    const [known, unknown] = [await invite('here@ash.example'), await invite('nowhere@ash.example')];
    const told = async ({ link }: { link: string }) => {
      const { status, body } = await new Visitor(given.app).post(link, { name: 'Priya Nair', password: 'short', form_id: id });
      return `${status} ${body.replaceAll(/invitations[\w%/-]+|nowhere@ash|here@ash/g, '')}`;
    };
    expect(await told(known)).toBe(await told(unknown));
    const lines = () =>
      given.admin.query("select person_id, subject_id from service_activity where act = 'refused-second-account' and subject_id = $1", [id]);
    expect((await lines()).rows).toEqual([]);
    expect((await new Visitor(given.app).post(known.link, CHOSEN)).status).toBe(422);
    expect((await lines()).rows).toEqual([{ person_id: null, subject_id: id }]);
  });

  test('is told of the same page as anybody, signs in on the way, and accepts', async () => {
    const person = await givenAccount(given, { role: 'viewer', partnership: await givenPartnership(given), email: 'known@ash.example' });
    const [known, unknown] = [await invite('known@ash.example'), await invite('unknown@ash.example')];
    const pages = await Promise.all([known, unknown].map(({ link }) => new Visitor(given.app).get(link)));
    const alike = pages.map(({ body }) => body.replaceAll(/invitations[\w%/-]+|unknown@ash|known@ash|value="[\da-f-]{36}"/g, ''));
    expect(alike[0]).toBe(alike[1]);

    const refused = await person.post(known.link, CHOSEN);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('There is an account with this e-mail address already');
    const signIn = /href="(\/sign-in\?onward=[^"]+)"/.exec(refused.body)?.[1] ?? '';
    const onward = hidden((await person.get(signIn)).body, 'onward');
    expect(onward).toBe(known.link);
    const back = await person.follow(await person.post('/sign-in', { email: person.email, password: PASSWORD, onward }));
    expect(back.body).toContain('Accept as');
    const form = { form_id: hidden(back.body, 'form_id') };
    const [first, second] = [await person.post(known.link, form), await person.post(known.link, form)];
    expect([first.location, second.location]).toEqual(['/', '/']);
    expect((await lead.get('/people?text=known@ash.example')).body).toContain('Careers team, Ash Tree School');
    expect((await person.get(known.link)).status).toBe(404);
  });

  test('is not let in to another one’s invitation, and nothing of it is used up', async () => {
    const { link } = await invite('right@ash.example');
    const wrong = await givenPerson(given, { role: 'institution-head', institution: ash, email: 'wrong@ash.example' });
    const page = await wrong.get(link);
    expect(page.status).toBe(200);
    expect(page.body).toMatch(/signed in as.*wrong@ash\.example.*invitation is for.*right@ash\.example/s);
    expect(page.body).toContain('action="/sign-out"');
    expect(page.body).not.toContain(`action="${link}"`);
    expect((await wrong.post(link, CHOSEN)).status).toBe(403);
    const { rowCount } = await given.admin.query(`select 1 from membership where person_id = $1 and ended_at is null`, [wrong.id]);
    expect(rowCount).toBe(1);
    expect((await new Visitor(given.app).get(link)).status).toBe(200);
  });

  test('who was given the role meanwhile has it once', async () => {
    const { link } = await invite('meanwhile@ash.example');
    const person = await givenPerson(given, { role: 'institution-editor', institution: ash, email: 'meanwhile@ash.example' });
    expect((await person.post(link)).location).toBe('/');
    const { rowCount } = await given.admin.query('select 1 from membership where person_id = $1', [person.id]);
    expect(rowCount).toBe(1);
    expect((await person.get(link)).status).toBe(404);
  });
});

describe('a link that does not work', () => {
  test('is answered alike: used, withdrawn, run out, replaced, unknown, cut off, of no partnership', async () => {
    const [used, withdrawn, expired, replaced] = [
      await invite('used@ash.example'),
      await invite('gone@ash.example'),
      await invite('late@ash.example'),
      await invite('replaced@ash.example'),
    ];
    await new Visitor(given.app).post(used.link, CHOSEN);
    await lead.post(`/people/invitations/${withdrawn.id}/withdraw`);
    await given.admin.query('update invitation set expires_at = $2 where invitation_id = $1', [expired.id, clock]);
    expect(linkIn(await lead.post(`/people/invitations/${replaced.id}/send-again`))).not.toBe('');
    const unknown = `/invitations/${lead.partnership}/${'A'.repeat(32)}`;
    const nowhere = `/invitations/00000000-0000-4000-8000-000000000000/${'A'.repeat(32)}`;
    const links = [used.link, withdrawn.link, expired.link, replaced.link, unknown, nowhere, used.link.slice(0, -1), '/invitations/x/y'];
    const read = await Promise.all(links.map((link) => new Visitor(given.app).get(link)));
    const sent = await Promise.all(links.map((link) => new Visitor(given.app).post(link, CHOSEN)));
    expect(new Set([...read, ...sent].map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set([...read, ...sent].map(({ body }) => body)).size).toBe(1);
    expect(read[0]?.body).toContain('This invitation link does not work');
    expect(new Set((await Promise.all(links.map((link) => lead.post(link)))).map(({ status }) => status))).toEqual(new Set([404]));
  });

  test('works until the last moment of its 14 days', async () => {
    const started = clock;
    const { link } = await invite('bound@ash.example');
    const end = started.getTime() + 14 * 86_400_000;
    try {
      clock = new Date(end - 1);
      expect((await new Visitor(given.app).get(link)).status).toBe(200);
      clock = new Date(end);
      expect((await new Visitor(given.app).get(link)).status).toBe(404);
      expect((await new Visitor(given.app).post(link, CHOSEN)).status).toBe(404);
    } finally {
      clock = started;
    }
  });
});
