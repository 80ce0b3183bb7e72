import { setImmediate } from 'node:timers/promises';
import type { RouteEntry } from '../../src/web/access.ts';
import type { Visitor } from '../support/visitor.ts';
import { readPage } from './page-faults.ts';
import { nameOf, type Shown } from './shown.ts';

/** The address of a survey is handed out: who answers is nobody to the service, and the address may have ended meanwhile. */
const FOR_WHO_ANSWERS = /^\/s\//;

/** Links of pages that lead their reader to nothing, or to signing in again. */
export async function deadLinks(pages: Shown[]): Promise<string[]> {
  const known = new Map<string, Promise<string>>();
  const dead: string[] = [];
  for (const page of pages)
    for (const href of readPage(page.answer.body).links.filter((link) => !FOR_WHO_ANSWERS.test(link))) {
      const key = `${numberOf(page.visitor)} ${href}`;
      const end = known.get(key) ?? followed(page, href);
      known.set(key, end);
      if ((await end) !== 'a page') dead.push(`${nameOf(page)}: ${href} leads to ${await end}`);
    }
  return dead;
}

/** Where a link ends, by way of whatever it is sent on to. */
async function followed({ visitor, answer }: Shown, href: string): Promise<string> {
  await setImmediate();
  const end = await visitor.follow(await visitor.get(href));
  if (end.status !== 200) return String(end.status);
  // A file to keep: nothing in it says who is signed in.
  if (end.headers['content-disposition'] !== undefined) return 'a page';
  return isSignedIn(answer.body) && !isSignedIn(end.body) && !href.startsWith('/sign-in') ? 'a page for whoever is signed out' : 'a page';
}

function isSignedIn(body: string): boolean {
  return body.includes('action="/sign-out"');
}

const numbers = new Map<Visitor, number>();

function numberOf(visitor: Visitor): number {
  const number = numbers.get(visitor) ?? numbers.size;
  numbers.set(visitor, number);
  return number;
}

/** Forms of pages that are sent to no route, or to one that does not take them. */
export function lostForms(pages: Shown[], routes: RouteEntry[]): string[] {
  const takes = routes.map(({ method, url }) => ({ method, url: new RegExp(`^${url.replaceAll(/:\w+/g, '[^/]+')}$`) }));
  return pages.flatMap((page) =>
    readPage(page.answer.body)
      .forms.map(({ method, action }) => ({ method, action: action ?? page.url }))
      .filter(({ method, action }) => !takes.some((route) => route.method === method && route.url.test(action)))
      .map(({ method, action }) => `${nameOf(page)}: no route takes ${method} ${action}`),
  );
}

/** Titles that two addresses share for the same reader: two tabs of a browser that look alike. */
export function sharedTitles(pages: Shown[]): string[] {
  const titled = pages.map(({ route, visitor, answer }) => ({ path: route.split(' ')[1], visitor, title: readPage(answer.body).title }));
  const groups = Map.groupBy(titled, ({ visitor, title }) => `${numberOf(visitor)} ${title}`);
  return [...groups.values()].flatMap((same) => {
    const paths = new Set(same.map(({ path }) => path));
    return paths.size > 1 ? [`“${same[0]?.title}” is the title of ${[...paths].join(' and ')}`] : [];
  });
}
