import { afterEach, beforeEach, expect, test } from 'vitest';
import { givenAccount, givenRole, PASSWORD } from '../../../../../tests/support/given-people.ts';
import { givenDfe } from '../../../../../tests/support/oidc-dfe.ts';
import { keyOf } from '../../../../../tests/support/oidc-dfe-api.ts';
import { type Organisation, organisation } from '../../../../../tests/support/oidc-organisation.ts';
import { countAll, titleOf } from '../../../../../tests/support/oidc-visit.ts';
import { Visitor } from '../../../../../tests/support/visitor.ts';

const HOURS = 3_600_000;
let clock = Date.now();
const dfe = await givenDfe({ now: () => new Date(clock), patience: 300 });
const { given, api } = dfe;

let number = 200_000;
let school: Organisation;
let institution: string;
let user: string;
beforeEach(async () => {
  const urn = String(++number);
  school = organisation({ urn });
  institution = await dfe.institution({ urn });
  user = dfe.person({ organisation: school, codes: ['CAREERS_LEAD'] });
});
afterEach(() => {
  api.instead = null;
  clock = Date.now();
});

const give = (codes: string[] | null, at = school) =>
  codes
    ? api.roles.set(
        keyOf(at.id, user),
        codes.map((code) => ({ code })),
      )
    : api.roles.delete(keyOf(at.id, user));
const personId = async () =>
  (await given.admin.query<{ id: string }>('select person_id as id from sign_in_method where account_id = $1', [user])).rows[0]?.id ?? '';

const TROUBLE: [what: string, instead: NonNullable<typeof api.instead>][] = [
  ['is silent', 'silence'],
  ['has an error', { status: 500, body: 'Internal Server Error' }],
  ['does not take the secret', { status: 401, body: {} }],
  ['takes it for the wrong service', { status: 403, body: { message: 'invalid signature' } }],
  ['answers with a page', { status: 200, body: '<html></html>' }],
  ['answers without roles', { status: 200, body: { userId: 'x', organisationId: 'y' } }],
  ['leads elsewhere', { status: 302, body: {}, location: 'http://127.0.0.1:9/' }],
];

test.each(TROUBLE)('while the role API %s, nobody comes in by it and nothing is changed', async (_, instead) => {
  api.instead = instead;
  const before = await countAll(given);
  const first = await dfe.signIn(user);
  expect(first.answer.status).toBe(503);
  expect(titleOf(first.answer.body)).toBe('Your roles could not be checked');
  expect(await countAll(given)).toEqual(before);
  api.instead = null;
  await dfe.signIn(user);
  api.instead = instead;
  const known = await countAll(given);
  expect((await dfe.signIn(user)).answer.status).toBe(503);
  expect(await countAll(given)).toEqual(known);
  expect(await dfe.rolesOf(user)).toEqual([{ role: 'institution-lead', institution }]);
});

test('an answer about somebody else is not taken', async () => {
  const other = dfe.person({ organisation: school, codes: ['CAREERS_LEAD'] });
  api.instead = { status: 200, body: { userId: other, organisationId: school.id, roles: [{ code: 'CAREERS_LEAD' }] } };
  expect((await dfe.signIn(user)).answer.status).toBe(503);
  api.instead = { status: 200, body: { userId: user, organisationId: other, roles: [{ code: 'CAREERS_LEAD' }] } };
  expect((await dfe.signIn(user)).answer.status).toBe(503);
  api.instead = { status: 200, body: { userId: user, organisationId: school.id, roles: [{ code: 'CAREERS_LEAD' }] } };
  expect((await dfe.signIn(user)).answer.status).toBe(303);
});

test('an organisation that is not here is not asked about', async () => {
  const stranger = dfe.person({ organisation: organisation({ urn: '999999' }), codes: ['CAREERS_LEAD'] });
  const asked = api.asked.length;
  expect((await dfe.signIn(stranger)).answer.status).toBe(403);
  expect(api.asked.length).toBe(asked);
});

test.each([[null], [[]], [['ANOTHER']]])('a role that is withdrawn (%s) ends at the next sign-in, and lets nobody in', async (codes) => {
  const { visitor } = await dfe.signIn(user);
  give(codes);
  const { answer } = await dfe.signIn(user);
  expect(answer.status).toBe(403);
  expect(titleOf(answer.body)).toBe('You have no role here');
  expect(await dfe.rolesOf(user)).toEqual([]);
  expect((await visitor.get(`/institutions/${institution}`)).status).not.toBe(200);
  const { rows } = await given.admin.query(`select person_id, after from activity where act = 'ended-role' order by position desc limit 1`);
  expect(rows[0]).toMatchObject({ person_id: null, after: { ended: true, reason: 'DfE Sign-in no longer gives it' } });
});

