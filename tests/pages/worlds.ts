import type { Actor } from '../authorisation/actors.ts';
import { casesOf } from '../authorisation/cases.ts';
import { MATRIX } from '../authorisation/matrix.ts';
import { Scene } from '../authorisation/scene.ts';
import type { GivenApp } from '../support/given-app.ts';
import { givenInstitution, givenPartnership, givenPerson } from '../support/given-people.ts';
import { aimsStates } from './aims-states.ts';
import { cycleStates } from './cycle-states.ts';
import { fillUp, longName } from './full-world.ts';
import { midway } from './midway.ts';
import { partnerStates } from './partner-states.ts';
import { planStates } from './plan-states.ts';
import { programmeStates } from './programme-states.ts';
import { inTurn, openedByAll, openedOnce, type Shown, sentBy } from './shown.ts';
import { staffStates } from './staff-states.ts';

/** Signs the reader out everywhere else, where the other pages are still to be looked at; it ends with no page. */
const ENDS_SESSIONS = 'POST /account/sessions/end-others';

/** A little of everything: what can be opened, what forms say when they are wrong, and what they end with. */
export async function ordinaryPages(given: GivenApp, { forEverybody }: { forEverybody: boolean }): Promise<Shown[]> {
  const scene = await Scene.set(given);
  const opened = forEverybody ? await openedByAll(scene) : await openedOnce(scene, 'ordinary');
  const wrong = await sentBy(scene, 'sent empty', () => ({}), [ENDS_SESSIONS]);
  const done = await sentBy(scene, 'done', (fields) => fields, [ENDS_SESSIONS, 'POST /account/password', 'POST /account/authenticator']);
  return [
    ...opened,
    ...(await refused(scene)),
    ...wrong,
    ...done,
    ...(await midway(given)),
    ...(await cycleStates(given)),
    ...(await staffStates(given)),
    ...(await partnerStates(given)),
    ...(await aimsStates(given)),
    ...(await programmeStates(given)),
    ...(await planStates(given)),
  ];
}

/** Long names with markup in them, and many rows. */
export async function fullPages(given: GivenApp): Promise<Shown[]> {
  const scene = await Scene.set(given);
  await openedOnce(scene, 'so that everything that has an address is there');
  await fillUp(scene);
  const opened = await openedOnce(scene, 'full');
  // An option is pressed and not typed: one that there is not leads nowhere.
  const typed = await sentBy(scene, 'sent with too much', withTooMuch, [ENDS_SESSIONS, 'POST /cycles/:cycle/readings/:reading']);
  return [...opened, ...(await choosing(scene)), ...typed];
}

/** Somebody with many roles, of which the one in use has ended. */
async function choosing(scene: Scene): Promise<Shown[]> {
  const visitor = await scene.visitor('one role ended');
  return [{ route: 'GET /your-roles', state: 'full, one role ended', url: '/your-roles', visitor, answer: await visitor.get('/your-roles') }];
}

function withTooMuch(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, [1, 2, 3].map(longName).join(' ')]));
}

/** A partnership in which nothing has been done yet, and a school that nobody but its careers lead works at. */
export async function emptyPages(given: GivenApp): Promise<Shown[]> {
  const empty = await givenPartnership(given, 'Newtown Careers Partnership');
  const institution = await givenInstitution(given, {
    partnership: await givenPartnership(given, 'Oldtown Careers Partnership'),
    name: 'Elm Street School',
  });
  const readers = {
    'partnership-lead': await givenPerson(given, { role: 'partnership-lead', partnership: empty }),
    'partnership-analyst': await givenPerson(given, { role: 'partnership-analyst', partnership: empty }),
    'institution-lead': await givenPerson(given, { role: 'institution-lead', partnership: await partnershipOf(given, institution), institution }),
  };
  const cases = casesOf(MATRIX).filter(
    ({ method, entry, expected, actor }) => method === 'GET' && !entry.kind && expected === 'ok' && actor in readers,
  );
  return inTurn(cases, async ({ route, url, actor }) => {
    const visitor = readers[actor as keyof typeof readers];
    return { route, state: `empty, ${actor}`, url, visitor, answer: await visitor.get(url) };
  });
}

async function partnershipOf({ admin }: GivenApp, institution: string): Promise<string> {
  const { rows } = await admin.query<{ partnership_id: string }>('select partnership_id from institution where institution_id = $1', [institution]);
  return rows[0]?.partnership_id ?? '';
}

/** What somebody is told who may not. */
async function refused(scene: Scene): Promise<Shown[]> {
  const readers: Actor[] = ['viewer', 'institution-head', 'no role', 'operator'];
  return inTurn(readers, async (actor) => {
    const visitor = await scene.visitor(actor);
    return { route: 'GET /people/invite', state: `not for a ${actor}`, url: '/people/invite', visitor, answer: await visitor.get('/people/invite') };
  });
}
