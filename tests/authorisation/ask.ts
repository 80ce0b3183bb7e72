import type { FastifyInstance } from 'fastify';
import type { Answer } from '../support/visitor.ts';
import { type Actor, MARKS } from './actors.ts';
import { outcomeOf } from './answers.ts';
import { BODIES } from './bodies.ts';
import { type Case, isAct, nameOf } from './cases.ts';
import { IN_INSTITUTION, WIDE } from './entry.ts';
import type { Scene } from './scene.ts';
import { withShownVersion } from './shown-version.ts';
import type { Params } from './things.ts';

/** What one question came to, and what was wrong with the answer, each a sentence. */
export interface Asked {
  case: Case;
  answer: Answer;
  faults: string[];
}

/** Asks, and compares the answer with what the matrix says. */
export async function ask(scene: Scene, one: Case, app?: FastifyInstance): Promise<Asked> {
  const visitor = await (isAct(one) ? scene.freshVisitor(one.actor, app) : scene.visitor(one.actor, app));
  const url = addressOf(one.url, await paramsOf(scene, one));
  const fields = one.expected === 'ok' ? {} : (BODIES[one.route]?.(scene.places) ?? {});
  const answer = one.method === 'GET' ? await visitor.get(url) : await visitor.post(url, fields);
  const outcome = outcomeOf(answer);
  const wrong = outcome === one.expected ? [] : [`${nameOf(one)}: ${outcome}, and should be ${one.expected}`];
  return { case: one, answer, faults: [...wrong, ...leaks(one, answer)] };
}

async function paramsOf(scene: Scene, one: Case): Promise<Params> {
  const { kind } = one.entry;
  if (!kind) return {};
  return isAct(one) ? scene.freshThing(kind, one.near, one.actor) : scene.thing(kind, one.near, one.actor);
}

export function addressOf(url: string, params: Params): string {
  return url.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? 'missing'));
}

const MAY_READ: Record<keyof typeof MARKS, readonly Actor[]> = {
  own: [...WIDE, ...IN_INSTITUTION, 'institution-safeguarding', 'one role ended'],
  sibling: WIDE,
  elsewhere: ['lead elsewhere'],
  partnershipElsewhere: ['lead elsewhere', 'operator'],
};

/** Words of a place on a page of somebody who does not work there. What a link opens is for whoever holds the link. */
function leaks(one: Case, { body }: Answer): string[] {
  if (one.entry.open === 'anyone') return [];
  const read = Object.entries(MARKS).filter(([place, mark]) => body.includes(mark) && !MAY_READ[place as keyof typeof MARKS].includes(one.actor));
  return read.map(([, mark]) => `${nameOf(one)}: reads “${mark}”`);
}

/** Sends a form filled in as by somebody who means it; gives back the status. */
export async function send(scene: Scene, { entry, route, url, near, actor }: Case): Promise<number> {
  const visitor = await scene.freshVisitor(actor);
  const params = entry.kind ? await scene.freshThing(entry.kind, near, actor) : {};
  return (await visitor.post(addressOf(url, params), await withShownVersion(visitor, BODIES[route]?.(scene.places) ?? {}))).status;
}

/** Asks with HEAD what was asked with GET: the same answer without its page. */
export async function askForHead(scene: Scene, { case: one, answer }: Asked): Promise<string[]> {
  const visitor = await scene.visitor(one.actor);
  const head = await visitor.send('HEAD', addressOf(one.url, await paramsOf(scene, one)), undefined, {});
  const same = head.status === answer.status && head.location === answer.location && head.body === '';
  return same ? [] : [`${nameOf(one)}: HEAD answers ${head.status}, GET ${answer.status}`];
}
