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
  'GET /institutions/:id': 9,
  'GET /people': 12,
  'GET /people/:person': 9,
  'GET /people/:person/give-role': 12,
  'GET /people/:person/leave': 15,
  'GET /people/:person/roles/:role/end': 15,
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

test('who asks is found in four; one look-up in a transaction adds three', async () => {
  const lead = (path: string) => opened.find(({ route, actor }) => route === `GET ${path}` && actor === 'partnership-lead') as Case;
  expect(await tripsOf(lead('/about'))).toBe(4);
  for (const path of ['/institutions', '/partnership']) expect(await tripsOf(lead(path))).toBe(7);
});
