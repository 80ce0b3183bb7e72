import type { FastifyRequest } from 'fastify';
import { Unavailable } from '../../../web/problems.ts';
import { asHeaders } from '../auth-call.ts';
import { type Authentication, PROVIDER_PATH } from '../authentication.ts';
import { type AdmittedPerson, type Arrival, arrivals } from './provider-arrival.ts';
import { NotAdmitted, type Reason } from './provider-refusal.ts';
import type { Provider } from './providers.ts';

export interface Departure {
  /** Where the provider asks who it is. */
  address: string;
  headers: Headers;
}

/** Begins a sign-in, or the connection of an account with whoever is signed in. What belongs to it waits in the database and in a cookie. */
export async function departTo(
  auth: Authentication,
  provider: Provider,
  request: FastifyRequest,
  { onward, connecting }: { onward: string; connecting: boolean },
): Promise<Departure> {
  const call = { body: { provider: provider.id, callbackURL: onward }, headers: asHeaders(request), returnHeaders: true as const };
  const { response, headers } = await (connecting ? auth.api.linkSocialAccount(call) : auth.api.signInSocial(call));
  if (!response.url) throw new Error('better-auth gave no address to go to.');
  return { address: response.url, headers };
}

export interface Arrived extends Arrival {
  person: AdmittedPerson;
  headers: Headers;
}

/** Has better-auth check what a provider sent somebody back with. @throws NotAdmitted with the reason. */
export async function arriveFrom(auth: Authentication, provider: Provider, request: FastifyRequest): Promise<Arrived> {
  const arrival: Arrival = { reader: request.reader };
  const { status, headers } = await arrivals.run(arrival, () =>
    auth.api.callbackOAuth({
      query: request.query as Record<string, string>,
      params: { id: provider.id },
      headers: asHeaders(request),
      method: 'GET',
      asResponse: true,
    }),
  );
  if (arrival.refused) throw arrival.refused;
  const code = status === 302 ? errorIn(headers.get('location') ?? ERRORS) : 'invalid';
  if (code === 'internal_server_error') throw new Unavailable();
  const { person } = arrival;
  if (person && (arrival.mustGiveCode || code === null)) return { ...arrival, person, headers };
  throw new NotAdmitted(REASONS[code ?? ''] ?? 'not-proven', { person: person?.id });
}

/** What better-auth, or the provider through it, calls the reasons that are ours to tell apart. */
const REASONS: Record<string, Reason> = {
  state_mismatch: 'not-begun',
  state_not_found: 'not-begun',
  state_invalid: 'not-begun',
  access_denied: 'stopped',
  login_required: 'stopped',
  consent_required: 'stopped',
  interaction_required: 'stopped',
  server_error: 'unreachable',
  temporarily_unavailable: 'unreachable',
  unable_to_create_session: 'disabled',
};

/** Where better-auth sends errors: an address that is none of ours, and so never one to go on to. */
const ERRORS = `${PROVIDER_PATH}/error`;

function errorIn(location: string): string | null {
  const address = new URL(location, 'http://waymark.invalid');
  return address.pathname === ERRORS ? (address.searchParams.get('error') ?? '') : null;
}
