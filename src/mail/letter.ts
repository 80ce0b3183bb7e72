import { type Correspondent, isAddress, isOneLine } from './address.ts';
import { MailNotSent } from './mail-not-sent.ts';

/** What a caller wants sent to one person. */
export interface Letter {
  to: string | Correspondent;
  subject: string;
  text: string;
  /** Why this person gets the mail, to end "You get this mail because …": without a capital and without a full stop. */
  because: string;
  /** Names a letter that might be sent again after a fault: it is the same letter then, also for mail programs. */
  same?: string;
}

/** A letter that is fit to go out. */
export interface ReadyLetter {
  from: Correspondent;
  to: Correspondent;
  subject: string;
  text: string;
  date: Date;
  same?: string | undefined;
}

/** Refuses what could add a recipient or a header, and adds the sentence that says why the mail was sent. */
export function checked({ to, subject, text, because, same }: Letter): Pick<ReadyLetter, 'to' | 'subject' | 'text' | 'same'> {
  const person = typeof to === 'string' ? { name: '', address: to } : to;
  if (!isAddress(person.address)) throw new MailNotSent('not-one-address');
  if (!isOneLine(person.name) || !isOneLine(subject)) throw new MailNotSent('not-one-line');
  return { same, to: person, subject, text: `${text.trimEnd()}\n\nYou get this mail because ${because}.\n` };
}
