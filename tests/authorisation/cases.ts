import type { RouteEntry } from '../../src/web/access.ts';
import { ACTORS, type Actor } from './actors.ts';
import { expectedOutcome } from './answers.ts';
import type { Entry, Outcome } from './entry.ts';
import { type Nearness, nearnessOf } from './things.ts';

/** One question to the service: this route, asked by this actor, about a thing so near. */
export interface Case {
  route: string;
  method: string;
  url: string;
  actor: Actor;
  /** `own` for a route that is about nothing in particular. */
  near: Nearness;
  entry: Entry;
  expected: Outcome;
}

export function nameOf({ route, actor, near, entry }: Case): string {
  return `${route}, ${actor}${entry.kind ? `, ${near}` : ''}`;
}

/** Routes without an entry, and entries without a route. A HEAD goes with its GET. */
export function unmatched(routes: RouteEntry[], matrix: Record<string, Entry>): string[] {
  const listed = new Set(routes.map(({ method, url }) => `${method === 'HEAD' ? 'GET' : method} ${url}`));
  return [
    ...[...listed].filter((route) => !(route in matrix)).map((route) => `${route} has no entry in the matrix`),
    ...Object.keys(matrix)
      .filter((route) => !listed.has(route))
      .map((route) => `${route} is in the matrix and no route`),
  ];
}

export function casesOf(matrix: Record<string, Entry>): Case[] {
  return Object.entries(matrix).flatMap(([route, entry]) => {
    const [method = '', url = ''] = route.split(' ');
    return ACTORS.flatMap((actor) =>
      (entry.kind ? nearnessOf(entry.kind) : (['own'] as const)).map((near) => ({
        route,
        method,
        url,
        actor,
        near,
        entry,
        expected: expectedOutcome(entry, method, actor, near),
      })),
    );
  });
}

/** Whether this does something: it is asked last, of a thing and with a session that nobody else needs. */
export function isAct({ entry, expected }: Case): boolean {
  return entry.acts === true && expected === (entry.answers ?? 'ok');
}
