import type { Database } from '../../../database/database.ts';
import type { Parts } from '../../../web/parts.ts';
import { admitFromDfe } from './dfe/dfe-admission.ts';
import { findPersonByAccount, findPersonByProvenEmail, type KnownPerson } from './provider.queries.ts';
import type { AdmittedPerson } from './provider-arrival.ts';
import type { Identity } from './provider-claims.ts';
import { connect } from './provider-connect.ts';
import { NotAdmitted } from './provider-refusal.ts';
import type { Provider } from './providers.ts';

type AdmissionParts = Pick<Parts, 'db' | 'now'>;

/**
 * Whom a provider’s account lets in: whoever it was connected with before; else whoever has its e-mail address, if both the provider and
 * Waymark have proof of it; and with DfE Sign-in whoever has a role there for an organisation that is here. Everybody else is refused.
 */
export async function admit(parts: AdmissionParts, provider: Provider, identity: Identity): Promise<AdmittedPerson> {
  try {
    return await admitNow(parts, provider, identity);
  } catch (error) {
    // The same person came in by another request at the same moment, and is known by now.
    if (!isTaken(error) && !(await cameMeanwhile(parts, provider, identity, error))) throw error;
    return admitNow(parts, provider, identity);
  }
}

/** The other request may have been done before this one looked whether somebody has the e-mail address. */
async function cameMeanwhile({ db }: AdmissionParts, { id }: Provider, { subject }: Identity, error: unknown): Promise<boolean> {
  return error instanceof NotAdmitted && error.reason === 'not-connected' && (await findPersonByAccount(db, { provider: id, subject })) !== undefined;
}

async function admitNow(parts: AdmissionParts, provider: Provider, identity: Identity): Promise<AdmittedPerson> {
  const known = await findKnownPerson(parts.db, provider, identity);
  if (known?.disabled) throw new NotAdmitted('disabled', { person: known.id });
  if (provider.id === 'dfe-sign-in') return admitFromDfe(parts, provider, identity, known);
  if (!known) throw new NotAdmitted('unknown');
  await connect(parts, { person: known.id, provider: provider.id, subject: identity.subject });
  return known;
}

/**
 * By e-mail only somebody with whom no account of this provider is connected: a second account with the same address belongs to whoever
 * was given the address after them.
 */
async function findKnownPerson(db: Database, { id }: Provider, { subject, email, emailProven }: Identity): Promise<KnownPerson | undefined> {
  const owner = await findPersonByAccount(db, { provider: id, subject });
  if (owner || email === null || !emailProven) return owner;
  const person = await findPersonByProvenEmail(db, id, email);
  return person?.connected ? undefined : person;
}

const UNIQUE_VIOLATION = '23505';

function isTaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === UNIQUE_VIOLATION;
}
