import { MailNotSent } from '../../mail/mail-not-sent.ts';
import type { Parts } from '../../web/parts.ts';

/** Sends the link with which somebody sets a new password. A mail server that is gone is not told on the page: who has an account would show. */
export async function sendPasswordLink({ mail, baseUrl }: Parts, person: { name: string; email: string }, token: string): Promise<void> {
  const text = `Hello ${person.name},\n\nSomebody, most likely you, asked for a new password for Waymark. Open this address within an hour to set one:\n\n${baseUrl}/new-password/${token}\n\nIf it was not you, do nothing: your password stays as it is.`;
  await mail
    .send({ to: person.email, subject: 'Set a new password for Waymark', text, because: 'a new password was asked for with your e-mail address' })
    .catch((error) => {
      if (!(error instanceof MailNotSent)) throw error;
    });
}
