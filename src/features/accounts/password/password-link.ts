import { MailNotSent } from '../../../mail/mail-not-sent.ts';
import type { Parts } from '../../../web/parts.ts';
import { noteActivity } from '../note-activity.ts';

/**
 * Sends the link with which somebody sets a new password. A mail that was not sent is not told on the page, since who has an account
 * would show; the log of the service has a line of it.
 */
export async function sendPasswordLink(parts: Parts, person: { id: string; name: string; email: string }, token: string): Promise<void> {
  const { mail, baseUrl } = parts;
  const text = `Hello ${person.name},\n\nSomebody, most likely you, asked for a new password for Waymark. Open this address within an hour to set one:\n\n${baseUrl}/new-password/${token}\n\nIf it was not you, do nothing: your password stays as it is.`;
  await mail
    .send({ to: person.email, subject: 'Set a new password for Waymark', text, because: 'a new password was asked for with your e-mail address' })
    .catch(async (error) => {
      if (!(error instanceof MailNotSent)) throw error;
      await noteActivity(parts, { person: person.id, act: 'mail-not-sent', after: { why: error.why, code: error.code } });
    });
}
