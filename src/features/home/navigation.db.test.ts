import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import type { Reader, Role } from '../../web/reader.ts';
import { navigationFor } from './navigation.ts';

const { routes } = await givenApp();
const ROLES = [
  'partnership-lead',
  'partnership-analyst',
  'viewer',
  'institution-lead',
  'institution-editor',
  'institution-head',
  'institution-safeguarding',
  'operator',
  null,
] as const;

function reader(role: Role | 'operator' | null): Reader {
  const operating = role === 'operator';
  const institution = role?.startsWith('institution-') ? { id: 'f3b1c9a2-0000-4000-8000-000000000001', name: 'Alder Vale' } : null;
  const place = { id: 'm', partnershipId: 'p', institutionId: institution?.id ?? null, partnership: { id: 'p', name: '', area: '' }, institution };
  const as = role === null || operating ? null : { ...place, role: role as Role };
  return { person: { id: '', name: '', email: '' }, session: {} as Reader['session'], as, operating, memberships: [], operator: operating };
}

/** Whether the application has such a page, and lets the reader in by its own rule. */
function opens(href: string, who: Reader): boolean {
  const route = routes.find(({ method, url }) => method === 'GET' && url === href);
  if (!route) throw new Error(`There is no page ${href}.`);
  return typeof route.access === 'function' && route.access(who);
}

test.each([
  { role: 'partnership-lead', places: 'Home, City, Surveys, Institutions, Cycles, Evidence, People, Activity, Partnership' },
  { role: 'partnership-analyst', places: 'Home, City, Surveys, Institutions, Cycles, Evidence, People, Activity, Partnership' },
  { role: 'viewer', places: 'Home, City, Institutions, Cycles' },
  { role: 'institution-lead', places: 'Home, Ratings, Evidence, Surveys, People' },
  { role: 'institution-editor', places: 'Home, Ratings, Evidence, Surveys' },
  { role: 'institution-head', places: 'Home, Ratings, Evidence, Surveys' },
  { role: 'institution-safeguarding', places: 'Home, Words' },
  { role: 'operator', places: 'Partnerships, Jobs, Service log' },
  { role: null, places: 'Home' },
] as const)('$role can go to: $places', ({ role, places }) => {
  expect(
    navigationFor(reader(role))
      .map(({ text }) => text)
      .join(', '),
  ).toBe(places);
});

test.each(ROLES)('%s can open each place shown, and none that is not', (role) => {
  const who = reader(role);
  const shown = navigationFor(who).map(({ href }) => href);
  for (const href of shown) expect([href, opens(href, who)]).toEqual([href, true]);
  const all = new Set(ROLES.flatMap((other) => navigationFor(reader(other))).map(({ href }) => href));
  // Home sends an operator on.
  const hidden = [...all].filter((href) => !shown.includes(href) && href !== '/');
  for (const href of hidden) expect([href, opens(href, who)]).toEqual([href, false]);
});
