import { randomUUID } from 'node:crypto';
import type { GivenApp } from '../support/given-app.ts';
import { givenPartnership, givenPerson, PASSWORD } from '../support/given-people.ts';
import { Visitor } from '../support/visitor.ts';
import { cityStates } from './city-states.ts';
import { importStates } from './imports.ts';
import { ratedPages } from './rated.ts';
import { registerStates } from './registers.ts';
import { inTurn, type Shown } from './shown.ts';

/** Pages that are there for somebody in the middle of something: of signing in, of a form when the session ended, of two saving the same. */
export async function midway(given: GivenApp): Promise<Shown[]> {
  return [
    ...(await atSecondStep(given)),
    ...(await settingUp(given)),
    ...(await findingNothing(given)),
    ...(await withHeldForm(given)),
    ...(await withUnshownKey(given)),
    ...(await inConflict(given)),
    ...(await askedAboutLead(given)),
    ...(await atDeadLinks(given)),
    ...(await importStates(given)),
    ...(await ratedPages(given)),
    ...(await cityStates(given)),
    ...(await registerStates(given)),
  ];
}

async function shown(visitor: Visitor, state: string, route: string, url: string, fields?: Record<string, string>): Promise<Shown> {
  return { route, state, url, visitor, answer: fields ? await visitor.post(url, fields) : await visitor.get(url) };
}

async function atSecondStep(given: GivenApp): Promise<Shown[]> {
  const { email } = await givenPerson(given, { role: 'viewer' });
  const visitor = new Visitor(given.app, given.parts.baseUrl);
  await visitor.post('/sign-in', { email, password: PASSWORD });
  const paths = ['/sign-in/second-step', '/sign-in/recovery-code'];
  const asked = await inTurn(paths, (path) => shown(visitor, 'after the password', `GET ${path}`, path));
  return [...asked, ...(await inTurn(paths, (path) => shown(visitor, 'a wrong code', `POST ${path}`, path, { code: '000000' })))];
}

/** What follows the password that is asked for before a second step is added. */
async function settingUp(given: GivenApp): Promise<Shown[]> {
  const person = await givenPerson(given, { role: 'institution-head' });
  const paths = ['/second-factor/authenticator', '/second-factor/passkey'];
  return inTurn(paths, (path) => shown(person, 'with the right password', `POST ${path}`, path, { password: PASSWORD }));
}

async function findingNothing(given: GivenApp): Promise<Shown[]> {
  const lead = await givenPerson(given, { role: 'partnership-lead' });
  const lists = ['/people?text=nobody', '/people?page=900', '/institutions?find=nothing', '/institutions?phase=post16', '/activity?from=2031-01-01'];
  return inTurn(lists, (url) => shown(lead, `filtered ${url}`, `GET ${url.split('?', 1)[0]}`, url));
}

async function withHeldForm(given: GivenApp): Promise<Shown[]> {
  const lead = await givenPerson(given, { role: 'partnership-lead', partnership: await givenPartnership(given, 'Northmoor Careers Partnership') });
  const session = lead.cookies.get('waymark.session_token') ?? '';
  lead.cookies.delete('waymark.session_token');
  await lead.post('/institutions/new', { name: 'Typed <b>before</b>', phases: 'ks4', form_id: randomUUID() });
  const signIn = await shown(lead, 'with a form that is held', 'GET /sign-in', '/sign-in?onward=%2Fheld-form');
  lead.cookies.set('waymark.session_token', session);
  return [signIn, await shown(lead, 'with a form that is held', 'GET /held-form', '/held-form')];
}

/** Somebody with a passkey who has given the password alone. */
async function withUnshownKey(given: GivenApp): Promise<Shown[]> {
  const person = await givenPerson(given, { role: 'institution-head' });
  const key = {
    id: randomUUID(),
    name: 'Telephone',
    public_key: 'none',
    credential_id: randomUUID(),
    counter: 0,
    device_type: 'singleDevice',
    backed_up: false,
  };
  await given.db
    .insertInto('passkey')
    .values({ ...key, person_id: person.id })
    .execute();
  return [
    await shown(person, 'with a passkey to show', 'GET /second-factor', '/second-factor'),
    await shown(person, 'with a passkey to show, a wrong code', 'POST /second-factor', '/second-factor', { code: '000000' }),
  ];
}

/** Forms that were opened before somebody else saved. */
async function inConflict(given: GivenApp): Promise<Shown[]> {
  const lead = await givenPerson(given, { role: 'partnership-lead', partnership: await givenPartnership(given, 'Southmoor Careers Partnership') });
  const institution = { name: 'Hazel Bank School', kind: 'mainstream', phases: 'ks4', urn: '', laestab: '', ukprn: '', earlierUrns: '' };
  const added = await lead.post('/institutions/new', { ...institution, form_id: randomUUID() });
  const partnership = { partnership: 'Southmoor', area: 'Southmoor', laCodes: '991' };
  const twice = async (route: string, path: string, fields: Record<string, string>, other: Record<string, string>) => {
    await lead.post(path, { ...fields, version: '1', form_id: randomUUID() });
    return shown(lead, 'somebody else has saved', route, path, { ...fields, ...other, version: '1', form_id: randomUUID() });
  };
  return [
    await twice('POST /institutions/:id/edit', `${added.location}/edit`, { ...institution, urn: '123456' }, { name: 'Hazel <i>Bank</i>' }),
    await twice('POST /partnership/edit', '/partnership/edit', partnership, { area: 'Moor' }),
  ];
}

/** Whoever makes somebody a lead is asked whether they mean it; who does not, sees the form again. */
async function askedAboutLead(given: GivenApp): Promise<Shown[]> {
  const lead = await givenPerson(given, { role: 'partnership-lead' });
  const { id } = await givenPerson(given, { role: 'institution-head' });
  const give = `/people/${id}/give-role`;
  const forms = [
    ['POST /people/invite', '/people/invite', { name: 'Priya <b>Shah', email: 'priya.lead@dunmere.example', role: 'partnership-lead' }],
    ['POST /people/:person/give-role', give, { role: 'partnership-lead' }],
  ] as const;
  const asked = await inTurn(forms, ([route, url, fields]) => shown(lead, 'asked about a lead', route, url, fields));
  return [
    ...asked,
    ...(await inTurn(forms, ([route, url, fields]) => shown(lead, 'not a lead after all', route, url, { ...fields, confirmed: 'no' }))),
  ];
}

/** Links that were used, or never were. */
async function atDeadLinks(given: GivenApp): Promise<Shown[]> {
  const nobody = new Visitor(given.app, given.parts.baseUrl);
  const secret = 'a'.repeat(32);
  const partnership = randomUUID();
  const dead = [
    ['GET /new-password/:token', `/new-password/${secret}`],
    ['GET /invitations/:partnership/:secret', `/invitations/${partnership}/${secret}`],
    ['GET /set-up/:token', `/set-up/${secret}`],
    ['GET /no-such-page', '/no-such-page'],
  ] as const;
  return inTurn(dead, ([route, url]) => shown(nobody, 'a dead link', route, url));
}
