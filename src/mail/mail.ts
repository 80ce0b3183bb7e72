import { readCorrespondent } from './address.ts';
import { checked, type Letter, type ReadyLetter } from './letter.ts';
import { sendBySmtp } from './send-by-smtp.ts';
import { readSmtpAddress } from './smtp-address.ts';
import { writeToFolder } from './write-to-folder.ts';

export interface Mail {
  /** Settles when the mail server has taken the mail, or the file is written; fails with MailNotSent and nothing else. */
  send(letter: Letter): Promise<void>;
  /** Whether mails leave this machine. Where they do not, a page must not say "we have sent you a mail". */
  reachesPeople: boolean;
}

export interface MailPlaces {
  smtpUrl?: string | undefined;
  /** `waymark@example.org` or `Waymark <waymark@example.org>`. */
  from: string;
  /** Where mails are written when there is no mail server. */
  folder: string;
  now: () => Date;
}

/** The way out for mails: over SMTP, or into files where no mail server is given. */
export function createMail({ smtpUrl, from, folder, now }: MailPlaces): Mail {
  const sender = readCorrespondent(from);
  if (!sender) throw new Error('The sender of mails is not an e-mail address.');
  const deliver = smtpUrl === undefined ? (letter: ReadyLetter) => writeToFolder(folder, letter) : overSmtp(smtpUrl);
  return {
    reachesPeople: smtpUrl !== undefined,
    send: async (letter) => deliver({ ...checked(letter), from: sender, date: now() }),
  };
}

function overSmtp(smtpUrl: string): (letter: ReadyLetter) => Promise<void> {
  const server = readSmtpAddress(smtpUrl);
  if ('fault' in server) throw new Error(`The address of the mail server ${server.fault}.`);
  return (letter) => sendBySmtp(server, letter);
}
