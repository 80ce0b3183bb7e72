import { makeSetUpLink } from '../../src/features/partnerships/index.ts';
import { setUpAuthenticator } from '../../src/seed/journeys.ts';
import type { GivenApp } from './given-app.ts';
import { Visitor } from './visitor.ts';

export { codeOf, setUpAuthenticator } from '../../src/seed/journeys.ts';

export const FIRST_LEAD = { name: 'Maya Okafor', email: 'maya@dunmere.example', password: 'river lantern copper' };

/** A new Waymark, set up by its first person, who is signed in with an authenticator: through the same pages as anybody. */
export async function givenFirstLead(given: GivenApp): Promise<{ visitor: Visitor; totpAddress: string }> {
  const visitor = new Visitor(given.app, given.parts.baseUrl);
  const link = new URL((await makeSetUpLink(given.parts)) ?? '');
  await visitor.post(link.pathname, { ...FIRST_LEAD, partnership: 'Dunmere 14-19 Partnership', area: 'Dunmere', laCodes: '990' });
  return { visitor, totpAddress: await setUpAuthenticator(visitor, FIRST_LEAD.password) };
}
