import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { withTenant } from '../../src/database/tenant.ts';
import type { GivenApp } from '../support/given-app.ts';
import { givenAccount, givenInstitution, givenPartnership } from '../support/given-people.ts';
import { givenRegisterImport, givenRegisterUpload } from '../support/given-register.ts';
import { MARKS, type Places } from './actors.ts';
import { AUDIT_KINDS } from './things-of-audits.ts';
import { CYCLE_KINDS } from './things-of-cycles.ts';
import { PROGRAMME_KINDS } from './things-of-programme.ts';
import { SURVEY_KINDS } from './things-of-surveys.ts';

/**
 * How near a thing is: in the institution of the institution roles; in a sibling of it; in the other partnership; nowhere. Of what
 * belongs to a person, such as a session: one's own, a colleague's, that of somebody elsewhere, nobody's.
 */
export const NEARNESS = ['own', 'sibling', 'elsewhere', 'unknown'] as const;
export type Nearness = (typeof NEARNESS)[number];
type There = Exclude<Nearness, 'unknown'>;

/** The variable parts of an address, by their names in the route. */
export type Params = Record<string, string>;

/** Where a thing is to be made, and for whom it is `own`. */
export interface Spot {
  given: GivenApp;
  places: Places;
  near: There;
  partnership: string;
  institution: string;
  /** The person who asks; null where nobody is signed in. */
  asker: string | null;
}

/** Another sign-in service that is set up and does not answer: nothing listens on this port. */
export const PROVIDER = {
  id: 'google',
  title: 'Google',
  issuer: 'http://127.0.0.1:9',
  clientId: 'waymark',
  clientSecret: 'a secret of the tests',
  secondFactorTrusted: false,
  hostedDomain: undefined,
} as const;

export interface Kind {
  /** Left out: all. */
  near?: readonly Nearness[];
  make(spot: Spot): Promise<Params> | Params;
  /** What has the same form and never was. */
  unknown(places: Places): Params;
}

const DAY_MS = 86_400_000;
const inFuture = () => new Date(Date.now() + DAY_MS);
const secret = () => randomBytes(24).toString('base64url');
const hash = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Every kind of thing that has an address. */
export const KINDS = {
  institution: { make: ({ institution }) => ({ id: institution }), unknown: () => ({ id: randomUUID() }) },
  /** One that nobody has changed yet. */
  institutionToClose: {
    make: async ({ given, near, partnership }) => ({ id: await givenInstitution(given, { partnership, name: `${MARKS[near]} Closing School` }) }),
    unknown: () => ({ id: randomUUID() }),
  },
  /** Files that name institutions, read and not yet decided on. One of elsewhere is asked for as if it were of here. */
  registerUpload: { near: ['own', 'elsewhere', 'unknown'], make: registerUpload, unknown: () => ({ upload: randomUUID() }) },
  /** What was taken over from such files once. */
  registerImport: { near: ['own', 'elsewhere', 'unknown'], make: registerImport, unknown: () => ({ taken: randomUUID() }) },
  /** A sibling is one in which nobody works. */
  partnership: {
    make: async ({ given, near, partnership }) => ({ partnership: near === 'sibling' ? await givenPartnership(given, 'Dunmere Vale') : partnership }),
    unknown: () => ({ partnership: randomUUID() }),
  },
  person: { make: async (spot) => ({ person: (await bystander(spot)).id }), unknown: () => ({ person: randomUUID() }) },
  role: {
    make: async (spot) => {
      const { id, membership } = await bystander(spot);
      return { person: id, role: membership ?? '' };
    },
    unknown: () => ({ person: randomUUID(), role: randomUUID() }),
  },
  invitation: { make: async (spot) => ({ invitation: (await invitation(spot)).id }), unknown: () => ({ invitation: randomUUID() }) },
  /** What the link of an invitation leads to. One of elsewhere is asked for as if it were of here. */
  invitationLink: {
    make: async (spot) => ({ partnership: spot.places.here, secret: (await invitation(spot)).secret }),
    unknown: ({ here }) => ({ partnership: here, secret: secret() }),
  },
  session: { make: session, unknown: () => ({ session: randomUUID() }) },
  passkey: { make: passkey, unknown: () => ({ passkey: randomUUID() }) },
  setUpLink: { near: ['own', 'unknown'], make: setUpLink, unknown: () => ({ token: secret() }) },
  passwordLink: { near: ['own', 'unknown'], make: passwordLink, unknown: () => ({ token: secret() }) },
  provider: { near: ['own', 'unknown'], make: () => ({ provider: PROVIDER.id }), unknown: () => ({ provider: 'entra' }) },
  job: { near: ['own', 'unknown'], make: job, unknown: () => ({ job: 'nothing' }) },
  asset: { near: ['own', 'unknown'], make: stylesheet, unknown: () => ({ name: 'waymark.00000000.css' }) },
  sample: { near: ['own', 'unknown'], make: () => ({ sample: 'empty' }), unknown: () => ({ sample: 'nothing' }) },
  ...AUDIT_KINDS,
  ...CYCLE_KINDS,
  ...PROGRAMME_KINDS,
  ...SURVEY_KINDS,
} satisfies Record<string, Kind>;
export type KindName = keyof typeof KINDS;

