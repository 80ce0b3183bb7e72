import { expect, test } from 'vitest';
import { givenApp } from '../support/given-app.ts';
import { type Asked, ask, askForHead, send } from './ask.ts';
import { BODIES } from './bodies.ts';
import { type Case, casesOf, isAct, nameOf, unmatched } from './cases.ts';
import { MATRIX } from './matrix.ts';
import { Scene } from './scene.ts';
import { snapshot } from './snapshot.ts';
import { type Nearness, PROVIDER } from './things.ts';

const given = await givenApp({ providers: [PROVIDER] });
const scene = await Scene.set(given);
const cases = casesOf(MATRIX);

/** Asks one after the other: in parallel the order of what is kept would differ from run to run. */
async function askAll(of: typeof cases): Promise<Asked[]> {
  const all: Asked[] = [];
  for (const one of of) all.push(await ask(scene, one));
  return all;
}

// Everything that is asked about is made before the tables are looked at.
for (const { entry, near, actor } of cases) if (entry.kind) await scene.thing(entry.kind, near, actor);
const before = await snapshot(given.admin);
const asked = await askAll(cases.filter((one) => !isAct(one)));
const after = await snapshot(given.admin);

test('every route is in the matrix, and the matrix has no other', () => {
  expect(unmatched(given.routes, MATRIX)).toEqual([]);
});

test('every route answers every actor as the matrix says, and no page tells of what its reader may not see', () => {
  expect(asked.flatMap(({ faults }) => faults)).toEqual([]);
});

test('nothing that was refused, and nothing that only looks, changed anything', () => {
  expect(after).toEqual(before);
});

test('what exists elsewhere and what never was answer alike, to the letter', () => {
  const missing = asked.filter(({ case: { near }, answer }) => near !== 'own' && near !== 'unknown' && answer.status === 404);
  expect(missing.length).toBeGreaterThan(100);
  const unlike = missing.filter(({ case: one, answer }) => {
    const nowhere = asked.find(({ case: other }) => other.route === one.route && other.actor === one.actor && other.near === 'unknown');
    return nowhere && asWritten(answer) !== asWritten(nowhere.answer);
  });
  expect(unlike.map(({ case: one }) => nameOf(one))).toEqual([]);
});

/** All of an answer but what tells of the time alone: when it was, how many were asked before it, and a session that goes on. */
function asWritten({ status, body, headers }: Asked['answer']): string {
  const said = Object.entries(headers).filter(([name]) => !TIMELY.test(name));
  return JSON.stringify([status, said, body]);
}

test('HEAD answers as GET does', async () => {
  const faults: string[] = [];
  for (const one of asked.filter(({ case: { method } }) => method === 'GET')) faults.push(...(await askForHead(scene, one)));
  expect(faults).toEqual([]);
});

test('who may act, acts', async () => {
  const acted = await askAll(cases.filter(isAct));
  expect(acted.flatMap(({ faults }) => faults)).toEqual([]);
  console.log(`Authorisation: ${asked.length + acted.length} combinations of route, actor and nearness asked`);
});

const TIMELY = /^(date|set-cookie|x-ratelimit-.*)$/;

/** Who needs a second step cannot take it away, and nobody else here has one; a head signs an audit that is answered whole (`signing.db.test.ts`). */
const NEVER_DONE = ['POST /account/authenticator', 'POST /cycles/:cycle/institutions/:institution/audit/sign'];

test('control: each form that was refused is one that is done for who may', async () => {
  const done: [string, number][] = [];
  for (const route of Object.keys(BODIES)
    .filter((one) => !NEVER_DONE.includes(one))
    .sort(passwordLast)) {
    const may = cases.filter((one) => one.route === route && one.expected === (one.entry.answers ?? 'ok') && one.near === nearestDone(one));
    const one = DOERS.map((actor) => may.find((each) => each.actor === actor)).find((each) => each !== undefined);
    done.push([route, one ? await send(scene, one) : 0]);
  }
  expect(done.filter(([, status]) => status !== 200 && status !== 303)).toEqual([]);
});

/** A lead is invited to a partnership that has none; a form about an institution in a cycle is sent of one that nothing is known of yet. */
function nearestDone({ entry }: Case): Nearness {
  return entry.kind && UNTOUCHED.some((start) => entry.kind?.startsWith(start)) && entry.about?.sibling ? 'sibling' : 'own';
}

const UNTOUCHED = ['partnership', 'cycle'];

const DOERS = ['operator', 'partnership-lead', 'institution-lead', 'institution-safeguarding', 'signed out'] as const;

/** The others ask for the password that there was. */
function passwordLast(one: string, other: string): number {
  return Number(one.endsWith('/account/password')) - Number(other.endsWith('/account/password'));
}
