const SENTENCES = {
  'not-one-address': 'The mail was not sent, because it was not addressed to exactly one e-mail address.',
  'not-one-line': 'The mail was not sent, because its subject or a name in it is more than one line.',
  'recipient-refused': 'The mail was not sent, because the mail server does not accept this e-mail address. Check how it is written.',
  'no-answer': 'The mail was not sent, because the mail server did not answer.',
  'not-encrypted': 'The mail was not sent, because the mail server offers no encrypted connection that can be trusted.',
  'login-refused': 'The mail was not sent, because the mail server did not accept Waymark’s login.',
  refused: 'The mail was not sent, because the mail server did not take it.',
  'not-written': 'The mail was not written, because the folder for mails cannot be written to.',
} as const;

export type WhyNotSent = keyof typeof SENTENCES;

/**
 * A mail that did not go out. The message is a sentence for the person who caused the mail, who can then hand over the link in it
 * another way; `why` and `code` are for the log. Neither holds an address, a name or a word of the mail, and there is no `cause`:
 * what a mail server answers repeats the address.
 */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
  readonly why: WhyNotSent;
  /** The technical kind of failure, such as `EENVELOPE 550`, `ENOSPC`; empty when there is none. */
  readonly code: string;

  constructor(why: WhyNotSent, code = '') {
    super(SENTENCES[why]);
    this.why = why;
    this.code = code;
  }
}