export function nearnessOf(kind: KindName): readonly Nearness[] {
  const { near = NEARNESS }: Kind = KINDS[kind];
  return near;
}

/** Somebody with a role at the institution, who is nobody that a test asks as. */
function bystander({ given, partnership, institution, near }: Spot) {
  return givenAccount(given, { role: 'institution-editor', partnership, institution, name: `${MARKS[near]} Bystander` });
}

async function invitation({ given, partnership, institution, near }: Spot): Promise<{ id: string; secret: string }> {
  const made = { id: randomUUID(), secret: secret() };
  const row = {
    partnership_id: partnership,
    invitation_id: made.id,
    email: `invited-${made.id}@${MARKS[near].toLowerCase()}.example`,
    name: `${MARKS[near]} Invited`,
    role: 'institution-editor' as const,
    institution_id: institution,
    token_hash: hash(made.secret),
    invited_at: given.parts.now(),
    expires_at: inFuture(),
  };
  await withTenant(given.db, partnership, ({ sql }) => sql.insertInto('invitation').values(row).execute());
  return made;
}

async function registerUpload({ given, partnership }: Spot): Promise<Params> {
  return { upload: await givenRegisterUpload(given, partnership) };
}

async function registerImport({ given, partnership, near }: Spot): Promise<Params> {
  return { taken: await givenRegisterImport(given, partnership, `${MARKS[near]} Alder Vale Academy`) };
}

async function setUpLink({ given }: Spot): Promise<Params> {
  const token = secret();
  await given.db
    .insertInto('set_up_link')
    .values({ token_hash: hash(token), made_at: given.parts.now() })
    .execute();
  return { token };
}

async function job({ given }: Spot): Promise<Params> {
  const row = { name: 'clear-away', title: 'Clear away what has done its work', says: 'Every hour.', due_at: given.parts.now() };
  await given.db
    .insertInto('job')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { job: row.name };
}

async function passwordLink(spot: Spot): Promise<Params> {
  const token = secret();
  const row = { id: randomUUID(), identifier: hash(`reset-password:${token}`), value: (await bystander(spot)).id, expires_at: inFuture() };
  await spot.given.db.insertInto('verification').values(row).execute();
  return { token };
}

/** Whose a personal thing is: the asker’s own, or that of somebody near. */
async function ownerOf(spot: Spot): Promise<string> {
  return spot.near === 'own' && spot.asker !== null ? spot.asker : (await bystander(spot)).id;
}

async function session(spot: Spot): Promise<Params> {
  const row = { id: randomUUID(), token: secret(), person_id: await ownerOf(spot), expires_at: inFuture() };
  await spot.given.db.insertInto('session').values(row).execute();
  return { session: row.id };
}

/** Nobody who has not shown a second step in this session has a passkey: it would be asked for before anything else. */
async function passkey(spot: Spot): Promise<Params> {
  const owner = await ownerOf(spot);
  const shown = await spot.given.db
    .selectFrom('session')
    .select('second_factor')
    .where('person_id', '=', owner)
    .where('second_factor', 'is not', null)
    .executeTakeFirst();
  if (owner === spot.asker && !shown) return KINDS.passkey.unknown();
  const row = {
    id: randomUUID(),
    name: 'Key of a test',
    public_key: 'none',
    person_id: owner,
    credential_id: secret(),
    counter: 0,
    device_type: 'singleDevice',
    backed_up: false,
  };
  await spot.given.db.insertInto('passkey').values(row).execute();
  return { passkey: row.id };
}

async function stylesheet({ given }: Spot): Promise<Params> {
  const { body } = await given.app.inject({ url: '/sign-in', headers: { host: new URL(given.parts.baseUrl).host } });
  return { name: /\/assets\/([^"]+\.css)/.exec(body)?.[1] ?? '' };
}
