import type { Reader } from '../../../web/reader.ts';
import type { AccountParts } from '../parts.ts';
import { listPasskeys, type PasskeyRow } from '../passkeys/passkey.queries.ts';
import { findPasswordHash, listProviderIds } from '../person-account.queries.ts';
import type { Provider } from '../providers/providers.ts';
import { countRecoveryCodes } from '../second-factor/make-recovery-codes.ts';
import { canRemoveAuthenticator } from '../second-factor/second-factor.policy.ts';
import { findFactors } from '../second-factor/second-factor.queries.ts';
import { oldestSession } from '../sessions/load-reader.ts';
import { listSessions, type SessionRow } from '../sessions/session.queries.ts';

/** What the page of one's own account shows. */
export interface Account {
  name: string;
  email: string;
  hasPassword: boolean;
  /** Null without an authenticator. */
  recoveryCodes: number | null;
  mayRemoveAuthenticator: boolean;
  passkeys: PasskeyRow[];
  sessions: (SessionRow & { isThis: boolean })[];
  providers: { id: string; title: string; connected: boolean }[];
}

export async function loadAccount(parts: AccountParts, reader: Reader, providers: Provider[]): Promise<Account> {
  const { db } = parts;
  const { id, name, email } = reader.person;
  const now = parts.now();
  const [factors, passkeys, sessions, hash, connected] = await Promise.all([
    findFactors(db, id),
    listPasskeys(db, id),
    listSessions(db, id, { now, startedAfter: oldestSession(now) }),
    findPasswordHash(db, id),
    listProviderIds(db, id),
  ]);
  return {
    name,
    email,
    hasPassword: hash !== undefined,
    recoveryCodes: factors.authenticator ? await countRecoveryCodes(parts, id) : null,
    mayRemoveAuthenticator: canRemoveAuthenticator(reader, factors),
    passkeys,
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === reader.session.id })),
    providers: providers.map(({ id: provider, title }) => ({ id: provider, title, connected: connected.includes(provider) })),
  };
}
