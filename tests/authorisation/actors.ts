import { insertOperator } from '../../src/database/ways-in.ts';
import type { GivenApp } from '../support/given-app.ts';
import { givenInstitution, givenPartnership, givenPerson, givenRole, type PersonAtWork } from '../support/given-people.ts';
import { Visitor } from '../support/visitor.ts';

/** Everybody who may knock. All roles are of one partnership, those in an institution all of the same one. */
export const ACTORS = [
  'signed out',
  'session ended',
  'disabled',
  'password only',
  'one role ended',
  'only role ended',
  'no role',
  'partnership-lead',
  'partnership-analyst',
  'viewer',
  'institution-lead',
  'institution-editor',
  'institution-head',
  'institution-safeguarding',
  'operator',
  'lead elsewhere',
] as const;
export type Actor = (typeof ACTORS)[number];

/** Where an actor works, and what can be asked about lies: in the institution of the institution roles, in a sibling of it, elsewhere. */
export interface Places {
  here: string;
  elsewhere: string;
  institution: Record<'own' | 'sibling' | 'elsewhere', string>;
}

/** Words that stand on pages of one place only. On a page of somebody who does not work there they show that something leaks. */
export const MARKS = {
  own: 'Ashgrove',
  sibling: 'Brooklane',
  elsewhere: 'Westmarsh',
  partnershipElsewhere: 'Fenland',
} as const;

/** Two partnerships: one with two institutions, the other with one. */
export async function givenPlaces(given: GivenApp): Promise<Places> {
  const here = await givenPartnership(given, 'Dunmere 14-19 Partnership');
  const elsewhere = await givenPartnership(given, `${MARKS.partnershipElsewhere} Careers Partnership`);
  const named = (partnership: string, mark: string) => givenInstitution(given, { partnership, name: `${mark} School` });
  const institution = {
    own: await named(here, MARKS.own),
    sibling: await named(here, MARKS.sibling),
    elsewhere: await named(elsewhere, MARKS.elsewhere),
  };
  return { here, elsewhere, institution };
}

/** Somebody for each actor, signed in through the pages. */
export async function givenVisitors(given: GivenApp, places: Places): Promise<Record<Actor, Visitor>> {
  const { here, institution } = places;
  const at = (role: 'institution-lead' | 'institution-editor' | 'institution-head' | 'institution-safeguarding') =>
    givenPerson(given, { role, partnership: here, institution: institution.own });
  const wide = (role: 'partnership-lead' | 'partnership-analyst' | 'viewer', partnership = here) => givenPerson(given, { role, partnership });
  return {
    'signed out': new Visitor(given.app, given.parts.baseUrl),
    'session ended': await ended(given, await at('institution-editor')),
    disabled: await disabled(given, await at('institution-editor')),
    // A lead who gave the password and has no second step yet.
    'password only': await givenPerson(given, { role: 'partnership-lead', partnership: here, secondFactor: false }),
    'one role ended': await withOneRoleEnded(given, places),
    'only role ended': await withRoleEnded(given, await at('institution-editor')),
    'no role': await givenPerson(given, { role: null, partnership: here }),
    'partnership-lead': await wide('partnership-lead'),
    'partnership-analyst': await wide('partnership-analyst'),
    viewer: await wide('viewer'),
    'institution-lead': await at('institution-lead'),
    'institution-editor': await at('institution-editor'),
    'institution-head': await at('institution-head'),
    'institution-safeguarding': await at('institution-safeguarding'),
    operator: await givenOperator(given),
    'lead elsewhere': await wide('partnership-lead', places.elsewhere),
  };
}

async function ended(given: GivenApp, person: PersonAtWork): Promise<PersonAtWork> {
  await given.admin.query("update session set expires_at = now() - interval '1 second' where person_id = $1", [person.id]);
  return person;
}

async function disabled(given: GivenApp, person: PersonAtWork): Promise<PersonAtWork> {
  await given.admin.query('update person set disabled_at = now() where id = $1', [person.id]);
  return person;
}

/** The role that the session works in ends while the session goes on. */
async function withRoleEnded(given: GivenApp, person: PersonAtWork): Promise<PersonAtWork> {
  await person.get('/');
  await given.admin.query(
    'update membership m set ended_at = now() from session s where s.person_id = $1 and m.person_id = $1 and m.membership_id = s.membership_id',
    [person.id],
  );
  return person;
}

/** The same for somebody who has another role left, at the same institution. */
async function withOneRoleEnded(given: GivenApp, { here, institution }: Places): Promise<PersonAtWork> {
  const person = await givenPerson(given, { role: 'institution-editor', partnership: here, institution: institution.own });
  await givenRole(given, { person: person.id, role: 'institution-head', partnership: here, institution: institution.own });
  return withRoleEnded(given, person);
}

export async function givenOperator(given: GivenApp): Promise<PersonAtWork> {
  const person = await givenPerson(given, { role: null, secondFactor: true });
  await given.db.transaction().execute((sql) => insertOperator(sql, person.id, given.parts.now()));
  return person;
}
