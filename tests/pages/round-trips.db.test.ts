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
  // The own partners with what others offer, and the names of those whose offers are shown.
  'GET /cycles/:cycle/institutions/:institution/partners': 11,
  'GET /cycles/:cycle/institutions/:institution/partners.csv': 11,
  'GET /cycles/:cycle/institutions/:institution/partners/partner': 10,
  'GET /cycles/:cycle/institutions/:institution/partners/share': 10,
  // The statement, the words, the budget and the targets; with figures, whether the ratings are those of now.
  'GET /cycles/:cycle/institutions/:institution/aims': 13,
  'GET /cycles/:cycle/institutions/:institution/aims/vision': 13,
  'GET /cycles/:cycle/institutions/:institution/aims/word': 13,
  'GET /cycles/:cycle/institutions/:institution/aims/budget': 13,
  'GET /cycles/:cycle/institutions/:institution/aims/target': 13,
  'GET /cycles/:cycle/partners': 9,
  'GET /cycles/:cycle/partners.csv': 9,
  // The activities, found by the place of the address; of one that is changed, the year before; of a calendar, its address; of a file, what waits.
  'GET /cycles/:cycle/institutions/:institution/programme': 10,
  'GET /cycles/:cycle/institutions/:institution/programme/coverage': 10,
  'GET /cycles/:cycle/institutions/:institution/programme/calendar': 11,
  'GET /cycles/:cycle/institutions/:institution/programme/calendar.ics': 10,
  'GET /cycles/:cycle/institutions/:institution/programme/activity': 10,
  'GET /cycles/:cycle/institutions/:institution/programme/import': 11,
  'GET /cycles/:cycle/institutions/:institution/programme.csv': 10,
  'GET /cycles/:cycle/institutions/:institution/programme/template.csv': 10,
  // The ratings as they stand, the actions, what was signed, how it got on; for the plan also last year's, the audit and what suggestions are drawn from.
  'GET /cycles/:cycle/institutions/:institution/plan': 31,
  'GET /cycles/:cycle/institutions/:institution/plan.csv': 15,
  'GET /cycles/:cycle/institutions/:institution/plan.ics': 15,
  'GET /cycles/:cycle/institutions/:institution/plan/action': 19,
  'GET /cycles/:cycle/institutions/:institution/plan/agreement': 14,
  'GET /cycles/:cycle/institutions/:institution/plan/progress': 15,
  'GET /cycles/:cycle/institutions/:institution/plan/review': 15,
  'GET /cycles/:cycle/plans': 10,
  'GET /cycles/:cycle/plans.csv': 10,
  // All that was said in an audit, who looks after what, and its signatures; the year before, and the names of colleagues.
  'GET /cycles/:cycle/institutions/:institution/audit': 11,
  'GET /cycles/:cycle/institutions/:institution/audit/assign': 17,
  'GET /cycles/:cycle/institutions/:institution/audit/sections/:section': 16,
  'GET /cycles/:cycle/institutions/:institution/audit/result': 17,
  'GET /cycles/:cycle/institutions/:institution/audit/sef': 17,
  'GET /cycles/:cycle/institutions/:institution/audit/reopen': 13,
  'GET /cycles/:cycle/audits': 11,
  'GET /cycles/:cycle/audits.csv': 11,
  // Beside the audit the last results of three surveys, and whether the ratings are those of now.
  'GET /cycles/:cycle/institutions/:institution/lessons': 24,
  'GET /cycles/:cycle/institutions/:institution/surveys/:audience/paper.pdf': 11,
  'GET /cycles/:cycle/institutions/:institution/surveys/:audience/posters.pdf': 12,
  'GET /cycles/:cycle/institutions/:institution/surveys/:audience/poster/:place.pdf': 12,
  // Of whoever has the secret address alone: the institution, its latest year, and its days.
  'GET /calendars/:partnership/:secret/programme.ics': 11,
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
  // Plans are asked for what is overdue, and for what waits for a signature; offers of partners for an answer.
  'GET /': 15,
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
