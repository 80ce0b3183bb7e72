import { randomUUID } from 'node:crypto';
import type { Parts } from '../../../../web/parts.ts';
import { findMemberships, isOperator } from '../../person.queries.ts';
import { findPersonByEmail } from '../../person-account.queries.ts';
import { insertPersonFromProvider, type KnownPerson, type NewPerson } from '../provider.queries.ts';
import type { AdmittedPerson } from '../provider-arrival.ts';
import type { Identity } from '../provider-claims.ts';
import { insertConnection } from '../provider-connect.ts';
import { NotAdmitted } from '../provider-refusal.ts';
import type { DfeSignIn } from '../providers.ts';
import { applyDecision } from './dfe-apply.ts';
import { type Asked, askDfe } from './dfe-ask.ts';
import { type Decision, decideRoles, type HeldRole, isSame } from './dfe-decision.ts';
import { listHeldRoles } from './dfe-roles.queries.ts';

type AdmissionParts = Pick<Parts, 'db' | 'now'>;

/**
 * Lets somebody in by DfE Sign-in, and brings the roles that it gives them up to date. Everything is asked first and decided at once: where
 * an answer is missing, nothing is changed.
 */
export async function admitFromDfe(
  parts: AdmissionParts,
  provider: DfeSignIn,
  identity: Identity,
  known: KnownPerson | undefined,
): Promise<AdmittedPerson> {
  const held = known ? await listHeldRoles(parts.db, known.id) : [];
  const asked = await askDfe(parts, provider, identity, held);
  const decision = decideRoles({ held, ...asked });
  if (!(await hasPlace(parts, known, held, decision))) return refuse(parts, identity, known, asked, decision);
  const newcomer = known ? null : await newcomerFrom(parts, identity);
  const person = known ?? (newcomer as NewPerson);
  await applyDecision(parts, person.id, decision, async (sql) => {
    if (newcomer) await insertPersonFromProvider(sql, newcomer, parts.now());
    await insertConnection(sql, { person: person.id, provider: provider.id, subject: identity.subject }, parts.now());
  });
  return { id: person.id, email: person.email, role: await roleAt(parts, person.id, asked) };
}

async function hasPlace({ db }: AdmissionParts, known: KnownPerson | undefined, held: HeldRole[], { keep, give }: Decision): Promise<boolean> {
  const byHand = held.some(({ organisation, ended }) => organisation === null && !ended);
  return byHand || keep.length + give.length > 0 || (known !== undefined && (await isOperator(db, known.id)));
}

/** What DfE Sign-in has taken away ends also when nothing is left to let the person in by. */
async function refuse(
  parts: AdmissionParts,
  { organisation }: Identity,
  known: KnownPerson | undefined,
  { places }: Asked,
  decision: Decision,
): Promise<never> {
  if (known) await applyDecision(parts, known.id, decision);
  const about = { organisation: organisation?.name, person: known?.id };
  if (!organisation) throw new NotAdmitted('no-organisation', about);
  throw new NotAdmitted(places.length === 0 ? 'no-place' : 'no-role', about);
}

async function newcomerFrom({ db }: AdmissionParts, { email, name, emailProven }: Identity): Promise<NewPerson> {
  if (email === null) throw new NotAdmitted('not-proven');
  const holder = await findPersonByEmail(db, email);
  if (holder) throw new NotAdmitted('not-connected', { person: holder.id });
  return { id: randomUUID(), email, name: name ?? email, emailProven };
}

/** The role of the organisation that was chosen at DfE Sign-in: whoever works at two begins at the one they said. */
async function roleAt({ db, now }: AdmissionParts, person: string, { chosen }: Asked) {
  const roles = await findMemberships(db, person, now());
  return roles.find((role) => chosen?.wanted.some((wanted) => isSame(wanted, role)));
}
