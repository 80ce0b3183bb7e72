import { randomUUID } from 'node:crypto';
import type { Entered } from '../../src/features/evidence/index.ts';
import type { GivenApp } from '../support/given-app.ts';
import { givenCycle, givenFacts } from '../support/given-cycle.ts';
import { givenInstitution, givenPartnership, givenPerson, type PersonAtWork } from '../support/given-people.ts';
import { hidden } from '../support/visitor.ts';
import { longName } from './full-world.ts';
import { inTurn, type Shown } from './shown.ts';

const ROUTE = '/cycles/:cycle/institutions/:institution/staff';
const LONG = `${longName(3)} `.repeat(5).trim().slice(0, 200);
const ADVISER = { gives: 'yes', qualification: '4', towards: '6', cpd: 'no', hours: '120.5', employment: 'bought-in', cdi: 'no' };
const NAMED = {
  person: longName(4),
  name: longName(5),
  title: LONG,
  body: LONG,
  proof: LONG,
  link: 'https://example.org/diploma',
  towardsTitle: LONG,
};
const TRAINING = {
  title: LONG,
  topic: 'impartial',
  groups: ['staff', 'governors'],
  formal: 'yes',
  hours: '7.5',
  provider: LONG,
  pounds: '450',
  changed: LONG,
};

const on = (name: string, day: string, month: string, year: string) => ({ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year });

/** A register with all that can stand in it, one that nobody began, and what is told of forms that came too late. */
export async function staffStates(given: GivenApp): Promise<Shown[]> {
  const partnership = await givenPartnership(given, 'Westmoor Careers Partnership');
  const lead = await givenPerson(given, { role: 'partnership-lead', partnership });
  const [full, empty] = [
    await givenInstitution(given, { partnership, name: longName(1) }),
    await givenInstitution(given, { partnership, name: longName(2) }),
  ];
  const head = await givenPerson(given, { role: 'institution-head', partnership, institution: full });
  const cycle = await givenCycle(given, { partnership });
  await givenFacts(given, cycle, [fromFile(full)], partnership);
  const path = (institution: string) => `/cycles/2025-26/institutions/${institution}/staff`;
  await fill(lead, path(full));
  const late = await tooLate(lead, path(full));
  const opened = await inTurn(
    [
      [lead, path(full), ROUTE],
      [head, path(full), ROUTE],
      [lead, path(full).replace('/staff', '/evidence'), '/cycles/:cycle/institutions/:institution/evidence'],
      [lead, path(empty), ROUTE],
      [lead, '/cycles/2025-26/training', '/cycles/:cycle/training'],
    ] as const,
    ([visitor, url, route]) => opening(visitor, url, route),
  );
  const version = hidden((await lead.get(path(full))).body, 'version');
  await lead.post(path(full).replace('/staff', '/evidence/confirm/staff'), { form_id: randomUUID(), version });
  const decided = await opening(head, path(full).replace('/staff', '/qualified-staff'), '/cycles/:cycle/institutions/:institution/:element');
  return [...opened, ...late, decided];
}

async function opening(visitor: PersonAtWork, url: string, route: string): Promise<Shown> {
  return { route: `GET ${route}`, state: 'with staff', url, visitor, answer: await visitor.get(url) };
}

function fromFile(institution: string): Entered {
  const source = { file: `${LONG}.csv`, sha256: 'a'.repeat(64), line: 7 };
  const nobody = { givesGuidance: true, qualificationLevel: null, workingTowardsLevel: null, cpd: false, hours: null, source };
  return {
    institution,
    kind: 'staff',
    key: '',
    toConfirm: true,
    fact: ['Form tutor', 'Form tutor', 'Mentor'].map((person) => ({ ...nobody, person })),
  };
}

async function fill(lead: PersonAtWork, path: string): Promise<void> {
  await send(lead, `${path}/person`, { ...ADVISER, ...NAMED, ...on('awarded', '1', '7', '2020'), ...on('since', '1', '9', '2025') });
  await send(lead, `${path}/person?who=Mentor`, { ...ADVISER, person: 'Mentor', ...on('left', '31', '12', '2025') });
  await send(lead, `${path}/training`, { ...TRAINING, ...on('held', '14', '11', '2025') });
  await send(lead, `${path}/budget`, { budget: '1200' });
}

async function send(lead: PersonAtWork, url: string, fields: Record<string, string | string[]>): Promise<void> {
  const answer = await lead.post(url.replace(/\?.*/, ''), { ...(await openedIn(lead, url)), ...fields });
  if (answer.status !== 303) throw new Error(`${url} was answered with ${answer.status}.`);
}

async function openedIn(lead: PersonAtWork, url: string): Promise<Record<string, string>> {
  const { body } = await lead.get(url);
  return { form_id: hidden(body, 'form_id'), version: hidden(body, 'version'), was: hidden(body, 'was', ''), entry: hidden(body, 'entry', '') };
}

/** Each form as somebody gets it back who was slower. */
async function tooLate(lead: PersonAtWork, path: string): Promise<Shown[]> {
  const { body } = await lead.get(path);
  const [, entry = ''] = /training\?entry=([0-9a-f-]{36})/.exec(body) ?? [];
  const forms: [string, Record<string, string | string[]>][] = [
    ['person', { ...ADVISER, person: 'Coach', version: '999' }],
    ['training', { ...TRAINING, ...on('held', '14', '11', '2025'), entry, version: '999' }],
    ['budget', { budget: '900', version: '999' }],
  ];
  return inTurn(forms, async ([form, fields]) => {
    const url = `${path}/${form}`;
    const answer = await lead.post(url, { ...(await openedIn(lead, url)), ...fields });
    if (answer.status !== 409) throw new Error(`A form that came too late was answered with ${answer.status}.`);
    return { route: `POST ${ROUTE}/${form}`, state: 'somebody else has saved', url, visitor: lead, answer };
  });
}
