import { ACTORS, type Actor } from '../authorisation/actors.ts';
import { outcomeOf } from '../authorisation/answers.ts';
import { addressOf } from '../authorisation/ask.ts';
import { BODIES } from '../authorisation/bodies.ts';
import { type Case, casesOf } from '../authorisation/cases.ts';
import { MATRIX } from '../authorisation/matrix.ts';
import type { Scene } from '../authorisation/scene.ts';
import type { Nearness } from '../authorisation/things.ts';
import type { Answer, Visitor } from '../support/visitor.ts';

/** A page as somebody saw it. */
export interface Shown {
  /** Method and address as in the route table. */
  route: string;
  /** What was special about it: who saw it, what was typed, how much there was. */
  state: string;
  url: string;
  visitor: Visitor;
  answer: Answer;
}

export function nameOf({ route, state }: Shown): string {
  return `${route} (${state})`;
}

export function isPage({ answer: { headers } }: Shown): boolean {
  return String(headers['content-type']).startsWith('text/html');
}

/** Of several who see a page, the one to whom it shows most; a page for everybody is seen before one signs in. */
const MOST_SHOWN: Actor[] = ['partnership-lead', 'operator', 'institution-lead', 'one role ended', 'signed out', ...ACTORS];

function rank({ entry, actor }: Case): number {
  return entry.open === 'anyone' && actor === 'signed out' ? -1 : MOST_SHOWN.indexOf(actor);
}

/** What can be opened or sent by somebody who may, once for each route and actor: about one thing that they reach. */
function allowed(method: string): Case[] {
  const found = casesOf(MATRIX).filter((one) => one.method === method && one.expected === (one.entry.answers ?? 'ok') && one.near === nearestOf(one));
  return found.filter((one) => one === found.find(({ route, actor }) => route === one.route && actor === one.actor));
}

/** Whoever leads elsewhere reaches what is there; a lead is invited to a partnership in which nobody works. */
function nearestOf({ entry, actor }: Case): Nearness {
  if (entry.kind === 'partnership') return 'sibling';
  return actor === 'lead elsewhere' && entry.about?.elsewhere?.includes(actor) ? 'elsewhere' : 'own';
}

/** The same, once for each route. */
function allowedOnce(method: string): Case[] {
  return [...Map.groupBy(allowed(method), ({ route }) => route).values()].map((same) =>
    same.reduce((best, one) => (rank(one) < rank(best) ? one : best)),
  );
}

/** Every address that can be opened, as everybody sees it who may. */
export async function openedByAll(scene: Scene): Promise<Shown[]> {
  return inTurn(allowed('GET'), (one) => opened(scene, one, one.actor));
}

/** Every address that can be opened, as whoever sees most of it sees it. */
export async function openedOnce(scene: Scene, state: string): Promise<Shown[]> {
  return inTurn(allowedOnce('GET'), (one) => opened(scene, one, `${state}, ${one.actor}`));
}

async function opened(scene: Scene, one: Case, state: string): Promise<Shown> {
  const visitor = await scene.visitor(one.actor);
  const url = addressOf(one.url, one.entry.kind ? await scene.thing(one.entry.kind, one.near, one.actor) : {});
  return asExpected(one, { route: one.route, state, url, visitor, answer: await visitor.get(url) });
}

type Fields = Record<string, string | string[]>;

/** Every form, sent with each field filled in as `fill` says; what was done is a page too, where it leads nowhere else. */
export async function sentBy(scene: Scene, state: string, fill: (fields: Fields) => Fields, but: string[] = []): Promise<Shown[]> {
  const sent = allowedOnce('POST').filter(({ route }) => !but.includes(route));
  return inTurn(sent, async (one) => {
    const visitor = await scene.freshVisitor(one.actor);
    const url = addressOf(one.url, one.entry.kind ? await scene.freshThing(one.entry.kind, one.near, one.actor) : {});
    const answer = await visitor.post(url, fill(BODIES[one.route]?.(scene.places) ?? {}));
    return asExpected(one, { route: one.route, state: `${state}, ${one.actor}`, url, visitor, answer });
  });
}

/** A page to sign in, seen in the place of another one, would hide what is wrong with that. */
function asExpected(one: Case, shown: Shown): Shown {
  const outcome = outcomeOf(shown.answer);
  if (outcome !== one.expected) throw new Error(`${nameOf(shown)} came to ${outcome} instead of ${one.expected}`);
  return shown;
}

/** One after the other. */
export async function inTurn<Of, To>(all: readonly Of[], act: (one: Of) => Promise<To>): Promise<To[]> {
  const done: To[] = [];
  for (const one of all) done.push(await act(one));
  return done;
}
