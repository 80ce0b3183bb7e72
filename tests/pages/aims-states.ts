import type { GivenApp } from '../support/given-app.ts';
import { activity, givenCycle, givenFacts } from '../support/given-cycle.ts';
import { givenInstitution, givenPartnership, givenPerson, type PersonAtWork } from '../support/given-people.ts';
import { hidden } from '../support/visitor.ts';
import { longName } from './full-world.ts';
import { inTurn, type Shown } from './shown.ts';

const ROUTE = '/cycles/:cycle/institutions/:institution/aims';
const LONG = `${longName(3)} `.repeat(5).trim().slice(0, 200);
const on = (name: string, day: string, month: string, year: string) => ({ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year });

const VISION = {
  ...{ statement: `${LONG}\n\n${LONG}`, publishedWhere: LONG, publishedLink: `https://example.org/${'careers'.repeat(30)}` },
  ...on('staff', '1', '9', '2025'),
};
const OWN = {
  measure: 'own',
  ownMeasure: LONG,
  unit: 'number',
  baseline: '0',
  target: '1000000',
  actual: '12.5',
  ...on('counted', '1', '9', '2025'),
};
const TARGETS = [
  { term: 'short', measure: 'y11-activity', baseline: '91.5', baselineYear: '2023/24', target: '95', ...on('due', '31', '8', '2099') },
  { term: 'short', measure: 'survey', target: '80', ...on('due', '31', '8', '2020') },
  { term: 'medium', measure: 'gatsby', baseline: '8', target: '2', ...on('due', '31', '8', '2099') },
  { term: 'long', ...OWN, ...on('due', '31', '8', '2099') },
].map((target, number) => ({ ...target, aim: longName(number) }));

/** Aims with all that can stand in them, as who may write sees them and who reads them, and what is told of forms that came too late. */
export async function aimsStates(given: GivenApp): Promise<Shown[]> {
  const partnership = await givenPartnership(given, 'Northmoor Careers Partnership');
  const institution = await givenInstitution(given, { partnership, name: longName(1) });
  const [careers, head] = [
    await givenPerson(given, { role: 'institution-lead', partnership, institution }),
    await givenPerson(given, { role: 'institution-head', partnership, institution }),
  ];
  const cycle = await givenCycle(given, { partnership });
  await givenFacts(given, cycle, [activity(institution, { leavers: 204, eet: 'suppressed' })], partnership);
  const path = `/cycles/2025-26/institutions/${institution}/aims`;
  const empty = await opening(head, path, ROUTE);
  await fill(careers, path);
  const opened = await inTurn(
    [
      [careers, path, ROUTE],
      [head, path, ROUTE],
      [careers, await firstWay(careers, path, 'word'), `${ROUTE}/word`],
      [careers, await firstWay(careers, path, 'target'), `${ROUTE}/target`],
    ] as const,
    ([visitor, url, route]) => opening(visitor, url, route),
  );
  return [empty, ...opened, ...(await tooLate(careers, path))];
}

async function opening(visitor: PersonAtWork, url: string, route: string): Promise<Shown> {
  return { route: `GET ${route}`, state: 'with aims', url, visitor, answer: await visitor.get(url) };
}

async function fill(careers: PersonAtWork, path: string): Promise<void> {
  await send(careers, `${path}/vision`, VISION);
  for (const number of [1, 2]) await send(careers, `${path}/word`, { word: longName(number), meaning: LONG });
  await send(careers, `${path}/budget`, { budget: '1000000' });
  for (const target of TARGETS) await send(careers, `${path}/target`, target);
}

async function send(careers: PersonAtWork, url: string, fields: Record<string, string>): Promise<void> {
  const answer = await careers.post(url, { ...(await openedIn(careers, url)), ...fields });
  if (answer.status !== 303) throw new Error(`${url} was answered with ${answer.status}.`);
}

async function openedIn(careers: PersonAtWork, url: string): Promise<Record<string, string>> {
  const { body } = await careers.get(url);
  return { form_id: hidden(body, 'form_id'), version: hidden(body, 'version'), was: hidden(body, 'was', '') };
}

async function firstWay(careers: PersonAtWork, path: string, what: 'word' | 'target'): Promise<string> {
  const [, which = ''] = new RegExp(`/${what}\\?which=([0-9a-f-]{36})"`).exec((await careers.get(path)).body) ?? [];
  return `${path}/${what}?which=${which}`;
}

/** Each form as somebody gets it back who was slower. */
async function tooLate(careers: PersonAtWork, path: string): Promise<Shown[]> {
  const [word, target] = [await firstWay(careers, path, 'word'), await firstWay(careers, path, 'target')];
  const forms: [string, Record<string, string>][] = [
    [`${path}/vision`, VISION],
    [word, { word: 'Guidance', meaning: LONG }],
    [`${path}/budget`, { budget: '900' }],
    [target, { ...TARGETS[0] } as Record<string, string>],
  ];
  return inTurn(forms, async ([url, fields]) => {
    const to = url.replace(/\?.*/, '');
    const answer = await careers.post(to, { ...(await openedIn(careers, url)), ...fields, version: '999' });
    if (answer.status !== 409) throw new Error(`A form that came too late was answered with ${answer.status}.`);
    return { route: `POST ${ROUTE}${to.slice(path.length)}`, state: 'somebody else has saved', url: to, visitor: careers, answer };
  });
}
