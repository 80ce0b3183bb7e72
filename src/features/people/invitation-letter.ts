import { MailNotSent } from '../../mail/mail-not-sent.ts';
import { onDay } from '../../ui/format.ts';
import type { Parts } from '../../web/parts.ts';
import type { Role } from '../../web/reader.ts';
import { roleWords } from './role-words.ts';

export interface InvitationLetter {
  to: { name: string; email: string };
  /** The name of whoever invites. */
  by: string;
  partnership: string;
  role: Role;
  institutionName: string | null;
  /** The whole address with the secret. */
  link: string;
  expiresAt: Date;
}

/** How the link gets to the person: by mail, or by whoever invites, with the reason where a mail was tried. */
export interface Delivery {
  mailed: boolean;
  /** A sentence. */
  because: string | null;
}

/** Sends the link, or writes it to the folder for mails where none leave this machine. What was invited stands, whatever happens to the mail. */
export async function sendInvitationLetter({ mail }: Pick<Parts, 'mail'>, letter: InvitationLetter): Promise<Delivery> {
  const { to, by, link, expiresAt } = letter;
  const text = `Hello ${to.name},

${by} invites you to Waymark, where ${letter.partnership} works on careers guidance.
Your role: ${roleWords(letter)}

Open this address to accept. It works once, until ${onDay(expiresAt)}:

${link}

The link is for you alone: do not pass it on.`;
  try {
    await mail.send({
      to: { name: to.name, address: to.email },
      subject: 'Your invitation to Waymark',
      text,
      because: `${by} entered your e-mail address to invite you`,
    });
    return { mailed: mail.reachesPeople, because: null };
  } catch (error) {
    if (!(error instanceof MailNotSent)) throw error;
    return { mailed: false, because: mail.reachesPeople ? error.message : null };
  }
}
