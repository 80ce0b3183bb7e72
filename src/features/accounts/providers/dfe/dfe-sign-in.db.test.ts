import { beforeEach, expect, test } from 'vitest';
import { givenAccount, givenPartnership } from '../../../../../tests/support/given-people.ts';
import { givenDfe } from '../../../../../tests/support/oidc-dfe.ts';
import { organisation } from '../../../../../tests/support/oidc-organisation.ts';
import { countAll, titleOf } from '../../../../../tests/support/oidc-visit.ts';
import { Visitor } from '../../../../../tests/support/visitor.ts';

const dfe = await givenDfe();
const { given } = dfe;

let urn: string;
let ukprn: string;
let number = 100_000;
beforeEach(() => {
  urn = String(++number);
  ukprn = `1000${number % 10_000}`.padEnd(8, '0');
});

async function refused(user: string, title: string) {
  const before = await countAll(given);
  const { visitor, answer } = await dfe.signIn(user);
  expect(titleOf(answer.body)).toBe(title);
  expect(answer.status).toBe(403);
  expect(await countAll(given)).toEqual(before);
  expect((await visitor.get('/')).location).toBe('/sign-in');
}

test('somebody with a role at a school that is here comes in as what the role gives, and is at work there', async () => {
  const institution = await dfe.institution({ urn });
  const user = dfe.person({ organisation: organisation({ urn }), codes: ['CAREERS_LEAD'] });
  const { visitor, answer } = await dfe.signIn(user);
  expect(answer.location).toBe('/');
  expect((await visitor.get('/account')).body).toContain('Amara Lowe');
  expect((await visitor.get(`/institutions/${institution}`)).status).toBe(200);
  expect(await dfe.rolesOf(user)).toEqual([{ role: 'institution-lead', institution }]);
});

test('what was done stands in both logs, and no name in that of the service', async () => {
  await dfe.institution({ urn });
  const user = dfe.person({ organisation: organisation({ urn }), codes: ['CAREERS_LEAD'] });
  await dfe.signIn(user);
  const { rows } = await given.admin.query(`select person_id, after from activity where act = 'gave-role' order by position desc limit 1`);
  expect(rows[0]).toMatchObject({ person_id: null, after: { role: 'institution-lead', from: 'DfE Sign-in' } });
  const { rows: service } = await given.admin.query(`select act, after::text from service_activity order by position desc limit 2`);
  expect(service.map(({ act }) => act)).toEqual(['signed-in', 'linked-provider']);
  expect(service.map(({ after }) => after).join()).not.toMatch(/Amara|school\.example/);
});

test.each([
  ['by its URN', () => ({ here: { urn }, there: { urn } })],
  ['by a URN that comes as a number', () => ({ here: { urn }, there: { urn: Number(urn) as never } })],
  ['by a URN that it had before', () => ({ here: { urn: '999001', earlier: urn }, there: { urn } })],
  ['by its UKPRN', () => ({ here: { ukprn }, there: { ukprn } })],
  ['by its UKPRN, where DfE Sign-in knows a URN too', () => ({ here: { ukprn }, there: { urn, ukprn } })],
  ['by its UKPRN, where only Waymark knows a URN', () => ({ here: { urn, ukprn }, there: { ukprn } })],
])('a school is found %s', async (_, numbers) => {
  const { here, there } = numbers();
  const institution = await dfe.institution(here);
  const user = dfe.person({ organisation: organisation(there), codes: ['CAREERS_TEAM'] });
  expect((await dfe.signIn(user)).answer.location).toBe('/');
  expect(await dfe.rolesOf(user)).toEqual([{ role: 'institution-editor', institution }]);
  await given.admin.query('delete from earlier_number; update institution set urn = null, ukprn = null');
});

test.each([
  ['another URN', () => ({ here: { urn }, there: { urn: '999002' } })],
  ['another UKPRN', () => ({ here: { ukprn }, there: { ukprn: '10999999' } })],
  ['the same UKPRN and another URN', () => ({ here: { urn, ukprn }, there: { urn: '999003', ukprn } })],
  ['no number', () => ({ here: { urn, ukprn }, there: {} })],
  ['the establishment number of an area', () => ({ here: { urn }, there: { establishmentNumber: '990' } })],
])('a school with %s is not found', async (_, numbers) => {
  await given.admin.query(`update partnership set la_codes = '{990}' where partnership_id = $1`, [dfe.partnership]);
  const { here, there } = numbers();
  await dfe.institution(here);
  await refused(dfe.person({ organisation: organisation(there), codes: ['CAREERS_LEAD', 'LA_ANALYST'] }), 'Alder School is not here');
});

test.each([
  ['its establishment number', { establishmentNumber: '990' }],
  ['the code of its authority', { establishmentNumber: null, localAuthority: { id: 'x', name: 'Dunmere', code: '990' } }],
])('a local authority is found by %s', async (_, numbers) => {
  await given.admin.query(`update partnership set la_codes = '{831,990}' where partnership_id = $1`, [dfe.partnership]);
  const authority = organisation({ name: 'Dunmere', category: { id: '002', name: 'Local Authority' }, ...numbers });
  const user = dfe.person({ organisation: authority, codes: ['LA_ANALYST'] });
  const { visitor, answer } = await dfe.signIn(user);
  expect(answer.location).toBe('/');
  expect((await visitor.get('/institutions')).status).toBe(200);
  expect(await dfe.rolesOf(user)).toEqual([{ role: 'partnership-analyst', institution: null }]);
});

