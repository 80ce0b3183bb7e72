import { getOAuthState } from 'better-auth/api';
import type { Parts } from '../../../web/parts.ts';
import { hasVerifiedAuthenticator } from '../second-factor/second-factor.queries.ts';
import { admit } from './provider-admission.ts';
import { type Arrival, arrivalNow } from './provider-arrival.ts';
import { askService, NoAnswer } from './provider-ask.ts';
import { claimsIn, type Identity, identityFrom, readClaims } from './provider-claims.ts';
import { connect } from './provider-connect.ts';
import type { Discovered } from './provider-discovery.ts';
import { NotAdmitted, refusalIn } from './provider-refusal.ts';
import type { Tokens } from './provider-tokens.ts';
import { type Provider, patienceWith } from './providers.ts';

type AdmissionParts = Pick<Parts, 'db' | 'now'>;

/**
 * Who it is here that a provider has proven to be somebody there. By then their account is connected with a person, so that better-auth
 * finds it and begins the session; null keeps it from doing so.
 */
export async function answerOf(parts: AdmissionParts, provider: Provider, discovered: Discovered, tokens: Tokens) {
  const arrival = arrivalNow();
  try {
    const identity = identityFrom(provider, await allClaims(provider, discovered, tokens));
    const state = await getOAuthState();
    arrival.onward = state?.callbackURL ?? '/';
    if (state?.link) return await connectHere(parts, provider, identity, arrival, state.link);
    const person = await admit(parts, provider, identity);
    arrival.person = person;
    arrival.mustGiveCode = !provider.secondFactorTrusted && (await hasVerifiedAuthenticator(parts.db, person.id));
    return arrival.mustGiveCode ? null : { sub: identity.subject, email: person.email, emailVerified: false };
  } catch (error) {
    arrival.refused = refusalIn(error);
    return null;
  }
}

/** DfE Sign-in says e-mail, name and organisation only when asked for them with the access token. What the ID token says goes before. */
async function allClaims(provider: Provider, { userinfo_endpoint }: Discovered, { idToken, accessToken }: Tokens) {
  const proven = claimsIn(idToken);
  if (provider.id !== 'dfe-sign-in' || !userinfo_endpoint || !accessToken) return readClaims(proven);
  const headers = { authorization: `Bearer ${accessToken}` };
  const { status, body } = await askService(userinfo_endpoint, { headers, patience: patienceWith(provider) });
  if (status >= 500) throw new NoAnswer('The provider could not say who it is.');
  if (status !== 200 || !isAbout(body, proven.sub)) throw new NotAdmitted('not-proven');
  return readClaims({ ...body, ...proven });
}

/** An answer about another person, with the access token of this one, is a mistake there that must not become one here. */
function isAbout(body: unknown, subject: unknown): body is object {
  return typeof body === 'object' && body !== null && 'sub' in body && body.sub === subject;
}

/** An account is connected in the session in which that was begun, and in no other. */
async function connectHere(parts: AdmissionParts, provider: Provider, { subject }: Identity, arrival: Arrival, { userId }: { userId: string }) {
  const person = arrival.reader?.person;
  if (person?.id !== userId) throw new NotAdmitted('signed-out');
  await connect(parts, { person: userId, provider: provider.id, subject });
  Object.assign(arrival, { person, connected: true });
  // better-auth wants an e-mail address as proof; the session is a better one.
  return { sub: subject, email: person.email, emailVerified: true };
}
