import { afterEach, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { OWNER } from '../../src/database/prepare.ts';
import { givenApp } from '../support/given-app.ts';
import type { Actor } from './actors.ts';
import { ask } from './ask.ts';
import { type Case, casesOf, isAct } from './cases.ts';
import { IN_INSTITUTION, WIDE } from './entry.ts';
import { PARTNERSHIP } from './matrix-partnership.ts';
import { Scene } from './scene.ts';
import { snapshot } from './snapshot.ts';
import { WithoutWhere } from './without-where.ts';

// Between partnerships stand two walls: our queries name their partnership, and the database shows a transaction that of its own only.
// Each is tried with the other one down.
const AT_WORK = new Set<Actor>([...WIDE, ...IN_INSTITUTION, 'institution-safeguarding', 'operator', 'lead elsewhere']);
const given = await givenApp();
const scene = await Scene.set(given);
/** Those in which somebody at work gets so far that something is looked up. */
const cases = casesOf(PARTNERSHIP).filter((one) => AT_WORK.has(one.actor) && one.entry.open === undefined && one.expected !== 403 && !isAct(one));
for (const { entry, near, actor } of cases) if (entry.kind) await scene.thing(entry.kind, near, actor);

const forgetful = await buildApp(
  { ...given.parts, db: given.db.withPlugin(new WithoutWhere()) },
  { providers: [], development: false, trustProxy: false, logLevel: 'silent', isOurHost: () => true },
);
let tables: string[] = [];

beforeAll(async () => {
  const { rows } = await given.admin.query<{ name: string }>('select relname as name from pg_class where relforcerowsecurity');
  tables = rows.map(({ name }) => name);
});

afterEach(() => secondWall('enable'));

async function secondWall(change: 'enable' | 'disable'): Promise<void> {
  await given.admin.query(`set role ${OWNER}`);
  for (const table of tables) await given.admin.query(`alter table "${table}" ${change} row level security`);
  await given.admin.query('reset role');
}

async function faultsOf(of: Case[], app = given.app): Promise<string[]> {
  const faults: string[] = [];
  for (const one of of) faults.push(...(await ask(scene, one, app)).faults);
  return faults;
}

test('row-level security off: the queries of the application hold alone', async () => {
  const before = await snapshot(given.admin);
  await secondWall('disable');
  expect(await faultsOf(cases)).toEqual([]);
  expect(await snapshot(given.admin)).toEqual(before);
});

test('queries that name no partnership: row-level security holds alone', async () => {
  const before = await snapshot(given.admin);
  expect(await faultsOf(cases, forgetful.app)).toEqual([]);
  expect(await snapshot(given.admin)).toEqual(before);
});

test('control: with both walls down it shows, in what is found and in what is listed', async () => {
  expect(tables.length).toBeGreaterThan(5);
  await secondWall('disable');
  const faults = await faultsOf(
    cases.filter(({ method, actor }) => method === 'GET' && actor === 'partnership-lead'),
    forgetful.app,
  );
  expect(faults).toContain('GET /institutions/:id, partnership-lead, elsewhere: ok, and should be 404');
  expect(faults).toContain('GET /people/:person, partnership-lead, elsewhere: ok, and should be 404');
  expect(faults).toContain('GET /institutions, partnership-lead: reads “Westmarsh”');
  expect(faults).toContain('GET /people, partnership-lead: reads “Westmarsh”');
});
