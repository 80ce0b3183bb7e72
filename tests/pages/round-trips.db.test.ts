import { Client } from 'pg';
import { expect, test, vi } from 'vitest';
import type { Actor } from '../authorisation/actors.ts';
import { addressOf } from '../authorisation/ask.ts';
import { type Case, casesOf } from '../authorisation/cases.ts';
import { MATRIX } from '../authorisation/matrix.ts';
import { Scene } from '../authorisation/scene.ts';
import { PROVIDER } from '../authorisation/things.ts';
import { givenApp } from '../support/given-app.ts';
import { inTurn } from './shown.ts';

/*
 * How often a page goes to the database and waits. Most of what a page costs is this, and it grows unseen: one look-up more in what stands
 * before every page is one more in all of them. Who asks is found in four, and a page of one list adds three.
 */
const MOST = 8;

/** Pages that look up more than one thing. A figure here may fall; whoever has it rise says why. */
const MORE: Record<string, number> = {
  // What each part of the year asks of the reader, counted where the year is kept, and what others did last.
  'GET /': 16,
  'GET /account': 10,
  'GET /activity': 10,
  // Pages of a cycle ask first whether its ratings are those that its evidence gives now; the first after a change makes them anew, from the
  // institutions, the readings, the evidence of this year and of the years before, and the moderations.
  'GET /cycles': 9,
  'GET /cycles/:cycle': 27,
  'GET /cycles/:cycle/case.zip': 15,
  'GET /cycles/:cycle/city': 15,
  'GET /cycles/:cycle/city.csv': 11,
  'GET /cycles/:cycle/city.xlsx': 11,
  'GET /cycles/:cycle/correct': 10,
  'GET /cycles/:cycle/imports/:import': 19,
  'GET /cycles/:cycle/institutions/:institution': 27,
  'GET /cycles/:cycle/institutions/:institution/:element': 31,
  'GET /cycles/:cycle/institutions/:institution/evidence': 10,
  'GET /cycles/:cycle/institutions/:institution/evidence/audit': 10,
  'GET /cycles/:cycle/institutions/:institution/evidence/award': 10,
  'GET /cycles/:cycle/institutions/:institution/evidence/figures/:kind': 9,
  // The list of staff, what is kept of each, the log of training and the budget.
  'GET /cycles/:cycle/institutions/:institution/staff': 13,
  'GET /cycles/:cycle/institutions/:institution/staff/person': 13,
  'GET /cycles/:cycle/institutions/:institution/staff/training': 13,
  'GET /cycles/:cycle/institutions/:institution/staff/budget': 13,
  'GET /cycles/:cycle/training': 12,
  'GET /cycles/:cycle/training.csv': 12,
  // A survey with its questions, its answers, its addresses and codes; results with those of the years before and of the city beside them.
  'GET /cycles/:cycle/institutions/:institution/surveys/:audience': 15,
  // Beside the answers all that was told of them before: nothing goes out that could be subtracted from it.
  'GET /cycles/:cycle/institutions/:institution/surveys/:audience/answers.csv': 14,
  'GET /cycles/:cycle/institutions/:institution/surveys/:audience/bring-in': 12,
  'GET /cycles/:cycle/institutions/:institution/surveys/:audience/codebook.csv': 14,
  'GET /cycles/:cycle/institutions/:institution/surveys/:audience/days': 10,
  'GET /cycles/:cycle/institutions/:institution/surveys/:audience/paper': 11,
  'GET /cycles/:cycle/institutions/:institution/surveys/:audience/poster/:place': 12,
  'GET /cycles/:cycle/institutions/:institution/surveys/:audience/results': 18,
  'GET /cycles/:cycle/institutions/:institution/surveys/:audience/results.csv': 18,
  'GET /cycles/:cycle/institutions/:institution/surveys/:audience/results.xlsx': 18,
  'GET /cycles/:cycle/institutions/:institution/surveys/:audience/typing': 11,
  'GET /cycles/:cycle/missing': 12,
  'GET /cycles/:cycle/publish': 27,
  'GET /cycles/:cycle/readings': 25,
  'GET /cycles/:cycle/readings/:reading': 27,
  'GET /cycles/:cycle/surveys/:audience': 10,
  'GET /cycles/:cycle/surveys/:audience/results': 16,
  'GET /cycles/:cycle/versions/:number': 11,
  'GET /cycles/:cycle/versions/:number/case.zip': 11,
  'GET /institutions/:id': 13,
  'GET /institutions/:id/status': 10,
  // With what stands there now beside what the files say, and what was taken over before.
  'GET /institutions/import/:upload': 10,
  // What hangs on each institution that would be taken back: its evidence, its people, its surveys, what was said of its ratings, what was published.
  'GET /institutions/imports/:taken': 10,
  'GET /people': 12,
  'GET /people/:person': 9,
  'GET /people/:person/give-role': 12,
  'GET /people/:person/leave': 15,
  'GET /people/:person/roles/:role/end': 15,
};

/** The same, opened again while nothing changed: ratings are not made anew, and what depends on them alone is kept. */
const AGAIN: Record<string, number> = {
  'GET /': 12,
  'GET /cycles/:cycle': 14,
  'GET /cycles/:cycle/institutions/:institution': 15,
  'GET /cycles/:cycle/readings': 10,
  'GET /cycles/:cycle/readings/:reading': 10,
  'GET /institutions/:id': 13,
};

const READERS: Actor[] = ['partnership-lead', 'institution-editor', 'operator'];

const given = await givenApp({ providers: [PROVIDER] });
const scene = await Scene.set(given);
const query = vi.spyOn(Client.prototype, 'query');

/** Each call of the driver is one way there and back, however many statements go with it. */
async function tripsOf({ actor, url, entry, near }: Case): Promise<number> {
  const visitor = await scene.visitor(actor);
  const address = addressOf(url, entry.kind ? await scene.thing(entry.kind, near, actor) : {});
  // A session goes on with a page, and is saved at most every twenty seconds: this page does it for the one that is counted.
  await visitor.get('/about');
  query.mockClear();
  await visitor.get(address);
  return query.mock.calls.length;
}

const opened = casesOf(MATRIX).filter(
  ({ method, expected, actor, near }) => method === 'GET' && expected === 'ok' && near !== 'elsewhere' && READERS.includes(actor),
);

test('no page goes to the database more often than it says', async () => {
  const counted = await inTurn(opened, async (one) => ({
    of: `${one.route}, ${one.actor}`,
    trips: await tripsOf(one),
    most: MORE[one.route] ?? MOST,
  }));
  expect(counted.length).toBeGreaterThan(50);
  expect(counted.filter(({ trips, most }) => trips > most)).toEqual([]);
});

test('opened again while nothing changed, pages with ratings ask whether that is so, and little more', async () => {
  const again = opened.filter(({ route, actor }) => route in AGAIN && actor === 'partnership-lead');
  const counted = await inTurn(again, async (one) => {
    await tripsOf(one);
    return { of: one.route, trips: await tripsOf(one), most: AGAIN[one.route] ?? 0 };
  });
  expect(new Set(counted.map(({ of }) => of))).toEqual(new Set(Object.keys(AGAIN)));
  expect(counted.filter(({ trips, most }) => trips > most)).toEqual([]);
});

test('who asks is found in four; one look-up in a transaction adds three', async () => {
  const lead = (path: string) => opened.find(({ route, actor }) => route === `GET ${path}` && actor === 'partnership-lead') as Case;
  expect(await tripsOf(lead('/about'))).toBe(4);
  for (const path of ['/institutions', '/partnership']) expect(await tripsOf(lead(path))).toBe(7);
});
