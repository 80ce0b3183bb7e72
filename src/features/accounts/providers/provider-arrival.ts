import { AsyncLocalStorage } from 'node:async_hooks';
import type { Membership, Reader } from '../../../web/reader.ts';
import type { NotAdmitted } from './provider-refusal.ts';

/** Somebody a provider has sent back, while better-auth checks the answer and asks us who it is. */
export interface Arrival {
  /** Whoever is signed in in this browser already. */
  readonly reader: Reader | null;
  refused?: NotAdmitted;
  person?: AdmittedPerson;
  /** The account was connected with whoever is signed in: nobody signs in anew. */
  connected?: boolean;
  /** The person has an authenticator to show before there is a session. */
  mustGiveCode?: boolean;
  /** Where the person wanted to go. */
  onward?: string;
}

export interface AdmittedPerson {
  id: string;
  email: string;
  /** The role to begin with, where the provider said for which organisation. */
  role?: Membership | undefined;
}

/** better-auth hands nothing of the request on to the questions it asks a provider. */
export const arrivals = new AsyncLocalStorage<Arrival>();

export function arrivalNow(): Arrival {
  const arrival = arrivals.getStore();
  if (!arrival) throw new Error('A provider answered outside a request.');
  return arrival;
}
