import { NoAnswer } from './provider-ask.ts';

/** Why nobody was signed in. */
export type Reason =
  /** The provider does not answer. */
  | 'unreachable'
  /** The person, or the provider, broke off. */
  | 'stopped'
  /** The answer belongs to no sign-in that this browser has begun, or to one that is over. */
  | 'not-begun'
  /** The answer does not prove who it is: a signature, an issuer, a nonce, a time is wrong. */
  | 'not-proven'
  | 'wrong-tenant'
  | 'wrong-domain'
  /** Nobody here is connected with this account. */
  | 'unknown'
  | 'disabled'
  /** DfE Sign-in did not say for which organisation. */
  | 'no-organisation'
  /** The organisation is in no partnership here. */
  | 'no-place'
  /** DfE Sign-in gives no role that counts here. */
  | 'no-role'
  | 'roles-unavailable'
  /** Somebody here has the e-mail address already, and the account is not connected with them. */
  | 'not-connected'
  /** The account is connected with another person. */
  | 'of-another'
  /** Connecting an account needs the session in which it was begun. */
  | 'signed-out';

/** Thrown wherever a sign-in with a provider comes to its end. */
export class NotAdmitted extends Error {
  readonly reason: Reason;
  readonly organisation: string | undefined;
  /** Whose sign-in it was, where that is known. */
  readonly person: string | undefined;

  constructor(reason: Reason, { organisation, person }: { organisation?: string | undefined; person?: string | undefined } = {}) {
    super(reason);
    this.reason = reason;
    this.organisation = organisation;
    this.person = person;
  }
}

/** The refusal that an error is; whatever else went wrong is a fault of ours, and thrown on. */
export function refusalIn(error: unknown): NotAdmitted {
  if (error instanceof NotAdmitted) return error;
  if (error instanceof NoAnswer) return new NotAdmitted('unreachable');
  throw error;
}
