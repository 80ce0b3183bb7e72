import { beforeAll, expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenAccount, givenInstitution, givenPartnership, givenPerson, type PersonAtWork } from '../../../tests/support/given-people.ts';
import { reviewDueBefore } from './review-roles.ts';

const NOW = new Date();
const given = await givenApp({ now: () => NOW });

let lead: PersonAtWork;
let ash: string;

beforeAll(async () => {
  lead = await givenPerson(given, { role: 'partnership-lead' });
  ash = await givenInstitution(given, { name: 'Ash Tree School' });
});

const editorFromDfe = async (since = NOW) => {
  const person = await givenAccount(given, { role: 'institution-editor', institution: ash });
  await fromDfe(person, new Date(NOW.getTime() - 1), since);
  return person;
};

test('a role that DfE Sign-in gives says so', async () => {
  const person = await editorFromDfe();
  expect((await lead.get('/people')).body).toMatch(new RegExp(`${person.email}.*by DfE Sign-in`, 's'));
  expect((await lead.get(`/people/${person.id}`)).body).toContain('by DfE Sign-in');
});

test('its holder can be invited to it, or given it: then it stays', async () => {
  const [invited, gets] = [await editorFromDfe(), await editorFromDfe()];
  const role = { role: 'institution-editor', institution: ash };
  expect((await lead.post('/people/invite', { name: 'Invited', email: invited.email, ...role })).status).toBe(200);
  expect((await lead.post(`/people/${gets.id}/give-role`, role)).location).toBe(`/people/${gets.id}`);
  const { rows } = await given.admin.query('select membership_id, given_by, confirmed_until from membership where person_id = $1', [gets.id]);
  expect(rows).toEqual([{ membership_id: gets.membership, given_by: lead.id, confirmed_until: null }]);
  expect((await lead.post(`/people/${gets.id}/give-role`, role)).status).toBe(422);
});

test('it is reviewed for the first time a year after it was given', async () => {
  const [due, fresh] = [await editorFromDfe(new Date(reviewDueBefore(NOW).getTime() - 1)), await editorFromDfe(reviewDueBefore(NOW))];
  const { body } = await lead.get('/people/review');
  expect(body).toContain(due.email);
  expect(body).not.toContain(fresh.email);
});

test('a lead of long ago, by the word of DfE Sign-in, is no lead who could be left alone', async () => {
  const partnership = await givenPartnership(given, 'Small Partnership');
  const alone = await givenPerson(given, { role: 'partnership-lead', partnership });
  const other = await givenAccount(given, { role: 'partnership-lead', partnership });
  await fromDfe(other, NOW, NOW);
  expect((await alone.get(`/people/${alone.id}/leave`)).body).toContain('This is the last partnership lead');
  await fromDfe(other, new Date(NOW.getTime() + 1), NOW);
  expect((await alone.get(`/people/${alone.id}/leave`)).body).toContain('so you cannot end it yourself');
});

async function fromDfe({ membership }: PersonAtWork, until: Date, since: Date): Promise<void> {
  await given.admin.query(
    `update membership set from_provider = 'dfe-sign-in', provider_organisation = 'an organisation', confirmed_until = $2, since = $3 where membership_id = $1`,
    [membership, until, since],
  );
}
