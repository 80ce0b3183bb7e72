import { randomUUID } from 'node:crypto';
import type { GivenApp } from '../support/given-app.ts';
import { award, givenCycle, givenFacts } from '../support/given-cycle.ts';
import { givenInstitution, givenPartnership, givenPerson, type PersonAtWork } from '../support/given-people.ts';
import { hidden } from '../support/visitor.ts';
import { longName } from './full-world.ts';
import { inTurn, type Shown } from './shown.ts';

const ROUTE = '/cycles/:cycle/institutions/:institution/plan';
const LONG = `${longName(3)} `.repeat(5).trim().slice(0, 250);
const ACTION = {
  ...{
    title: LONG,
    why: LONG,
    owner: longName(4).slice(0, 100),
    term: 'long',
    success: LONG,
    resources: LONG,
    element: 'quality-award',
    lesson: '6',
  },
  ...{ 'due-day': '1', 'due-month': '3', 'due-year': '2024' },
};

/** A plan with all that can stand in it, signed, changed and not agreed with; one that is begun; one that nobody began; and the year after. */
export async function planStates(given: GivenApp): Promise<Shown[]> {
  const partnership = await givenPartnership(given, 'Northmoor Careers Partnership');
  const lead = await givenPerson(given, { role: 'partnership-lead', partnership });
  const [full, begun, empty] = [
    await givenInstitution(given, { partnership, name: longName(1) }),
    await givenInstitution(given, { partnership, name: longName(2) }),
    await givenInstitution(given, { partnership, name: 'Elm Street School' }),
  ];
  const head = await givenPerson(given, { role: 'institution-head', partnership, institution: full });
  const cycle = await givenCycle(given, { partnership });
  await givenFacts(given, cycle, [award(full, { status: 'none', auditCompletedOn: '2026-01-10' })], partnership);
  const path = (institution: string, year = '2025-26') => `/cycles/${year}/institutions/${institution}/plan`;
  await fill(lead, path(full));
  await send(lead, path(begun), '/action', { ...ACTION, title: 'Begun' });
  const late = await tooLate(lead, path(full));
  const opened = (pages: readonly (readonly [PersonAtWork, string, string])[]) =>
    inTurn(pages, ([visitor, url, route]) => opening(visitor, url, route));
  const before = await opened([
    [head, `${path(full)}/agreement`, `${ROUTE}/agreement`],
    [lead, `${path(begun)}/agreement`, `${ROUTE}/agreement`],
  ]);
  await agree(lead, head, path(full));
  await givenCycle(given, { partnership, year: '2026/27', date: '2027-07-31' });
  const after = await opened([
    [lead, path(full), ROUTE],
    [head, path(full), ROUTE],
    [lead, path(empty), ROUTE],
    [head, `${path(full)}/agreement`, `${ROUTE}/agreement`],
    [lead, `${path(full)}/review`, `${ROUTE}/review`],
    [lead, `${path(full)}/progress`, `${ROUTE}/progress`],
    [lead, path(full).replace(/plan$/, 'evidence/audit'), '/cycles/:cycle/institutions/:institution/evidence/audit'],
    [lead, path(full, '2026-27'), ROUTE],
    [lead, '/cycles/2025-26/plans', '/cycles/:cycle/plans'],
  ]);
  return [...before, ...late, ...after];
}

async function opening(visitor: PersonAtWork, url: string, route: string): Promise<Shown> {
  return { route: `GET ${route}`, state: 'with plans', url, visitor, answer: await visitor.get(url) };
}

async function fill(lead: PersonAtWork, path: string): Promise<void> {
  for (const title of [LONG, 'Visit a place of work', 'Taken out']) await send(lead, path, '/action', { ...ACTION, title });
  const [first = '', , third = ''] = await actionsIn(lead, path);
  for (const status of ['in-progress', 'done']) await send(lead, path, `/progress?action=${first}`, { status, note: LONG });
  await send(lead, path, '/review', {
    ...{ 'held-day': '1', 'held-month': '6', 'held-year': '2026' },
    ...{ overall: 'behind', words: LONG, [`action-${first}`]: 'stuck' },
  });
  await lead.post(`${path}/removed`, { action: third, version: '1', removed: 'yes', form_id: randomUUID() });
}

async function actionsIn(lead: PersonAtWork, path: string): Promise<string[]> {
  return [...(await lead.get(path)).body.matchAll(/id="action-([0-9a-f-]{36})"/g)].map(([, id = '']) => id);
}

/** Agreed, then changed and put forward again, signed by one side, and changed once more; with words beside it. */
async function agree(lead: PersonAtWork, head: PersonAtWork, path: string): Promise<void> {
  for (const who of [head, lead]) await sign(who, path);
  for (const kind of ['comment', 'dissent']) await inAgreement(head, path, 'comments', { kind, words: LONG });
  await send(lead, path, '/action', { ...ACTION, title: 'One more' });
  await sign(lead, path);
  await send(lead, path, '/action', { ...ACTION, title: 'And another' });
}

const sign = (who: PersonAtWork, path: string) => inAgreement(who, path, 'signature', { read: 'yes' });

async function inAgreement(who: PersonAtWork, path: string, act: string, fields: Record<string, string>): Promise<void> {
  const { body } = await who.get(`${path}/agreement`);
  const answer = await who.post(`${path}/agreement/${act}`, { hash: hidden(body, 'hash'), form_id: randomUUID(), ...fields });
  if (answer.status !== 303) throw new Error(`${act} was answered with ${answer.status}.`);
}

async function send(lead: PersonAtWork, path: string, form: string, fields: Record<string, string>): Promise<void> {
  const url = `${path}${form}`;
  const answer = await lead.post(url.replace(/\?.*/, ''), { ...(await openedIn(lead, url)), ...fields });
  if (answer.status !== 303) throw new Error(`${url} was answered with ${answer.status}.`);
}

async function openedIn(lead: PersonAtWork, url: string): Promise<Record<string, string>> {
  const { body } = await lead.get(url);
  const names = ['form_id', 'version', 'action', 'suggestion', 'carried'];
  return Object.fromEntries(names.map((name) => [name, hidden(body, name, '')]));
}

/** Forms as somebody gets them back who was slower. */
async function tooLate(lead: PersonAtWork, path: string): Promise<Shown[]> {
  const [action = ''] = await actionsIn(lead, path);
  const forms: [string, Record<string, string>][] = [
    ['action', { ...ACTION, action, version: '999' }],
    ['agreement/signature', { read: 'yes', hash: 'a'.repeat(64) }],
  ];
  return inTurn(forms, async ([form, fields]) => {
    const url = `${path}/${form}`;
    const answer = await lead.post(url, { form_id: randomUUID(), ...fields });
    if (answer.status !== 409) throw new Error(`${url}, which came too late, was answered with ${answer.status}.`);
    return { route: `POST ${ROUTE}/${form}`, state: 'somebody else has saved', url, visitor: lead, answer };
  });
}
