import type { FastifyReply, FastifyRequest } from 'fastify';
import { joined } from '../../../database/joined.ts';
import { recordServiceActivity } from '../../activity-log/index.ts';
import { allowNewPassword, mayTry } from '../attempts/attempts.ts';
import { tryAuth } from '../auth-call.ts';
import { noteActivity } from '../note-activity.ts';
import type { AccountParts } from '../parts.ts';
import { deleteVerificationsOf, findActivePerson, type PersonRow } from '../person-account.queries.ts';
import { knownBrowserFor } from '../sign-in/known-browser.ts';
import { updateEmailProven } from './email-proof.queries.ts';

/**
 * Somebody asks for a link to set a new password. Whether there is such a person shows neither in the answer nor in its time: the answer
 * does not wait for what is found.
 */
export async function askNewPassword(
  parts: AccountParts,
  request: FastifyRequest,
  email: string,
  inBackground: (work: () => Promise<void>) => void,
): Promise<void> {
  const knownBrowser = knownBrowserFor(parts, request, email);
  await allowNewPassword(parts, { email, address: request.ip, knownBrowser });
  inBackground(() => sendLink(parts, email, knownBrowser !== null));
}

async function sendLink(parts: AccountParts, email: string, fromKnownBrowser: boolean): Promise<void> {
  const person = await findActivePerson(parts.db, { email });
  if (!person) return;
  // Strangers in many places must not fill somebody's mailbox.
  if (!fromKnownBrowser && !(await mayTry(parts, 'new-password-mail', email))) return;
  await noteActivity(parts, { person: person.id, act: 'asked-new-password' });
  await parts.auth.api.requestPasswordReset({ body: { email } });
}

/** Whose password the link sets; null where it was used, is older than an hour, never was, or its person was disabled. */
export async function personOfLink({ auth, db }: AccountParts, token: string): Promise<PersonRow | null> {
  const { internalAdapter } = await auth.$context;
  const kept = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  if (!kept || kept.expiresAt <= new Date()) return null;
  return (await findActivePerson(db, { id: kept.value })) ?? null;
}

/** Sets the password and signs the person out everywhere. False where the link was used meanwhile. */
export async function setNewPassword(
  parts: AccountParts,
  reply: FastifyReply,
  { person, token, password }: { person: string; token: string; password: string },
): Promise<boolean> {
  return joined(parts.db, async (sql) => {
    const call = parts.auth.api.resetPassword({ body: { token, newPassword: password }, returnHeaders: true });
    const tried = await tryAuth(reply, call, ['INVALID_TOKEN']);
    if (tried.refused) return false;
    await deleteVerificationsOf(sql, person);
    await updateEmailProven(sql, person);
    await recordServiceActivity(sql, { at: parts.now(), person, act: 'set-password' });
    return true;
  });
}
