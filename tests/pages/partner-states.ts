import type { GivenApp } from '../support/given-app.ts';
import { givenCycle } from '../support/given-cycle.ts';
import { givenInstitution, givenPartnership, givenPerson, type PersonAtWork } from '../support/given-people.ts';
import { hidden } from '../support/visitor.ts';
import { longName } from './full-world.ts';
import { inTurn, type Shown } from './shown.ts';

const ROUTE = '/cycles/:cycle/institutions/:institution/partners';
const LONG = `${longName(3)} `.repeat(5).trim().slice(0, 200);
const MANY = 20;
const on = (name: string, day: string, month: string, year: string) => ({ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year });

const FULL = {
  ...{ kind: 'training-provider', contactRole: longName(4), gives: ['talks', 'placements', 'support'], givesWords: LONG, agreement: 'protocol' },
  ...{ keptAt: LONG, ...on('agreed', '1', '9', '2020'), ...on('review', '1', '9', '2021') },
};

/** Registers with all that can stand in them, one that nobody began, sharing at each stage, and what is told of forms that came too late. */
export async function partnerStates(given: GivenApp): Promise<Shown[]> {
  const partnership = await givenPartnership(given, 'Eastmoor Careers Partnership');
  const lead = await givenPerson(given, { role: 'partnership-lead', partnership });
  const schools = await inTurn([1, 2, 5], (number) => givenInstitution(given, { partnership, name: longName(number) }));
  const [full = '', other = '', empty = ''] = schools;
  const [head, careers, editor] = [
    await givenPerson(given, { role: 'institution-head', partnership, institution: full }),
    await givenPerson(given, { role: 'institution-lead', partnership, institution: full }),
    await givenPerson(given, { role: 'institution-editor', partnership, institution: other }),
  ];
  await givenCycle(given, { partnership });
  const path = (institution: string) => `/cycles/2025-26/institutions/${institution}/partners`;
  await fill(careers, path(full), editor, path(other));
  const share = await wayTo(careers, path(full), 'share', longName(6));
  const city = '/cycles/2025-26/partners';
  const shown = async () =>
    inTurn(
      [
        [lead, path(full), ROUTE],
        [careers, path(full), ROUTE],
        [head, path(full), ROUTE],
        [editor, path(other), ROUTE],
        [lead, path(empty), ROUTE],
        [careers, share, `${ROUTE}/share`],
        [careers, await wayTo(careers, path(full), 'share', longName(7)), `${ROUTE}/share`],
        [careers, await wayTo(careers, path(full), 'partner', longName(6)), `${ROUTE}/partner`],
        [lead, city, '/cycles/:cycle/partners'],
        [lead, `${city}?page=2`, '/cycles/:cycle/partners'],
        [lead, `${city}?find=nobody+of+this+name`, '/cycles/:cycle/partners'],
      ] as const,
      ([visitor, url, route]) => opening(visitor, url, route),
    );
  const before = await shown();
  await answerAll(lead, city);
  return [...before, ...(await shown()), await tooLate(careers, path(full))];
}

async function opening(visitor: PersonAtWork, url: string, route: string): Promise<Shown> {
  return { route: `GET ${route}`, state: 'with partners', url, visitor, answer: await visitor.get(url) };
}

/** One that is offered, one that both have and one offers, and many more. */
async function fill(careers: PersonAtWork, path: string, editor: PersonAtWork, otherPath: string): Promise<void> {
  await add(careers, path, { ...FULL, name: longName(6) });
  await add(careers, path, { name: longName(7), kind: 'employer', agreement: 'none' });
  for (let number = 10; number < 10 + MANY; number++)
    await add(careers, path, { name: longName(number), kind: 'charity', agreement: 'agreement', ...on('review', '1', '9', '2099') });
  await add(editor, otherPath, { ...FULL, name: longName(7) });
  await add(editor, otherPath, { ...FULL, name: longName(8) });
  await offer(careers, path, longName(6));
  await offer(editor, otherPath, longName(7));
  await offer(editor, otherPath, longName(8));
}

async function add(visitor: PersonAtWork, path: string, fields: Record<string, string | string[]>): Promise<void> {
  await done(visitor, `${path}/partner`, { ...(await openedIn(visitor, `${path}/partner`)), ...fields });
}

async function offer(visitor: PersonAtWork, path: string, name: string): Promise<void> {
  const way = await wayTo(visitor, path, 'share', name);
  await done(visitor, `${path}/share`, { ...(await openedIn(visitor, way)), act: 'offer' });
}

/** Accepts the first offer and declines the others. */
async function answerAll(lead: PersonAtWork, city: string): Promise<void> {
  const { body } = await lead.get(city);
  const forms = [...body.matchAll(/<form class="answer-offer".*?<\/form>/gs)].map(([form]) => form);
  for (const [place, form] of forms.entries()) {
    const fields = { ...fieldsIn(form), institution: hidden(form, 'institution') };
    await done(lead, `${city}/answer`, { ...fields, act: place === 0 ? 'accept' : 'decline' });
  }
}

async function done(visitor: PersonAtWork, url: string, fields: Record<string, string | string[]>): Promise<void> {
  const answer = await visitor.post(url, fields);
  if (answer.status !== 303) throw new Error(`${url} was answered with ${answer.status}.`);
}

async function wayTo(visitor: PersonAtWork, path: string, to: 'partner' | 'share', name: string): Promise<string> {
  const { body } = await visitor.get(path);
  const number = name.split(' ')[0];
  const [, which] = new RegExp(`/${to}\\?which=([0-9a-f-]{36})">[^<]*<span class="govuk-visually-hidden"> ${number} `).exec(body) ?? [];
  if (!which) throw new Error(`${path} offers nothing to do with ${name}.`);
  return `${path}/${to}?which=${which}`;
}

async function openedIn(visitor: PersonAtWork, url: string): Promise<Record<string, string>> {
  return fieldsIn((await visitor.get(url)).body);
}

function fieldsIn(body: string): Record<string, string> {
  return { form_id: hidden(body, 'form_id'), version: hidden(body, 'version'), was: hidden(body, 'was', ''), partner: hidden(body, 'partner', '') };
}

/** A form as somebody gets it back who was slower. */
async function tooLate(careers: PersonAtWork, path: string): Promise<Shown> {
  const way = await wayTo(careers, path, 'partner', longName(6));
  const fields = { ...(await openedIn(careers, way)), ...FULL, name: longName(6), version: '999' };
  const url = `${path}/partner`;
  const answer = await careers.post(url, fields);
  if (answer.status !== 409) throw new Error(`A form that came too late was answered with ${answer.status}.`);
  return { route: `POST ${ROUTE}/partner`, state: 'somebody else has saved', url, visitor: careers, answer };
}
