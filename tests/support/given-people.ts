import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { withTenant } from '../../src/database/tenant.ts';
import { insertPerson } from '../../src/features/accounts/index.ts';
import { insertPartnership } from '../../src/features/partnerships/partnership.queries.ts';
import { needsSecondFactor, type Role } from '../../src/web/reader.ts';
import { setUpAuthenticator } from './first-lead.ts';
import type { GivenApp } from './given-app.ts';
import { Visitor } from './visitor.ts';

export const PASSWORD = 'meadow violin harbour';
/**
 * Made once for everybody, at a cost of nearly nothing, which whoever checks the password reads in the hash: hundreds sign in here whose
 * password nobody guesses. What a password costs that is set by the pages has tests of its own (security-design.test.ts).
 */
const hashed = hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });

/** Somebody who is signed in, with what a test asks about them. */
export class PersonAtWork extends Visitor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly partnership: string;
  /** Null for a role that is in no institution. */
  readonly institution: string | null;
  /** Null for somebody without a role. */
  readonly membership: string | null;
  /** The address in the QR code of the authenticator; null where the role needs no second step and none was set up. */
  totpAddress: string | null = null;

  constructor(given: GivenApp, who: Pick<PersonAtWork, 'id' | 'name' | 'email' | 'partnership' | 'institution' | 'membership'>) {
    super(given.app, given.parts.baseUrl);
    this.id = who.id;
    this.name = who.name;
    this.email = who.email;
    this.partnership = who.partnership;
    this.institution = who.institution;
    this.membership = who.membership;
  }
}

interface PersonWanted {
  /** Null: an account without any role. */
  role: Role | null;
  /** For a role in an institution; where it is left out, one is made. */
  institution?: string;
  /** Where it is left out: the first there is, which is made if there is none. */
  partnership?: string;
  name?: string;
  email?: string;
  /** Sets up an authenticator also where the role asks for none. */
  secondFactor?: boolean;
}

let made = 0;

/** A person with a role, signed in through the pages with everything that the role asks for. The account and the role are put in directly. */
export async function givenPerson(given: GivenApp, wanted: PersonWanted): Promise<PersonAtWork> {
  const person = await givenAccount(given, wanted);
  await person.post('/sign-in', { email: person.email, password: PASSWORD });
  const membership = { id: '', role: wanted.role ?? 'institution-editor', partnershipId: person.partnership, institutionId: person.institution };
  if (wanted.secondFactor ?? needsSecondFactor({ memberships: [membership], operator: false })) await addSecondStep(person);
  return person;
}

/** The same person, signed out: nobody of this browser has been seen yet. */
export async function givenAccount(given: GivenApp, { role, ...wanted }: PersonWanted): Promise<PersonAtWork> {
  const partnership = wanted.partnership ?? (await firstPartnership(given));
  const inInstitution = role?.startsWith('institution-') ?? false;
  const institution = inInstitution ? (wanted.institution ?? (await givenInstitution(given, { partnership }))) : null;
  const number = ++made;
  const who = { id: randomUUID(), name: wanted.name ?? `Person ${number}`, email: wanted.email ?? `person-${number}@dunmere.example` };
  await insertAccount(given, who);
  const membership = role && (await givenRole(given, { person: who.id, role, partnership, institution }));
  return new PersonAtWork(given, { ...who, partnership, institution, membership });
}

async function insertAccount(given: GivenApp, who: { id: string; name: string; email: string }): Promise<void> {
  const passwordHash = await hashed;
  await given.db.transaction().execute((sql) => insertPerson(sql, { ...who, passwordHash, emailProven: true, now: given.parts.now() }));
}

async function addSecondStep(person: PersonAtWork): Promise<void> {
  person.totpAddress = await setUpAuthenticator(person, PASSWORD);
}

/** A further role for somebody; gives back its id. */
export async function givenRole(
  given: GivenApp,
  { person, role, partnership, institution = null }: { person: string; role: Role; partnership: string; institution?: string | null },
): Promise<string> {
  const id = randomUUID();
  const row = { partnership_id: partnership, membership_id: id, person_id: person, role, institution_id: institution, since: given.parts.now() };
  await withTenant(given.db, partnership, ({ sql }) => sql.insertInto('membership').values(row).execute());
  return id;
}

/** Another partnership, with nobody in it; gives back its id. */
export async function givenPartnership(given: GivenApp, name = 'Westmarsh Careers Partnership'): Promise<string> {
  const id = randomUUID();
  await withTenant(given.db, id, (tenant) => insertPartnership(tenant, { name, area: name.split(' ')[0] ?? name, laCodes: [] }, given.parts.now()));
  return id;
}

/** A school of a partnership; gives back its id. */
export async function givenInstitution(
  given: GivenApp,
  { partnership, name = `School ${++made}` }: { partnership?: string; name?: string } = {},
): Promise<string> {
  const id = randomUUID();
  const partnershipId = partnership ?? (await firstPartnership(given));
  const row = {
    partnership_id: partnershipId,
    institution_id: id,
    name,
    kind: 'mainstream' as const,
    phases: ['ks4'],
    created_at: given.parts.now(),
  };
  await withTenant(given.db, partnershipId, ({ sql }) => sql.insertInto('institution').values(row).execute());
  return id;
}

/** The partnership that is meant where a test names none. */
export async function firstPartnership(given: GivenApp): Promise<string> {
  const { rows } = await given.admin.query<{ partnership_id: string }>('select partnership_id from partnership order by created_at limit 1');
  return rows[0]?.partnership_id ?? givenPartnership(given, 'Dunmere 14-19 Partnership');
}
