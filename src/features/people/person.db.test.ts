import { beforeAll, describe, expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import {
  givenAccount,
  givenInstitution,
  givenPartnership,
  givenPerson,
  givenRole,
  PASSWORD,
  type PersonAtWork,
} from '../../../tests/support/given-people.ts';
import { hidden } from '../../../tests/support/visitor.ts';

const given = await givenApp();

let lead: PersonAtWork;
let second: PersonAtWork;
let careersLead: PersonAtWork;
let otherLead: PersonAtWork;
let ash: string;
let oak: string;

beforeAll(async () => {
  lead = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
  second = await givenPerson(given, { role: 'partnership-lead', name: 'Second Lead' });
  [ash, oak] = [await givenInstitution(given, { name: 'Ash Tree School' }), await givenInstitution(given, { name: 'Oak Hill College' })];
  careersLead = await givenPerson(given, { role: 'institution-lead', institution: ash, name: 'Carla Careers' });
  otherLead = await givenPerson(given, { role: 'partnership-lead', partnership: await givenPartnership(given) });
});

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('a person’s page', () => {
  test('tells their roles here and nothing of elsewhere', async () => {
    const both = await givenAccount(given, { role: 'institution-head', institution: ash, name: 'Both Ways' });
    await givenRole(given, { person: both.id, role: 'viewer', partnership: otherLead.partnership });
    const { status, body } = await lead.get(`/people/${both.id}`);
    expect(status).toBe(200);
    expect(body).toMatch(/Head or governor.*Ash Tree School/s);
    expect(body).not.toContain('Viewer');
  });

  test('of a sibling institution, another partnership, no role, an ended role and unknown is not found, reading or doing', async () => {
    const sibling = await givenAccount(given, { role: 'institution-editor', institution: oak });
    const nobody = await givenAccount(given, { role: null });
    const ended = await givenAccount(given, { role: 'institution-editor', institution: ash });
    await given.admin.query('update membership set ended_at = now() where person_id = $1', [ended.id]);
    const strangers: [PersonAtWork, string, string | null][] = [
      [careersLead, sibling.id, sibling.membership],
      [careersLead, lead.id, lead.membership],
      [otherLead, lead.id, lead.membership],
      [lead, otherLead.id, otherLead.membership],
      [lead, nobody.id, UNKNOWN],
      [lead, ended.id, ended.membership],
      [lead, UNKNOWN, UNKNOWN],
      [lead, 'x', 'x'],
    ];
    for (const [reader, person, role] of strangers) {
      for (const path of ['', '/give-role', '/leave', `/roles/${role}/end`]) expect((await reader.get(`/people/${person}${path}`)).status).toBe(404);
      for (const path of ['/give-role', '/leave', '/sign-out', `/roles/${role}/end`])
        expect((await reader.post(`/people/${person}${path}`, { role: 'viewer', institution: '' })).status).toBe(404);
    }
    const [theirs, unknown] = await Promise.all([lead.get(`/people/${otherLead.id}`), lead.get(`/people/${UNKNOWN}`)]);
    expect(withoutId(theirs.body)).toBe(withoutId(unknown.body));
    expect((await careersLead.post(`/people/${careersLead.id}/roles/${sibling.membership}/end`)).status).toBe(404);
    expect((await lead.post(`/people/${careersLead.id}/roles/${second.membership}/end`)).status).toBe(404);
    expect(await rolesOf(second.id)).toBe(1);
  });
});

describe('a further role', () => {
  test('counts from the next request, once for a form that was sent twice', async () => {
    const person = await givenPerson(given, { role: 'institution-editor', institution: ash });
    expect((await person.get('/people')).status).toBe(404);
    const form = { form_id: hidden((await lead.get(`/people/${person.id}/give-role`)).body, 'form_id'), role: 'institution-lead', institution: ash };
    const answers = await Promise.all([lead.post(`/people/${person.id}/give-role`, form), lead.post(`/people/${person.id}/give-role`, form)]);
    expect(answers.map(({ location }) => location)).toEqual([`/people/${person.id}`, `/people/${person.id}`]);
    expect(await rolesOf(person.id)).toBe(2);
    const { rows } = await given.admin.query(
      `select a.act, a.institution_id, a.after, m.given_by, m.last_reviewed_by from activity a join membership m on m.membership_id = a.subject_id where m.person_id = $1`,
      [person.id],
    );
    expect(rows).toEqual([
      {
        act: 'gave-role',
        institution_id: ash,
        after: { person_id: person.id, role: 'institution-lead' },
        given_by: lead.id,
        last_reviewed_by: lead.id,
      },
    ]);
  });

  test('that they have, in no institution, or in another partnership’s is refused', async () => {
    const person = await givenAccount(given, { role: 'institution-editor', institution: ash });
    const give = (fields: Record<string, string>) => lead.post(`/people/${person.id}/give-role`, fields);
    const has = await give({ role: 'institution-editor', institution: ash });
    expect(has.status).toBe(422);
    expect(has.body).toContain('The person has this role already');
    expect((await give({ role: 'institution-head' })).body).toContain('href="#institution"');
    const theirs = await givenInstitution(given, { partnership: otherLead.partnership });
    expect((await give({ role: 'institution-head', institution: theirs })).status).toBe(422);
    expect((await give({ role: 'operator' })).status).toBe(422);
    expect(await rolesOf(person.id)).toBe(1);
  });

  test('of a careers lead is one in the own institution', async () => {
    const person = await givenAccount(given, { role: 'institution-editor', institution: ash });
    const give = (fields: Record<string, string>) => careersLead.post(`/people/${person.id}/give-role`, fields);
    expect((await give({ role: 'viewer' })).status).toBe(403);
    expect((await give({ role: 'institution-head', institution: oak })).status).toBe(403);
    expect((await give({ role: 'institution-head' })).location).toBe(`/people/${person.id}`);
    expect(await rolesOf(person.id)).toBe(2);
  });
});

describe('ending a role', () => {
  test('counts on the next request, and tells the log why', async () => {
    const person = await givenPerson(given, { role: 'institution-editor', institution: ash });
    const further = await givenRole(given, { person: person.id, role: 'institution-lead', partnership: lead.partnership, institution: ash });
    const path = `/people/${person.id}/roles/${further}/end`;
    const form = { form_id: hidden((await lead.get(path)).body, 'form_id'), reason: 'Moved to another team' };
    const answers = [await lead.post(path, form), await lead.post(path, form)];
    expect(answers.map(({ location }) => location)).toEqual(['/people', '/people']);
    expect(await rolesOf(person.id)).toBe(1);
    expect((await person.get('/people')).status).toBe(404);
    const { rows } = await given.admin.query('select act, before, after from activity where subject_id = $1', [further]);
    expect(rows).toEqual([
      {
        act: 'ended-role',
        before: { person_id: person.id, role: 'institution-lead', ended: false },
        after: { person_id: person.id, role: 'institution-lead', ended: true, reason: 'Moved to another team' },
      },
    ]);
  });

  test('the last anywhere ends the sessions too; with a role in another partnership it does not', async () => {
    const gone = await givenPerson(given, { role: 'institution-editor', institution: ash });
    const stays = await givenPerson(given, { role: 'institution-editor', institution: ash });
    await givenRole(given, { person: stays.id, role: 'viewer', partnership: otherLead.partnership });
    for (const person of [gone, stays]) await lead.post(`/people/${person.id}/leave`);
    expect([await sessionsOf(gone.id), await sessionsOf(stays.id)]).toEqual([0, 1]);
    expect((await gone.get('/')).location).toBe('/sign-in');
    const { rows } = await given.admin.query(`select act, person_id from service_activity where subject_id = $1 order by position desc limit 1`, [
      gone.id,
    ]);
    expect(rows).toEqual([{ act: 'ended-sessions', person_id: lead.id }]);
  });

  test('all of a leaver’s at once; of a careers lead, those in the own institution', async () => {
    const leaver = await givenAccount(given, { role: 'institution-editor', institution: ash });
    await givenRole(given, { person: leaver.id, role: 'institution-head', partnership: lead.partnership, institution: ash });
    await givenRole(given, { person: leaver.id, role: 'institution-head', partnership: lead.partnership, institution: oak });
    expect((await careersLead.get(`/people/${leaver.id}/leave`)).body).not.toContain('Oak Hill');
    await careersLead.post(`/people/${leaver.id}/leave`);
    expect(await rolesOf(leaver.id)).toBe(1);
    await lead.post(`/people/${leaver.id}/leave`, { reason: 'r'.repeat(201) });
    expect(await rolesOf(leaver.id)).toBe(1);
    await lead.post(`/people/${leaver.id}/leave`);
    expect(await rolesOf(leaver.id)).toBe(0);
  });

  test('shows how many open invitations a leaver has sent', async () => {
    const leaver = await givenPerson(given, { role: 'institution-lead', institution: ash });
    await leaver.post('/people/invite', { name: 'Back Door', email: 'back@door.example', role: 'institution-editor' });
    expect((await lead.get(`/people/${leaver.id}/leave`)).body).toContain('They sent 1 invitation that nobody has accepted yet');
    expect((await lead.get(`/people/${second.id}/leave`)).body).not.toContain('nobody has accepted yet');
  });
});

describe('a lead is left', () => {
  test('nobody ends their own only role of lead, and is told why before and after trying', async () => {
    for (const [reader, path] of [
      [lead, `/people/${lead.id}/roles/${lead.membership}/end`],
      [lead, `/people/${lead.id}/leave`],
      [careersLead, `/people/${careersLead.id}/leave`],
    ] as const) {
      expect((await reader.get(path)).body).toContain('so you cannot end it yourself');
      const answer = await reader.post(path);
      expect(answer.status).toBe(422);
      expect(answer.body).toContain('so you cannot end it yourself');
      expect(await rolesOf(reader.id)).toBe(1);
    }
  });

  test('the last partnership lead stays, also where another one is disabled', async () => {
    const partnership = await givenPartnership(given, 'Small Partnership');
    const alone = await givenPerson(given, { role: 'partnership-lead', partnership });
    const disabled = await givenAccount(given, { role: 'partnership-lead', partnership });
    await given.admin.query('update person set disabled_at = now() where id = $1', [disabled.id]);
    const refused = await alone.post(`/people/${alone.id}/leave`);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('This is the last partnership lead');
    expect((await alone.post(`/people/${disabled.id}/leave`)).location).toBe('/people');
    expect([await rolesOf(alone.id), await rolesOf(disabled.id)]).toEqual([1, 0]);
  });

  test('two leads who end each other at the same moment leave one', async () => {
    const partnership = await givenPartnership(given, 'Duel Partnership');
    const [one, two] = [
      await givenPerson(given, { role: 'partnership-lead', partnership }),
      await givenPerson(given, { role: 'partnership-lead', partnership }),
    ];
    await Promise.all([one.post(`/people/${two.id}/leave`), two.post(`/people/${one.id}/leave`)]);
    expect((await rolesOf(one.id)) + (await rolesOf(two.id))).toBe(1);
  });
});

test('signing somebody out everywhere ends each of their sessions, and no role', async () => {
  const person = await givenPerson(given, { role: 'institution-editor', institution: ash });
  await person.post('/sign-out');
  await person.post('/sign-in', { email: person.email, password: PASSWORD });
  const form = { form_id: hidden((await careersLead.get(`/people/${person.id}`)).body, 'form_id') };
  const answer = await careersLead.post(`/people/${person.id}/sign-out`, form);
  expect(answer.location).toBe(`/people/${person.id}`);
  expect((await person.get('/')).location).toBe('/sign-in');
  expect([await sessionsOf(person.id), await rolesOf(person.id)]).toEqual([0, 1]);
  const { rows } = await given.admin.query(`select act, role, before, after from activity where subject_id = $1`, [person.id]);
  expect(rows).toEqual([{ act: 'ended-sessions', role: 'institution-lead', before: { sessions: 1 }, after: { sessions: 0 } }]);
});

async function rolesOf(person: string): Promise<number> {
  return (await given.admin.query('select 1 from membership where person_id = $1 and ended_at is null', [person])).rowCount ?? 0;
}

async function sessionsOf(person: string): Promise<number> {
  return (await given.admin.query('select 1 from session where person_id = $1', [person])).rowCount ?? 0;
}

function withoutId(body: string): string {
  return body.replaceAll(/[2-9A-Z]{4}-[2-9A-Z]{4}/g, '');
}