test('another role takes the place of one, and comes back with it', async () => {
  await dfe.signIn(user);
  give(['CAREERS_TEAM']);
  await dfe.signIn(user);
  expect(await dfe.rolesOf(user)).toEqual([{ role: 'institution-editor', institution }]);
  give(['CAREERS_LEAD', 'CAREERS_TEAM']);
  await dfe.signIn(user);
  expect((await dfe.rolesOf(user)).map(({ role }) => role)).toEqual(['institution-editor', 'institution-lead']);
});

test('a role ends where the school is no longer found here', async () => {
  await dfe.signIn(user);
  await given.admin.query('update institution set urn = null where institution_id = $1', [institution]);
  expect(titleOf((await dfe.signIn(user)).answer.body)).toBe('Alder School is not here');
  expect(await dfe.rolesOf(user)).toEqual([]);
});

test('signing in for one organisation keeps what another gives, and ends what it no longer gives', async () => {
  const urn = String(++number);
  const [second, there] = [organisation({ urn, name: 'Beech School' }), await dfe.institution({ urn })];
  await dfe.signIn(user);
  give(['CAREERS_LEAD'], second);
  clock += 1_000;
  dfe.there.people.set(user, { ...dfe.there.people.get(user), organisation: second });
  const { visitor } = await dfe.signIn(user);
  expect(new Set((await dfe.rolesOf(user)).map((role) => role.institution))).toEqual(new Set([institution, there]));
  // Whoever works at two begins at the one they chose.
  expect((await visitor.get(`/institutions/${there}`)).status).toBe(200);
  give(null);
  await dfe.signIn(user);
  expect(await dfe.rolesOf(user)).toEqual([{ role: 'institution-lead', institution: there }]);
});

test('a role that people here gave stays, and lets in without one of DfE Sign-in', async () => {
  await dfe.signIn(user);
  await givenRole(given, { person: await personId(), role: 'institution-editor', partnership: dfe.partnership, institution });
  give(null);
  expect((await dfe.signIn(user)).answer.location).toBe('/');
  expect(await dfe.rolesOf(user)).toEqual([{ role: 'institution-editor', institution }]);
});

test('the same role given here and there is one, and stays when DfE Sign-in takes it away', async () => {
  const person = await givenAccount(given, { role: 'institution-lead', institution, partnership: dfe.partnership });
  dfe.there.people.set(user, { ...dfe.there.people.get(user), email: person.email, email_verified: true });
  await dfe.signIn(user);
  expect(await dfe.rolesOf(user)).toEqual([{ role: 'institution-lead', institution }]);
  give(null);
  expect((await dfe.signIn(user)).answer.location).toBe('/');
  expect(await dfe.rolesOf(user)).toEqual([{ role: 'institution-lead', institution }]);
});

test('a role that somebody here ended is not given again behind their back', async () => {
  await dfe.signIn(user);
  const { id: lead } = await givenAccount(given, { role: 'partnership-lead', partnership: dfe.partnership });
  await given.admin.query('update membership set ended_at = now(), ended_by = $2 where person_id = $1', [await personId(), lead]);
  const { answer } = await dfe.signIn(user);
  expect(titleOf(answer.body)).toBe('You have no role here');
  expect(await dfe.rolesOf(user)).toEqual([]);
});

test('the operator comes in without a role, and no code makes one', async () => {
  await dfe.signIn(user);
  await given.admin.query('insert into operator values ($1, now())', [await personId()]);
  give(null);
  expect((await dfe.signIn(user)).answer.location).toBe('/');
  expect(await dfe.rolesOf(user)).toEqual([]);
  await given.admin.query('delete from operator');
});

test('a role of DfE Sign-in counts as long as a session can last; after that DfE Sign-in has to say it again', async () => {
  const person = await givenAccount(given, { role: null });
  dfe.there.people.set(user, { ...dfe.there.people.get(user), email: person.email, email_verified: true });
  await dfe.signIn(user);
  const byPassword = async () => {
    await given.admin.query('delete from session');
    const visitor = new Visitor(given.app);
    await visitor.post('/sign-in', { email: person.email, password: PASSWORD });
    return (await visitor.get(`/institutions/${institution}`)).status;
  };
  clock += 12 * HOURS - 60_000;
  expect(await byPassword()).toBe(200);
  clock += 60_000;
  expect(await byPassword()).not.toBe(200);
  await dfe.signIn(user);
  expect(await byPassword()).toBe(200);
});
