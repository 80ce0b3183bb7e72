import { beforeAll, describe, expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { linkIn } from '../../../tests/support/given-invitation.ts';
import { givenAccount, givenInstitution, givenPerson, type PersonAtWork } from '../../../tests/support/given-people.ts';
import { type Answer, hidden } from '../../../tests/support/visitor.ts';

const given = await givenApp();

let lead: PersonAtWork;

beforeAll(async () => {
  lead = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
});

const SAM = { name: 'Sam <i>Okoro', email: 'sam@dunmere.example', role: 'partnership-lead' };

/** Presses a button of the page that asks: sends the hidden fields, and the answer. */
function answer(asked: Answer, path: string, confirmed: 'yes' | 'no'): Promise<Answer> {
  const form = /<form method="post" action="\/people[\s\S]*?<\/form>/.exec(asked.body)?.[0] ?? '';
  const names = [...form.matchAll(/<input[^>]*name="([^"]+)"/g)].map(([, name]) => name ?? '');
  expect(form).toContain(`<button type="submit" name="confirmed" value="${confirmed}"`);
  return lead.post(path, { ...Object.fromEntries(names.map((name) => [name, hidden(form, name, '')])), confirmed });
}

describe('inviting a partnership lead', () => {
  const PATH = '/people/invite';
  const open = async () => {
    const { rowCount } = await given.admin.query('select 1 from invitation where email = $1', [SAM.email]);
    return rowCount;
  };

  test('asks first, saying what a lead can do, and invites nobody until the answer', async () => {
    const asked = await lead.post(PATH, { ...SAM, form_id: hidden((await lead.get(PATH)).body, 'form_id') });
    expect(asked.status).toBe(200);
    expect(asked.body).toContain('Invite Sam &lt;i>Okoro as partnership lead?');
    expect(asked.body).toContain('invite people, give roles and end them, also yours');
    expect(asked.body).toContain('sam@dunmere.example');
    expect([await open(), given.letters.length]).toEqual([0, 0]);

    const back = await answer(asked, PATH, 'no');
    expect(back.status).toBe(200);
    expect(back.body).toContain('<h1>Invite somebody</h1>');
    expect(back.body).toContain('value="Sam &lt;i>Okoro"');
    expect(back.body).toMatch(/value="partnership-lead"[^>]*checked|checked[^>]*value="partnership-lead"/);
    expect(await open()).toBe(0);

    const invited = await answer(asked, PATH, 'yes');
    expect(linkIn(invited)).not.toBe('');
    expect((await answer(asked, PATH, 'yes')).location).toMatch(/^\/people\/invitations\//);
    expect([await open(), given.letters.length]).toEqual([1, 1]);
  });

  test('asks only about what is right, and again where it is refused after the answer', async () => {
    const wrong = await lead.post(PATH, { ...SAM, email: 'no address' });
    expect([wrong.status, wrong.body.includes('name="confirmed"')]).toEqual([422, false]);
    await givenAccount(given, { role: 'partnership-lead', email: 'leads@dunmere.example' });
    const refused = await lead.post(PATH, { ...SAM, email: 'leads@dunmere.example', confirmed: 'yes' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('is here already as: Partnership lead');
  });

  test('is not the careers lead’s to do, confirmed or not', async () => {
    const careersLead = await givenPerson(given, { role: 'institution-lead' });
    for (const confirmed of ['', 'yes', 'no']) expect((await careersLead.post(PATH, { ...SAM, confirmed })).status).toBe(403);
  });

  test('other roles are given without a question', async () => {
    expect(linkIn(await lead.post(PATH, { ...SAM, email: 'viewer@dunmere.example', role: 'viewer' }))).not.toBe('');
  });
});

test('making somebody who is here partnership lead asks first', async () => {
  const person = await givenAccount(given, { role: 'institution-head', institution: await givenInstitution(given), name: 'Priya Nair' });
  const path = `/people/${person.id}/give-role`;
  const roles = async () => {
    const { rows } = await given.admin.query('select role from membership where person_id = $1 order by since', [person.id]);
    return rows.map(({ role }) => role);
  };
  const asked = await lead.post(path, { role: 'partnership-lead', form_id: hidden((await lead.get(path)).body, 'form_id') });
  expect(asked.body).toContain('Make Priya Nair partnership lead?');
  expect((await answer(asked, path, 'no')).body).toContain('<h1>Give a further role</h1>');
  expect(await roles()).toEqual(['institution-head']);
  expect((await answer(asked, path, 'yes')).location).toBe(`/people/${person.id}`);
  expect(await roles()).toEqual(['institution-head', 'partnership-lead']);
});