test('a local authority of another area is not here', async () => {
  const authority = organisation({ name: 'Westmarsh', category: { id: '002', name: 'Local Authority' }, establishmentNumber: '991' });
  await refused(dfe.person({ organisation: authority, codes: ['LA_ANALYST'] }), 'Westmarsh is not here');
});

test('an organisation that is in two partnerships gives the role in both', async () => {
  const other = await givenPartnership(given);
  const places = [await dfe.institution({ urn }), await dfe.institution({ urn, partnership: other })];
  const user = dfe.person({ organisation: organisation({ urn }), codes: ['CAREERS_LEAD'] });
  await dfe.signIn(user);
  expect((await dfe.rolesOf(user)).map(({ institution }) => institution)).toEqual(places.toSorted());
});

test.each([
  ['a code that nobody has mapped', ['ANOTHER']],
  ['a code in other letters', ['careers_lead']],
  ['no role', []],
  ['a role for partnerships', ['LA_ANALYST']],
])('%s gives nothing at a school', async (_, codes) => {
  await dfe.institution({ urn });
  await refused(dfe.person({ organisation: organisation({ urn }), codes }), 'You have no role here');
});

test('a role for schools gives nothing at a local authority', async () => {
  await given.admin.query(`update partnership set la_codes = '{990}' where partnership_id = $1`, [dfe.partnership]);
  const authority = organisation({ category: { id: '002', name: 'Local Authority' }, establishmentNumber: '990' });
  await refused(dfe.person({ organisation: authority, codes: ['CAREERS_LEAD'] }), 'You have no role here');
});

test('no access to the service at all gives nothing', async () => {
  await dfe.institution({ urn });
  await refused(dfe.person({ organisation: organisation({ urn }) }), 'You have no role here');
});

test('a role that is not active gives nothing, one without word of that does', async () => {
  const institution = await dfe.institution({ urn });
  const at = organisation({ urn });
  const user = dfe.person({ organisation: at, codes: [] });
  const roles = (status: { id: number } | null) => dfe.api.roles.set(`${at.id} ${user}`.toLowerCase(), [{ code: 'CAREERS_LEAD', status }]);
  roles({ id: 0 });
  await refused(user, 'You have no role here');
  roles(null);
  await dfe.signIn(user);
  expect(await dfe.rolesOf(user)).toEqual([{ role: 'institution-lead', institution }]);
});

test.each([
  ['no organisation', null],
  ['an empty one', {} as never],
  ['one that nobody can read', '{"id":' as never],
  ['one without an id that is one', organisation({ id: '../../users' })],
])('somebody with %s is asked to choose one', async (_, at) => {
  await refused(dfe.person({ organisation: at }), 'Choose your organisation');
});

test('an organisation may come as text', async () => {
  const institution = await dfe.institution({ urn });
  const at = organisation({ urn });
  const user = dfe.person({ organisation: at, codes: ['CAREERS_LEAD'], claims: { organisation: JSON.stringify(at) } });
  await dfe.signIn(user);
  expect(await dfe.rolesOf(user)).toEqual([{ role: 'institution-lead', institution }]);
});

test('the e-mail address of somebody else does not make one that person', async () => {
  await dfe.institution({ urn });
  const victim = await givenAccount(given, { role: 'partnership-lead', partnership: dfe.partnership });
  await refused(
    dfe.person({ organisation: organisation({ urn }), codes: ['CAREERS_LEAD'], email: victim.email.toUpperCase() }),
    'Connect your account first',
  );
});

test('an e-mail address that DfE Sign-in answers for does', async () => {
  const institution = await dfe.institution({ urn });
  const person = await givenAccount(given, { role: 'institution-editor', institution, partnership: dfe.partnership });
  const user = dfe.person({ organisation: organisation({ urn }), codes: ['CAREERS_LEAD'], email: person.email, claims: { email_verified: true } });
  await dfe.signIn(user);
  expect(await dfe.rolesOf(user)).toEqual([
    { role: 'institution-editor', institution },
    { role: 'institution-lead', institution },
  ]);
});

test('two requests at the same moment make one person', async () => {
  const institution = await dfe.institution({ urn });
  const user = dfe.person({ organisation: organisation({ urn }), codes: ['CAREERS_LEAD'] });
  const before = await countAll(given);
  const both = await Promise.all([dfe.signIn(user), dfe.signIn(user, new Visitor(given.app))]);
  expect(both.map(({ answer }) => answer.location)).toEqual(['/', '/']);
  const { people, sessions, accounts, roles } = before;
  expect(await countAll(given)).toEqual({ people: people + 1, sessions: sessions + 2, accounts: accounts + 1, roles: roles + 1 });
  expect(await dfe.rolesOf(user)).toEqual([{ role: 'institution-lead', institution }]);
});

test('somebody who was disabled is not let in by a role there', async () => {
  await dfe.institution({ urn });
  const user = dfe.person({ organisation: organisation({ urn }), codes: ['CAREERS_LEAD'] });
  await dfe.signIn(user);
  await given.admin.query('update person set disabled_at = now() where id = (select person_id from sign_in_method where account_id = $1)', [user]);
  await given.admin.query('delete from session');
  await refused(user, 'You cannot sign in');
});
